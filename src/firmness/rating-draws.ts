import type { Edition } from '../editions/edition';
import { type InspectedSample, caseloadDraws } from '../sampling/caseload-draws';
import { commonGround } from '../sampling/common-ground';
import { randomSource } from '../sampling/random-source';
import type { DomainModel } from './firm-model';

/** Looked up once: in some hosts each access to a global is slow. */
const { min } = Math;

/** How often each rating came out in the drawn whole caseloads. */
export interface RatingDraws {
  /** How many have been drawn so far. */
  readonly draws: number;
  /** Per code of a standard and of a key question: how often each band, worst first. */
  readonly standards: ReadonlyMap<string, readonly number[]>;
  readonly keyQuestions: ReadonlyMap<string, readonly number[]>;
  /** How often each sum of the standards' scores. */
  readonly totals: readonly number[];
}

/** Draws in steps, so that a waiting user can see the progress and stop it. */
export interface RatingDrawer {
  /** Draws more caseloads. The same seed gives the same result whatever the steps. */
  draw(count: number): void;
  result(): RatingDraws;
}

/**
 * Draws whole caseloads of each domain and rates them by the edition's rule: each key question by
 * its rounded percentage, each standard by its lowest key question, the total by their scores.
 *
 * @param models the domains; drawn one after another, each from its own stream
 * @param more what to change of each sample before drawing, such as `asIf`
 * @param seed whole number, 0 to 4,294,967,295
 */
export function ratingDrawer(
  models: readonly DomainModel[],
  edition: Edition,
  seed: number,
  more: (sample: InspectedSample) => InspectedSample = (sample) => sample,
): RatingDrawer {
  const bands = edition.bands.values;
  // The rounded percentage reaches a band half a per cent before it.
  const cuts = bands.slice(1).map(({ fromPercent }) => fromPercent - 0.5);
  const scores = bands.map(({ score }) => score);
  const domains = models.map((model, i) => domainDrawer(model, cuts, domainSeed(seed, i), more));
  const count = models.reduce((sum, { standards }) => sum + standards.length, 0);
  const totals = new Array<number>(count * Math.max(...scores) + 1).fill(0);
  let draws = 0;
  return {
    draw(wanted) {
      for (let turn = 0; turn < wanted; turn += 1) {
        let total = 0;
        for (const domain of domains) total += domain.next(scores);
        totals[total] = (totals[total] ?? 0) + 1;
      }
      draws += wanted;
    },
    result: () => ({
      draws,
      standards: new Map(domains.flatMap(({ standards }) => [...standards])),
      keyQuestions: new Map(domains.flatMap(({ keyQuestions }) => [...keyQuestions])),
      totals: [...totals],
    }),
  };
}

/** A seed for each domain, so that leaving one out changes nothing for the other. */
function domainSeed(seed: number, index: number): number {
  return (seed + index * 0x9e3779b9) >>> 0;
}

interface DomainDrawer {
  readonly standards: ReadonlyMap<string, number[]>;
  readonly keyQuestions: ReadonlyMap<string, number[]>;
  /** Draws and rates a caseload; the sum of its standards' scores. */
  next(scores: readonly number[]): number;
}

function domainDrawer(
  model: DomainModel,
  cuts: readonly number[],
  seed: number,
  more: (sample: InspectedSample) => InspectedSample,
): DomainDrawer {
  const { codes } = model;
  const imaginary = commonGround(model.sample);
  const draw = caseloadDraws(more({ ...model.sample, imaginary }), randomSource(seed));
  const none = () => new Array<number>(cuts.length + 1).fill(0);
  const ofQuestion = codes.map(none);
  const standards = model.standards.map(({ standard, questions }) => ({
    code: standard.code,
    questions,
    counts: none(),
    weight: standard.inTotal ? 1 : 0,
  }));
  const bands = new Uint8Array(codes.length);
  return {
    standards: new Map(standards.map(({ code, counts }) => [code, counts])),
    keyQuestions: new Map(codes.map((code, i) => [code, ofQuestion[i] ?? none()])),
    next(scores) {
      const { yes, base } = draw();
      for (let i = 0; i < codes.length; i += 1) {
        const band = bandIn(cuts, yes[i] ?? 0, base[i] ?? 0);
        bands[i] = band;
        const counts = ofQuestion[i];
        if (counts) counts[band] = (counts[band] ?? 0) + 1;
      }
      let total = 0;
      for (const { questions, counts, weight } of standards) {
        let lowest = cuts.length;
        for (const question of questions) lowest = min(lowest, bands[question] ?? 0);
        counts[lowest] = (counts[lowest] ?? 0) + 1;
        total += weight * (scores[lowest] ?? 0);
      }
      return total;
    },
  };
}

/** The band of a share: how many cuts it reaches. Shares of whole cases lie exactly on some. */
function bandIn(cuts: readonly number[], yes: number, base: number): number {
  let band = 0;
  const hundredfold = yes * 100 + 1e-7;
  while (band < cuts.length && hundredfold >= (cuts[band] ?? 0) * base) band += 1;
  return band;
}
