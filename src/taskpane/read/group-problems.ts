import type { Problem } from '../../inspection/problem';

/** Problems of one kind, in the order in which they were found. */
export interface ProblemGroup {
  readonly key: string;
  readonly problems: readonly Problem[];
}

const GRAVEST_FIRST = ['error', 'warning', 'note'] as const;

/** Problems by kind, the most serious first. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const severity of GRAVEST_FIRST) {
    for (const problem of problems) {
      if (problem.severity !== severity) continue;
      const key = `${severity} ${problem.kind ?? problem.what}`;
      const own = groups.get(key);
      if (own) own.push(problem);
      else groups.set(key, [problem]);
    }
  }
  return [...groups].map(([key, own]) => ({ key, problems: own }));
}
