import type { Edition } from '../editions/edition';
import type { Inspection } from '../inspection/inspection';
import { overallRating, totalScore } from './overall';
import { type ScoringOptions, rateStandard } from './rate-standard';
import type { Result } from './result';

/** Applies an edition's rules to an inspection. */
export function scoreInspection(
  inspection: Inspection,
  edition: Edition,
  options: ScoringOptions,
): Result {
  const standards = edition.standards.map((standard) =>
    rateStandard(inspection, edition, standard, options),
  );
  return {
    service: inspection.service,
    edition: edition.id,
    base: options.base,
    sample: sampleSizes(inspection, edition, options.included),
    standards,
    score: totalScore(edition, standards),
    overall: overallRating(edition, standards),
  };
}

/** Inspected cases per domain: counted if there are cases, or else as the tracker states. */
function sampleSizes(
  inspection: Inspection,
  edition: Edition,
  included?: Uint8Array,
): Record<string, number | null> {
  const sizes: Record<string, number | null> = {};
  for (const { id } of edition.domains) {
    const rated = edition.standards.some(
      (standard) => standard.domain === id && standard.basis === 'cases',
    );
    if (!rated) continue;
    const counted = inspection.cases.filter(
      (found, i) => found.domain === id && (included === undefined || included[i] !== 0),
    ).length;
    sizes[id] = inspection.cases.length > 0 ? counted : (inspection.statedSamples.get(id) ?? null);
  }
  return sizes;
}
