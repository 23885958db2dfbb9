import { broken } from './broken';
import type { CellRange } from '../../../src/grid/sheet';
import { isUnbounded } from './address';
import type { HostBook, HostSheet } from './book';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';

/** Refuses to write to locked cells of a protected sheet. */
export function checkWritable(sheet: HostSheet, box: CellRange): void {
  if (!sheet.isProtected || broken.has('protected-sheet')) return;
  if (isUnbounded(box)) return refuse('AccessDenied');
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      const format = sheet.rows[row]?.[column]?.format;
      if (format?.['protection.locked'] !== false) return refuse('AccessDenied');
    }
  }
}

/** `Excel.WorksheetProtection`. */
export class WorksheetProtection extends HostObject {
  override readonly type = 'WorksheetProtection';
  protected override readonly members: Members<WorksheetProtection> = {
    properties: { Protected: { get: ({ sheet }) => sheet.isProtected } },
    methods: {
      Protect: ({ sheet }) => {
        if (sheet.isProtected) refuse('AccessDenied');
        sheet.isProtected = true;
      },
      Unprotect: ({ sheet }) => {
        sheet.isProtected = false;
      },
    },
  };
  readonly sheet: HostSheet;

  constructor(sheet: HostSheet) {
    super();
    this.sheet = sheet;
  }
}

/** `Excel.WorkbookProtection`. */
export class WorkbookProtection extends HostObject {
  override readonly type = 'WorkbookProtection';
  protected override readonly members: Members<WorkbookProtection> = {
    properties: { Protected: { get: ({ book }) => book.isStructureProtected } },
    methods: {
      Protect: ({ book }) => {
        if (book.isStructureProtected) refuse('AccessDenied');
        book.isStructureProtected = true;
      },
      Unprotect: ({ book }) => {
        book.isStructureProtected = false;
      },
    },
  };
  readonly book: HostBook;

  constructor(book: HostBook) {
    super();
    this.book = book;
  }
}
