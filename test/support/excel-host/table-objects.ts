import { overlap, parseBox } from './address';
import type { HostSheet, HostTable } from './book';
import type { Excel } from './excel';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';
import { RangeObject } from './range-object';
import { resolveAddress } from './resolve-address';

const OVERLAPS =
  'A table cannot overlap a range that contains a PivotTable report, query results, protected cells or another table.';

/** `Excel.TableCollection` of the workbook: there a table of any sheet is found by its id. */
export class AllTables extends HostObject {
  override readonly type = 'TableCollection';
  protected override readonly members = {};
  private readonly excel: Excel;

  constructor(excel: Excel) {
    super();
    this.excel = excel;
  }

  override items(): readonly HostObject[] {
    return this.excel.book.sheets.flatMap((sheet) => new Tables(this.excel, sheet).items());
  }
}

/** `Excel.TableCollection` of a sheet. */
export class Tables extends HostObject {
  override readonly type = 'TableCollection';
  protected override readonly members: Members<Tables> = {
    methods: {
      Add: ({ excel, sheet }, [given]) => {
        const place = given instanceof RangeObject ? given : resolveAddress(excel, given, sheet);
        new RangeObject(excel, sheet, place.box).checkWritable();
        if (sheet.tables.some((table) => overlap(table.range, place.box))) {
          refuse('InvalidArgument', OVERLAPS);
        }
        const number = excel.nextId();
        const table = {
          id: `{t-${number}}`,
          name: `Table${number}`,
          range: place.box,
          totalsRows: 0,
        };
        sheet.tables.push(table);
        return new Table(excel, sheet, table);
      },
    },
  };
  readonly excel: Excel;
  readonly sheet: HostSheet;

  constructor(excel: Excel, sheet: HostSheet) {
    super();
    this.excel = excel;
    this.sheet = sheet;
  }

  override items(): readonly HostObject[] {
    return this.sheet.tables.map((table) => new Table(this.excel, this.sheet, table));
  }
}

/** `Excel.Table`. */
class Table extends HostObject {
  override readonly type = 'Table';
  protected override readonly members: Members<Table> = {
    properties: {
      Name: {
        get: ({ table }) => table.name,
        set: ({ table }, given) => {
          if (typeof given !== 'string' || parseBox(given)) return refuse('InvalidArgument');
          table.name = given;
        },
      },
      ShowTotals: { get: ({ table }) => table.totalsRows > 0 },
    },
    methods: {
      GetRange: ({ excel, sheet, table }) => new RangeObject(excel, sheet, table.range),
    },
  };
  readonly excel: Excel;
  readonly sheet: HostSheet;
  readonly table: HostTable;

  constructor(excel: Excel, sheet: HostSheet, table: HostTable) {
    super();
    this.excel = excel;
    this.sheet = sheet;
    this.table = table;
  }

  override key(): { Id: string } {
    return { Id: this.table.id };
  }

  override labels(): readonly string[] {
    return [this.table.id, this.table.name];
  }
}
