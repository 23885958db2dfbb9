import type { WorkbookPlan } from '../annexe/sheet-plan';
import { givenNames } from './given-names';
import { makeClaim } from './office-checks';
import { OfficeError, asOfficeError, hostCode, officeError, sentenceOf } from './office-error';
import { readOffice } from './office-read';
import { removeOffice, undoWrite } from './office-remove';
import { surveyOffice } from './office-survey';
import { type WriteProgress, writeOffice } from './office-write';
import type { Workbook } from './workbook';

let panes = 0;

/**
 * The workbook that is open in Excel, through Office.js.
 *
 * Needs ExcelApi 1.9. Nothing it throws but `OfficeError` is for the user.
 */
export function officeWorkbook(): Workbook {
  const pane = `${Date.now().toString(36)}-${++panes}`;
  return {
    readName: () => inExcel(async (context) => (await surveyOffice(context)).name),
    read: () => inExcel(readOffice),
    sheetNames: (wanted) =>
      inExcel(async (context) => givenNames((await surveyOffice(context)).sheets, wanted)),
    write: async (plan) => {
      const claim = makeClaim(Date.now(), pane);
      const progress: WriteProgress = { survey: null, claim, hasClaim: false };
      try {
        return await Excel.run((context) => writeOffice(context, plan, progress));
      } catch (error) {
        throw await takeBack(error, progress, plan);
      }
    },
    remove: () => inExcel(removeOffice),
  };
}

/** Brings a sheet to the front. */
export function showSheet(name: string): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

async function inExcel<T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(act);
  } catch (error) {
    throw asOfficeError(error);
  }
}

/** After a failure: takes out what was written, and gives the error that says so. */
async function takeBack(
  error: unknown,
  progress: WriteProgress,
  plan: WorkbookPlan,
): Promise<unknown> {
  const isOfHost = !(error instanceof OfficeError) && hostCode(error) !== '';
  if (!isOfHost || progress.survey === null) return asOfficeError(error);
  const why = sentenceOf(asOfficeError(error));
  try {
    const undone = await Excel.run((context) => undoWrite(context, progress));
    const isSecond = !progress.hasClaim && hostCode(error) === 'ItemAlreadyExists';
    if (undone === 'of-another' || isSecond) return officeError('being-written');
    return officeError('write-undone', why);
  } catch {
    const left = plan.map(({ name }) => name).join(', ');
    return progress.hasClaim
      ? officeError('write-left', why, left)
      : officeError('write-undone', why);
  }
}
