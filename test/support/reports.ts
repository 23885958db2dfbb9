import bedfordshire from '../reports/bedfordshire.json';
import bradford from '../reports/bradford.json';
import northYorkshire from '../reports/north-yorkshire.json';

/** The figures that a published inspection report prints. */
export interface Report {
  readonly service: string;
  readonly edition: string;
  readonly sample: { readonly court: number; readonly outOfCourt: number };
  readonly ratings: Readonly<Record<string, string>>;
  readonly keyQuestionPercent: Readonly<Record<string, number>>;
  readonly promptPercent: Readonly<Record<string, number>>;
  readonly professionalDiscretion: readonly {
    readonly standard: string;
    readonly rule: string;
    readonly panel: string;
    readonly reason: string;
  }[];
  readonly score: { readonly total: number; readonly outOf: number };
  readonly overall: string;
}

export const BEDFORDSHIRE: Report = bedfordshire as unknown as Report;
export const BRADFORD: Report = bradford as unknown as Report;
export const NORTH_YORKSHIRE: Report = northYorkshire as unknown as Report;

/** Three inspection reports of HM Inspectorate of Probation, one per edition. */
export const REPORTS: readonly Report[] = [BEDFORDSHIRE, BRADFORD, NORTH_YORKSHIRE];
