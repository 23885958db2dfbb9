import { type Band, type Edition, type Rating, bandOfRating } from '../editions/edition';
import { type Change, type ChosenChange, fewestChanges } from '../sampling/fewest-changes';
import { lowestCount } from '../sampling/lowest-count';
import { bandOf } from '../scoring/band';
import { percentOf } from '../scoring/percent';
import type { KeyQuestionResult, Result, StandardResult } from '../scoring/result';
import { isBetter } from './score-map';

/**
 * The fewest changes that would give another overall rating, counted in each of three ways.
 * Judgements and what the tracker states for a standard, such as a panel decision, stay whatever
 * the answers are.
 */
export interface Movement {
  readonly direction: 'up' | 'down';
  /** The overall rating that would be reached. */
  readonly rating: Rating;
  /** Points of the total to gain or lose. */
  readonly points: number;
  /** The fewest standards with another rating; null if no such change is enough. */
  readonly standards: readonly StandardChange[] | null;
  /** The fewest key questions in another band. */
  readonly keyQuestions: readonly QuestionChange[] | null;
  /** The fewest answers judged the other way. */
  readonly answers: readonly AnswerChange[] | null;
}

/** A standard that would have another rating. */
export interface StandardChange {
  readonly standard: string;
  readonly from: Rating;
  readonly to: Rating;
}

/** A key question that would have another band. */
export interface QuestionChange {
  readonly keyQuestion: string;
  readonly from: Rating;
  readonly to: Rating;
}

/** Answers to a key question that would be judged the other way. */
export interface AnswerChange {
  readonly keyQuestion: string;
  /** How many answers: from no to yes on the way up, from yes to no on the way down. */
  readonly answers: number;
  readonly percent: number;
  readonly percentThen: number;
}

/**
 * The fewest changes of standards, of key questions or of answers that would move the overall
 * rating one step up and one step down. This is a what-if, not a forecast: it says how far away a
 * rating is, not how likely. It starts from the ratings as they stand, with the panel's decisions.
 *
 * @returns up and down, as far as there is a better and a worse rating; empty while there is none
 */
export function whatWouldMove(edition: Edition, result: Result): readonly Movement[] {
  const { rating } = result.overall;
  if (rating === null) return [];
  const steps = edition.overall.values;
  const here = steps.findIndex((step) => step.rating === rating);
  const { total } = result.score;
  const better = steps[here + 1];
  const worse = steps[here - 1];
  const movements: Movement[] = [];
  if (better) {
    const points = Math.max(0, better.fromTotal - total);
    movements.push(movement(edition, result, 'up', better.rating, points));
  }
  if (worse) {
    const points = total - (steps[here]?.fromTotal ?? 0) + 1;
    movements.push(movement(edition, result, 'down', worse.rating, points));
  }
  return movements;
}

function movement(
  edition: Edition,
  result: Result,
  direction: 'up' | 'down',
  rating: Rating,
  points: number,
): Movement {
  const counted = result.standards.filter(({ inTotal }) => inTotal);
  const moves = counted.map((standard) => movesOf(edition, standard, direction));
  const limits = changesOfLimits(edition, result, direction, rating);
  // A limiting judgement does not depend on percentages: it blocks the way, or changes on its own.
  const free = direction === 'down' || limits.length === 0;
  const chosen = (cost: (move: Move) => number | null) =>
    free ? choose(moves, points, cost) : null;
  const byStandards = choose(moves, points, () => 1);
  const byQuestions = chosen(({ questions }) => questions?.length ?? null);
  const byAnswers = chosen(({ answers }) =>
    answers ? answers.reduce((sum, one) => sum + one.answers, 0) : null,
  );
  const plain = byStandards?.map(({ change }) => change);
  return {
    direction,
    rating,
    points,
    standards: withLimits(direction, plain ?? null, limits),
    keyQuestions: byQuestions?.flatMap(({ questions }) => questions ?? []) ?? null,
    answers: byAnswers?.flatMap(({ answers }) => answers ?? []) ?? null,
  };
}

/** One other rating of a standard, and what would have to change for it. */
interface Move {
  readonly gain: number;
  readonly change: StandardChange;
  /** Null for a judgement, a stated rating, or if the figures are unknown. */
  readonly questions: readonly QuestionChange[] | null;
  readonly answers: readonly AnswerChange[] | null;
}

