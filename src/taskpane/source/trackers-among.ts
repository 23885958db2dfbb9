import { Refusal } from '../../engine/refusal';
import { compareMessages } from '../words/messages-compare';
import { messages } from '../words/messages';
import type { ChosenFiles } from './chosen-files';
import { BYTES_AT_MOST } from './one-file';

/** A file with a distinguishing name, which is its path if folders were chosen. */
export interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** The trackers among the chosen files, and the names of the others. */
export interface FoundTrackers {
  readonly trackers: readonly NamedFile[];
  readonly passedOver: readonly string[];
}

/** More are not inspections, but somebody's whole work folder. */
const TRACKERS_AT_MOST = 1000;
/** Workbooks and text files; old ones too, so that the user learns that they cannot be read. */
const TRACKER = /\.(xls[xmb]?|ods|csv|tsv)$/i;
/** Files that Excel and systems put beside a workbook. */
const BESIDE = /^(~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Searches all folders for trackers, in the order of their names.
 *
 * @param breathe called before each folder; it throws if the search was cancelled
 * @throws Refusal if there are none, too many, or one is too large
 */
export async function trackersAmong(
  { files, folders }: ChosenFiles,
  breathe: () => void,
): Promise<FoundTrackers> {
  const found: NamedFile[] = files.map((file) => named(file, file.webkitRelativePath));
  const left = [...folders];
  for (let folder = left.pop(); folder; folder = left.pop()) {
    for (const entry of await entriesOf(folder)) {
      breathe();
      const isBeside = BESIDE.test(entry.name);
      if (entry.isDirectory && !isBeside) left.push(entry as FileSystemDirectoryEntry);
      if (entry.isFile && !isBeside) {
        found.push(named(await fileOf(entry as FileSystemFileEntry), entry.fullPath));
      }
    }
  }
  const own = found.filter(({ name }) => !BESIDE.test(name.slice(name.lastIndexOf('/') + 1)));
  const sorted = own.sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
  const trackers = sorted.filter(({ name }) => TRACKER.test(name));
  if (trackers.length === 0) throw new Refusal(compareMessages.noTracker);
  if (trackers.length > TRACKERS_AT_MOST) {
    throw new Refusal(compareMessages.tooMany(trackers.length, TRACKERS_AT_MOST));
  }
  const large = trackers.find(({ blob }) => blob.size > BYTES_AT_MOST);
  if (large) throw new Refusal(messages.fileTooLarge(large.name));
  return {
    trackers,
    passedOver: sorted.flatMap(({ name }) => (TRACKER.test(name) ? [] : [name])),
  };
}

function named(file: File, path: string): NamedFile {
  return { name: path.replace(/^\//, '') || file.name, blob: file };
}

/** A browser returns the contents of a folder in parts, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    }).catch(() => {
      throw new Refusal(compareMessages.folderUnreadable(folder.name));
    });
    if (part.length === 0) return all;
    all.push(...part);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject);
  }).catch(() => {
    throw new Refusal(compareMessages.folderUnreadable(entry.name));
  });
}
