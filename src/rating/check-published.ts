import { type Edition, bandOfRating, highestTotal, highestScore } from '../editions/edition';
import type { PublishedResult } from '../inspection/inspection';
import type { Problem } from '../inspection/problem';
import type { Result } from '../scoring/result';
import { messages } from './messages';

/**
 * Compares what a national table states about a service as a whole with what its standards give.
 * Reports each contradiction between the two, and among the stated total, percentage and overall
 * rating.
 */
export function checkPublished(
  published: PublishedResult,
  result: Result,
  edition: Edition,
): readonly Problem[] {
  const { cells, total, overall, percent } = published;
  const problems: Problem[] = [];
  const service = result.service ?? 'This inspection';
  const whereTotal = cells.total ?? cells.percent ?? cells.service ?? '';
  const outOf = published.outOf ?? highestTotal(edition);
  if (percent !== null && cells.percent !== undefined) {
    problems.push(...checkPercent(service, percent, published, edition, cells.percent));
  }
  if (total !== null) {
    const { score } = result;
    const missing = highestTotal(edition) - score.outOf;
    const isOther = total < score.total || total > score.total + missing;
    if (score.outOf > 0 && outOf === highestTotal(edition) && isOther) {
      const standards = missing > 0 ? score.outOf / highestScore(edition) : null;
      problems.push(messages.totalDiffers(whereTotal, service, total, score, standards));
    }
  }
  if (overall === null || cells.overall === undefined) return problems;
  const given = result.overall.possible;
  if (result.score.outOf > 0 && !given.includes(overall)) {
    problems.push(
      messages.overallDiffers(cells.overall, service, overall, given, result.score.total),
    );
  }
  const byTotal =
    total === null || outOf !== highestTotal(edition) ? null : overallOf(total, edition);
  if (byTotal !== null && byTotal !== overall && !mayBeLimited(byTotal, overall, edition)) {
    problems.push(
      messages.statedApart(cells.overall, service, overall, `${total} of ${outOf}`, byTotal),
    );
  }
  return problems;
}

/** The overall rating for a total of all standards. */
export function overallOf(total: number, edition: Edition): string | null {
  const steps = edition.overall.values.filter(({ fromTotal }) => total >= fromTotal);
  return total > highestTotal(edition) ? null : (steps.at(-1)?.rating ?? null);
}

/** Whether a limiting judgement can hold an overall rating down to another. */
function mayBeLimited(from: string, to: string, edition: Edition): boolean {
  const score = (rating: string): number => bandOfRating(edition, rating)?.score ?? 0;
  return score(from) > score(to) && edition.limits.some(({ ceiling }) => ceiling === to);
}

function checkPercent(
  service: string,
  percent: number,
  { total, cells }: PublishedResult,
  edition: Edition,
  where: string,
): Problem[] {
  const highest = highestTotal(edition);
  const isFromPercent = cells.total === undefined;
  if (!isFromPercent && total !== null) {
    return isOf(percent, total, highest)
      ? []
      : [messages.percentOfTotal(where, service, percent, total, highest)];
  }
  if (total !== null) return [];
  const standards = edition.standards.length;
  const others: { total: number; outOf: number }[] = [];
  for (let count = 1; count <= standards; count++) {
    const outOf = count * highestScore(edition);
    const found = Math.round((percent * outOf) / 100);
    if (outOf !== highest && isOf(percent, found, outOf)) others.push({ total: found, outOf });
  }
  return [
    messages.percentOfOthers(where, service, {
      ...{ percent, highest, others },
      each: highestScore(edition),
    }),
  ];
}

/** Whether a percentage, to its own number of decimals, is a total's share of the highest total. */
function isOf(percent: number, total: number, outOf: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0;
  return Math.abs(percent - (100 * total) / outOf) <= 0.5 * 10 ** -decimals + 1e-9;
}
