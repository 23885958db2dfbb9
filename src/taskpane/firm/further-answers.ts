import { type Band, type Edition, type Rating } from '../../editions/edition';
import { needed } from '../../sampling/needed';
import { whatIf } from '../../sampling/what-if';
import { bandAbove, bandOf } from '../../scoring/band';

/** The effect of further cases on a key question. */
export interface FurtherAnswers {
  /** The present whole per cent, and the rating that it alone gives. */
  readonly percent: number;
  readonly rating: Rating;
  /** One for each number of yes among the further cases, from none to all. */
  readonly steps: readonly { readonly percent: number; readonly rating: Rating }[];
  /** The same, with neighbours of one rating grouped. */
  readonly runs: readonly YesRun[];
  /** Null if there is no better rating. */
  readonly next: NextRating | null;
}

/** Neighbouring numbers of yes that give one rating; both ends are inclusive. */
export interface YesRun {
  readonly rating: Rating;
  readonly fromYes: number;
  readonly toYes: number;
  readonly fromPercent: number;
  readonly toPercent: number;
}

/** How to reach the next better rating. */
export interface NextRating {
  readonly rating: Rating;
  /** The fewest further cases, all yes, that are enough. */
  readonly fewest: number;
  /** How many yes are needed among the requested further cases; null if all would be too few. */
  readonly ofMore: number | null;
}

/**
 * The effect of `more` further cases on a key question.
 *
 * @param yes of `base` cases, at least one
 * @throws SamplingError for an impossible number of further cases
 */
export function furtherAnswers(
  edition: Edition,
  { yes, base }: { readonly yes: number; readonly base: number },
  more: number,
): FurtherAnswers {
  const [percent = 0] = whatIf(yes, base, 0);
  const steps = whatIf(yes, base, more).map((then) => ({
    percent: then,
    rating: bandOf(edition, then).rating,
  }));
  const runs: YesRun[] = [];
  steps.forEach(({ percent: then, rating }, at) => {
    const last = runs.at(-1);
    if (last?.rating === rating) runs[runs.length - 1] = { ...last, toYes: at, toPercent: then };
    else runs.push({ rating, fromYes: at, toYes: at, fromPercent: then, toPercent: then });
  });
  const band = bandOf(edition, percent);
  return {
    percent,
    rating: band.rating,
    steps,
    runs,
    next: nextRating(edition, band, yes, base, more),
  };
}

function nextRating(
  edition: Edition,
  band: Band,
  yes: number,
  base: number,
  more: number,
): NextRating | null {
  const above = bandAbove(edition, band);
  if (!above) return null;
  return {
    rating: above.rating,
    fewest: needed(yes, base, above.fromPercent) ?? 0,
    ofMore: needed(yes, base, above.fromPercent, more),
  };
}
