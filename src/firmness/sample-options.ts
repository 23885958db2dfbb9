/** What to draw from a caseload. */
export interface SampleOptions {
  /** Number of cases; left out: as many as confidence and margin require. */
  readonly take?: number;
  /**
   * Court to out-of-court cases. Left out: 60:40 with `take`; without it each of the two is as
   * large as confidence and margin require. `caseload`: as in the caseload. `none`: drawn as a
   * whole.
   */
  readonly ratio?: readonly [court: number, outOfCourt: number] | 'caseload' | 'none';
  /** Columns to match; left out: gender, disposal, ROSH, safety and wellbeing where they are. */
  readonly match?: readonly string[];
  /** Whole number, 0 to 4,294,967,295: the same seed draws the same cases. */
  readonly seed: number;
  /** A share; left out: 0.8. */
  readonly confidence?: number;
  /** A share; left out: 0.05. */
  readonly margin?: number;
}
