/** Where a value stands in its range; rows and columns from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
  /** Whether it stands alone, so that there is nothing to count. */
  readonly only: boolean;
}
