import type { Edition } from '../../editions/edition';
import { type QuestionIndex, codesIn } from '../cells/question-index';
import type { KeyedRow } from '../find/tables';
import type { CodedRow } from './keyed-ledger';
import { resolveQuestions } from '../take/resolve-questions';

/**
 * A standard by its name alone ("Assessment"), which court and out-of-court disposals share: under
 * its heading; the next in order if it occurs once for each; or beside a standard that only one of
 * them has. Undefined if nothing decides it.
 *
 * @param codes that the name has
 * @param before the rows above it with their codes
 */
export function standardInOrder(
  codes: readonly string[],
  before: readonly CodedRow[],
  row: KeyedRow,
  {
    index,
    edition,
    rows,
  }: {
    readonly index: QuestionIndex;
    readonly edition: Edition;
    readonly rows: readonly KeyedRow[];
  },
): string | undefined {
  const heading = row.heading === row.text ? '' : row.heading;
  const byEdition = new Map([[edition.id, codes]]);
  const [only] = resolveQuestions(
    [{ naming: { kind: 'question', code: null, byEdition }, heading }],
    edition,
    index,
    '',
  );
  if (only?.length === 1) return only[0];
  const codesOf = ({ naming }: KeyedRow) =>
    naming?.kind === 'standard' ? codesIn(naming, edition) : [];
  const again = rows.filter((one) => codesOf(one).join() === codes.join()).length;
  if (again >= codes.length) {
    return codes.find((code) => !before.some((earlier) => earlier.code === code));
  }
  const domainOf = (code: string | undefined) =>
    edition.standards.find((standard) => standard.code === code)?.domain;
  const at = rows.indexOf(row);
  const after = codesOf(rows[at + 1] ?? row);
  const beside = [before.at(-1)?.code, after.length === 1 ? after[0] : undefined];
  const domains = new Set(beside.flatMap((code) => domainOf(code) ?? []));
  const free = codes.filter((code) => !before.some((earlier) => earlier.code === code));
  const fitting = free.filter((code) => domains.has(domainOf(code) ?? ''));
  return fitting.length === 1 ? fitting[0] : undefined;
}
