import type { StandardResult } from '../../scoring/result';
import { DecisionEntry } from '../ratings/decision-entry';
import { checksMessages } from '../words/messages-checks';
import { PartSection } from '../pieces/part-section';
import { PlaceButton } from '../pieces/place-button';
import type { ServiceView } from '../../engine/tracker-view';

/** The standards that need a person's input: a judgement, or the reason for a panel decision. */
export function undecidedOf({ result }: ServiceView): readonly StandardResult[] {
  return result.standards.filter((standard) => standard.rating === null || lacksReason(standard));
}

/** What is still undecided, and where to enter it. */
export function UndecidedList({ service }: { readonly service: ServiceView }) {
  const undecided = undecidedOf(service);
  if (undecided.length === 0) return null;
  return (
    <PartSection id="undecided" title={checksMessages.undecided}>
      <ul className="problems">
        {undecided.map((standard) => (
          <li key={standard.code} className="problem warning">
            <Undecided standard={standard} />
            {standard.rating === null && standard.basis === 'cases' ? null : (
              <DecisionEntry service={service} standard={standard} />
            )}
          </li>
        ))}
      </ul>
    </PartSection>
  );
}

function Undecided({ standard }: { readonly standard: StandardResult }) {
  const { code, name, basis, panel, ruleRating, reason } = standard;
  const title = `${code} ${name}`;
  const texts = checksMessages;
  if (panel && ruleRating !== null) {
    return (
      <>
        <p>
          {texts.noReason(title, panel.rating, ruleRating)} <PlaceButton where={panel.where} />
        </p>
        <p className="small">{texts.noReasonNext}</p>
      </>
    );
  }
  const isJudgement = basis === 'judgement';
  return (
    <>
      <p>{isJudgement ? texts.judgement(title) : texts.noFigures(title)}</p>
      <p className="small">{isJudgement ? texts.judgementNext : reason}</p>
    </>
  );
}

function lacksReason({ panel, ruleRating }: StandardResult): boolean {
  return panel !== null && panel.reason === null && ruleRating !== null;
}
