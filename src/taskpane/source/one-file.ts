import { messages } from '../words/messages';

/** Larger files are refused: a tracker of 100,000 cases has some 20 MB. */
export const BYTES_AT_MOST = 150_000_000;

/**
 * The chosen or dropped file; null unless it is a single file of a reasonable size.
 *
 * @param refuse receives the reason, with what to do
 */
export function oneFile(files: readonly File[], refuse: (why: string) => void): File | null {
  const [file] = files;
  if (!file) refuse(messages.noFileDropped);
  else if (files.length > 1) refuse(messages.severalDropped(files.length));
  else if (file.size > BYTES_AT_MOST) refuse(messages.fileTooLarge(file.name));
  else return file;
  return null;
}
