/**
 * How much of a file is taken on before it is refused. The figures bound time and memory on any
 * input; they lie well above a tracker of 100,000 cases by 60 questions (about 350 MB unpacked,
 * 6 million cells).
 */
export interface PackageLimits {
  /** Parts (zip entries) in the file. */
  readonly parts: number;
  /** Bytes of one sheet or of the shared strings, unpacked. They are streamed, never held. */
  readonly streamedBytes: number;
  /** Bytes of any other part, unpacked. It is held in memory. */
  readonly heldBytes: number;
  /** Bytes unpacked from the whole file, however often a part is read. */
  readonly totalBytes: number;
  /** Bytes of one cell or one shared string as it is written in the file. */
  readonly elementBytes: number;
  /** Cells of all sheets, counting the gaps that a row has to hold open. */
  readonly cells: number;
  /** Characters of text in all cells, repeats aside, and what it costs to hold the strings. */
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
