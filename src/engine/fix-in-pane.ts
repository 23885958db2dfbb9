import type { Problem } from '../inspection/problem';

/** What the command line is told, and what is done in the pane instead. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [
    /^Say which with --edition, or in the sheet/,
    'Choose the edition under Read, or say it in the sheet',
  ],
  [/ Or use --sheet\.$/, ' Or choose the sheets under Read.'],
  [/ or with --edition\.$/, ', or choose it under Read.'],
];

/** A problem with what to do about it in the pane, where its own words are for the command line. */
export function fixInPane(problem: Problem): Problem {
  const fix = INSTEAD.reduce((text, [from, to]) => text.replace(from, to), problem.fix);
  return { ...problem, fix };
}
