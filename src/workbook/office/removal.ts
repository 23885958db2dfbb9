import { ourSheets } from '../ours/given-names';
import { deleteSteps } from './delete';
import { dropCopy } from './marks';
import { callStep, runSteps } from './steps';
import type { OfficeSheet, OfficeSurvey } from './survey';
import type { Kept } from './restore';
import type { Removed } from '../workbook';

/** The sheets that can be removed, by what happens to them. */
export interface Removable {
  /** Those to be restored. */
  readonly kept: readonly Kept[];
  /** Those without a copy, which are deleted. */
  readonly added: readonly OfficeSheet[];
  /** Copies of sheets that no longer exist. */
  readonly orphans: readonly OfficeSheet[];
}

/** Sorts our sheets by what a removal does with them. */
export function removableOf({ sheets }: OfficeSurvey): Removable {
  // If there are several of one kind, the user has copied one to keep it; the copy is skipped, as
  // in a write.
  const ours = new Set<unknown>(ourSheets(sheets).values());
  const kept: Kept[] = [];
  const orphans: OfficeSheet[] = [];
  for (const copy of sheets.filter(({ before }) => before !== null)) {
    const sheet = sheets.find(
      (one) =>
        ours.has(one) && one.ourKind === copy.before && !kept.some((other) => other.sheet === one),
    );
    if (sheet) kept.push({ sheet, copy });
    else if (!copy.isTakenOver) orphans.push(copy);
  }
  const added = sheets.filter(
    (sheet) => ours.has(sheet) && !kept.some((one) => one.sheet === sheet),
  );
  return { kept, added, orphans };
}

/**
 * Finishes a removal that had restored all sheets and was interrupted while deleting the copies:
 * deletes the remaining ones, and its claim.
 *
 * @param survey the workbook as it is now
 */
export async function finishRemoval(
  context: Excel.RequestContext,
  survey: OfficeSurvey,
): Promise<Removed> {
  const { kept } = removableOf(survey);
  const copies = survey.sheets.filter(({ before }) => before !== null);
  const { worksheets } = context.workbook;
  await runSteps(context, [
    ...copies.map((copy) => callStep(3, () => dropCopy(worksheets, copy))),
    ...deleteSteps(context, survey, []),
  ]);
  return { removed: [], restored: kept.map(({ sheet }) => sheet.name), unfinished: true };
}
