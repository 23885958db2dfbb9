import { ourSheets } from '../ours/given-names';
import { surveyOffice } from './survey';

/** How long a desktop Excel takes to merge what another has written at the same time. */
const MILLISECONDS = 2_000;

/**
 * Whether somebody else has written the same sheets at the same time. If two desktop Excels have
 * one workbook open, each writes to its own copy, and the copies are merged later. The claim that
 * separates two panes of one Excel does not separate them, so the workbook is checked again after a
 * while.
 */
export async function hasAnotherWriter(): Promise<boolean> {
  if (!isSharedOnDesktop()) return false;
  await new Promise((later) => setTimeout(later, MILLISECONDS));
  try {
    const { claim, sheets } = await Excel.run(surveyOffice);
    const ours = new Set<unknown>(ourSheets(sheets).values());
    const kinds = sheets.filter((sheet) => ours.has(sheet)).map(({ ourKind }) => ourKind);
    const isTwice = sheets.some(
      (sheet) => !ours.has(sheet) && sheet.isOriginal === true && kinds.includes(sheet.ourKind),
    );
    return claim !== null || isTwice;
  } catch {
    return false;
  }
}

/** A workbook at a web address that is open in a desktop Excel. */
function isSharedOnDesktop(): boolean {
  const { platform, document } = Office.context as Partial<Office.Context>;
  const isDesktop = ['PC', 'Mac'].includes(String(platform ?? ''));
  return isDesktop && /^https?:/i.test(document?.url ?? '');
}
