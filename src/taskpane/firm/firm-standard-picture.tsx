import { firmnessWord, percentWords } from '../../firmness/firmness-words';
import type { FirmKeyQuestion, FirmStandard } from '../../firmness/firmness';
import { ChanceStrip } from './chance-strip';
import { IntervalStrip } from './interval-strip';
import { whatIfMessages } from '../words/messages-what-if';
import type { ServiceView } from '../../engine/tracker-view';

interface FirmStandardPictureProps {
  readonly service: ServiceView;
  readonly standard: FirmStandard;
  /** Of the intervals; a share. */
  readonly confidence: number;
}

/** How firm a standard is: its ratings' probabilities, and its key questions one by one. */
export function FirmStandardPicture({ service, standard, confidence }: FirmStandardPictureProps) {
  const texts = whatIfMessages.firmness;
  const { edition } = service;
  const { code, name, chances, ruleRating, panelRating, keyQuestions } = standard;
  return (
    <article className="firm" aria-labelledby={`firm-${code}`}>
      <h5 id={`firm-${code}`}>
        {code} {name}: <span className="word">{firmnessWord(standard)}</span>
      </h5>
      <ChanceStrip
        edition={edition}
        name={`${code} ${name}`}
        chances={chances}
        ruleRating={ruleRating}
      />
      {panelRating === null ? null : <p className="small">{texts.panel(panelRating)}</p>}
      {keyQuestions.length > 0 ? (
        <details>
          <summary className="small">{texts.questions(keyQuestions.length)}</summary>
          <ul className="whiskers">
            {keyQuestions.map((question) => (
              <Whisker key={question.code} service={service} question={question} />
            ))}
          </ul>
          <p className="small">{texts.whiskers(percentWords(confidence))}</p>
        </details>
      ) : null}
    </article>
  );
}

interface WhiskerProps {
  readonly service: ServiceView;
  readonly question: FirmKeyQuestion;
}

function Whisker({ service, question: { code, percent, interval } }: WhiskerProps) {
  const texts = whatIfMessages.firmness;
  const [low, high] = [Math.round(interval.low * 100), Math.round(interval.high * 100)];
  return (
    <li>
      <span className="code">{code}</span>
      <IntervalStrip
        edition={service.edition}
        percent={percent}
        low={interval.low * 100}
        high={interval.high * 100}
        label={texts.intervalLabel(code, percent, low, high)}
      />
      <span className="small">
        <strong>{percent}%</strong> {texts.interval(low, high)}
      </span>
    </li>
  );
}
