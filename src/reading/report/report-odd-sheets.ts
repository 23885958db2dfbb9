import { isGiven } from '../cells/answer-of';
import type { Inspection } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** Names of a sheet that shows how to fill in the others. */
const MADE_UP = /\b(examples?|templates?|samples?|specimen|tests?|dummy|guidance|guide|demo)\b/i;

/**
 * Reports a sheet with one case that answers the questions of a sheet with many, or whose name says
 * that it is an example: it may be made up. If each case has its own sheet, none is reported.
 *
 * @param chosen the sheets that were named to be read
 */
export function reportOddSheets(
  { cases, blocks, answers }: Inspection,
  chosen: readonly string[],
  problems: ProblemList,
): void {
  if (chosen.length > 1) return;
  const sheetOf = (i: number) => blocks[cases[i]?.block ?? 0]?.sheet ?? '';
  const sizes = new Map<string, number>();
  cases.forEach((_, i) => sizes.set(sheetOf(i), (sizes.get(sheetOf(i)) ?? 0) + 1));
  const answered = new Map([...sizes.keys()].map((sheet) => [sheet, new Set<string>()]));
  for (const [code, given] of answers) {
    given.forEach((answer, i) => {
      if (isGiven(answer)) answered.get(sheetOf(i))?.add(code);
    });
  }
  for (const [sheet, size] of sizes) {
    if (size > 1) continue;
    const own = answered.get(sheet) ?? new Set();
    const others = [...sizes].filter(
      ([other]) =>
        other !== sheet && [...(answered.get(other) ?? [])].some((code) => own.has(code)),
    );
    const [largest] = others.sort(([, a], [, b]) => b - a);
    if (!largest || (largest[1] === 1 && !MADE_UP.test(sheet))) continue;
    problems.add('odd sheet', messages.oddSheet(sheet, largest[1], largest[0]));
  }
}
