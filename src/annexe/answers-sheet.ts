import { columnName } from '../grid/address';
import type { Inspection } from '../inspection/inspection';
import { placeAsked, answerAddress } from '../reading/take/answer-address';
import type { AnswerKind } from '../reading/words/answer-words';
import { wordsOf } from '../reading/words/plain-text';
import { printSetup } from '../plan/print-setup';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { PlanCell, SheetPlan } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';
import { type AnnexeContext, footerOf, subjectOf } from './annexe-context';
import { type AnswerRow, type AnswersLayout, type LookedUp, testColumn } from './answers-layout';
import { domainOfCode } from './case-tests';
import {
  DOMAIN_WORDS,
  type CaseRowContext,
  cellOf,
  lookedUpCell,
  testFormula,
  votesFormula,
} from './case-row-formulas';
import { spellingList } from './count-formula';
import { absoluteRange, textLiteral } from './formula-text';
import { isCellAddress } from './stated-formulas';
import { NOT_TOLD, keyFormula, meaningFormula, wordsFormula } from './words-formula';

/** With formulas for more cells than this, no host calculates the workbook in time. */
export const MOST_ANSWER_CELLS = 20_000;

const TITLE = 'Answers by reference';
const EXPLANATION =
  'What the formulas of the annexe need to know of each case: what its type, disposal and classification are read as (the words stand below), ' +
  'where it counts (1) and where not (0), and answers that stand too far apart to be counted in the tracker. Write the annexe again after adding, sorting or deleting cases.';

const WORDS: Readonly<Record<AnswerKind, string>> = {
  yes: 'Yes',
  no: 'No',
  notApplicable: 'n/a',
};

const FIRST_LIST_ROW = 3;
const LAST_LIST_ROW = 5;

/** The cells of the answers to the question in a column of this sheet, counted from 0. */
export function answersRange(
  { names }: AnnexeContext,
  layout: AnswersLayout,
  question: number,
): string {
  const column = layout.answersFrom + question;
  const bottom = layout.firstRow + layout.rows.length - 1;
  const range = { top: layout.firstRow, bottom, left: column, right: column };
  return absoluteRange(names.answers, range);
}

/**
 * "YOS answers": a row for each case in each of its tables. It holds what its case type and
 * classifications are read as, whether it counts, and one column for each question whose answers do
 * not fit a few ranges, such as those of long tables; each cell refers to that case's own cell in
 * the tracker.
 */
export function answersSheet(
  context: AnnexeContext,
  layout: AnswersLayout,
  codes: readonly string[],
): SheetPlan {
  const { rated, names } = context;
  const texts = { subject: subjectOf(context), sheet: TITLE, footer: footerOf(context) };
  const repeated = { first: layout.headerRow, last: layout.headerRow };
  const { lookedUp, votes, testColumns } = layout;
  const sheet = new SheetBuilder({
    role: 'answers',
    name: names.answers,
    columnWidths: [
      ...[18, 7],
      ...lookedUp.flatMap(() => [22, 22]),
      ...[...votes.keys(), ...testColumns.keys(), ...codes].map(() => 9),
    ],
    // Its many columns would be too small to read on one page.
    print: { ...printSetup(texts, repeated, 'landscape'), fitToWidth: false },
    tabColour: 'BFBFBF',
  });
  sheet.add([planCell(TITLE, STYLES.title)], 26);
  sheet.add([planCell(EXPLANATION, { ...STYLES.quiet, wrap: false })]);
  for (const kind of ['yes', 'no', 'notApplicable'] as const) {
    const list = spellingList([kind]);
    sheet.add([
      planCell(`Counted as ${WORDS[kind]}`, STYLES.quiet),
      planCell(list, undefined, textLiteral(list)),
      planCell(WORDS[kind], STYLES.quiet),
    ]);
  }
  addAnyRows(sheet, layout);
  addHeader(sheet, context, layout, codes);
  const rows: CaseRowContext = { inspection: rated.inspection, edition: rated.edition, layout };
  const tables = phraseTables(layout);
  layout.rows.forEach((row, i) => {
    addRow(sheet, rows, row, layout.firstRow + i + 1, { codes, tables });
  });
  addTables(sheet, tables);
  return sheet.build({ frozen: { rows: layout.firstRow, columns: 1 } });
}

