import { EDITIONS, editionById } from '../../src/editions/editions';
import { type Fixture, percentFixture } from './tracker-fixture';
import bedfordshire from './reports/bedfordshire.json';
import bradford from './reports/bradford.json';
import northYorkshire from './reports/north-yorkshire.json';

/** The figures that a published report prints, with the annexe that it prints them in. */
export interface Report {
  readonly service: string;
  readonly edition: string;
  readonly sample: Readonly<Record<string, number>>;
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

/** Three inspection reports of HM Inspectorate of Probation, one an edition. */
export const REPORTS: readonly Report[] = [bedfordshire, bradford, northYorkshire].map(
  (report): Report => report as unknown as Report,
);

/** A tracker that states what the report prints: percentages, judgements and panel decisions. */
export function reportFixture(report: Report): Fixture {
  const edition = editionById(EDITIONS, report.edition);
  if (!edition) throw new Error(`There is no edition ${report.edition}.`);
  const judged = edition.standards.filter(({ basis }) => basis === 'judgement');
  const ratings: Record<string, { rating: string; reason?: string }> = {};
  for (const { code } of judged) ratings[code] = { rating: report.ratings[code] ?? '' };
  for (const { standard, panel, reason } of report.professionalDiscretion) {
    ratings[standard] = { rating: panel, reason };
  }
  return percentFixture(
    edition,
    { ...report.keyQuestionPercent, ...report.promptPercent },
    ratings,
    { service: report.service, statedSamples: new Map(Object.entries(report.sample)) },
  );
}
