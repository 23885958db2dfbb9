import type { Edition } from '../editions/edition';
import type { Inspection } from '../inspection/inspection';
import { checkShare } from '../sampling/checks';
import { USUAL_CONFIDENCE } from '../sampling/usual-precision';
import type { Result } from '../scoring/result';
import { type DomainModel, firmModels } from './firm-model';
import { ratingDrawer } from './rating-draws';

/** How many further cases would settle a standard's rating if they came out as the inspected ones. */
export interface FurtherCases {
  readonly standard: string;
  /** 0 if it is settled; null if it would take more than were tried or exist. */
  readonly further: number | null;
  /** Cases of the caseload that were not inspected; null if unknown. */
  readonly unseen: number | null;
}

/** The confidence that the further cases should give. */
export interface FurtherOptions {
  /** Whole number, 0 to 4,294,967,295. */
  readonly seed: number;
  /** A rating counts as settled from this probability; a share; left out: 0.8. */
  readonly confidence?: number;
  /** Eligible cases by domain id; left out: as the tracker states. */
  readonly populations?: ReadonlyMap<string, number>;
}

/** Draws for each number of cases tried: gives a probability within about two points. */
const DRAWS = 2_000;

/** Further cases to try if the caseload is unknown. */
const FURTHER_AT_MOST = 2_000;

/**
 * How many further cases, answered at the present rate, would make the rule's rating of each
 * standard settled: as likely for the whole caseload as `confidence`. Found by trying larger and
 * larger samples with the same answers, each time with the same seed. A rough number for planning:
 * further cases will not come out exactly as the first did.
 *
 * @throws SamplingError for an impossible confidence or seed
 */
export function furtherCases(
  inspection: Inspection,
  edition: Edition,
  result: Result,
  options: FurtherOptions,
): readonly FurtherCases[] {
  return [...furtherCasesInTurn(inspection, edition, result, options)];
}

/**
 * The same, a standard at a time, for a pane that lets the user stop it in between.
 *
 * @throws SamplingError for an impossible confidence or seed
 */
export function* furtherCasesInTurn(
  inspection: Inspection,
  edition: Edition,
  result: Result,
  { seed, confidence = USUAL_CONFIDENCE, populations }: FurtherOptions,
): Generator<FurtherCases> {
  checkShare('confidence', confidence, USUAL_CONFIDENCE);
  const { models } = firmModels(inspection, edition, result.base, populations);
  for (const model of models) {
    const { cases, population } = model.sample;
    const most = population === undefined ? FURTHER_AT_MOST : population - cases;
    const chanceAt = chances(model, edition, seed);
    for (const { standard } of model.standards) {
      const { code } = standard;
      const rule = result.standards.find((one) => one.code === code)?.ruleRating;
      const band = edition.bands.values.findIndex(({ rating }) => rating === rule);
      if (band < 0) continue;
      const settled = (further: number) => chanceAt(further, code, band) >= confidence;
      const unseen = population === undefined ? null : most;
      yield { standard: code, further: firstSettled(settled, most), unseen };
    }
  }
}

/**
 * The probability of a standard's band with a number of further cases; each number is drawn once.
 */
function chances(
  model: DomainModel,
  edition: Edition,
  seed: number,
): (further: number, code: string, band: number) => number {
  const known = new Map<number, ReadonlyMap<string, readonly number[]>>();
  return (further, code, band) => {
    let standards = known.get(further);
    if (!standards) {
      const drawer = ratingDrawer([model], edition, seed, (sample) => ({
        ...sample,
        asIf: sample.cases + further,
      }));
      drawer.draw(DRAWS);
      ({ standards } = drawer.result());
      known.set(further, standards);
    }
    return (standards.get(code)?.[band] ?? 0) / DRAWS;
  };
}

/** The first number that settles it: by doubling, then by halving the gap. */
function firstSettled(settled: (further: number) => boolean, most: number): number | null {
  if (settled(0)) return 0;
  let low = 0;
  let high = Math.min(1, most);
  while (high < most && !settled(high)) {
    low = high;
    high = Math.min(most, high * 2);
  }
  if (high === 0 || !settled(high)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (settled(middle)) high = middle;
    else low = middle;
  }
  return high;
}
