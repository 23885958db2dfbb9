import type { SettingRow } from '../../workbook/workbook';
import { bytesOfFile } from '../../engine/bytes-of-file';
import { askOnceOpen } from './ask-once-open';
import type { ChangedFile } from '../../engine/engine';
import type { EngineClient } from '../thread/engine-client';
import { messages } from '../words/messages';
import { Refusal } from '../../engine/refusal';
import { isSaved, saveFile } from './save-file';
import type { TrackerMark, TrackerSource } from './tracker-source';
import type { TrackerView } from '../../engine/tracker-view';
import { StoppedError } from '../../engine/watch';

/** A tracker that is a file in the browser's memory. Nothing of it is sent or stored. */
export interface FileSource extends TrackerSource {
  readonly kind: 'file';
  /** Accepts a file that the user chose or dropped; `read` reads it. */
  choose(file: File): Promise<void>;
  /** Accepts a file with unsaved changes from before the page was reloaded. */
  restore(name: string, bytes: Uint8Array): Promise<void>;
  /** The file with everything written into it; null if nothing was chosen. */
  finished(): FinishedFile | null;
}

/** The user's file as the pane holds it. */
export type FinishedFile = TrackerMark;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** The source of the page in a plain browser. */
export function fileSource(engine: EngineClient): FileSource {
  let held: FinishedFile | null = null;
  let chosen: FinishedFile | null = null;

  const load = async (from: FinishedFile | null): Promise<TrackerView> => {
    if (!from) throw new Refusal(messages.nothingOpen);
    const isWanted = (): boolean => from === chosen || from === held;
    const bytes = await bytesOfFile(from);
    // Stopped in the meantime, or another was chosen: this one must not replace the current one.
    if (!isWanted()) throw new StoppedError();
    const view = await engine.call('openFile', { name: from.name, bytes });
    held = from;
    return view;
  };
  const read = async (): Promise<TrackerView> => {
    const from = chosen ?? held;
    try {
      return await load(from);
    } finally {
      if (chosen === from) chosen = null;
    }
  };
  /** A file that was chosen but not opened does not count. */
  const ask = askOnceOpen(engine, () => load(held));
  const keep = ({ bytes, written }: ChangedFile): ChangedFile['written'] => {
    if (held) {
      const name = writtenName(held.name);
      held = { name, blob: blobOf(name, bytes), isChanged: true };
    }
    return written;
  };
  return {
    kind: 'file',
    read,
    async choose(file) {
      chosen = { name: file.name, blob: file, isChanged: false };
    },
    async restore(name, bytes) {
      chosen = { name, blob: blobOf(name, bytes), isChanged: true };
    },
    async saveSettings(rows: readonly SettingRow[]) {
      keep(await ask('saveSettings')(rows));
      return engine.call('rate', undefined);
    },
    cases: ask('cases'),
    ledger: () => ask('ledger')(undefined),
    tryCells: ask('tryCells'),
    async changeCells(changes) {
      keep(await ask('writeCells')(changes));
      return engine.call('rate', undefined);
    },
    mark: () => held,
    async backTo(mark) {
      const bytes = await bytesOfFile(mark);
      const view = await engine.call('openFile', { name: mark.name, bytes });
      held = mark;
      return view;
    },
    preview: ask('preview'),
    plan: ask('plan'),
    async write(wishes) {
      return keep(await ask('writeFile')(wishes));
    },
    async remove() {
      const { replaced } = keep(await ask('removeFromFile')(undefined));
      return { removed: replaced, restored: [] };
    },
    refresh: () => ask('rate')(undefined),
    goTo: ask('cellsAround'),
    async take(name, bytes) {
      chosen = { name, blob: blobOf(name, bytes), isChanged: false };
    },
    give: async (name, bytes) => saveFile(name, blobOf(name, bytes)),
    // Only the pane changes a file that it holds.
    onChange: async () => async () => undefined,
    unsaved: () => (held?.isChanged && !isSaved(held.blob) ? held.name : null),
    stopped() {
      chosen = null;
    },
    finished: () => held,
  };
}

function blobOf(name: string, bytes: Uint8Array): Blob {
  const type = /\.xlsm$/i.test(name) ? XLSM : XLSX;
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
}

/** The name of the file written from another: the annexe of a text file is a workbook. */
function writtenName(name: string): string {
  return name.replace(/\.(csv|tsv|tab|txt)$/i, '.xlsx');
}
