import type { PagesAcross, PrintSetup } from './sheet-plan';

/** The header and footer of each printed page of our sheets. */
export interface PageTexts {
  /** The service, or the tracker if no service is named. */
  readonly subject: string;
  readonly sheet: string;
  readonly footer: string;
}

/** The same spread over several pages side by side, if needed. */
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
