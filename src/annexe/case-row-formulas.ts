import { absoluteRange, absoluteCell, textLiteral } from './formula-text';
import type { CaseBlock, CaseColumn, Inspection } from '../inspection/inspection';
import { placesOf } from '../reading/take/answer-address';
import { addressOf } from '../grid/address';
import type { Edition } from '../editions/edition';
import { columnName } from '../grid/address';
import { type AnswersLayout, type AnswerRow, type LookedUp } from './answers-layout';
import { isTestedInRows, stretch } from './answer-sources';
import { type CaseTest, domainOfCode, tellsDomain } from './case-tests';
import { keyFormula } from './words-formula';

/** What the sheet calls each domain, as the tables of words do. */
export const DOMAIN_WORDS: Readonly<Record<string, string>> = {
  court: 'court',
  outOfCourt: 'out of court',
};

/** The input for the formulas of one row. */
export interface CaseRowContext {
  readonly inspection: Inspection;
  readonly edition: Edition;
  readonly layout: AnswersLayout;
}

/** The cell of the tracker whose words are looked up for a case; null if it has none. */
export function lookedUpCell(
  { inspection }: CaseRowContext,
  row: AnswerRow,
  rowNumber: number,
  { source }: LookedUp,
): string | null {
  const block = inspection.blocks[row.block];
  if (!block) return null;
  const column =
    typeof source === 'string'
      ? block.domainColumns?.[source]
      : block.caseColumns.get(source.header);
  const isElsewhere =
    typeof source !== 'string' && detailCells(inspection, source, row.at).length > 1;
  if (column !== undefined && isTestedInRows(block) && !isElsewhere) {
    return `INDEX(${absoluteRange(block.sheet, stretch(block, row.run, column))},$B${rowNumber})`;
  }
  if (typeof source !== 'string') return detailCell(inspection, source, row.at);
  return column === undefined || row.line === null ? null : cellOf(block, row.line, column);
}

/** A case's detail from its tables: of several cells the first that is not empty. */
function detailCell(inspection: Inspection, column: CaseColumn, at: number | null): string | null {
  const addresses = detailCells(inspection, column, at);
  const last = addresses.pop();
  if (last === undefined) return null;
  return addresses.reduceRight(
    (otherwise, cell) => `IF(TRIM(${cell})="",${otherwise},${cell})`,
    last,
  );
}

function detailCells(
  { cases, blocks }: Inspection,
  { header }: CaseColumn,
  at: number | null,
): string[] {
  const found = at === null ? undefined : cases[at];
  return (found ? placesOf(found) : []).flatMap(({ block, line }) => {
    const own = blocks[block];
    const column = own?.caseColumns.get(header);
    return own && column !== undefined ? [cellOf(own, line, column)] : [];
  });
}

/** The cell of a table's column in one of its lines, whichever way round the table is. */
export function cellOf(block: CaseBlock, line: number, column: number): string {
  const own = block.detailPlaces?.get(column) ?? { line, column };
  return block.layout === 'questions-as-rows'
    ? addressOf(block.sheet, own.column, own.line)
    : addressOf(block.sheet, own.line, own.column);
}

/**
 * How strongly a case suggests a domain: 1000 for each yes or no to a question of only that domain,
 * and 1 for anything else there.
 *
 * @returns null if nothing needs asking
 */
