import { type Band, type Edition, type Rating } from '../../editions/edition';
import { needed } from '../../sampling/needed';
import { whatIf } from '../../sampling/what-if';
import { bandAbove, bandOf } from '../../scoring/band';

/** What further cases would make of a key question. */
export interface FurtherAnswers {
  /** Whole per cent now, and the rating that it gives by itself. */
  readonly percent: number;
  readonly rating: Rating;
  /** One for each number of yes among the further cases, from none to all. */
  readonly steps: readonly { readonly percent: number; readonly rating: Rating }[];
  /** The same, neighbours of one rating together. */
  readonly runs: readonly YesRun[];
  /** Null where no rating is better. */
  readonly next: NextRating | null;
}

/** Neighbouring numbers of yes that give one rating; all ends are inclusive. */
export interface YesRun {
  readonly rating: Rating;
  readonly fromYes: number;
  readonly toYes: number;
  readonly fromPercent: number;
  readonly toPercent: number;
}

/** How to come to the next better rating. */
export interface NextRating {
  readonly rating: Rating;
  /** The fewest further cases, all of them yes, that do it. */
  readonly fewest: number;
  /** How many yes it takes among the further cases asked for; null where all are too few. */
  readonly ofMore: number | null;
}

/**
 * What `more` further cases would make of a key question.
 *
 * @param yes of `base` cases, at least one
 * @throws SamplingError for a number of further cases that cannot be
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
