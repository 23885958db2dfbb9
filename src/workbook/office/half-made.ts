import type { PreparedWrite, WriteProgress } from './write-progress';
import type { OfficeSheet, OfficeSurvey } from './survey';

/**
 * Sheets that a write added but could not mark as its own, because Excel stopped in the middle of
 * the request; what it did before stays. They were not there before and have a name that only this
 * write uses. One without our mark might just have been added by the user, so it counts only while
 * it is empty.
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
