import type { CaseColumn, Inspection } from '../inspection/inspection';
import type { PhraseGroup } from '../reading/words/phrases';
import { CASE_TYPES } from '../reading/words/case-type-words';
import { RISK_LEVELS } from '../reading/words/classification-words';
import { DISPOSALS } from '../reading/words/disposal-words';
import type { AnnexeContext } from './annexe-context';
import { blockLines, isTestedInRows, runsOf } from './answer-sources';
import { type CaseTest, type CaseTests, caseTests } from './case-tests';
import { absoluteCellOn } from './formula-text';

/** Lines kept free after each range, for cases inserted into it later. */
const SPARE_LINES = 5;

/** One line of the sheet: a case in one of its tables, or a spare line. */
export interface AnswerRow {
  readonly block: number;
  /** The line in the tracker; null for a spare one. */
  readonly line: number | null;
  readonly at: number | null;
  /** First and last line of the range that it belongs to, and its place there, from 1. */
  readonly run: { readonly first: number; readonly last: number };
  readonly place: number;
}

/** A column of the tracker whose words are looked up, and the table to look them up in. */
export interface LookedUp {
  readonly source: 'type' | 'disposal' | CaseColumn;
  readonly header: string;
  readonly groups: readonly PhraseGroup<string>[];
  /** The column of the words; the next column holds their meaning. */
  readonly column: number;
}

/** Where everything is on the sheet of answers by reference. */
export interface AnswersLayout {
  readonly tests: CaseTests;
  readonly rows: readonly AnswerRow[];
  readonly lookedUp: readonly LookedUp[];
  /** For each domain that only the answers can show, the column of its votes. */
  readonly votes: ReadonlyMap<string, number>;
  readonly testColumns: ReadonlyMap<CaseTest, number>;
  /** The column of the first question's answers. */
  readonly answersFrom: number;
  /** The row of the headers, and of the first case. */
  readonly headerRow: number;
  readonly firstRow: number;
  /** For each test whether there is any case of a kind, the row that counts them. */
  readonly anyRows: ReadonlyMap<CaseTest, number>;
}

/** The rows above: title, explanation, the three lists of spellings. */
const ROWS_ABOVE = 5;

export function answersLayout({ rated }: AnnexeContext): AnswersLayout {
  const { inspection, edition } = rated;
  const tests = caseTests(inspection, edition);
  const rows = rowsOf(inspection);
  const votes = new Map<string, number>();
  let next = 2;
  const lookedUp = lookUps(inspection, tests).map((one) => {
    const column = next;
    next += 2;
    return { ...one, column };
  });
  const hasDomains = tests.all.some(({ kind }) => kind === 'domain');
  inspection.blocks.forEach((block, i) => {
    const domains = tests.domainsOf(i);
    if (!hasDomains || block.long || domains.length < 2) return;
    for (const domain of domains) if (!votes.has(domain)) votes.set(domain, next++);
  });
  const testColumns = new Map(tests.all.map((test) => [test, next++] as const));
  const only = tests.all.filter((test) => test.kind === 'rule' && test.rule.only !== undefined);
  const headerRow = ROWS_ABOVE + only.length;
  return {
    ...{ tests, rows, lookedUp, votes, testColumns, headerRow },
    answersFrom: next,
    firstRow: headerRow + 1,
    anyRows: new Map(only.map((test, i) => [test, ROWS_ABOVE + i] as const)),
  };
}

function rowsOf(inspection: Inspection): AnswerRow[] {
  return blockLines(inspection).flatMap((lines, index) => {
    const block = inspection.blocks[index];
    return runsOf(lines).flatMap((run) => {
      const own = lines.filter(({ line }) => line >= run.first && line <= run.last);
      const rows = own.map(({ line, at }, i): AnswerRow => {
        return { block: index, line, at, run, place: i + 1 };
      });
      const spare = block && isTestedInRows(block) ? SPARE_LINES : 0;
      return [
        ...rows,
        ...Array.from({ length: spare }, (_, i): AnswerRow => {
          return { block: index, line: null, at: null, run, place: own.length + i + 1 };
        }),
      ];
    });
  });
}

function lookUps({ blocks }: Inspection, { all }: CaseTests): Omit<LookedUp, 'column'>[] {
  const hasDomains = all.some(({ kind }) => kind === 'domain');
  const has = (which: 'type' | 'disposal') =>
    hasDomains && blocks.some(({ domainColumns }) => domainColumns?.[which] !== undefined);
  const rules = all.flatMap((test) => (test.kind === 'rule' ? [test] : []));
  return [
    ...(has('type') ? [{ source: 'type' as const, header: 'Case type', groups: CASE_TYPES }] : []),
    ...(has('disposal')
      ? [{ source: 'disposal' as const, header: 'Domain by disposal', groups: CASE_TYPES }]
      : []),
    ...rules.map(({ rule, column }) => ({
      source: column,
      header: column.header,
      groups:
        rule.attribute === 'disposal'
          ? DISPOSALS
          : RISK_LEVELS.filter(({ meaning }) => rule.leaveOut?.includes(meaning)),
    })),
  ];
}

/** Where a test's outcomes are beside a range of answers, however long it has become. */
export function testRange(
  layout: AnswersLayout,
  sheet: string,
  test: CaseTest,
  beside: { readonly block: number; readonly firstLine: number; readonly range: string },
): string {
  const column = testColumn(layout, test);
  const own = layout.rows.flatMap(({ block, run }, i) =>
    block === beside.block && run.first === beside.firstLine ? [layout.firstRow + i] : [],
  );
  const first = absoluteCellOn(sheet, own[0] ?? 0, column);
  const last = absoluteCellOn(sheet, own.at(-1) ?? 0, column);
  const whole = `${first}:${last.slice(last.lastIndexOf('!') + 1)}`;
  return `${first}:INDEX(${whole},ROWS(${beside.range}))`;
}

/** The column of a test's outcomes. */
export function testColumn({ testColumns }: AnswersLayout, test: CaseTest): number {
  return [...testColumns].find(([own]) => isSameTest(own, test))?.[1] ?? 0;
}

function isSameTest(a: CaseTest, b: CaseTest): boolean {
  if (a.kind === 'domain') return b.kind === 'domain' && a.domain === b.domain;
  return b.kind === 'rule' && a.rule === b.rule;
}
