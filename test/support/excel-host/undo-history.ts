import { broken } from './broken';
import { isDeepStrictEqual } from 'node:util';
import { copyOfSheet, type HostBook, type HostSheet } from './book';
import { HostError } from './host-error';

/**
 * How an Excel keeps its history while add-ins work:
 * - `none`: whatever an add-in changes clears it, as before undo came to add-ins;
 * - `flagged`: what the library flags as undoable is a step, the rest clears it;
 * - `web` and `desktop`: ExcelApi 1.20, where nearly everything can be undone, with the exceptions
 *   that Microsoft lists for each.
 */
export type UndoKind = 'none' | 'flagged' | 'web' | 'desktop';

/** What a request did to the history; `null` if it changed nothing. */
export type UndoEffect = 'step' | 'merged' | 'cleared' | null;

/** What comes with a request that is not in its batch. */
export interface RequestInfo {
  /** The library's own flags. */
  readonly flags?: number;
}

/** The flag of a request of which all calls can be undone. */
const UNDOABLE = 16;

const NOWHERE = [
  'Worksheet.copy',
  'Worksheet.delete',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
];

/** The calls known to the model that Microsoft lists as not undoable. */
const NOT_UNDOABLE: Readonly<Record<UndoKind, readonly string[]>> = {
  none: [],
  flagged: [],
  web: NOWHERE,
  desktop: [...NOWHERE, 'Worksheet.name', 'Worksheet.visibility'],
};

/** A workbook at one moment. The selection and the sheet in front are not part of the history. */
interface Moment {
  readonly names: HostBook['names'];
  readonly isStructureProtected: boolean;
  readonly sheets: readonly { readonly sheet: HostSheet; readonly content: HostSheet }[];
}

interface UndoStep {
  readonly before: Moment;
  readonly group: string | null;
}

/** What Ctrl+Z goes back through. Each rule is in docs/host-assumptions.md. */
export class UndoHistory {
  private readonly book: HostBook;
  private readonly kind: UndoKind;
  private steps: UndoStep[] = [];
  private before: Moment | null = null;
  private group: string | null = null;
  private scope: string | null = null;
  private scopes = 0;
  private isLost = false;

  constructor(book: HostBook, kind: UndoKind) {
    this.book = book;
    this.kind = kind;
  }

  get length(): number {
    return this.steps.length;
  }

  /** A request begins. */
  begin({ flags = 0 }: RequestInfo): void {
    const isKept = this.kind === 'flagged' ? (flags & UNDOABLE) !== 0 : this.kind !== 'none';
    this.group = this.scope;
    this.isLost = !isKept;
    // Without a step to make or to lose, nothing needs comparing.
    this.before = isKept || this.steps.length > 0 ? momentOf(this.book) : null;
  }

  /** Everything from now on is one step, until the scope is closed. */
  openScope(): void {
    this.scope = this.group = String(++this.scopes);
  }

  /** What comes next is a separate step. */
  closeScope(): void {
    this.scope = null;
  }

  /** A member is about to be called or set: `Worksheet.delete`. */
  called(member: string): void {
    const isGrouped = this.group !== null;
    if (isGrouped && member === 'Range.values' && broken.has('undo-group')) {
      throw new HostError('UndoNotSupported', undefined, member);
    }
    if (!NOT_UNDOABLE[this.kind].includes(member) || broken.has('undo-not-of-deleting')) return;
    if (this.group !== null) throw new HostError('UndoNotSupported', undefined, member);
    this.isLost = true;
  }

  /** The request is done, or has failed half way. */
  end(): UndoEffect {
    const { before, group } = this;
    if (before === null || isDeepStrictEqual(before, momentOf(this.book))) return null;
    if (this.isLost) {
      this.steps = [];
      return 'cleared';
    }
    if (group !== null && this.steps.at(-1)?.group === group) return 'merged';
    this.steps.push({ before, group });
    return 'step';
  }

  /** A user action, as a step. */
  asUser(act: (book: HostBook) => void): void {
    this.steps.push({ before: momentOf(this.book), group: null });
    act(this.book);
  }

  /** Ctrl+Z. Returns whether there was a step to undo. */
  undo(): boolean {
    const step = this.steps.pop();
    if (!step) return false;
    const { book } = this;
    const { names, isStructureProtected, sheets } = step.before;
    for (const { sheet, content } of sheets) {
      Object.assign(sheet, content, { selection: sheet.selection });
    }
    Object.assign(book, { names, isStructureProtected, sheets: sheets.map(({ sheet }) => sheet) });
    if (!book.sheets.some(({ id }) => id === book.active)) {
      book.active = book.sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? '';
    }
    return true;
  }
}

function momentOf({ names, isStructureProtected, sheets }: HostBook): Moment {
  return {
    names: names.map((name) => ({ ...name })),
    isStructureProtected,
    sheets: sheets.map((sheet) => ({ sheet, content: contentOf(sheet) })),
  };
}

/** Used instead of the selection. */
const NO_SELECTION = { top: 0, left: 0, bottom: 0, right: 0 };

/** What an undo restores of a sheet. */
function contentOf(sheet: HostSheet): HostSheet {
  return { ...copyOfSheet(sheet), selection: NO_SELECTION };
}
