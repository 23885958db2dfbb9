import { CheckedProblems } from './checked-problems';
import { DiscretionList } from './discretion-list';
import { ImpossibleList } from './impossible-list';
import { checksMessages } from '../words/messages-checks';
import { usePaneTools } from '../state/pane-context';
import { UndecidedList, undecidedOf } from './undecided-list';

/** Everything that needs attention before the ratings are shared, with its place and what to do. */
export function ChecksPart() {
  const { pane } = usePaneTools();
  const { view, service } = pane;
  if (!view) return null;
  const texts = checksMessages;
  const problems = service?.problems ?? view.problems;
  const isClear =
    service !== null &&
    problems.every(({ severity }) => severity === 'note') &&
    service.impossible.length === 0 &&
    undecidedOf(service).length === 0 &&
    service.result.standards.every(({ discretion, panel }) => discretion.length === 0 || panel);
  return (
    <div className="checks">
      <h2>{texts.heading}</h2>
      {service === null ? <p>{texts.unrated}</p> : null}
      {isClear ? (
        <div className="clear">
          <p>
            <strong>
              <span aria-hidden="true">✓ </span>
              {texts.clear}
            </strong>
          </p>
          <p>{texts.clearWhy}</p>
        </div>
      ) : null}
      {service ? (
        <>
          <UndecidedList service={service} />
          <ImpossibleList service={service} />
        </>
      ) : null}
      <CheckedProblems problems={problems} view={view} />
      {service ? <DiscretionList service={service} view={view} /> : null}
    </div>
  );
}