/** How many cases are of the kind that a rule asks for: if there are none, it leaves nobody out. */
function addAnyRows(sheet: SheetBuilder, { anyRows, lookedUp, firstRow, rows }: AnswersLayout) {
  for (const test of anyRows.keys()) {
    if (test.kind !== 'rule') continue;
    const own = lookedUp.find(({ source }) => source === test.column);
    const column = columnName((own?.column ?? 0) + 1);
    const range = `$${column}$${firstRow + 1}:$${column}$${firstRow + rows.length}`;
    const only = test.rule.only ?? [];
    const formula = only.map((one) => `COUNTIF(${range},${textLiteral(one)})`).join('+');
    sheet.add([
      planCell(`Cases: ${only.join(', ')}`, STYLES.quiet),
      planCell(null, STYLES.count, formula),
    ]);
  }
}

function addHeader(
  sheet: SheetBuilder,
  { rated }: AnnexeContext,
  { lookedUp, votes, testColumns }: AnswersLayout,
  codes: readonly string[],
): void {
  const domain = (id: string) => DOMAIN_WORDS[id] ?? id;
  sheet.add([
    planCell('Case', STYLES.tableHeader),
    planCell('Line', STYLES.tableHeaderCentred),
    ...lookedUp.flatMap(({ header }) => [
      planCell(`${header}: words`, STYLES.tableHeader),
      planCell(`${header}: read as`, STYLES.tableHeader),
    ]),
    ...[...votes.keys()].map((id) => planCell(`Answers, ${domain(id)}`, STYLES.tableHeaderCentred)),
    ...[...testColumns.keys()].map((test) =>
      planCell(
        test.kind === 'domain'
          ? `Counts, ${domain(test.domain)}`
          : `Counts at ${test.rule.keyQuestions.filter((code) => rated.inspection.answers.has(code)).join(', ')}`,
        STYLES.tableHeaderCentred,
      ),
    ),
    ...codes.map((code) => planCell(code, STYLES.tableHeaderCentred)),
  ]);
}

function addRow(
  sheet: SheetBuilder,
  context: CaseRowContext,
  row: AnswerRow,
  rowNumber: number,
  { codes, tables }: { readonly codes: readonly string[]; readonly tables: readonly PhraseTable[] },
): void {
  const { layout, inspection, edition } = context;
  const found = row.at === null ? undefined : inspection.cases[row.at];
  const isPlaced = layout.testColumns.size > 0;
  const cell = (formula: string | null): PlanCell | null =>
    formula === null ? null : planCell(null, STYLES.count, formula);
  sheet.add([
    planCell(found?.id ?? null, STYLES.cell),
    isPlaced ? planCell(row.place, STYLES.count) : null,
    ...layout.lookedUp.flatMap((one) => {
      const source = lookedUpCell(context, row, rowNumber, one);
      const table = tables.find(({ lookedUp }) => lookedUp === one);
      const words = `$${columnName(one.column)}${rowNumber}`;
      // A detail given partly in two tables has no single cell, so it is written as it was read.
      const known =
        source === null && row.at !== null && typeof one.source !== 'string'
          ? one.source.values[row.at]
          : undefined;
      if ((source === null && !known) || !table)
        return [planCell('', STYLES.cell), planCell('', STYLES.cell)];
      return [
        source === null
          ? planCell(wordsOf(known ?? ''), STYLES.cell)
          : planCell(null, STYLES.cell, wordsFormula(source)),
        planCell(null, STYLES.cell, meaningFormula(words, table.phrases, table.meanings)),
      ];
    }),
    ...[...layout.votes.keys()].map((domain) =>
      cell(votesFormula(context, row, rowNumber, domain)),
    ),
    ...[...layout.testColumns.keys()].map(
      (test) => cell(testFormula(context, row, rowNumber, test)) ?? planCell(1, STYLES.count),
    ),
    ...codes.map((code) => {
      const address = addressIn(inspection, row, code);
      if (address === null || !isCellAddress(address)) return null;
      const tests = layout.tests.of(code, row.block);
      // In a table of both domains without any test, a case has its own domain's questions.
      if (
        tests.length === 0 &&
        found &&
        found.domain !== '' &&
        found.domain !== domainOfCode(edition, code)
      ) {
        return null;
      }
      const asked = tests.map((test) => {
        return `$${columnName(testColumn(layout, test))}${rowNumber}=1`;
      });
      return planCell(null, STYLES.count, answerFormula(address, asked));
    }),
  ]);
}

