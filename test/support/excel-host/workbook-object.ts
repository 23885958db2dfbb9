import { broken } from './broken';
import type { HostSheet } from './book';
import { type Excel, count } from './excel';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';
import { Names } from './name-objects';
import { WorkbookProtection } from './protection';
import { RangeObject } from './range-object';
import { addSheet, insertSheet } from './sheet-edits';
import { AllTables } from './table-objects';
import { WorksheetObject } from './worksheet-object';

function sheetInFront({ book }: Excel): HostSheet {
  return book.sheets.find(({ id }) => id === book.active) ?? refuse('ItemNotFound');
}

/** `Excel.Workbook`, the root of everything. */
export class WorkbookObject extends HostObject {
  override readonly type = 'Workbook';
  protected override readonly members: Members<WorkbookObject> = {
    properties: {
      Name: { get: ({ excel }) => excel.book.name },
      ReadOnly: { get: ({ excel }) => excel.book.isReadOnly },
    },
    children: {
      Application: ({ excel }) => new Application(excel),
      Names: ({ excel }) => new Names(excel.book.names, 'Workbook'),
      Protection: ({ excel }) => new WorkbookProtection(excel.book),
      Tables: ({ excel }) => new AllTables(excel),
      Worksheets: ({ excel }) => new Worksheets(excel),
    },
    methods: {
      GetSelectedRange: ({ excel }) => {
        const sheet = sheetInFront(excel);
        return new RangeObject(excel, sheet, sheet.selection);
      },
      // On the web; on the desktop the application creates one and opens it.
      CreateAndOpenWorkbook: ({ excel }, [base64]) => {
        excel.opened.push(String(base64));
      },
      InsertWorksheetsFromBase64: ({ excel }, [base64, options]) => {
        const { positionType = 'End' } = (options ?? {}) as { positionType?: string };
        if (positionType !== 'End') return refuse('NotImplemented');
        const sheets = excel.files.get(String(base64)) ?? refuse('InvalidArgument');
        // "Worksheets with PivotTables, charts, comments or slicers", on the web.
        const isTaken = broken.has('file-with-notes') || !excel.isWeb;
        if (!isTaken && sheets.some(({ notes, charts }) => notes.length + charts.length > 0)) {
          return refuse('UnsupportedFeature');
        }
        return sheets.map((sheet) => insertSheet(excel, sheet).id);
      },
      _RemoveReference: ({ references }, [id]) => {
        references.delete(String(id));
      },
    },
  };
  readonly excel: Excel;
  readonly references: Map<string, HostObject>;

  constructor(excel: Excel, references: Map<string, HostObject>) {
    super();
    this.excel = excel;
    this.references = references;
  }
}

/** `Excel.WorksheetCollection`. */
class Worksheets extends HostObject {
  override readonly type = 'WorksheetCollection';
  protected override readonly members: Members<Worksheets> = {
    methods: {
      Add: ({ excel }, [name]) => new WorksheetObject(excel, addSheet(excel, name)),
      GetActiveWorksheet: ({ excel }) => new WorksheetObject(excel, sheetInFront(excel)),
    },
  };
  readonly excel: Excel;

  constructor(excel: Excel) {
    super();
    this.excel = excel;
  }

  override items(): readonly HostObject[] {
    return this.excel.book.sheets.map((sheet) => new WorksheetObject(this.excel, sheet));
  }
}

/** `Excel.Application`. */
class Application extends HostObject {
  override readonly type = 'Application';
  protected override readonly members: Members<Application> = {
    properties: { CalculationMode: { get: () => 'Automatic' } },
    children: { UndoScope: ({ excel }) => new UndoScope(excel) },
    methods: {
      Calculate: ({ excel }) => count(excel, 'calculate'),
      CreateWorkbook: ({ excel }, [base64]) => new WorkbookCreated(excel, String(base64)),
      SuspendApiCalculationUntilNextSync: ({ excel }) => count(excel, 'suspendCalculation'),
      SuspendScreenUpdatingUntilNextSync: ({ excel }) => count(excel, 'suspendScreen'),
    },
  };
  readonly excel: Excel;

  constructor(excel: Excel) {
    super();
    this.excel = excel;
  }
}

/** `workbook.application.undoScope`, as the library that Microsoft serves asks for it. */
class UndoScope extends HostObject {
  override readonly type = 'UndoScope';
  protected override readonly members: Members<UndoScope> = {
    methods: {
      Open: ({ excel }) => {
        // Seen on the web, with an unknown code (office-js issue 6711).
        if (excel.quirks.has('undo-groups-refused')) refuse('NotAnyKnownCode');
        excel.undoScope.open();
      },
      Close: ({ excel }) => excel.undoScope.close(),
    },
  };
  readonly excel: Excel;

  constructor(excel: Excel) {
    super();
    this.excel = excel;
  }
}

/** `Excel.WorkbookCreated`: a workbook that is created but not shown until it is opened. */
class WorkbookCreated extends HostObject {
  override readonly type = 'WorkbookCreated';
  protected override readonly members: Members<WorkbookCreated> = {
    properties: { Id: { get: () => 'created' } },
    methods: {
      Open: ({ excel, base64 }) => {
        excel.opened.push(base64);
      },
    },
  };
  readonly excel: Excel;
  readonly base64: string;

  constructor(excel: Excel, base64: string) {
    super();
    this.excel = excel;
    this.base64 = base64;
  }
}
