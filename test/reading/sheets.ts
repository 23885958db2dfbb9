import type { Edition } from '../../src/editions/edition';
import type { Cell, Sheet, SheetTable } from '../../src/grid/sheet';
import type { MadeCase, MadeInspection } from './made-inspection';

/** One line of a sheet as written in a test. */
export type Row = readonly (Cell | undefined)[];

/** A worksheet of a few rows, as a workbook's reader hands it over. */
export function sheet(
  name: string,
  rows: readonly Row[],
  more: { hidden?: readonly number[]; tables?: readonly SheetTable[]; ours?: boolean } = {},
): Sheet {
  // In a workbook's file, an empty row is not a row, and an empty cell not a cell.
  return {
    name,
    rows: rows.map((row) => (row.length === 0 ? undefined : row)),
    hiddenRows: new Set(more.hidden ?? []),
    tables: more.tables ?? [],
    ours: more.ours ?? false,
  };
}

/** Rows and columns swapped; short ones are filled with empty cells. */
export function turned(rows: readonly Row[]): Cell[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}

/** Several blocks of rows next to each other, with empty columns in between. */
export function sideBySide(gap: number, ...blocks: readonly (readonly Row[])[]): Cell[][] {
  const height = Math.max(...blocks.map((rows) => rows.length));
  const widths = blocks.map((rows) => Math.max(0, ...rows.map((row) => row.length)) + gap);
  return Array.from({ length: height }, (_, r) =>
    blocks.flatMap((rows, b) => {
      const row = rows[r] ?? [];
      return Array.from({ length: widths[b] ?? 0 }, (_, c) => row[c] ?? null);
    }),
  );
}

/** The published wording of a key question or prompt. */
export function wordingOf(edition: Edition, code: string): string {
  for (const { keyQuestions } of edition.standards) {
    for (const question of keyQuestions) {
      const found = [question, ...question.prompts].find((one) => one.code === code);
      if (found) return found.text;
    }
  }
  throw new Error(`There is no question ${code} in ${edition.id}.`);
}

/** "2.1 Assessment" for a standard or for any of its questions. */
export function titleOf(edition: Edition, code: string): string {
  const found = edition.standards.find((one) => `${code}.`.startsWith(`${one.code}.`));
  if (!found) throw new Error(`There is no standard of ${code} in ${edition.id}.`);
  return `${found.code} ${found.name}`;
}

/** An answer's cell: the tracker's text for it; empty if the question does not apply. */
export function cellOf(one: MadeCase, code: string, spelt: (said: string) => Cell = plain): Cell {
  const said = one.answers.get(code);
  return said === undefined ? null : spelt(said);
}

function plain(said: string): Cell {
  return { yes: 'Yes', no: 'No', 'n/a': 'n/a' }[said] ?? null;
}

/** The judgements and panel decisions of an inspection on a separate sheet. */
export function ratingsSheet(made: MadeInspection, name = 'Judgements'): Sheet {
  const rows = [...made.ratings].map(([code, { rating, reason }]) => [
    titleOf(made.edition, code),
    rating,
    reason === '' ? null : reason,
  ]);
  return sheet(name, [['Standard', 'Rating', 'Reason'], ...rows]);
}
