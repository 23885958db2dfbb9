import { addressOf } from '../../grid/address';
import { textOf } from '../../grid/grid';
import type { Cell, Sheet } from '../../grid/sheet';
import type { Inspection } from '../../inspection/inspection';
import { disposalOf, riskLevelOf } from '../cells/domain-of';
import { attributeOf, labelOf } from '../cells/labels';
import type { Ledger, LedgerRole, LedgerTable } from '../cells/ledger';
import { normalise } from '../cells/normalise';
import { roleOfCell } from '../cells/role-of-cell';
import { headingSaysOut, mayBeOut, speaksOfOut, stateHeaderOf } from '../cells/states';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { hasOwnId } from '../take/has-own-id';

const ROWS_LOOKED_AT = 400;
/** A note may be in any of these lines. */
const UNTAKEN: ReadonlySet<LedgerRole | undefined> = new Set<LedgerRole | undefined>([
  undefined,
  'unused',
  'note',
  'case to come',
  'header',
  'title',
]);

/** Shorter ones are answers and ids, and do not say anything about a case. */
const SHORTEST_NOTE = 4;
/** Longer texts describe the work with a child. */
const LONGEST_NOTE = 160;

/**
 * Reports content that no reader took but that names inspected cases: a note that one is withdrawn,
 * a sheet of withdrawn ones, a list of cases with classifications without a header.
 *
 * @param searched the sheets that may hold the inspection
 * @param listed those of them whose tables or lists of cases were found
 */
export function reportNamedElsewhere(
  inspection: Inspection,
  searched: readonly Sheet[],
  listed: ReadonlySet<Sheet>,
  { tables }: Ledger,
  problems: ProblemList,
): void {
  const ids = new Map<string, string>();
  for (const found of inspection.cases) {
    if (hasOwnId(inspection, found) && /\d/.test(found.id)) ids.set(normalise(found.id), found.id);
  }
  if (ids.size === 0) return;
  for (const sheet of searched) {
    const own = tables.filter(({ grid }) => grid.sheet === sheet);
    if (own.length === 0 && !listed.has(sheet)) reportSheet(sheet, ids, problems);
    const only = formCase(inspection, sheet);
    forEachText(sheet, (text, row, column) => {
      if (text.length < SHORTEST_NOTE || text.length > LONGEST_NOTE) return;
      const isOfForm = only !== null && mayBeOut(text, '', true);
      if (!(isOfForm || speaksOfOut(text)) || isUsed(own, row, column)) return;
      // In "Withdrawn? | No" the value decides.
      if (stateHeaderOf(text) !== null && textOf(sheet.rows[row]?.[column + 1]) !== '') return;
      const named = isOfForm ? [only] : namedIn(text, ids);
      if (named.length === 0) return;
      const where = addressOf(sheet.name, row, column);
      problems.add('said out', messages.saidOutElsewhere(where, text, named));
    });
  }
}

/** The id of the one case on a form; null for any other sheet. */
function formCase({ cases, blocks }: Inspection, sheet: Sheet): string | null {
  const own = cases.filter(({ block }) => blocks[block]?.sheet === sheet.name);
  const [only] = own;
  const isForm = only && blocks[only.block]?.layout === 'questions-as-rows';
  return own.length === 1 && isForm ? only.id : null;
}

/**
 * A sheet without answers: about cases that do not count, by its name or title, or with their
 * details.
 */
function reportSheet(sheet: Sheet, ids: ReadonlyMap<string, string>, problems: ProblemList): void {
  const named = new Set<string>();
  let classes = 0;
  let title = headingSaysOut(sheet.name) ? sheet.name : '';
  forEachText(sheet, (text) => {
    const id = ids.get(normalise(text));
    if (id !== undefined) named.add(id);
    else if (named.size === 0 && title === '' && headingSaysOut(text)) title = text;
    else if (namesClass(text)) classes++;
  });
  if (named.size === 0) return;
  if (title !== '') {
    problems.add('said out', messages.saidOutElsewhere(sheet.name, title, [...named]));
  } else if (named.size > 1 && classes > 0) {
    problems.add('list not read', messages.listNotRead(sheet.name, [...named]));
  }
}

function namesClass(text: string): boolean {
  if (riskLevelOf(text) !== undefined || attributeOf(labelOf(text, 'cases')) !== null) return true;
  return disposalOf(text) !== undefined || /\b(low|medium|high)\b.*\b(rosh|risk)\b/i.test(text);
}

/** The cases that a text names as words of their own. */
function namedIn(text: string, ids: ReadonlyMap<string, string>): string[] {
  const words = text.split(/[\s,;:()]+|\band\b/).map(normalise);
  return [...new Set(words.flatMap((word) => ids.get(word) ?? []))];
}

/** Whether a reader has used a cell. */
function isUsed(own: readonly LedgerTable[], row: number, column: number): boolean {
  return !UNTAKEN.has(roleOfCell(own, row, column)?.mark.role);
}

function forEachText(
  sheet: Sheet,
  visit: (text: string, row: number, column: number) => void,
): void {
  sheet.rows
    .slice(0, ROWS_LOOKED_AT)
    .forEach((cells: readonly (Cell | undefined)[] | undefined, row) => {
      cells?.forEach((cell, column) => {
        const text = textOf(cell);
        if (text !== '') visit(text, row, column);
      });
    });
}
