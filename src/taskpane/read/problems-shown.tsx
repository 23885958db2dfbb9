import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type Problem, fixIn } from '../../inspection/problem';
import { PANE_WORDS } from '../words/controls';
import { readMessages } from '../words/messages-read';
import { OfferList } from './offer-list';
import { type Offer, offersFor } from './offers-for';
import { PlaceButton } from '../pieces/place-button';
import { type ProblemGroup, groupProblems } from './group-problems';
import type { TrackerView } from '../../engine/tracker-view';

/** Up to this many of one kind are shown at once; otherwise one and a button. */
const FEW = 4;
const AT_A_TIME = 50;

interface ProblemsShownProps {
  readonly problems: readonly Problem[];
  readonly view: TrackerView;
}

/** Problems, the most serious first, grouped by kind, so that hundreds are still a short list. */
export function ProblemsShown({ problems, view }: ProblemsShownProps) {
  const groups = useMemo(() => groupProblems(problems), [problems]);
  return groups.map((group) => <GroupShown key={group.key} group={group} view={view} />);
}

interface GroupShownProps {
  readonly group: ProblemGroup;
  readonly view: TrackerView;
}

function GroupShown({ group: { problems }, view }: GroupShownProps) {
  const [atMost, setAtMost] = useState(1);
  const shown = problems.length <= FEW ? problems.length : Math.min(atMost, problems.length);
  const rest = problems.length - shown;
  const [first] = problems;
  const offers = useMemo(() => (first ? offersFor(first, view) : []), [first, view]);
  const known = JSON.stringify(offers);
  return (
    <ul className="problems">
      {problems.slice(0, shown).map((problem, i) => {
        const own = i === 0 ? offers : offersFor(problem, view);
        // A remedy for the first of a kind settles the others, so it is offered once.
        const isNew = i === 0 || JSON.stringify(own) !== known;
        return (
          <ProblemShown
            key={`${problem.where} ${problem.what}`}
            problem={problem}
            offers={isNew ? own : []}
          />
        );
      })}
      {rest > 0 ? (
        <li className="more">
          <Button
            size="small"
            appearance="subtle"
            onClick={() => setAtMost(shown === 1 ? AT_A_TIME : shown + AT_A_TIME)}
          >
            {shown === 1 ? readMessages.moreLike(rest) : readMessages.nextOf(AT_A_TIME, rest)}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

const MARKS = { error: '✕', warning: '!', note: 'i' } as const;

interface ProblemShownProps {
  readonly problem: Problem;
  readonly offers: readonly Offer[];
}

/** A problem: how serious, where, what, and what to do. */
function ProblemShown({ problem, offers }: ProblemShownProps) {
  const { severity, where, what, control } = problem;
  return (
    <li className={`problem ${severity}`}>
      <p>
        <span className="severity">
          <span aria-hidden="true">{MARKS[severity]}</span> {readMessages.severities[severity]}
        </span>{' '}
        <PlaceButton where={where} />
      </p>
      <p>{what}</p>
      {offers.length > 0 && control ? null : <p className="small">{fixIn(problem, PANE_WORDS)}</p>}
      <OfferList offers={offers} />
    </li>
  );
}
