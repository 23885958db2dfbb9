import type { Edition, Rating } from '../editions/edition';
import { countOf, listOf } from '../scoring/words';
import type { FirmOverall } from './firm-overall';
import type { FirmDomain, FirmStandard, Firmness } from './firmness';
import type { FurtherCases } from './further-cases';
import type { HeldRating, SingleAnswer } from './single-answers';
import type { AnswerChange, Movement } from './what-would-move';

/** From this probability on a rating is called firm, and from the next very firm. */
const FIRM = 0.8;
const VERY_FIRM = 0.95;

/** What every page with firmness on it says. */
export const FIRMNESS_CAVEATS: readonly string[] = [
  "Firmness is advice. It changes no rating. Its probabilities are those of the rating that the rule gives; single answers and what would move the overall rating start from the ratings in force, the panel's decisions and limiting judgements included.",
  'It tells how far the sample could mislead about the whole caseload, if the cases were drawn at random and every judgement is right. It does not tell whether a judgement is right, or whether the rule is.',
  'Judgements by the lead inspector are taken as they are.',
];

/**
 * A probability as whole per cent; never 0% or 100% unless it is exact.
 *
 * @example percentWords(0.9999) // 'over 99%'
 */
export function percentWords(probability: number): string {
  if (probability <= 0) return '0%';
  if (probability >= 1) return '100%';
  const rounded = Math.round(probability * 100);
  return rounded === 0 ? 'under 1%' : rounded === 100 ? 'over 99%' : `${rounded}%`;
}

/**
 * One scale of words: "very firm", "firm", "not firm" (another rating may be likelier), or too few
 * cases to say.
 */
export function firmnessWord({
  firmness,
  chances,
  isEnough,
}: Pick<FirmStandard, 'firmness' | 'chances' | 'isEnough'>): string {
  // As shown: 79.6% reads 80%.
  const shown = Math.round(firmness * 100) / 100;
  if (shown >= FIRM && !isEnough) return 'too few cases to say';
  if (shown >= VERY_FIRM) return 'very firm';
  if (shown >= FIRM) return 'firm';
  const likelier = chances.some(({ probability }) => probability > firmness);
  return likelier ? 'not firm, another rating is likelier' : 'not firm';
}

/** "By rule Requires improvement, 31% (not firm, another rating is likelier); Good 57%, …". */
export function standardWords(standard: FirmStandard): string {
  const { ruleRating, panelRating, firmness, chances } = standard;
  const others = [...chances]
    .filter(({ rating, probability }) => rating !== ruleRating && Math.round(probability * 100) > 0)
    .sort((a, b) => b.probability - a.probability)
    .map(({ rating, probability }) => `${rating} ${percentWords(probability)}`);
  const rest = others.length > 0 ? `; ${others.join(', ')}` : '';
  const panel = panelRating === null ? '' : `. The panel decided ${panelRating}`;
  return `By rule ${ruleRating}, ${percentWords(firmness)} (${firmnessWord(standard)})${rest}${panel}`;
}

/** The overall rating by rule, its likely range of totals, and the rating in force. */
export function overallWords({ overall, confidence }: Firmness): string {
  if (!overall) return 'The overall rating: not rated yet, so nothing can be said of it.';
  const { ruleRating, ruleTotal, chances } = overall;
  const others = chances
    .filter(({ rating, probability }) => rating !== ruleRating && Math.round(probability * 100) > 0)
    .map(({ rating, probability }) => `${rating} ${percentWords(probability)}`);
  const rest = others.length > 0 ? `; ${others.join(', ')}` : '';
  return `By rule ${ruleRating} with ${ruleTotal} points, ${percentWords(overall.firmness)} (${firmnessWord(overall)})${rest}. ${totalWords(overall, confidence)}${inForceWords(overall)}`;
}

/** The overall rating in force, as a following sentence; nothing if it is the rule's. */
export function inForceWords({ ruleRating, ruleTotal, inForce }: FirmOverall): string {
  const { rating, total } = inForce;
  if (rating === ruleRating && total === ruleTotal) return '';
  return ` With the panel's decisions it is ${rating} with ${countOf(total, 'point')}, and no probability is given for that.`;
}

/** The likely range of the whole caseload's total, in a sentence. */
export function totalWords({ range }: FirmOverall, confidence: number): string {
  const span = range.low === range.high ? `${range.low}` : `from ${range.low} to ${range.high}`;
  return `With ${percentWords(confidence)} probability or more the whole caseload's total is ${span}.`;
}

