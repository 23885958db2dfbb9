import type { Problem } from '../inspection/problem';
import { messages } from './messages';

/** "Found: 2 errors, 1 warning." */
export function countsOf(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return messages.problems(count('error'), count('warning'), count('note'));
}

/** One line per problem, the most serious first. */
export function linesOf(problems: readonly Problem[]): string[] {
  const order = ['error', 'warning', 'note'];
  return [...problems]
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ where, what, fix }) => messages.problem(where, what, fix));
}
