import type { PagesAcross, PrintSetup } from './sheet-plan';

/** What stands at the head and foot of each printed page of our sheets. */
export interface PageTexts {
  /** The service, or the tracker where none is named. */
  readonly subject: string;
  readonly sheet: string;
  readonly footer: string;
}

/** The same over several pages side by side, where there are any. */
export function acrossPages(print: PrintSetup, pagesAcross: PagesAcross | null): PrintSetup {
  return pagesAcross ? { ...print, fitToWidth: false, pagesAcross } : print;
}

/** A4, one page wide, its header rows on every page. */
export function printSetup(
  texts: PageTexts,
  repeatRows: PrintSetup['repeatRows'] = null,
  orientation: PrintSetup['orientation'] = 'portrait',
): PrintSetup {
  return {
    orientation,
    paper: 'A4',
    fitToWidth: true,
    repeatRows,
    area: null,
    breaksBefore: [],
    header: { left: texts.subject, right: texts.sheet },
    footer: texts.footer,
  };
}
