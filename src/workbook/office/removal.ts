import { ourSheets } from '../ours/given-names';
import { deleteSteps } from './delete';
import { dropCopy } from './marks';
import { callStep, runSteps } from './steps';
import type { OfficeSheet, OfficeSurvey } from './survey';
import type { Kept } from './restore';
import type { Removed } from '../workbook';

/** The sheets that can be taken out, by what becomes of them. */
export interface Removable {
  /** Those that come back as they were. */
  readonly kept: readonly Kept[];
  /** Those of which nothing is kept, so that they go. */
  readonly added: readonly OfficeSheet[];
  /** Copies of sheets that are not there any more. */
  readonly orphans: readonly OfficeSheet[];
}

/** Sorts our sheets by what a removal does to them. */
export function removableOf({ sheets }: OfficeSurvey): Removable {
  // Of several of one kind the user has copied one, to keep it: it is passed over, as in a write.
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
 * Ends a removal that had brought all sheets back and was broken off while it deleted the copies:
 * deletes those that are left, and its claim.
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
