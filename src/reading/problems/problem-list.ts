import { messages } from './messages';
import type { Problem } from '../../inspection/problem';

/** Collects problems, for each kind no more than a reader can use, so that memory stays bounded. */
export interface ProblemList {
  add(kind: string, problem: Problem): void;
  all(): readonly Problem[];
}

const AT_MOST_OF_A_KIND = 2_000;

/** A new list without any problem. */
export function problemList(): ProblemList {
  const problems: Problem[] = [];
  const counts = new Map<string, { count: number; where: string }>();
  return {
    add(kind, problem) {
      const entry = counts.get(kind) ?? { count: 0, where: problem.where };
      entry.count++;
      counts.set(kind, entry);
      if (entry.count <= AT_MOST_OF_A_KIND) problems.push(problem);
    },
    all() {
      const cut = [...counts].filter(([, { count }]) => count > AT_MOST_OF_A_KIND);
      return [
        ...problems,
        ...cut.map(([kind, { count, where }]) =>
          messages.more(where.replace(/![^!]*$/, ''), count - AT_MOST_OF_A_KIND, kind),
        ),
      ];
    },
  };
}
