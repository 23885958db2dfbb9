import { type ControlWords, type Problem, fixIn } from '../../inspection/problem';
import { OPTION_WORDS } from '../words/controls';
import { type Paint, printable } from './terminal';

/** How many problems of one severity are printed; --json gives them all. */
const PRINTED_AT_MOST = 40;

/** The problems as a list for people: where, what, and what to do; errors first. */
export function printProblems(
  problems: readonly Problem[],
  paint: Paint,
  words: ControlWords = OPTION_WORDS,
): string {
  const lines: string[] = [];
  for (const severity of ['error', 'warning', 'note'] as const) {
    const some = problems.filter((problem) => problem.severity === severity);
    const head = {
      error: paint.red('error'),
      warning: paint.yellow('warning'),
      note: paint.dim('note'),
    };
    for (const problem of some.slice(0, PRINTED_AT_MOST)) {
      const { where, what } = problem;
      const fix = fixIn(problem, words);
      const advice = severity === 'note' || fix === '' ? '' : `\n    ${fix}`;
      lines.push(`${head[severity]}: ${printable(`${where}: ${what}${advice}`)}`);
    }
    if (some.length > PRINTED_AT_MOST) {
      lines.push(`${some.length - PRINTED_AT_MOST} more ${severity}s; --json lists them all.`);
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}
