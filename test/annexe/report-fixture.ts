import { EDITIONS, editionById } from '../../src/editions/editions';
import { type Fixture, percentFixture } from './tracker-fixture';
import type { Report } from '../support/reports';

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
