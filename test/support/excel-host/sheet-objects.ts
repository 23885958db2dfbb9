import { broken } from './broken';
import { COLUMNS, ROWS, parseBox, splitSheet } from './address';
import { cellToWrite, type HostSheet } from './book';
import type { Excel } from './excel';
import { refuse } from './host-error';
import { HostObject, type Members, NullObject } from './host-object';
import { RangeObject, rangeAt } from './range-object';

/** A part of a worksheet without its own state. */
abstract class SheetPart extends HostObject {
  readonly excel: Excel;
  readonly sheet: HostSheet;

  constructor(excel: Excel, sheet: HostSheet) {
    super();
    this.excel = excel;
    this.sheet = sheet;
  }
}

/** `Excel.WorksheetFreezePanes`. */
export class FreezePanes extends SheetPart {
  override readonly type = 'WorksheetFreezePanes';
  protected override readonly members: Members<FreezePanes> = {
    methods: {
      FreezeRows: ({ sheet }, [rows]) => freeze(sheet, Number(rows ?? 1), 0),
      FreezeColumns: ({ sheet }, [columns]) => freeze(sheet, 0, Number(columns ?? 1)),
      FreezeAt: ({ sheet }, [given]) => {
        const text = given instanceof RangeObject ? given.address : String(given);
        const box = parseBox(splitSheet(text).rest) ?? refuse('InvalidArgument');
        freeze(sheet, box.bottom + 1, box.right + 1);
      },
      Unfreeze: ({ sheet }) => freeze(sheet, 0, 0),
      GetLocationOrNullObject: ({ excel, sheet }) => {
        const { rows, columns } = sheet.frozen;
        if (rows + columns === 0) return new NullObject();
        const all = broken.has('frozen-rows') ? 1 : COLUMNS;
        return rangeAt(excel, sheet, 0, 0, rows || ROWS, columns || all);
      },
    },
  };
}

function freeze(sheet: HostSheet, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
}

/** `Excel.AutoFilter` of a worksheet; its buttons alone. */
export class AutoFilter extends SheetPart {
  override readonly type = 'AutoFilter';
  protected override readonly members: Members<AutoFilter> = {
    properties: { Enabled: { get: ({ sheet }) => sheet.autoFilter !== null } },
    methods: {
      Apply: ({ sheet }, [given]) => {
        const text = given instanceof RangeObject ? given.address : String(given);
        sheet.autoFilter = parseBox(splitSheet(text).rest) ?? refuse('InvalidArgument');
      },
      Remove: ({ sheet }) => {
        sheet.autoFilter = null;
      },
      GetRangeOrNullObject: ({ excel, sheet }) =>
        sheet.autoFilter ? new RangeObject(excel, sheet, sheet.autoFilter) : new NullObject(),
    },
  };
}

/** `Excel.NoteCollection`. */
export class Notes extends SheetPart {
  override readonly type = 'NoteCollection';
  protected override readonly members: Members<Notes> = {
    methods: {
      Add: ({ sheet }, [cell, text]) => {
        if (broken.has('notes')) refuse('InvalidOperation');
        const address = cell instanceof RangeObject ? cell.address : String(cell);
        const box = parseBox(splitSheet(address).rest) ?? refuse('InvalidArgument');
        cellToWrite(sheet, box.top, box.left);
        sheet.notes.push({ row: box.top, column: box.left, text: String(text) });
        return new Note();
      },
    },
  };

  override items(): readonly HostObject[] {
    return this.sheet.notes.map(() => new Note());
  }
}

class Note extends HostObject {
  override readonly type = 'Note';
  protected override readonly members = {};
}
