import type { Problem } from '../../inspection/problem';

interface ProblemLinesProps {
  readonly problems: readonly Problem[];
}

/** Problems as sentences: where, what, and what to do. */
export function ProblemLines({ problems }: ProblemLinesProps) {
  if (problems.length === 0) return null;
  return (
    <ul className="noticed">
      {problems.map(({ where, what, fix, severity }) => (
        <li key={`${where} ${what}`} className={severity}>
          <strong>{where}:</strong> {what} {fix}
        </li>
      ))}
    </ul>
  );
}
