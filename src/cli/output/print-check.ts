import type { RatedTracker } from '../../rating/rated-tracker';
import { countOf, listOf } from '../../scoring/words';
import { printProblems } from './print-problems';
import { type Paint, printable } from './terminal';

/** What should be looked at in a tracker before its ratings are used. */
export function printCheck({ tracker, result, problems }: RatedTracker, paint: Paint): string {
  const flags = result.standards.flatMap(({ code, discretion }) =>
    discretion.map(({ text }) => `  ${code}  ${text}`),
  );
  const counts = (['error', 'warning', 'note'] as const).map((severity) =>
    countOf(problems.filter((problem) => problem.severity === severity).length, severity),
  );
  const { rating, reason } = result.overall;
  return [
    paint.bold(printable(result.service ?? tracker)),
    paint.dim(
      `${printable(tracker)} · ${result.edition} edition · ${rating ?? 'not rated'} · ${reason}`,
    ),
    '',
    paint.bold('Problems and impossible percentages'),
    problems.length === 0 ? '  None.' : `  ${listOf(counts)}`,
    printProblems(problems, paint)
      .replace(/^(?=.)/gm, '  ')
      .trimEnd(),
    '',
    paint.bold('Discretion flags (advice to the ratings panel; they change no rating)'),
    ...(flags.length === 0 ? ['  None.'] : flags),
    '',
  ]
    .filter((part, i, all) => part !== '' || all[i - 1] !== '')
    .join('\n');
}
