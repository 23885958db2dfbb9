import { broken } from './broken';
import type { HostBook } from './book';
import type { Calculate, Excel } from './excel';
import { type Batch, type Session, executeBatch } from './execute-batch';
import { FunctionResults } from './function-results';
import { HOST_TEXTS } from './host-error';
import { checkInFront } from './other-in-front';
import { HostEvents } from './host-events';
import { type RequestInfo, type UndoEffect, UndoHistory, type UndoKind } from './undo-history';

/** Settings of the local Excel. */
export interface HostOptions {
  /** Bytes of a request and of a response; Excel on the web takes 5 MB, the desktop any number. */
  readonly bytesARequest?: number;
  readonly cellsARead?: number;
  readonly calculate?: Calculate;
  /** Whether it is Excel on the web; the default. */
  readonly isWeb?: boolean;
  /** What happens to the undo history; `none` by default. */
  readonly undo?: UndoKind;
}

/** The log of one batch. */
export interface LoggedBatch {
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** The code of the error that ended it. */
  readonly error: string | null;
  /** What it did to the undo history. */
  readonly undo: UndoEffect;
  readonly batch: Batch;
}

/** An answer as the transport takes it. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** The code of an error for the whole request. */
  readonly code: string | null;
}

const WEB_BYTES = 5 * 2 ** 20;
const WEB_CELLS = 5_000_000;
const encoder = new TextEncoder();

/** Never used twice, because a copy of a workbook may be opened again. */
let lastId = 0;

/** Excel with one workbook open, answering what Office.js sends. */
export class ExcelHost {
  readonly book: HostBook;
  readonly log: LoggedBatch[] = [];
  readonly excel: Excel;
  readonly session: Session;
  /** Whether a cell is being edited, which blocks everything. */
  isEditingCell = false;
  /** Called before a batch runs; a code that it throws becomes the answer. */
  beforeBatch: (number: number) => string | null = () => null;
  /** Called after a batch has run and before its answer is sent. */
  afterBatch: (number: number) => string | null = () => null;
  /** What can be undone. */
  readonly history: UndoHistory;
  private readonly bytes: number;
  private received = 0;

  constructor(book: HostBook, options: HostOptions = {}) {
    this.book = book;
    this.bytes = options.bytesARequest ?? WEB_BYTES;
    this.excel = {
      book,
      quirks: new Set(),
      isWeb: options.isWeb ?? true,
      cellsARead: options.cellsARead ?? WEB_CELLS,
      calculate: options.calculate ?? (() => null),
      counts: new Map(),
      files: new Map(),
      opened: [],
      undoScope: { open: () => this.history.openScope(), close: () => this.history.closeScope() },
      events: new HostEvents(),
      nextId: () => ++lastId,
    };
    this.history = new UndoHistory(book, options.undo ?? 'none');
    this.session = {
      excel: this.excel,
      references: new Map(),
      functions: new FunctionResults(),
      onCall: (member) => {
        checkInFront(this.excel, member);
        this.history.called(member);
      },
    };
  }

  /** Answers the text of a request. */
  answer(text: string, info: RequestInfo = {}): Answer {
    const number = this.received++;
    const bytesIn = byteLength(text);
    if (bytesIn > this.bytes) return this.refused('RequestPayloadSizeLimitExceeded', bytesIn, text);
    if (this.isEditingCell) return this.refused('InvalidOperationInCellEditMode', bytesIn, text);
    const before = this.beforeBatch(number);
    if (before !== null) return this.refused(before, bytesIn, text);
    const batch = JSON.parse(text) as Batch;
    this.history.begin(info);
    this.excel.events.isOfAddIn = true;
    const back = broken.has('not-atomic') ? snapshot(this.book) : null;
    const answer = executeBatch(this.session, batch);
    if (answer.Error) back?.();
    this.excel.events.isOfAddIn = false;
    // The answer goes first.
    setTimeout(() => this.excel.events.send(), 0);
    const undo = this.history.end();
    const body = JSON.stringify(answer);
    const bytesOut = byteLength(body);
    const after =
      bytesOut > this.bytes ? 'ResponsePayloadSizeLimitExceeded' : this.afterBatch(number);
    const error = after ?? answer.Error?.Code ?? null;
    this.log.push({ actions: batch.Actions.length, bytesIn, bytesOut, error, undo, batch });
    return after === null ? { status: 200, body, code: null } : refusal(after);
  }

  /**
   * The requests that the add-in waited for. After a run the library releases the ranges that it
   * kept, and closes a group of undo steps, in requests that nobody waits for.
   */
  get syncs(): readonly LoggedBatch[] {
    return this.log.filter(
      ({ batch }) =>
        !batch.Actions.some(({ Name }) => Name === '_RemoveReference' || Name === 'Close'),
    );
  }

  /** An action of a user or another program, which is reported to add-ins. */
  asUser(act: (excel: Excel) => void): void {
    act(this.excel);
    queueMicrotask(() => this.excel.events.send());
  }

  /** The user presses Ctrl+Z. Returns whether there was something to undo. */
  undo(): boolean {
    return this.history.undo();
  }

  /** Forgets what was logged. */
  clearLog(): void {
    this.log.length = 0;
  }

  private refused(code: string, bytesIn: number, text: string): Answer {
    const batch = JSON.parse(text) as Batch;
    const { length: actions } = batch.Actions;
    this.log.push({ actions, bytesIn, bytesOut: 0, error: code, undo: null, batch });
    return refusal(code);
  }
}

/** Saves all sheets; returns a function that restores them. */
function snapshot(book: HostBook): () => void {
  const { sheets } = book;
  const contents = structuredClone(sheets);
  return () => {
    book.sheets = sheets;
    for (const [i, sheet] of sheets.entries()) Object.assign(sheet, contents[i]);
  };
}

function refusal(code: string): Answer {
  const message = HOST_TEXTS[code] ?? code;
  return { status: 400, body: JSON.stringify({ error: { code, message } }), code };
}

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
