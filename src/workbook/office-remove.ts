import { ourSheets } from './given-names';
import { checkNotWriting } from './office-checks';
import { deleteSteps } from './office-delete';
import { officeError } from './office-error';
import { isUnfinished, recoverOffice } from './office-recover';
import { type Kept, restoreSteps } from './office-restore';
import { runSteps } from './office-steps';
import { type OfficeSheet, type OfficeSurvey, surveyOffice } from './office-survey';
import type { Removed } from './workbook';

/**
 * Takes our sheets out again. Those that an earlier run had written come back as they were before
 * the last write; the others go.
 *
 * Where a write was broken off, only that is taken back: the sheets that it found were not its own.
 *
 * @throws OfficeError where there is nothing to remove or it cannot be removed
 */
export async function removeOffice(context: Excel.RequestContext): Promise<Removed> {
  const survey = await surveyOffice(context);
  if (survey.isReadOnly) throw officeError('read-only');
  if (survey.isStructureProtected) throw officeError('structure-protected');
  checkNotWriting(survey);
  const { kept, added, orphans } = sorted(survey);
  const gone = [...added, ...orphans];
  const isNothing = gone.length + kept.length === 0;
  if (isUnfinished(survey)) {
    const taken = await recoverOffice(context, survey);
    if (!isNothing) return taken;
  }
  if (isNothing) throw officeError('nothing-to-remove');
  const locked = kept.find(({ sheet }) => sheet.isProtected);
  if (locked) throw officeError('sheet-protected', locked.sheet.name);
  const isLeft = survey.sheets.some(
    (sheet) => sheet.visibility === 'visible' && !gone.includes(sheet),
  );
  if (!isLeft) throw officeError('only-our-sheets');
  const steps = await restoreSteps(context, kept);
  const copies = kept.map(({ copy }) => copy);
  await runSteps(context, [...steps, ...deleteSteps(context, survey, [...gone, ...copies])]);
  return {
    removed: added.map(({ name }) => name),
    restored: kept.map(({ sheet }) => sheet.name),
  };
}

/** The sheets that can be taken out, by what becomes of them. */
function sorted({ sheets }: OfficeSurvey): {
  kept: readonly Kept[];
  added: readonly OfficeSheet[];
  orphans: readonly OfficeSheet[];
} {
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
    else orphans.push(copy);
  }
  const added = sheets.filter(
    (sheet) => ours.has(sheet) && !kept.some((one) => one.sheet === sheet),
  );
  return { kept, added, orphans };
}