export function votesFormula(
  { inspection, edition, layout }: CaseRowContext,
  row: AnswerRow,
  rowNumber: number,
  domain: string,
): string | null {
  const block = inspection.blocks[row.block];
  if (!block || block.long || layout.tests.domainsOf(row.block).length < 2) return null;
  const codes = new Map<number, Set<string>>();
  for (const [code, column] of block.columns) {
    codes.set(column, (codes.get(column) ?? new Set()).add(domainOfCode(edition, code)));
  }
  const own = [...codes].flatMap(([column, domains]) =>
    domains.size === 1 && domains.has(domain) ? [column] : [],
  );
  const [from, to] = [Math.min(...own), Math.max(...own)];
  if (own.length === 0) return '0';
  const cells = isTestedInRows(block)
    ? `INDEX(${absoluteRange(block.sheet, stretch(block, row.run, from, to))},$B${rowNumber},0)`
    : absoluteRange(
        block.sheet,
        stretch(block, { first: row.line ?? 0, last: row.line ?? 0 }, from, to),
      );
  const key = keyFormula(cells);
  const votes = `999*ISNUMBER(FIND(${key},$B$3))+999*ISNUMBER(FIND(${key},$B$4))+1-ISNUMBER(FIND(${key},"  "))`;
  const asked = new Set(own);
  const mask = Array.from({ length: to - from + 1 }, (_, i) => (asked.has(from + i) ? 1 : 0));
  if (!mask.includes(0)) return `SUMPRODUCT(${votes})`;
  // Columns of other questions and of comments may come between: each counts 0.
  const between = block.layout === 'questions-as-rows' ? ';' : ',';
  return `SUMPRODUCT((${votes})*{${mask.join(between)}})`;
}

/** 1 if a case counts by a test, 0 if not; null if the test does not apply to its block. */
export function testFormula(
  context: CaseRowContext,
  row: AnswerRow,
  rowNumber: number,
  test: CaseTest,
): string | null {
  return test.kind === 'rule'
    ? ruleFormula(context, rowNumber, test)
    : domainFormula(context, row, rowNumber, test.domain);
}

function ruleFormula(
  { layout }: CaseRowContext,
  rowNumber: number,
  test: CaseTest & { kind: 'rule' },
): string | null {
  const meaning = meaningCell(layout, rowNumber, test.column);
  if (meaning === null) return null;
  const isAmong = (values: readonly string[]) =>
    orFormula(values.map((value) => `${meaning}=${textLiteral(value)}`));
  if (test.rule.leaveOut) return `IF(${isAmong(test.rule.leaveOut)},0,1)`;
  const any = absoluteCell(layout.anyRows.get(test) ?? 0, 1);
  return `IF(OR(${meaning}="",${isAmong(test.rule.only ?? [])},${any}=0),1,0)`;
}

function domainFormula(
  { inspection, layout }: CaseRowContext,
  row: AnswerRow,
  rowNumber: number,
  domain: string,
): string | null {
  const block = inspection.blocks[row.block];
  const domains = layout.tests.domainsOf(row.block);
  if (!block || !tellsDomain(block, domains)) return null;
  const { type, disposal } = block.domainColumns ?? {};
  const own = textLiteral(DOMAIN_WORDS[domain] ?? domain);
  const [byType, byDisposal] = [
    type === undefined ? null : meaningCell(layout, rowNumber, 'type'),
    disposal === undefined ? null : meaningCell(layout, rowNumber, 'disposal'),
  ];
  if (!block.long && domains.length === 1) {
    return byType && `IF(OR(${byType}="",${byType}=${own}),1,0)`;
  }
  const found = row.at === null ? undefined : inspection.cases[row.at];
  const untold = block.long
    ? found?.domain === domain
      ? '1'
      : '0'
    : votesWin(layout, rowNumber, domain, domains);
  return [byDisposal, byType].reduce<string>(
    (otherwise, cell) =>
      cell === null ? otherwise : `IF(${cell}="",${otherwise},IF(${cell}=${own},1,0))`,
    untold,
  );
}

/** Yes and no decide; if no domain has any, every filled cell counts. */
function votesWin(
  { votes }: AnswersLayout,
  rowNumber: number,
  domain: string,
  domains: readonly string[],
): string {
  const cell = (id: string) => `$${columnName(votes.get(id) ?? 0)}${rowNumber}`;
  const all = domains.map(cell).join(',');
  return `IF(${cell(domain)}>=IF(MAX(${all})>=1000,1000,1),1,0)`;
}

/** The cell of what a case's type, disposal or classification is read as. */
function meaningCell(
  { lookedUp }: AnswersLayout,
  rowNumber: number,
  source: LookedUp['source'],
): string | null {
  const found = lookedUp.find((one) => one.source === source);
  return found ? `$${columnName(found.column + 1)}${rowNumber}` : null;
}

function orFormula(tests: readonly string[]): string {
  return tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
}
