import type { MadeInspection } from './made-inspection';

/** What an inspection has to be rated as. */
export interface Expected {
  /** Whole per cent per key question and prompt; null if no case counts. */
  readonly percents: ReadonlyMap<string, number | null>;
  /** After panel decisions; null if a standard is not rated. */
  readonly ratings: ReadonlyMap<string, string | null>;
  /** Where a panel decided: what the percentages alone give. */
  readonly ruleRatings: ReadonlyMap<string, string>;
  readonly total: number;
  readonly outOf: number;
  readonly overall: string | null;
  readonly sample: Readonly<Record<string, number>>;
}

// The published rules once more, written down apart from the product's own data.
const RATINGS = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'];
const BANDS_FROM = [0, 50, 65, 80];
const OVERALL_FROM = [0, 7, 19, 31];

/** The whole per cent p with p - 1/2 ≤ 100·yes/base < p + 1/2, found by trying each. */
export function percentByTrying(yes: number, base: number): number {
  for (let p = 0; p <= 100; p++) {
    if ((2 * p - 1) * base <= 200 * yes && 200 * yes < (2 * p + 1) * base) return p;
  }
  throw new Error(`${yes} of ${base} has no percentage.`);
}

/** The place of a value among ascending lower bounds. */
function stepOf(value: number, from: readonly number[]): number {
  return from.filter((bound) => bound <= value).length - 1;
}

/** Rates an inspection straight from its answers, question by question, as one would on paper. */
export function ratedByHand(
  made: Omit<MadeInspection, 'expected'>,
  sample: Readonly<Record<string, number>>,
): Expected {
  const sampled = made.edition.base.value === 'sampled';
  const percents = new Map<string, number | null>();
  for (const code of made.codes) {
    const said = made.cases.flatMap(({ answers }) => answers.get(code) ?? []);
    const yes = said.filter((answer) => answer === 'yes').length;
    const base = said.filter((answer) => answer !== 'n/a' || sampled).length;
    percents.set(code, base === 0 ? null : percentByTrying(yes, base));
  }
  const ratings = new Map<string, string | null>();
  const ruleRatings = new Map<string, string>();
  for (const { code, keyQuestions } of made.edition.standards) {
    const own = keyQuestions.map((question) => percents.get(question.code) ?? null);
    const counted = own.filter((percent) => percent !== null);
    const rule = counted.length > 0 ? RATINGS[stepOf(Math.min(...counted), BANDS_FROM)] : null;
    const stated = made.ratings.get(code)?.rating ?? null;
    ratings.set(code, stated ?? rule ?? null);
    if (stated !== null && rule) ruleRatings.set(code, rule);
  }
  const inTotal = [...ratings].filter(([code]) => code !== '4.1');
  const scores = inTotal.flatMap(([, rating]) => (rating === null ? [] : RATINGS.indexOf(rating)));
  const total = scores.reduce((sum, score) => sum + score, 0);
  const step = stepOf(total, OVERALL_FROM);
  const limited = ratings.get('4.1') === 'Inadequate';
  const overall = RATINGS[limited ? Math.min(step, 2) : step] ?? null;
  return {
    percents,
    ratings,
    ruleRatings,
    total,
    outOf: 3 * scores.length,
    overall: scores.length === 12 ? overall : null,
    sample,
  };
}
