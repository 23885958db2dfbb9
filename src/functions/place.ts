/** Where a value is in its range; rows and columns from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
  /** Whether it is a single value, so that there is nothing to count. */
  readonly only: boolean;
}