/** The cell of a question in a row of the sheet; null if the case has it elsewhere or nowhere. */
function addressIn(inspection: Inspection, row: AnswerRow, code: string): string | null {
  const found = row.at === null ? undefined : inspection.cases[row.at];
  if (row.at !== null && found) {
    const place = placeAsked(inspection, found, code);
    const isHere = place.block === row.block && place.line === row.line;
    return isHere ? answerAddress(inspection, code, row.at) : null;
  }
  // A line whose type is now of another domain: its answers count once that is changed.
  const block = inspection.blocks[row.block];
  const column = block?.columns.get(code);
  if (!block || block.long || column === undefined || row.line === null) return null;
  return cellOf(block, row.line, column);
}

/** The answer in a cell as Yes, No or n/a if its case counts; otherwise nothing. */
function answerFormula(cell: string, tests: readonly string[]): string {
  const lists = `$B$${FIRST_LIST_ROW}:$B$${LAST_LIST_ROW}`;
  // The same shape as the lists: LibreOffice cannot look up across.
  const words = `$C$${FIRST_LIST_ROW}:$C$${LAST_LIST_ROW}`;
  const word = `IFERROR(LOOKUP(2,1/FIND(${keyFormula(cell)},${lists}),${words}),"")`;
  const [first] = tests;
  if (first === undefined) return word;
  return `IF(${tests.length === 1 ? first : `AND(${tests.join(',')})`},${word},"")`;
}

/** The words to look a column's texts up in, and where they are. */
interface PhraseTable {
  readonly lookedUp: LookedUp;
  readonly title: string;
  readonly lines: readonly (readonly [phrase: string, meaning: string])[];
  readonly phrases: string;
  readonly meanings: string;
}

/** One table for all columns that use the same words. */
function phraseTables({ lookedUp, firstRow, rows }: AnswersLayout): PhraseTable[] {
  const tables: PhraseTable[] = [];
  let next = firstRow + rows.length + 1;
  for (const one of lookedUp) {
    const lines = one.groups.flatMap(({ meaning, phrases }) =>
      phrases.map((phrase) => [phrase, DOMAIN_WORDS[meaning] ?? (meaning || NOT_TOLD)] as const),
    );
    const same = tables.find((table) => JSON.stringify(table.lines) === JSON.stringify(lines));
    if (same) {
      tables.push({ ...same, lookedUp: one, title: '' });
      continue;
    }
    const first = next + 2;
    const last = next + 1 + lines.length;
    tables.push({
      ...{ lookedUp: one, lines },
      title: `Words that are read as ${one.header}: the last that stands in a cell's words counts; a bar is the cell's beginning or end.`,
      phrases: `$A$${first}:$A$${last}`,
      meanings: `$B$${first}:$B$${last}`,
    });
    next = last + 1;
  }
  return tables;
}

function addTables(sheet: SheetBuilder, tables: readonly PhraseTable[]): void {
  for (const { title, lines } of tables) {
    if (title === '') continue;
    sheet.addBlank();
    sheet.add([planCell(title, { ...STYLES.quiet, wrap: false })]);
    for (const [phrase, meaning] of lines) {
      sheet.add([
        planCell(phrase, STYLES.quiet),
        planCell(meaning, { ...STYLES.quiet, wrap: false }),
      ]);
    }
  }
}
