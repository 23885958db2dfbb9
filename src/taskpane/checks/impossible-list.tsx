import { fixIn } from '../../inspection/problem';
import { PANE_WORDS } from '../words/controls';
import { listOf } from '../../scoring/words';
import { checksMessages } from '../words/messages-checks';
import { PartSection } from '../pieces/part-section';
import { PlaceButton } from '../pieces/place-button';
import type { ServiceView } from '../../engine/tracker-view';

const SIZES_NAMED = 12;

/** Stated percentages that their number of cases cannot give, with numbers that could. */
export function ImpossibleList({ service }: { readonly service: ServiceView }) {
  const { impossible, problems } = service;
  if (impossible.length === 0) return null;
  const texts = checksMessages;
  return (
    <PartSection id="impossible" title={texts.impossible}>
      <p className="small">{texts.impossibleWhy}</p>
      <ul className="problems">
        {impossible.map(({ code, percent, cases, possibleWith, where }) => {
          const problem = problems.find((one) => one.where === where && isOfImpossible(one.kind));
          return (
            <li key={`${code} ${where}`} className={`problem ${problem?.severity ?? 'warning'}`}>
              <p>
                {texts.percentOf(percent, code, cases)} <PlaceButton where={where} />
              </p>
              <p>
                {possibleWith.length === 0 ? texts.noSizes : texts.sizes(sizesOf(possibleWith))}
              </p>
              {problem ? <p className="small">{fixIn(problem, PANE_WORDS)}</p> : null}
            </li>
          );
        })}
      </ul>
    </PartSection>
  );
}

/** Whether a problem is about an impossible percentage; those have their own list. */
export function isOfImpossible(kind: string | undefined): boolean {
  return kind === 'impossible' || kind === 'subSample';
}

function sizesOf(sizes: readonly number[]): string {
  const named = sizes.slice(0, SIZES_NAMED).map(String);
  return sizes.length > SIZES_NAMED ? `${named.join(', ')} …` : listOf(named, 'or');
}
