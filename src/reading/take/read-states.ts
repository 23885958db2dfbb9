import { detailText } from '../find/case-form';
import { placeOf } from './keyed-columns';
import { textOf } from '../../grid/grid';
import { remembered } from '../cells/remembered';
import { normalise } from '../cells/normalise';
import type { CasesTable, OtherHeader } from '../find/tables';
import { short } from '../problems/short-text';
import {
  type StateHeader,
  detailSaysOut,
  headingSaysOut,
  idSaysOut,
  mayBeOut,
  saysIn,
  saysOut,
  stateHeaderOf,
} from '../cells/states';

/** A longer detail is a remark, which may be about somebody else. */
const LONGEST_STATE = 60;

/** A column that may say that a case does not count. */
export interface StateColumn {
  readonly column: number;
  readonly header: string;
  /** What its header says about the cases' place in the sample; null for nothing. */
  readonly state: StateHeader | null;
  readonly out: (value: string) => 'in' | 'out';
}

/** The columns whose headers name the state of each case. */
export function stateColumns(others: readonly OtherHeader[]): readonly StateColumn[] {
  return others.flatMap(({ column, header, label }) => {
    const state = label === null ? stateHeaderOf(header) : null;
    if (!state) return [];
    const out = remembered((value) => (saysOut(state, value) === true ? 'out' : 'in'));
    return [{ column, header, state, out }];
  });
}

/**
 * The first text in certain columns that leaves a case out: "Status: Withdrawn"; null if there is
 * none.
 */
export function saidIn(
  columns: readonly StateColumn[],
  valueAt: (column: number) => string,
): string | null {
  for (const { column, header, out } of columns) {
    const value = valueAt(column);
    if (value !== '' && out(value) === 'out') return `${short(header)}: ${short(value)}`;
  }
  return null;
}

/** A remark on a case that may or may not leave it out. */
export interface StateDoubt {
  readonly column: number;
  readonly header: string;
  readonly value: string;
}

/** Says why each line of a table does not count; null if it counts. */
export interface StateReader {
  of(line: number, id: string): string | null;
  /** What may say that a line does not count although it counts; null for nothing. */
  doubt(line: number): StateDoubt | null;
  /** The header that says that other lines count and says nothing about this one; null for none. */
  unsaid(line: number): string | null;
  /** Handles a heading between the cases: those below it may be reserves. */
  heading(text: string): void;
}

/**
 * Reads which cases a table marks as withdrawn, excluded, reserve or example: in a column with
 * their state, in their id, in a heading above them, by a line through them, or at the beginning of
 * a comment.
 *
 * @param counted normalised ids that count anyway
 */
export function stateReader(table: CasesTable, counted: ReadonlySet<string>): StateReader {
  const { grid } = table;
  const headed = stateColumns(table.others);
  const columns = table.others.map(({ column, header, label }): StateColumn => {
    const isOut = (value: string): boolean =>
      value.length <= LONGEST_STATE && detailSaysOut(value, label !== null);
    const out = remembered((value) => (isOut(value) ? 'out' : 'in'));
    return headed.find((one) => one.column === column) ?? { column, header, state: null, out };
  });
  const including = headed.filter(({ column, state }) => state === 'included' && isFilled(column));
  const struck = grid.transposed ? grid.sheet.struckColumns : grid.sheet.struckRows;
  let section: string | null = null;
  const usual = new Map(headed.map(({ column }) => [column, knownStates(column)]));
  const doubtful = table.others
    .filter(({ label }) => label === null || label === 'domain' || label === 'disposal')
    .map(({ column, header }) => {
      const state = headed.find((one) => one.column === column)?.state;
      const isStatus = state === 'status';
      const isDoubted = (value: string): boolean =>
        value !== '' &&
        (isStatus
          ? usual.get(column) === true && !saysIn(value)
          : mayBeOut(value, header, state === 'notes'));
      return { column, header, isDoubted: remembered((value) => (isDoubted(value) ? 'y' : 'n')) };
    });
  doubtful.push(...unheaded());
  return {
    doubt(line) {
      for (const { column, header, isDoubted } of doubtful) {
        const value = detailText(table, line, column);
        if (value !== '' && isDoubted(value) === 'y') return { column, header, value };
      }
      return null;
    },
    heading(text) {
      section = headingSaysOut(text) ? text : null;
    },
    unsaid(line) {
      return including.find(({ column }) => detailText(table, line, column) === '')?.header ?? null;
    },
    of(line, id) {
      const found = whyOut(line, id);
      return found !== null && counted.has(normalise(id)) ? null : found;
    },
  };

  /** Columns without a header, in which people write that a case is withdrawn. */
  function unheaded(): typeof doubtful {
    const known = new Set([...table.questions, ...table.others].map(({ column }) => column));
    const found: typeof doubtful = [];
    for (let column = grid.bounds.left; column <= grid.bounds.right; column++) {
      if (known.has(column) || column === table.idColumn || table.taken?.has(column)) continue;
      const isDoubted = (value: string): boolean => mayBeOut(value, '', true);
      const header = placeOf(grid, column);
      found.push({ column, header, isDoubted: remembered((one) => (isDoubted(one) ? 'y' : 'n')) });
    }
    return found;
  }

  /** Whether a column says in the usual words, for any case, whether it is in the sample. */
  function knownStates(column: number): boolean {
    const out = headed.find((one) => one.column === column)?.out;
    for (let line = table.bodyTop; line <= table.bodyBottom; line++) {
      const value = detailText(table, line, column);
      if (value !== '' && (saysIn(value) || out?.(value) === 'out')) return true;
    }
    return false;
  }

  function isFilled(column: number): boolean {
    for (let line = table.bodyTop; line <= table.bodyBottom; line++) {
      if (detailText(table, line, column) !== '') return true;
    }
    return false;
  }

  function whyOut(line: number, id: string): string | null {
    const said = saidIn(columns, (column) => detailText(table, line, column));
    if (said !== null) return said;
    if (struck?.has(line)) return 'struck through';
    if (id !== '' && idSaysOut(id)) return 'its id says so';
    return section === null ? null : `under "${short(section)}"`;
  }
}

/** The only text of a line, if there is just one: a heading between cases. */
export function headingIn({ grid }: CasesTable, line: number): string {
  let found = '';
  for (const cell of grid.lines[line] ?? []) {
    const text = textOf(cell);
    if (text === '') continue;
    if (found !== '') return '';
    found = text;
  }
  return found;
}
