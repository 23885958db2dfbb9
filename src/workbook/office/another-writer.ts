import { ourSheets } from '../ours/given-names';
import { surveyOffice } from './survey';

/** How long an Excel of the desktop takes to bring in what another has written at the same time. */
const MILLISECONDS = 2_000;

/**
 * Whether somebody else has written the same sheets at the same time. Two Excels of the desktop that
 * have one workbook open each write into their own copy of it, and merge the copies later: the claim
 * that parts two panes of one Excel parts them not, so it is looked at once more after a while.
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

/** A workbook at an address of the web that is open on a computer of its own. */
function isSharedOnDesktop(): boolean {
  const { platform, document } = Office.context as Partial<Office.Context>;
  const isDesktop = ['PC', 'Mac'].includes(String(platform ?? ''));
  return isDesktop && /^https?:/i.test(document?.url ?? '');
}
