import { broken } from './broken';
import { COLUMNS, ROWS } from './address';
import { type HostSheet, type Visibility, usedBox } from './book';
import { Charts } from './chart-objects';
import { type Excel, isThere } from './excel';
import { refuse } from './host-error';
import { HostObject, type Members, NullObject } from './host-object';
import { Names } from './name-objects';
import { ColumnBreaks, PageBreaks, pageLayout } from './page-objects';
import { WorksheetProtection } from './protection';
import { RangeAreas } from './range-areas';
import { RangeObject, rangeAt } from './range-object';
import { resolveAddress } from './resolve-address';
import { AutoFilter, FreezePanes, Notes } from './sheet-objects';
import { checkSheetName, checkStructure, copySheet, deleteSheet, renameSheet } from './sheet-edits';
import { Tables } from './table-objects';

/** `Excel.Worksheet`. */
export class WorksheetObject extends HostObject {
  override readonly type = 'Worksheet';
  protected override readonly members = WORKSHEET;
  readonly excel: Excel;
  readonly sheet: HostSheet;

  constructor(excel: Excel, sheet: HostSheet) {
    super();
    this.excel = excel;
    this.sheet = sheet;
  }

  /** Whether it was copied in the same request. */
  isCopyOfNow = false;
  /** The sheet whose id it gives as its own. */
  copyOf: HostSheet | null = null;

  override key(): { Id: string } {
    return { Id: this.sheet.id };
  }

  override labels(): readonly string[] {
    return [this.sheet.id, this.sheet.name];
  }

  /** Refuses any request to a deleted sheet. */
  override call(name: string, given: readonly unknown[]): unknown {
    if (!isThere(this.excel, this.sheet)) refuse('ItemNotFound');
    return super.call(name, given);
  }
}

function usedRange({ excel, sheet }: WorksheetObject, valuesOnly: unknown): RangeObject | null {
  const used = usedBox(sheet, valuesOnly === true && !broken.has('used-range-of-values'));
  return used && new RangeObject(excel, sheet, used);
}

/** A sheet's names were seen to hold those of the workbook as well (office-js issue 1011). */
const ALL_NAMES = 'names-of-workbook-among-those-of-sheets';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

const WORKSHEET: Members<WorksheetObject> = {
  properties: {
    Id: { get: ({ sheet, copyOf }) => (copyOf ?? sheet).id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ excel, sheet }, given) => {
        checkStructure(excel.book);
        renameSheet(excel, sheet, checkSheetName(excel, given, sheet));
      },
    },
    Position: { get: ({ excel, sheet }) => excel.book.sheets.indexOf(sheet) },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ excel, sheet }, given) => {
        checkStructure(excel.book);
        const visibility = VISIBILITIES.find((one) => one === given) ?? refuse('InvalidArgument');
        if (visibility !== 'Visible') {
          const others = excel.book.sheets.filter((one) => one !== sheet);
          const next = others.find((one) => one.visibility === 'Visible');
          if (!next) return refuse('InvalidOperation');
          const stays = broken.has('front-is-hidden');
          if (excel.book.active === sheet.id && !stays) excel.book.active = next.id;
        }
        sheet.visibility = visibility;
      },
    },
    StandardHeight: { get: () => 15 },
    TabColor: {
      // "If the worksheet is invisible, the value will be null."
      get: ({ sheet }) => {
        const isTold = sheet.visibility === 'Visible' || broken.has('tab-colour-of-hidden');
        return isTold ? sheet.tabColor : null;
      },
      set: ({ sheet }, given) => {
        if (given === null && broken.has('null-is-no-property')) return;
        if (given !== '' && !/^#[0-9a-f]{6}$/i.test(String(given))) refuse('InvalidArgument');
        sheet.tabColor = String(given).toUpperCase();
      },
    },
    ShowGridlines: { get: ({ sheet }) => sheet.showGridlines },
    // The library reads `ShowGridlines` and writes `Gridlines`.
    Gridlines: {
      set: ({ sheet }, given) => {
        if (!broken.has('grid-lines')) sheet.showGridlines = given === true;
      },
    },
  },
  children: {
    AutoFilter: ({ excel, sheet }) => new AutoFilter(excel, sheet),
    Charts: ({ excel, sheet }) => new Charts(excel, sheet),
    FreezePanes: ({ excel, sheet }) => new FreezePanes(excel, sheet),
    HorizontalPageBreaks: ({ sheet }) => new PageBreaks(sheet),
    VerticalPageBreaks: ({ sheet }) => new ColumnBreaks(sheet),
    Names: ({ excel, sheet, isCopyOfNow }) => {
      if (isCopyOfNow && broken.has('copy-is-marked-at-once')) refuse('InvalidOperation');
      const isAll = excel.quirks.has(ALL_NAMES) || broken.has('names-of-the-sheet-alone');
      return new Names(sheet.names, 'Worksheet', isAll ? excel.book.names : []);
    },
    Notes: ({ excel, sheet }) => new Notes(excel, sheet),
    PageLayout: ({ sheet }) => pageLayout(sheet),
    Protection: ({ sheet }) => new WorksheetProtection(sheet),
    Tables: ({ excel, sheet }) => new Tables(excel, sheet),
  },
  methods: {
    Activate: ({ excel, sheet }) => {
      if (sheet.visibility !== 'Visible') refuse('InvalidOperation');
      excel.book.active = sheet.id;
    },
    Copy: ({ excel, sheet }, [position]) => {
      if (position !== 'End') return refuse('NotImplemented');
      checkStructure(excel.book);
      const copy = new WorksheetObject(excel, copySheet(excel, sheet));
      copy.isCopyOfNow = true;
      if (broken.has('copy-has-another-id')) copy.copyOf = sheet;
      return copy;
    },
    Delete: ({ excel, sheet }) => deleteSheet(excel, sheet),
    GetCell: ({ excel, sheet }, [row, column]) =>
      rangeAt(excel, sheet, Number(row), Number(column), 1, 1),
    GetRange: ({ excel, sheet }, [address]) => {
      if (address === null || address === undefined) {
        return rangeAt(excel, sheet, 0, 0, ROWS, COLUMNS);
      }
      const place = resolveAddress(excel, address, sheet);
      if (place.sheet !== sheet) refuse('InvalidArgument');
      return new RangeObject(excel, sheet, place.box);
    },
    GetRangeByIndexes: ({ excel, sheet }, [row, column, rows, columns]) =>
      rangeAt(excel, sheet, Number(row), Number(column), Number(rows), Number(columns)),
    GetRanges: ({ sheet }, [address]) => new RangeAreas(sheet, address),
    GetUsedRange: (owner, [valuesOnly]) =>
      usedRange(owner, valuesOnly) ?? rangeAt(owner.excel, owner.sheet, 0, 0, 1, 1),
    GetUsedRangeOrNullObject: (owner, [valuesOnly]) =>
      usedRange(owner, valuesOnly) ?? new NullObject(),
  },
};
