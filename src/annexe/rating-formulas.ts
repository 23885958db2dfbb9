import { type Edition, bandOfRating, highestScore } from '../editions/edition';
import { type Fill, NOT_RATED } from './annexe-context';
import { arrayLiteral, textLiteral } from './formula-text';

/** Shown instead of the overall rating while a standard is not rated. */
export const NOT_YET_RATED = 'Not yet rated';

/**
 * A standard's rating by rule: the band of the lowest percentage.
 *
 * @param percents a range of shares (0.65); text in it is a key question without a base
 */
export function standardFormula(edition: Edition, fill: Fill, percents: string): string {
  const bands = edition.bands.values;
  const from = arrayLiteral(bands.map((band) => band.fromPercent / 100));
  const names = arrayLiteral(bands.map((band) => band.rating));
  const rating =
    fill === 'yos' ? `YOS.STANDARD(${percents})` : `LOOKUP(MIN(${percents}),${from},${names})`;
  return `IF(COUNT(${percents})=0,"${NOT_RATED}",${rating})`;
}

/** The score of a rating's cell; empty text for a standard that is not rated. */
export function scoreFormula(edition: Edition, fill: Fill, rating: string): string {
  if (fill === 'yos') return `IF(${rating}="${NOT_RATED}","",YOS.SCORE(${rating}))`;
  const bands = edition.bands.values;
  const scores = arrayLiteral(bands.map((band) => band.score));
  const names = arrayLiteral(bands.map((band) => band.rating));
  return `IFERROR(INDEX(${scores},MATCH(${rating},${names},0)),"")`;
}

/** The total of the scores' range. */
export function totalFormula(fill: Fill, scores: string): string {
  return fill === 'yos' ? `IF(COUNT(${scores})=0,0,YOS.TOTAL(${scores}))` : `SUM(${scores})`;
}

/** The most that the standards rated so far could reach. */
export function outOfFormula(edition: Edition, scores: string): string {
  return `"out of "&${highestScore(edition)}*COUNT(${scores})`;
}

/** The cells that the overall rating rests on, as addresses on the front page. */
export interface OverallCells {
  readonly scores: string;
  readonly total: string;
  /** The cell of a standard's rating. */
  ratingOf(code: string): string;
}

/** The overall rating with the limiting judgement. */
export function overallFormula(edition: Edition, fill: Fill, cells: OverallCells): string {
  const wanted = edition.standards.filter((standard) => standard.inTotal).length;
  const complete = fill === 'yos' ? yosOverall(edition, cells) : nativeOverall(edition, cells);
  return `IF(COUNT(${cells.scores})<${wanted},"${NOT_YET_RATED}",${complete})`;
}

function nativeOverall(edition: Edition, cells: OverallCells): string {
  const steps = edition.overall.values;
  const from = arrayLiteral(steps.map((step) => step.fromTotal));
  const names = arrayLiteral(steps.map((step) => step.rating));
  // The limit with the lowest ceiling is tested first, so it wraps around the others.
  return limitsInForce(edition, cells).reduce(
    (otherwise, { test, ceiling }) => `IF(${test},${textLiteral(ceiling)},${otherwise})`,
    `LOOKUP(${cells.total},${from},${names})`,
  );
}

/** YOS.OVERALL takes one limiting judgement, the only kind an edition has had so far. */
function yosOverall(edition: Edition, { scores, ratingOf }: OverallCells): string {
  const [limit] = edition.limits;
  if (!limit) return `YOS.OVERALL(${scores})`;
  const cell = ratingOf(limit.standard);
  return `IF(${cell}="${NOT_RATED}",YOS.OVERALL(${scores}),YOS.OVERALL(${scores},${cell}))`;
}

/** A sentence below the overall rating that changes with the figures. */
export function overallNoteFormula(edition: Edition, cells: OverallCells): string {
  const wanted = edition.standards.filter((standard) => standard.inTotal).length;
  const most = highestScore(edition);
  const steps = edition.overall.values;
  const from = arrayLiteral(steps.map((step) => step.fromTotal));
  const byTotal = (words: readonly string[]): string =>
    `LOOKUP(${cells.total},${from},${arrayLiteral(words)})`;
  const limits = limitsInForce(edition, cells).reduce(
    (otherwise, { test, note }) => {
      const would = `" would be "&${byTotal(steps.map(({ rating }) => rating))}`;
      return `IF(${test},${would}&${textLiteral(note)},${otherwise})`;
    },
    `": "&${byTotal(totalsInWords(edition))}`,
  );
  const tail = `IF(COUNT(${cells.scores})<${wanted},${incompleteNote(edition, cells)},${limits})`;
  return `${cells.total}&" out of "&${most}*COUNT(${cells.scores})&${tail}`;
}

/** Which standards are not rated, and which ratings are still possible. */
function incompleteNote(edition: Edition, cells: OverallCells): string {
  const counted = edition.standards.filter(({ inTotal }) => inTotal);
  const names = counted
    .map(({ code }) => `IF(${cells.ratingOf(code)}="${NOT_RATED}"," ${code}","")`)
    .join('&');
  const steps = edition.overall.values;
  const from = arrayLiteral(steps.map(({ fromTotal }) => fromTotal));
  const ratings = arrayLiteral(steps.map(({ rating }) => rating));
  // The lowest total that the limits in force still allow.
  const caps = limitsInForce(edition, cells).map(
    ({ judged, fromTotal }) => `,IF(${judged},${fromTotal - 1},${ABOVE_ALL})`,
  );
  const ratingAt = (total: string): string => {
    const held = caps.length > 0 ? `MIN(${total}${caps.join('')})` : total;
    return `LOOKUP(${held},${from},${ratings})`;
  };
  const least = ratingAt(cells.total);
  const open = `(${counted.length}-COUNT(${cells.scores}))`;
  const most = ratingAt(`${cells.total}+${highestScore(edition)}*${open}`);
  return `"; not rated yet: "&SUBSTITUTE(TRIM(${names})," ",", ")&"; overall still possible: "&${least}&IF(${least}=${most},""," to "&${most})`;
}

/** A total higher than any edition's. */
const ABOVE_ALL = 999;

/** "Good (19 to 30)", for each overall rating. */
function totalsInWords({ overall }: Edition): string[] {
  return overall.values.map(({ rating, fromTotal }, index) => {
    const next = overall.values[index + 1];
    return `${rating} (${fromTotal}${next ? ` to ${next.fromTotal - 1}` : ' or more'})`;
  });
}

function limitNote({ standard, rating, ceiling }: Edition['limits'][number]): string {
  return `; ${standard} is ${rating}, so the service cannot be better than ${ceiling} overall`;
}

/** Each limit as a test whether it changes the rating; the one with the lowest ceiling last. */
function limitsInForce(edition: Edition, { total, ratingOf }: OverallCells) {
  const score = (rating: string) => bandOfRating(edition, rating)?.score ?? 0;
  return [...edition.limits]
    .sort((a, b) => score(b.ceiling) - score(a.ceiling))
    .flatMap((limit) => {
      const above = edition.overall.values.find(
        (step) => score(step.rating) > score(limit.ceiling),
      );
      if (!above) return [];
      const judged = `${ratingOf(limit.standard)}=${textLiteral(limit.rating)}`;
      const { fromTotal } = above;
      const test = `AND(${judged},${total}>=${fromTotal})`;
      return [{ test, judged, fromTotal, ceiling: limit.ceiling, note: limitNote(limit) }];
    });
}