function movesOf(edition: Edition, standard: StandardResult, direction: 'up' | 'down'): Move[] {
  const { code, rating, score, basis, stated, ruleRating, keyQuestions } = standard;
  if (rating === null || score === null) return [];
  const byRule = basis === 'cases' && stated === null && ruleRating !== null;
  const asked = keyQuestions.filter(({ percent }) => percent !== null);
  return edition.bands.values
    .filter((band) => (direction === 'up' ? band.score > score : band.score < score))
    .map((band) => ({
      gain: Math.abs(band.score - score),
      change: { standard: code, from: rating, to: band.rating },
      questions: byRule ? questionChanges(edition, asked, band, direction) : null,
      answers: byRule ? answerChanges(edition, asked, band, direction) : null,
    }));
}

function questionChanges(
  edition: Edition,
  asked: readonly KeyQuestionResult[],
  to: Band,
  direction: 'up' | 'down',
): QuestionChange[] {
  const all = asked.map(({ code, percent }) => ({ code, from: bandOf(edition, percent ?? 0) }));
  // Every key question below has to rise; a single one that falls is enough.
  const [lowest] = [...all].sort((a, b) => a.from.score - b.from.score);
  const changed =
    direction === 'up' ? all.filter(({ from }) => from.score < to.score) : lowest ? [lowest] : [];
  return changed.map(({ code, from }) => ({
    keyQuestion: code,
    from: from.rating,
    to: to.rating,
  }));
}

function answerChanges(
  edition: Edition,
  asked: readonly KeyQuestionResult[],
  to: Band,
  direction: 'up' | 'down',
): AnswerChange[] | null {
  const changes = asked.map(({ code, yes, base, percent }): AnswerChange | null => {
    if (yes === null || base === null || percent === null) return null;
    const wanted =
      direction === 'up' ? lowestCount(to.fromPercent, base) : mostIn(edition, to, base);
    const answers = Math.max(0, direction === 'up' ? wanted - yes : yes - wanted);
    const then = direction === 'up' ? yes + answers : yes - answers;
    return { keyQuestion: code, answers, percent, percentThen: percentOf(then, base) };
  });
  const known = changes.flatMap((change) => change ?? []);
  if (known.length < changes.length) return null;
  if (direction === 'up') return known.filter(({ answers }) => answers > 0);
  return [...known].sort((a, b) => a.answers - b.answers).slice(0, 1);
}

/** The most yes that are still in a band. */
function mostIn(edition: Edition, band: Band, base: number): number {
  const above = edition.bands.values[edition.bands.values.indexOf(band) + 1];
  return above ? lowestCount(above.fromPercent, base) - 1 : base;
}

function choose(
  moves: readonly (readonly Move[])[],
  points: number,
  costOf: (move: Move) => number | null,
): readonly Move[] | null {
  if (points === 0) return [];
  const priced = moves.map((ofStandard) =>
    ofStandard.flatMap((move) => {
      const cost = costOf(move);
      const change: Change = { gain: move.gain, cost: cost ?? 0 };
      return cost === null ? [] : [{ move, change }];
    }),
  );
  const chosen = fewestChanges(
    priced.map((ofStandard) => ofStandard.map(({ change }) => change)),
    points,
  );
  return (
    chosen?.flatMap(
      ({ item, change }: ChosenChange) =>
        priced[item]?.find((one) => one.change === change)?.move ?? [],
    ) ?? null
  );
}

/** The limiting judgements that block the way up, or would bring the rating down on their own. */
function changesOfLimits(
  edition: Edition,
  result: Result,
  direction: 'up' | 'down',
  rating: Rating,
): StandardChange[] {
  return edition.limits.flatMap((limit) => {
    const now = result.standards.find(({ code }) => code === limit.standard)?.rating ?? null;
    if (now === null) return [];
    if (direction === 'up') {
      const holds = now === limit.rating && isBetter(edition, rating, limit.ceiling);
      const [next] = edition.bands.values.filter(
        ({ score }) => score > (bandOfRating(edition, limit.rating)?.score ?? 0),
      );
      return holds && next ? [{ standard: limit.standard, from: now, to: next.rating }] : [];
    }
    const falls = now !== limit.rating && limit.ceiling === rating;
    return falls ? [{ standard: limit.standard, from: now, to: limit.rating }] : [];
  });
}

function withLimits(
  direction: 'up' | 'down',
  plain: readonly StandardChange[] | null,
  limits: readonly StandardChange[],
): readonly StandardChange[] | null {
  if (direction === 'up') return plain && [...plain, ...limits];
  const [alone] = limits;
  return alone && (plain === null || plain.length > 1) ? [alone] : plain;
}
