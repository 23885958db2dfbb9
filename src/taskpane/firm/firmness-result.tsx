import {
  FIRMNESS_CAVEATS,
  domainWords,
  furtherWords,
  overallWords,
  singleAnswerWords,
} from '../../firmness/firmness-words';
import type { Firmness } from '../../firmness/firmness';
import { FirmStandardPicture } from './firm-standard-picture';
import { FirmnessTable } from './firmness-figures';
import type { FirmnessView } from '../../engine/firmness-view';
import { capital, whatIfMessages } from '../words/messages-what-if';
import { ProblemLines } from '../pieces/problem-lines';
import { ChanceStrip } from './chance-strip';
import { TotalsPicture } from './totals-picture';
import type { ServiceView } from '../../engine/tracker-view';

interface FirmnessResultProps {
  readonly service: ServiceView;
  readonly view: FirmnessView;
}

/** How firm the ratings are, in pictures and words, with the limits of the method. */
export function FirmnessResult({ service, view }: FirmnessResultProps) {
  const texts = whatIfMessages.firmness;
  const { firmness, problems } = view;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!firmness) {
    return errors.length > 0 ? <ProblemLines problems={errors} /> : <p>{texts.nothing}</p>;
  }
  return (
    <>
      <Overall service={service} firmness={firmness} />
      <h4>{texts.standards}</h4>
      {firmness.standards.map((standard) => (
        <FirmStandardPicture
          key={standard.code}
          service={service}
          standard={standard}
          confidence={firmness.confidence}
        />
      ))}
      <p className="small">{texts.marked}</p>
      <FirmnessTable service={service} firmness={firmness} />
      <Advice view={view} firmness={firmness} />
    </>
  );
}

function Overall({ service, firmness }: { service: ServiceView; firmness: Firmness }) {
  const texts = whatIfMessages.firmness;
  const { overall } = firmness;
  return (
    <>
      <ul className="bare">
        {firmness.domains.map((domain) => (
          <li key={domain.id}>{domainWords(domain)}</li>
        ))}
      </ul>
      <h4>{texts.overall}</h4>
      {overall ? (
        <>
          <p>{overallWords(firmness)}</p>
          <ChanceStrip
            edition={service.edition}
            name={texts.overall.toLowerCase()}
            chances={overall.chances}
            ruleRating={overall.ruleRating}
          />
          <TotalsPicture edition={service.edition} overall={overall} />
        </>
      ) : (
        <p>{texts.noOverall}</p>
      )}
    </>
  );
}

function Advice({ view, firmness }: { view: FirmnessView; firmness: Firmness }) {
  const texts = whatIfMessages.firmness;
  return (
    <>
      <h4>{texts.single}</h4>
      {view.single.length === 0 ? (
        <p>{texts.noSingle}</p>
      ) : (
        <>
          <ul>
            {view.single.map((answer) => (
              <li key={`${answer.keyQuestion} ${answer.from}`}>{singleAnswerWords(answer)}.</li>
            ))}
          </ul>
          <p className="small">{texts.singleNote}</p>
        </>
      )}
      {view.further.length > 0 ? (
        <>
          <h4>{texts.further}</h4>
          <ul>
            {view.further.map((further) => (
              <li key={further.standard}>{capital(furtherWords(further, firmness.confidence))}.</li>
            ))}
          </ul>
          <p className="small">{texts.furtherNote}</p>
        </>
      ) : null}
      <h4>{texts.caveats}</h4>
      <ul>
        {FIRMNESS_CAVEATS.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
        <li>{texts.drawn(firmness.draws, firmness.seed)}</li>
      </ul>
    </>
  );
}
