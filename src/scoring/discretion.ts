import type { Band, Edition } from '../editions/edition';
import { bandAbove, bandBelow, bandOf, lowestBand } from './band';
import { percentOf } from './percent';
import type { DiscretionFlag } from './result';

/** What the tests need to know about a key question. */
export interface TestedQuestion {
  readonly code: string;
  /** Whole per cent. */
  readonly percent: number;
  /** Null if only the percentage is known. */
  readonly yes: number | null;
  readonly base: number | null;
}

/**
 * The tests of professional discretion that fire for a standard: its lowest percentage lies within
 * five points of a boundary, a different judgement in one case would change the standard's rating,
 * or the percentage rests on five cases or fewer.
 *
 * The lowest percentage decides the standard's rating, so the tests look at the key question that
 * has it, or at each one if several share it. The one-case test changes one answer of one key
 * question and rates the standard again: if another key question holds the rating down, one more
 * yes changes nothing and no test fires.
 *
 * @param questions the standard's key questions that have a percentage, in any order
 * @returns empty if none fires
 * @see North Yorkshire, September 2020, on the ratings panel; the figures are the edition's data
 */
export function discretionFlags(
  edition: Edition,
  questions: readonly TestedQuestion[],
): DiscretionFlag[] {
  const lowest = Math.min(...questions.map((question) => question.percent));
  return questions
    .filter((question) => question.percent === lowest)
    .flatMap((question) => [
      ...boundaryFlags(edition, question),
      ...oneCaseFlags(edition, question, questions),
      ...smallSampleFlags(edition, question),
    ]);
}

function boundaryFlags(edition: Edition, { code, percent }: TestedQuestion): DiscretionFlag[] {
  const { withinPoints } = edition.discretion;
  return neighbours(edition, percent)
    .filter(({ distance }) => distance <= withinPoints)
    .map(({ band, boundary, distance }) => ({
      test: 'within-five-points',
      keyQuestion: code,
      towards: band.rating,
      text:
        `${percent}% at ${code} is ${distance === 0 ? 'on' : `${points(distance)} from`} ` +
        `the boundary at ${boundary}%, towards ${band.rating}.`,
    }));
}

function oneCaseFlags(
  edition: Edition,
  question: TestedQuestion,
  all: readonly TestedQuestion[],
): DiscretionFlag[] {
  const { code, yes, base } = question;
  if (yes === null || base === null) return [];
  const others = all.filter((other) => other !== question).map((o) => bandOf(edition, o.percent));
  const now = lowestBand([...others, bandOf(edition, question.percent)]);
  const flags: DiscretionFlag[] = [];
  for (const [changed, word] of [
    [yes + 1, 'more'],
    [yes - 1, 'fewer'],
  ] as const) {
    if (changed < 0 || changed > base) continue;
    const percent = percentOf(changed, base);
    const then = lowestBand([...others, bandOf(edition, percent)]);
    if (!then || then === now) continue;
    flags.push({
      test: 'one-case',
      keyQuestion: code,
      towards: then.rating,
      text:
        `One ${word} yes at ${code} (${changed} of ${base}, ${percent}%) would make ` +
        `the standard ${then.rating}.`,
    });
  }
  return flags;
}

function smallSampleFlags(edition: Edition, question: TestedQuestion): DiscretionFlag[] {
  const { code, base, percent } = question;
  if (base === null || base > edition.discretion.smallSample) return [];
  const [nearest] = neighbours(edition, percent).sort((a, b) => a.distance - b.distance);
  if (!nearest) return [];
  return [
    {
      test: 'five-or-fewer',
      keyQuestion: code,
      towards: nearest.band.rating,
      text:
        `${percent}% at ${code} rests on ${base === 1 ? '1 case' : `${base} cases`}; ` +
        `the nearest other rating is ${nearest.band.rating}.`,
    },
  ];
}

/** The bands on either side of a percentage, each with the boundary in between. */
function neighbours(
  edition: Edition,
  percent: number,
): { band: Band; boundary: number; distance: number }[] {
  const own = bandOf(edition, percent);
  const above = bandAbove(edition, own);
  const below = bandBelow(edition, own);
  return [
    ...(above ? [{ band: above, boundary: above.fromPercent }] : []),
    ...(below ? [{ band: below, boundary: own.fromPercent }] : []),
  ].map((side) => ({ ...side, distance: Math.abs(percent - side.boundary) }));
}

function points(distance: number): string {
  return distance === 1 ? '1 percentage point' : `${distance} percentage points`;
}
