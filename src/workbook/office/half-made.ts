import type { PreparedWrite, WriteProgress } from './write-progress';
import type { OfficeSheet, OfficeSurvey } from './survey';

/**
 * Sheets that a write has added and could not note any more as its own, as Excel stopped in the
 * middle of the request: what it did before that stays. They are known by not having been there
 * before and by a name that this write alone gives. One without our mark might be the user's of this
 * very moment, so it counts only while nothing stands on it.
 *
 * @param now the workbook after the failure
 */
export async function halfMadeSheets(
  { workbook }: Excel.RequestContext,
  now: OfficeSurvey,
  { survey: before, copies }: Pick<WriteProgress, 'survey' | 'copies'>,
  { targets }: Pick<PreparedWrite, 'targets'>,
): Promise<readonly OfficeSheet[]> {
  const known = new Set(before.sheets.map(({ key }) => key));
  const given = new Set(copies.map(({ name }) => name));
  for (const { plan, old } of targets) if (!old) given.add(plan.name);
  const found = now.sheets.filter(
    ({ key, name, unfinished }) => !known.has(key) && unfinished === null && given.has(name),
  );
  const plain = found.filter(({ hasMark }) => !hasMark);
  if (plain.length === 0) return found;
  const used = plain.map(({ key }) => {
    const range = workbook.worksheets.getItem(key).getUsedRangeOrNullObject(true);
    range.load('address');
    return { key, range };
  });
  await workbook.context.sync();
  const filled = new Set(used.flatMap(({ key, range }) => (range.isNullObject ? [] : [key])));
  return found.filter(({ key }) => !filled.has(key));
}
