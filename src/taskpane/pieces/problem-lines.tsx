import { type Problem, fixIn } from '../../inspection/problem';
import { PANE_WORDS } from '../words/controls';

interface ProblemLinesProps {
  readonly problems: readonly Problem[];
}

/** Problems as sentences: where, what, and what to do. */
export function ProblemLines({ problems }: ProblemLinesProps) {
  if (problems.length === 0) return null;
  return (
    <ul className="noticed">
      {problems.map((problem) => (
        <li key={`${problem.where} ${problem.what}`} className={problem.severity}>
          <strong>{problem.where}:</strong> {problem.what} {fixIn(problem, PANE_WORDS)}
        </li>
      ))}
    </ul>
  );
}
