/**
 * The limits of a file, above which it is refused. The figures bound time and memory for any input;
 * they are well above a tracker of 100,000 cases by 60 questions (about 350 MB unpacked, 6 million
 * cells).
 */
export interface PackageLimits {
  /** Parts (zip entries) in the file. */
  readonly parts: number;
  /** Unpacked bytes of one sheet or of the shared strings. They are streamed, never held. */
  readonly streamedBytes: number;
  /** Unpacked bytes of any other part. It is held in memory. */
  readonly heldBytes: number;
  /** Bytes unpacked from the whole file, however often a part is read. */
  readonly totalBytes: number;
  /** Bytes of one cell or one shared string as it is written in the file. */
  readonly elementBytes: number;
  /** Cells of all sheets, including the gaps that a row has to store. */
  readonly cells: number;
  /** Characters of text in all cells, without repeats, and the cost of holding the strings. */
  readonly textCharacters: number;
}

export const PACKAGE_LIMITS: PackageLimits = {
  parts: 20_000,
  streamedBytes: 2 ** 30,
  heldBytes: 2 ** 25,
  totalBytes: 2 ** 31,
  elementBytes: 2 ** 22,
  cells: 25_000_000,
  textCharacters: 100_000_000,
};
