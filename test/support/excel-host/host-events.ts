import { broken } from './broken';
import { refuse } from './host-error';

/** What happened to a sheet, as passed to the handlers of `worksheets.on…`. */
export interface SheetEvent {
  readonly kind: 'changed' | 'added' | 'deleted' | 'named';
  readonly sheetId: string;
  /** Of a change, the cells. */
  readonly address?: string;
  readonly nameBefore?: string;
  readonly nameAfter?: string;
}

/** An event as sent: the event marker, its type, its target, and the rest as JSON. */
export type EventEntry = readonly [category: number, type: number, target: string, text: string];

/** The calls that ask for an event and the one that ends it, as the library sends them. */
const ASKED_BY: Readonly<Record<string, SheetEvent['kind']>> = {
  DataChangedEvent: 'changed',
  AddedEvent: 'added',
  DeletedEvent: 'deleted',
  EventNameChanged: 'named',
};

/** The library's own numbers of the events. */
const TYPES: Readonly<Record<SheetEvent['kind'], number>> = {
  changed: 10,
  added: 13,
  deleted: 15,
  named: 25,
};

const EVENT_CATEGORY = 65_536;
const OF_WORKBOOK = 'Workbook';

/** Milliseconds by which events are late if the model is broken in this respect. */
const LATE = 400;

/**
 * The events of a workbook's sheets that an add-in has asked for. They are collected while a
 * request runs, and sent with its answer.
 */
export class HostEvents {
  /** Passes events to the add-in, however the two are connected. */
  post: (entries: readonly EventEntry[]) => void = () => undefined;
  /** Whether handlers are not called, as was seen before the pane opens (issue 4542). */
  isDeaf = false;
  /** Whether what happens is the add-in's doing. */
  isOfAddIn = false;
  private readonly asked = new Map<SheetEvent['kind'], number>();
  private waiting: EventEntry[] = [];

  /** How many handlers the library has asked for, of all kinds. */
  get count(): number {
    return [...this.asked.values()].reduce((sum, count) => sum + count, 0);
  }

  /** `_RegisterDataChangedEvent` and the like; an event that is not modelled is refused. */
  register(name: string): null {
    const [, sign = '', event = ''] = /^_(Register|Unregister)(.+)$/.exec(name) ?? [];
    const kind = ASKED_BY[event];
    if (!kind) return refuse('NotImplemented', `The local Excel does not know ${name}.`);
    const count = (this.asked.get(kind) ?? 0) + (sign === 'Register' ? 1 : -1);
    this.asked.set(kind, Math.max(0, count));
    return null;
  }

  /** Something has happened to a sheet. */
  raise({ kind, sheetId, ...more }: SheetEvent): void {
    if (kind === 'added' && broken.has('new-sheets-are-told')) return;
    if (this.isDeaf || !this.asked.get(kind)) return;
    const change = {
      changeType: 'RangeEdited',
      shiftDirection: 'None',
      triggerSource:
        this.isOfAddIn && !broken.has('changes-are-told') ? 'ThisLocalAddin' : 'Unknown',
    };
    const message = {
      worksheetId: sheetId,
      source: 'Local',
      ...more,
      ...(kind === 'changed' && change),
    };
    const entry: EventEntry = [EVENT_CATEGORY, TYPES[kind], OF_WORKBOOK, JSON.stringify(message)];
    if (broken.has('changes-are-told-in-time')) setTimeout(() => this.post([entry]), LATE);
    else this.waiting.push(entry);
  }

  /** Sends what has gathered. */
  send(): void {
    if (this.waiting.length === 0) return;
    const entries = this.waiting;
    this.waiting = [];
    this.post(entries);
  }
}
