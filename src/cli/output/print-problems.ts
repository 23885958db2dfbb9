import type { Problem } from '../../inspection/problem';
import { type Paint, printable } from './terminal';

/** How many problems of one severity are printed; --json gives them all. */
const PRINTED_AT_MOST = 40;

/** The problems as a list for people: where, what, and what to do; errors first. */
export function printProblems(problems: readonly Problem[], paint: Paint): string {
  const lines: string[] = [];
  for (const severity of ['error', 'warning', 'note'] as const) {
    const some = problems.filter((problem) => problem.severity === severity);
    const head = {
      error: paint.red('error'),
      warning: paint.yellow('warning'),
      note: paint.dim('note'),
    };
    for (const { where, what, fix } of some.slice(0, PRINTED_AT_MOST)) {
      const advice = severity === 'note' || fix === '' ? '' : `\n    ${fix}`;
      lines.push(`${head[severity]}: ${printable(`${where}: ${what}${advice}`)}`);
    }
    if (some.length > PRINTED_AT_MOST) {
      lines.push(`${some.length - PRINTED_AT_MOST} more ${severity}s; --json lists them all.`);
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}
