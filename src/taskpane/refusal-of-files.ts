import { messages } from './messages';

/** Larger files are not begun with: a tracker of 100,000 cases has some 20 MB. */
const BYTES_AT_MOST = 150_000_000;

/** Why what was chosen or dropped is not opened, with what to do; null where it is one file of a fair size. */
export function refusalOf(files: readonly File[]): string | null {
  const [file] = files;
  if (!file) return messages.noFileDropped;
  if (files.length > 1) return messages.severalDropped(files.length);
  return file.size > BYTES_AT_MOST ? messages.fileTooLarge(file.name) : null;
}
