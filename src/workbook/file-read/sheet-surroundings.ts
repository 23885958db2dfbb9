import type { CellError } from '../../grid/sheet';
import type { TextPool } from '../xml/text-pool';

/** What the sheets of one workbook share while they are read. */
export interface SheetSurroundings {
  readonly strings: readonly string[];
  readonly texts: TextPool;
  /** Error values already found, so that each is one object. */
  readonly errors: Map<string, CellError>;
  /** How many places for cells the workbook may still use; the reader counts down. */
  placesLeft: number;
}
