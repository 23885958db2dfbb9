import type { Assumption } from './check/assumption';

/** Markers around the table of observations, filled from reports of real Excels. */
export const SEEN_BEGINS = '<!-- seen in: written by yos self-test -->';
const SEEN_ENDS = '<!-- end of seen in -->';

const NOTHING_SEEN =
  'In none yet. [Testing in Excel](testing-in-excel.md) says how to make a report; `yos self-test REPORT.json…` writes them in here.';

const HEAD = `# What the tests assume about Excel

The add-in's own code runs in the tests through Microsoft's real Office.js, in Node and in Chromium. What stands behind Office.js there is not Excel but a model of it, \`test/support/excel-host\`. The library, its request protocol, its rules of load and sync, its errors and its check of requirement sets are real; what the model answers is either documented or assumed. The library on npm is 1.1.110 of April 2025; the one that Microsoft serves is newer.

A member that the model does not know answers with an error that names it. It never guesses.

Each row is an object of \`src/selftest/assumptions\`, from which this page is made (\`node src/scripts/host-assumptions.mjs\`). Where a program can see it, the row has a check, and the same check is run against the model in the tests and against a real Excel by **Test this Excel** in the pane.
`;

const TAIL = `
Not in the model: calculation (a test gives each formula its value), sorting and filtering, charts other than bars and columns, charts in opened or saved files, pivot tables, comments, redo, languages other than English, events other than those of sheets that are changed, added, deleted and renamed.

One Ctrl+Z takes a first write back in Excel from ExcelApi 1.20 on. A later write copies the sheets that it replaces and deletes older copies, and Remove deletes sheets: Excel undoes neither, so both clear its history, and the add-in asks for no group there. The one step back that works in every Excel is the add-in's own Remove.
`;

/**
 * The page docs/host-assumptions.md.
 *
 * @param now the current page: observations from real Excels are kept
 */
export function assumptionsPage(assumptions: readonly Assumption[], now: string): string {
  const rows = assumptions.map(({ id, rule, does, kind, source, needs, check }) => {
    const from = needs === undefined ? source : `${source} (ExcelApi ${needs})`;
    return [id, rule, does, kind, from, check ? 'yes' : 'no'];
  });
  return [
    HEAD,
    table(['id', 'rule', 'what the model does', 'kind', 'from', 'checked'], rows),
    TAIL,
    '## Seen in\n',
    SEEN_BEGINS,
    '',
    seenIn(now) ?? NOTHING_SEEN,
    '',
    SEEN_ENDS,
    '',
  ].join('\n');
}

/** The page with a new table of observations. */
export function withSeen(page: string, seen: string): string {
  const [before = '', rest = ''] = page.split(SEEN_BEGINS);
  const [, after = ''] = rest.split(SEEN_ENDS);
  return [before, SEEN_BEGINS, '\n\n', seen, '\n\n', SEEN_ENDS, after].join('');
}

function seenIn(page: string): string | null {
  const [, rest] = page.split(SEEN_BEGINS);
  return rest?.split(SEEN_ENDS)[0]?.trim() ?? null;
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