/** How many cases a domain's firmness rests on, and what is assumed if unknown. */
export function domainWords({ id, name, cases, population, missing }: FirmDomain): string {
  const lost =
    missing === 0
      ? ''
      : ` ${countOf(missing, 'answer')} to key questions ${missing === 1 ? 'is' : 'are'} missing or cannot be read, and nothing is supposed of ${missing === 1 ? 'it' : 'them'}.`;
  if (population === cases) {
    const all = `${name}: all ${countOf(cases, 'case')} were inspected`;
    return missing === 0 ? `${all}, so the ratings by rule are certain.` : `${all}.${lost}`;
  }
  if (population !== null) {
    return `${name}: ${cases} of ${countOf(population, 'eligible case')}.${lost}`;
  }
  const setting = id === 'outOfCourt' ? 'out-of-court' : id;
  return `${name}: ${countOf(cases, 'case')}; how many were eligible is not stated, so the figures are those of a very large caseload. For those of yours write Population ${setting} and the number in the sheet YOS settings.${lost}`;
}

/**
 * "Any one of the 3 no at 3.2.3 judged yes instead (63% to 75%) would make 3.2 Good"; for a
 * standard that the panel decided, the effect on the rule's rating.
 */
export function singleAnswerWords(answer: SingleAnswer): string {
  const { standard, keyQuestion, from, hasNotApplicable, cases } = answer;
  const { percent, percentThen, ratingThen, held, overallThen } = answer;
  const other = from === 'yes' ? 'no' : 'yes';
  const said = hasNotApplicable ? `${from} or not applicable` : from;
  const which = cases.length === 1 ? `The only ${said}` : `Any one of the ${cases.length} ${said}`;
  const overall = overallThen === null ? '' : `, and the overall rating ${overallThen}`;
  const flip = `${which} at ${keyQuestion} judged ${other} instead (${percent}% to ${percentThen}%)`;
  if (!held) return `${flip} would make ${standard} ${ratingThen}${overall}`;
  return `${flip} would make ${standard} ${ratingThen} by rule${heldWords(held, ratingThen)}`;
}

/** Why a change in the rating by rule leaves the rating in force as it is. */
function heldWords({ rating, by }: HeldRating, ratingThen: Rating): string {
  if (by === 'tracker') {
    return ` only: the tracker states ${rating} beside its answers, which would stay in force as the panel's decision`;
  }
  return rating === ratingThen
    ? `, as the panel decided, so the rating in force stays`
    : ` only: the panel decided ${rating}, which stays in force`;
}

/** How many further cases would settle a standard. */
export function furtherWords(
  { standard, further, unseen }: FurtherCases,
  confidence: number,
): string {
  const level = percentWords(confidence);
  if (further === 0) return `${standard} is settled at ${level}`;
  if (further === null)
    return `${standard} would not be settled at ${level} by any number of cases that was tried`;
  const all = further === unseen ? ', all that are left,' : '';
  const about = all === '' ? roughly(further) : further;
  return `about ${countOf(about, 'further case')}${all} answered at the present rate would settle ${standard} at ${level}`;
}

/** A roughly known number: 13 as 15, 1,102 as 1,150. */
function roughly(count: number): number {
  const step = count <= 10 ? 1 : count <= 100 ? 5 : count <= 1_000 ? 25 : 50;
  return Math.ceil(count / step) * step;
}

/** What would move the overall rating, in a sentence for each kind of change. */
export function movementWords(edition: Edition, movement: Movement): string[] {
  const { direction, rating, points, standards, keyQuestions, answers } = movement;
  const aim = `${direction === 'up' ? 'Up' : 'Down'} to ${rating}`;
  const lines = [
    points > 0
      ? `${aim}: ${countOf(points, 'point')} ${direction === 'up' ? 'more' : 'fewer'}`
      : `${aim}: no point is missing`,
  ];
  const nameOf = (code: string) =>
    `${code} ${edition.standards.find((one) => one.code === code)?.name ?? ''}`.trim();
  if (standards) {
    const changes = standards.map(({ standard, to }) => `${nameOf(standard)} ${to}`);
    lines.push(`the fewest standards: ${standards.length}: ${listOf(changes)}`);
  }
  if (keyQuestions) {
    const changes = keyQuestions.map(({ keyQuestion, to }) => `${keyQuestion} ${to}`);
    lines.push(`the fewest key questions: ${keyQuestions.length}: ${listOf(changes)}`);
  }
  if (answers) {
    const other = direction === 'up' ? 'yes' : 'no';
    const changes = answers.map(
      ({ keyQuestion, answers: count, percentThen }: AnswerChange) =>
        `${count} at ${keyQuestion} (${percentThen}%)`,
    );
    const sum = answers.reduce((total, one) => total + one.answers, 0);
    lines.push(`the fewest answers: ${sum} to be ${other}: ${listOf(changes)}`);
  }
  if (!standards) lines.push('no change of standards does it');
  else if (!keyQuestions)
    lines.push('answers alone do not: judgements or panel decisions would have to change');
  else if (!answers)
    lines.push('how many answers that takes cannot be told: the tracker states percentages only');
  return lines;
}
