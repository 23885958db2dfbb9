import { broken } from './broken';
import type { HostSheet } from './book';
import { parseBox, splitSheet } from './address';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';
import { RangeObject } from './range-object';
import { SettingsObject, type SettingsShape } from './settings-object';

const PAGE: SettingsShape = {
  type: 'PageLayout',
  properties: [
    'BottomMargin',
    'FooterMargin',
    'HeaderMargin',
    'LeftMargin',
    'Orientation',
    'PaperSize',
    'PrintOrder',
    'RightMargin',
    'TopMargin',
    'Zoom',
  ],
  children: {
    HeadersFooters: {
      type: 'HeaderFooterGroup',
      properties: ['State'],
      children: {
        DefaultForAllPages: {
          type: 'HeaderFooter',
          properties: [
            'CenterFooter',
            'CenterHeader',
            'LeftFooter',
            'LeftHeader',
            'RightFooter',
            'RightHeader',
          ],
        },
      },
    },
  },
};

function rangeText(given: unknown): string {
  if (given instanceof RangeObject) return given.address;
  return typeof given === 'string' ? given : refuse('InvalidArgument');
}

/** `Excel.PageLayout`: kept, and given back. */
export function pageLayout(sheet: HostSheet): SettingsObject {
  const keep = (name: string, given: unknown): void => {
    sheet.page.set(name, splitSheet(rangeText(given)).rest.replaceAll('$', ''));
  };
  return new SettingsObject(PAGE, sheet.page, '', {
    methods: {
      SetPrintArea: (_owner: SettingsObject, [given]: readonly unknown[]) => keep('area', given),
      SetPrintTitleColumns: (_owner: SettingsObject, [given]: readonly unknown[]) =>
        keep('titleColumns', given),
      SetPrintTitleRows: (_owner: SettingsObject, [given]: readonly unknown[]) =>
        keep('titleRows', given),
    },
  });
}

/** `Excel.PageBreakCollection`, of rows. */
export class PageBreaks extends HostObject {
  override readonly type = 'PageBreakCollection';
  protected override readonly members: Members<PageBreaks> = {
    methods: {
      Add: ({ sheet }, [given]) => {
        const row = Number(/\d+/.exec(splitSheet(rangeText(given)).rest)?.[0]) - 1;
        if (!(row > 0)) refuse('InvalidArgument');
        sheet.breaksBefore.push(row);
        return new PageBreak(row);
      },
      RemovePageBreaks: ({ sheet }) => {
        sheet.breaksBefore = [];
      },
    },
  };
  readonly sheet: HostSheet;

  constructor(sheet: HostSheet) {
    super();
    this.sheet = sheet;
  }

  override items(): readonly HostObject[] {
    return this.sheet.breaksBefore.map((row) => new PageBreak(row));
  }
}

/** The same of columns. */
export class ColumnBreaks extends HostObject {
  override readonly type = 'PageBreakCollection';
  protected override readonly members: Members<ColumnBreaks> = {
    methods: {
      Add: ({ sheet }, [given]) => {
        const column = parseBox(splitSheet(rangeText(given)).rest)?.left ?? 0;
        if (!(column > 0)) refuse('InvalidArgument');
        sheet.columnBreaks.push(column);
        return new PageBreak(column);
      },
      RemovePageBreaks: ({ sheet }) => {
        sheet.columnBreaks = [];
      },
    },
  };
  readonly sheet: HostSheet;

  constructor(sheet: HostSheet) {
    super();
    this.sheet = sheet;
  }
}

class PageBreak extends HostObject {
  override readonly type = 'PageBreak';
  protected override readonly members: Members<PageBreak> = {
    properties: { RowIndex: { get: ({ row }) => (broken.has('page-breaks') ? row - 1 : row) } },
  };
  readonly row: number;

  constructor(row: number) {
    super();
    this.row = row;
  }
}
