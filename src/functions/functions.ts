/**
 * The functions of the add-in, =YOS.*, as Excel calls them.
 *
 * Each doc block is what Excel shows and what the help pages are made from. Each function reads its
 * arguments and asks the core once: it touches no sheet, keeps nothing and is not volatile. The ids
 * are in people's workbooks: they never change.
 *
 * The metadata are read from this file's text, so it is written in their terms: `function`
 * declarations at the top level, `unknown` for what a cell holds, `unknown[][]` for a range.
 */
import { chance as chanceOfRatings } from '../sampling/chance';
import { LARGEST_LIST } from '../sampling/checks';
import { interval as intervalOfShare } from '../sampling/interval';
import { marginOfError } from '../sampling/margin-of-error';
import { needed as neededYes } from '../sampling/needed';
import { populations } from '../sampling/populations';
import {
  countRange,
  counts as countsOfPercent,
  isPossible,
} from '../sampling/possible-percentages';
import { sampleSize } from '../sampling/sample-size';
import { whatIf } from '../sampling/what-if';
import { bandOf } from '../scoring/band';
import { annexeReader } from './annexe-reader';
import { answersInRange } from './answers-in-range';
import { bandsOfRange, percentOfAnswers } from './bands-of-range';
import { baseArgument, editionArgument } from './choice-arguments';
import { coreAnswer } from './core-answer';
import { discretionWords } from './discretion-words';
import { noAnswer, wrongSize } from './excel-error';
import { messages } from './messages';
import { countArgument, optionalCount, optionalShare } from './number-arguments';
import { percentArgument } from './percents-in-range';
import { questionWording } from './question-wording';
import { rangeOf } from './range';
import { bandArgument, bandsInRange } from './ratings-in-range';
import { sharesOfPublished } from './shares-of-published';
import { standardOfRange } from './standard-of-range';
import { overallOfRatings, totalOfRatings } from './total-of-ratings';
import { usualEdition } from './usual-edition';

/**
 * Gives the percentage of yes among the answers to a question, rounded half up to a whole per cent as the reports print it.
 * @customfunction PERCENT
 * @param answers Cells with Yes, No or n/a, one a case. A blank is a missing answer and does not count.
 * @param base applicable (yes and no count) or sampled (n/a counts as well). A blank means sampled, as in the 2021 edition.
 * @returns The percentage as Excel holds it: 0.65 for 65%.
 * @helpurl https://localhost:3000/docs/functions/percent.html
 * @example =YOS.PERCENT({"Yes";"Yes";"No";"n/a"},"applicable") // 0.67
 * @example =YOS.PERCENT({"Yes";"Yes";"No";"n/a"},"sampled") // 0.5
 * @example =YOS.PERCENT({"Yes";"Yes";"No";"n/a";""}) // 0.5
 * @example =YOS.PERCENT({"Yes";"maybe"}) // #VALUE!
 * @example =YOS.PERCENT({"n/a";"n/a"},"applicable") // #N/A
 * @remarks Answers may be written as Yes, Y, TRUE, Sufficient, Met or a tick, as No, N, FALSE, Insufficient, Not met or a cross, and as n/a, Not applicable or a dash, in any case. Anything else is an error that names its row. A whole column with its header will do.
 */
export function percent(answers: unknown[][], base?: unknown): number {
  const counted = baseArgument(base);
  return percentOfAnswers(answersInRange(rangeOf(answers)), counted) / 100;
}

/**
 * Gives the rating of a key question: from the answers to it, or of each of a range of percentages.
 * @customfunction BAND
 * @param range Cells with Yes, No or n/a, one a case; or percentages, such as 65% or 65. Blanks do not count; a percentage's blank gives an empty text.
 * @param base applicable (yes and no count) or sampled (n/a counts as well). A blank means sampled, as in the 2021 edition. Only for answers.
 * @returns One rating for answers; a rating a cell, in the range's shape, for percentages.
 * @helpurl https://localhost:3000/docs/functions/band.html
 * @example =YOS.BAND({"Yes";"Yes";"No"}) // "Good"
 * @example =YOS.BAND({"Yes";"Yes";"n/a"},"applicable") // "Outstanding"
 * @example =YOS.BAND({0.49;0.5;0.65;0.8}) // [["Inadequate"],["Requires improvement"],["Good"],["Outstanding"]]
 * @example =YOS.BAND(11/17) // "Good"
 * @example =IF(YOS.BAND(64)="Good","met","look again") // "look again"
 * @example =YOS.BAND({1;0;1}) // #VALUE!
 * @example =YOS.BAND({0.65;1.2;165}) // #NUM!
 * @remarks The band is taken of the rounded percentage: 64.7% is 65% and Good. A range that holds nothing but 1 and 0 is an error, because Excel hands empty cells over as 0: write Yes and No, or join empty text to the range, as in F2:F71&"". (Percentages that are all 0% or 100%: TEXT(D2:D4,"0%").) A number 0 among other percentages is 0%; so is an empty cell among them in Excel for the desktop, unless empty text is joined to the range.
 */
export function band(range: unknown[][], base?: unknown): string[][] {
  const counted = baseArgument(base);
  return bandsOfRange(rangeOf(range), counted, ({ rating }) => rating);
}

/**
 * Gives the reports' words for a percentage: Minority, Too few, Reasonable majority or Large majority.
 * @customfunction PHRASE
 * @param range Percentages, such as 65% or 65; or cells with Yes, No or n/a. Blanks do not count; a percentage's blank gives an empty text.
 * @returns One phrase for answers; a phrase a cell, in the range's shape, for percentages.
 * @helpurl https://localhost:3000/docs/functions/phrase.html
 * @example =YOS.PHRASE({0.41,0.53,0.65,0.88}) // [["Minority","Too few","Reasonable majority","Large majority"]]
 * @example =YOS.PHRASE({"Yes";"No";"No"}) // "Minority"
 * @example =YOS.PHRASE("most") // #VALUE!
 * @remarks Answers are read as by YOS.BAND, with n/a in the base as in the 2021 edition.
 */
export function phrase(range: unknown[][]): string[][] {
  return bandsOfRange(rangeOf(range), usualEdition().base.value, ({ words }) => words);
}

/**
 * Gives the rating of a standard: the lowest band among its key questions.
 * @customfunction STANDARD
 * @param range The percentages of the standard's key questions, or their ratings. Blanks and n/a are left out.
 * @returns The rating by rule, before any decision of the ratings panel.
 * @helpurl https://localhost:3000/docs/functions/standard.html
 * @example =YOS.STANDARD({0.88;0.71;0.65}) // "Good"
 * @example =YOS.STANDARD({"Outstanding","Good","Requires improvement"}) // "Requires improvement"
 * @example =YOS.STANDARD({80;67;63}) // "Requires improvement"
 * @example =YOS.STANDARD({"Good";0.65}) // #VALUE!
 * @remarks The first example is Bedfordshire's 3.3, the third North Yorkshire's 3.2 before the panel's decision. A number 0 among percentages is 0%; so is an empty cell among them in Excel for the desktop, unless empty text is joined to the range, as in D2:D4&"".
 */
export function standard(range: unknown[][]): string {
  return standardOfRange(rangeOf(range));
}

/**
 * Gives the score of each rating: 0 for Inadequate, 1 for Requires improvement, 2 for Good, 3 for Outstanding.
 * @customfunction SCORE
 * @param ratings Ratings by name or usual short form (RI), or scores. A blank or "Not rated" gives an empty text.
 * @returns A score a cell, in the range's shape.
 * @helpurl https://localhost:3000/docs/functions/score.html
 * @example =YOS.SCORE({"Inadequate";"RI";"good";"Outstanding"}) // [[0],[1],[2],[3]]
 * @example =YOS.SCORE("Good") // 2
 * @example =YOS.SCORE({"Good";7}) // #NUM!
 */
export function score(ratings: unknown[][]): unknown[][] {
  return bandsInRange(rangeOf(ratings)).map((row) => row.map((found) => found?.score ?? ''));
}

/**
 * Adds up the scores of the standards: 0 to 36 for twelve.
 * @customfunction TOTAL
 * @param scores The ratings of the twelve standards, or their scores. A blank or "Not rated" adds nothing.
 * @returns The total score.
 * @helpurl https://localhost:3000/docs/functions/total.html
 * @example =YOS.TOTAL({"RI";"Good";"Good";"Good";"Inadequate";"RI";"RI";"RI";"Inadequate";"RI";"Good";"RI"}) // 14
 * @example =YOS.TOTAL({3,2,3,3,1,1,1,2,2,2,2,3}) // 25
 * @example =YOS.TOTAL({"Good","Very good"}) // #VALUE!
 * @remarks The examples are Bedfordshire, 14, and North Yorkshire, 25 of 36. Resettlement is never part of the total.
 */
export function total(scores: unknown[][]): number {
  return totalOfRatings(rangeOf(scores));
}

/**
 * Gives the overall rating of a service from its twelve standards, with the limiting judgement on resettlement.
 * @customfunction OVERALL
 * @param scores The ratings of the twelve standards, or their scores. With a blank there is no overall rating yet, and the error says what is still possible.
 * @param resettlement The rating of resettlement. A blank or "Not rated" limits nothing.
 * @returns The overall rating.
 * @helpurl https://localhost:3000/docs/functions/overall.html
 * @example =YOS.OVERALL({"RI";"Good";"Good";"Good";"Inadequate";"RI";"RI";"RI";"Inadequate";"RI";"Good";"RI"},"Good") // "Requires improvement"
 * @example =YOS.OVERALL({3,2,3,3,1,1,1,2,2,2,2,3}) // "Good"
 * @example =YOS.OVERALL({3,3,3,3,3,3,3,3,3,3,3,3},"Inadequate") // "Good"
 * @example =IFERROR(YOS.OVERALL({"Good","Good"}),"not yet") // "not yet"
 * @example =YOS.OVERALL({"Good","Good"}) // #N/A
 * @remarks A service whose resettlement work is Inadequate cannot be Outstanding overall. Give names rather than scores where standards may still be empty: Excel for the desktop hands an empty cell over as 0, which among scores is Inadequate.
 */
export function overall(scores: unknown[][], resettlement?: unknown): string {
  return overallOfRatings(rangeOf(scores), resettlement);
}

/**
 * Says which tests of professional discretion fire for a standard: within five points of a boundary, one case, five cases or fewer.
 * @customfunction DISCRETION
 * @param percents The percentages of the standard's key questions. Blanks and n/a are left out.
 * @param sizes The numbers of cases they rest on, in the same order, or one number for all. A blank is not known.
 * @returns Sentences, or an empty text where no test fires. Advice only: the panel decides.
 * @helpurl https://localhost:3000/docs/functions/discretion.html
 * @example =YOS.DISCRETION({0.8;0.67;0.63},{15;12;8}) // "63% at key question 3 is 2 percentage points from the boundary at 65%, towards Good. One more yes at key question 3 (6 of 8, 75%) would make the standard Good."
 * @example =YOS.DISCRETION({0.72;0.9},50) // ""
 * @example =YOS.DISCRETION(61%,42) // #NUM!
 * @remarks The first example is North Yorkshire's 3.2, which the panel rated Good. The key question with the lowest percentage is looked at, or each of them where several share it.
 */
export function discretion(percents: unknown[][], sizes: unknown[][]): string {
  return discretionWords(rangeOf(percents), rangeOf(sizes));
}

/**
 * Sets out a standard's table as the annexe of a report does, from the cases of a tracker.
 * @customfunction ANNEXE
 * @param cases A block of the tracker with its header row: a row a case and a column a question, or any other layout that the add-in reads. A blank is a missing answer.
 * @param standard The code of a standard that is rated from cases, such as 2.1. It cannot be blank.
 * @param edition 2018, 2020 or 2021. If it is blank, the questions tell which, or the error names those that fit.
 * @returns Four columns: code, wording, percentage of yes, rating; the last row is the standard's rating.
 * @helpurl https://localhost:3000/docs/functions/annexe.html
 * @example =INDEX(YOS.ANNEXE({"Case","2.1.1","2.1.2","2.1.3";"A1","Yes","Yes","No";"A2","Yes","No","n/a"},"2.1",2021),2,3) // 1
 * @example =INDEX(YOS.ANNEXE({"Case","2.1.1","2.1.2","2.1.3";"A1","Yes","Yes","No";"A2","Yes","No","n/a"},"2.1",2021),5,4) // "Inadequate"
 * @example =YOS.ANNEXE({"Case","2.1.1";"A1","Yes"},"1.1") // #N/A
 * @example =YOS.ANNEXE({"Case","2.1.1";"A1","perhaps";"A2","Yes"},"2.1",2021) // #VALUE!
 * @remarks Prompts stand under their key question where the block has them. Sub-sample rules of the edition are applied where the block has the classification.
 */
export async function annexe(
  cases: unknown[][],
  standard: unknown,
  edition?: unknown,
): Promise<unknown[][]> {
  const asked = editionArgument(edition);
  return (await annexeReader())(rangeOf(cases), standard, asked);
}

/**
 * Gives the published wording of a key question or prompt, or the statement of a standard.
 * @customfunction QUESTION
 * @param code Its code, such as 2.1.1, 2.1.1a or 2.1. It cannot be blank.
 * @param edition 2018, 2020 or 2021. A blank means 2021.
 * @returns The wording.
 * @helpurl https://localhost:3000/docs/functions/question.html
 * @example =YOS.QUESTION("2.2.3") // "Does planning focus sufficiently on keeping other people safe?"
 * @example =YOS.QUESTION("Q2.2.3",2018) // "Does planning focus sufficiently on keeping other people safe?"
 * @example =YOS.QUESTION("2.2.3a",2018) // #N/A
 * @example =YOS.QUESTION("planning") // #VALUE!
 */
export function question(code: unknown, edition?: unknown): string {
  return questionWording(code, editionArgument(edition));
}

/**
 * Gives the number of cases to inspect out of a population.
 * @customfunction SAMPLESIZE
 * @param population The number of eligible cases. It cannot be blank.
 * @param confidence The confidence level, such as 80%. A blank means 80%.
 * @param margin The margin of error, such as 5%. A blank means 5%.
 * @returns The number of cases.
 * @helpurl https://localhost:3000/docs/functions/samplesize.html
 * @example =YOS.SAMPLESIZE(55) // 42
 * @example =YOS.SAMPLESIZE(86,80%,5%) // 57
 * @example =YOS.SAMPLESIZE(55,95%) // 49
 * @example =YOS.SAMPLESIZE("many") // #VALUE!
 * @example =YOS.SAMPLESIZE(0) // #NUM!
 * @remarks With the confidence of 80% and the margin of 5 that the reports state.
 */
export function samplesize(population: unknown, confidence?: unknown, margin?: unknown): number {
  const size = countArgument('population', population);
  const level = optionalShare('confidence', confidence);
  const width = optionalShare('margin', margin);
  return coreAnswer(() => sampleSize(size, level, width));
}

/**
 * Gives the margin of error of a sample: how far its percentages may lie from those of all cases.
 * @customfunction MARGIN
 * @param sample The number of cases inspected. It cannot be blank.
 * @param population The number of eligible cases. It cannot be blank.
 * @param confidence The confidence level, such as 80%. A blank means 80%.
 * @returns The margin as Excel holds percentages: 0.05 is five percentage points either side; 0 for a census.
 * @helpurl https://localhost:3000/docs/functions/margin.html
 * @example =ROUND(YOS.MARGIN(42,55),4) // 0.0485
 * @example =YOS.MARGIN(6,6) // 0
 * @example =YOS.MARGIN(56,55) // #NUM!
 */
export function margin(sample: unknown, population: unknown, confidence?: unknown): number {
  const size = countArgument('sample', sample);
  const all = countArgument('population', population);
  const level = optionalShare('confidence', confidence);
  return coreAnswer(() => marginOfError(size, all, level));
}

/**
 * Gives the smallest and the largest population that ask for a sample of this size.
 * @customfunction POPULATION
 * @param sample The number of cases inspected. It cannot be blank.
 * @param confidence The confidence level, such as 80%. A blank means 80%.
 * @param margin The margin of error, such as 5%. A blank means 5%.
 * @returns Two cells beside each other: smallest and largest; "no limit" where any larger population would do.
 * @helpurl https://localhost:3000/docs/functions/population.html
 * @example =YOS.POPULATION(42) // [[55,56]]
 * @example =YOS.POPULATION(165) // [[112748,"no limit"]]
 * @example =YOS.POPULATION(166) // #N/A
 */
export function population(sample: unknown, confidence?: unknown, margin?: unknown): unknown[][] {
  const size = countArgument('sample', sample);
  const level = optionalShare('confidence', confidence);
  const width = optionalShare('margin', margin);
  const found = coreAnswer(() => populations(size, level, width));
  if (found === null) throw noAnswer(messages.noPopulation(size));
  return [[found.smallest, found.largest ?? 'no limit']];
}

/**
 * Gives the percentages between which the share of yes among all cases is likely to lie.
 * @customfunction INTERVAL
 * @param yes The number of cases answered yes. It cannot be blank; Excel for the desktop hands an empty cell over as 0.
 * @param n The number of cases in the base. It cannot be blank.
 * @param population The number of eligible cases. A blank means that it is not known.
 * @param confidence The confidence level, such as 80%. A blank means 80%.
 * @returns Two cells beside each other: low and high, as Excel holds percentages.
 * @helpurl https://localhost:3000/docs/functions/interval.html
 * @example =ROUND(YOS.INTERVAL(11,17),3) // [[0.492,0.777]]
 * @example =YOS.INTERVAL(6,6,6) // [[1,1]]
 * @example =YOS.INTERVAL(18,17) // #NUM!
 * @remarks Without a population Wilson's score interval; with one the exact interval of sampling without replacement.
 */
export function interval(
  yes: unknown,
  n: unknown,
  population?: unknown,
  confidence?: unknown,
): number[][] {
  const counted = countArgument('yes', yes);
  const size = countArgument('n', n);
  const all = optionalCount('population', population);
  const level = optionalShare('confidence', confidence);
  const { low, high } = coreAnswer(() => intervalOfShare(counted, size, all, level));
  return [[low, high]];
}

/**
 * Gives the probability of each of the four ratings, had all cases been inspected.
 * @customfunction CHANCE
 * @param yes The number of cases answered yes. It cannot be blank; Excel for the desktop hands an empty cell over as 0.
 * @param n The number of cases in the base. It cannot be blank.
 * @param population The number of eligible cases. A blank means that it is not known.
 * @returns Four cells beside each other: Inadequate, Requires improvement, Good, Outstanding; they add up to 1.
 * @helpurl https://localhost:3000/docs/functions/chance.html
 * @example =ROUND(YOS.CHANCE(11,17,23),3) // [[0.007,0.39,0.603,0]]
 * @example =YOS.CHANCE(6,6,6) // [[0,0,0,1]]
 * @example =YOS.CHANCE(11,17,16) // #NUM!
 * @remarks Every share of yes counts as equally likely before the sample. The rating is that of the rounded percentage.
 */
export function chance(yes: unknown, n: unknown, population?: unknown): number[][] {
  const counted = countArgument('yes', yes);
  const size = countArgument('n', n);
  const all = optionalCount('population', population);
  const chances = coreAnswer(() =>
    chanceOfRatings(counted, size, usualEdition().bands.values, all),
  );
  return [chances.map(({ probability }) => probability)];
}

/**
 * Gives how many further yes bring a key question up to a rating.
 * @customfunction NEEDED
 * @param yes The number of cases answered yes so far. It cannot be blank; Excel for the desktop hands an empty cell over as 0.
 * @param n The number of cases in the base so far. It cannot be blank.
 * @param rating The rating to reach, by name or short form. It cannot be blank.
 * @param more How many further cases will be inspected. With a blank or 0: as few as it takes, all of them yes.
 * @returns The number of further yes, 0 where none is needed.
 * @helpurl https://localhost:3000/docs/functions/needed.html
 * @example =YOS.NEEDED(5,8,"Good") // 1
 * @example =YOS.NEEDED(10,17,"Good",3) // 3
 * @example =IFERROR(YOS.NEEDED(5,8,"Outstanding",2),"out of reach") // "out of reach"
 * @example =YOS.NEEDED(5,8,"Outstanding",2) // #N/A
 * @example =YOS.NEEDED(5,8,"better") // #VALUE!
 */
export function needed(yes: unknown, n: unknown, rating: unknown, more?: unknown): number {
  const counted = countArgument('yes', yes);
  const size = countArgument('n', n);
  const wanted = bandArgument('rating', rating);
  const further = optionalCount('more', more);
  const found = coreAnswer(() => neededYes(counted, size, wanted.fromPercent, further));
  if (found === null) throw noAnswer(messages.outOfReach(wanted.rating, further ?? 0));
  return found;
}

/**
 * Gives the percentage and the rating after further cases, for each number of yes among them.
 * @customfunction WHATIF
 * @param yes The number of cases answered yes so far. It cannot be blank; Excel for the desktop hands an empty cell over as 0.
 * @param n The number of cases in the base so far. It cannot be blank.
 * @param more How many further cases will be inspected. It cannot be blank.
 * @returns Two columns, percentage and rating; the first row for no further yes, the last for all of them.
 * @helpurl https://localhost:3000/docs/functions/whatif.html
 * @example =YOS.WHATIF(5,8,2) // [[0.5,"Requires improvement"],[0.6,"Requires improvement"],[0.7,"Good"]]
 * @example =YOS.WHATIF(5,8,1.5) // #NUM!
 */
export function whatif(yes: unknown, n: unknown, more: unknown): unknown[][] {
  const counted = countArgument('yes', yes);
  const size = countArgument('n', n);
  const further = countArgument('more', more);
  const edition = usualEdition();
  return coreAnswer(() => whatIf(counted, size, further)).map((found) => [
    found / 100,
    bandOf(edition, found).rating,
  ]);
}

/**
 * Says whether a number of cases can give a percentage. A figure that none gives is a typing error or a sub-sample.
 * @customfunction POSSIBLE
 * @param percent The percentage, such as 61%. It cannot be blank; Excel for the desktop hands an empty cell over as 0.
 * @param n The number of cases. It cannot be blank.
 * @returns TRUE or FALSE.
 * @helpurl https://localhost:3000/docs/functions/possible.html
 * @example =YOS.POSSIBLE(61%,42) // false
 * @example =YOS.POSSIBLE(61%,41) // true
 * @example =YOS.POSSIBLE(26,17) // false
 * @example =YOS.POSSIBLE("most",17) // #VALUE!
 * @example =YOS.POSSIBLE(161,17) // #NUM!
 * @remarks The first example is Bradford's 2.2.1, which must be a sub-sample of the 42 court cases. The third is Bedfordshire's 3.1.1h as a scan of the report misreads it.
 */
export function possible(percent: unknown, n: unknown): boolean {
  const whole = percentArgument('percent', percent);
  const size = countArgument('n', n);
  return coreAnswer(() => isPossible(whole, size));
}

/**
 * Gives the numbers of yes that give a percentage of a number of cases.
 * @customfunction COUNTS
 * @param percent The percentage, such as 47%. It cannot be blank; Excel for the desktop hands an empty cell over as 0.
 * @param n The number of cases. It cannot be blank.
 * @returns The counts, one below the other.
 * @helpurl https://localhost:3000/docs/functions/counts.html
 * @example =YOS.COUNTS(47%,17) // 8
 * @example =YOS.COUNTS(50%,200) // [[99],[100]]
 * @example =IFERROR(YOS.COUNTS(26%,17),"none") // "none"
 * @example =YOS.COUNTS(26%,17) // #N/A
 */
export function counts(percent: unknown, n: unknown): number[][] {
  const whole = percentArgument('percent', percent);
  const size = countArgument('n', n);
  const range = coreAnswer(() => countRange(whole, size));
  if (range === null) throw noAnswer(messages.impossible(whole, size));
  const length = range.highest - range.lowest + 1;
  if (length > LARGEST_LIST) throw wrongSize(messages.tooManyCounts(length, LARGEST_LIST));
  return coreAnswer(() => countsOfPercent(whole, size)).map((count) => [count]);
}

/**
 * Gives where a total stands among the published inspections: the shares of them that scored lower, the same and higher.
 * @customfunction PUBLISHED
 * @param total The total of the twelve standards, 0 to 36. It cannot be blank; Excel for the desktop hands an empty cell over as 0.
 * @param totals Totals to compare with in their place, such as a team's own. A blank means the published inspections.
 * @returns Three cells beside each other: the shares below, equal and above; they add up to 1.
 * @helpurl https://localhost:3000/docs/functions/published.html
 * @example =ROUND(YOS.PUBLISHED(14),3) // [[0.177,0.038,0.785]]
 * @example =YOS.PUBLISHED(14,{8;14;20;29}) // [[0.25,0.25,0.5]]
 * @example =YOS.PUBLISHED(37) // #NUM!
 * @remarks Of the 83 inspections that were published from March 2021 to February 2025, the 79 whose total and overall rating agree. They take no part in any rating. Contains public sector information licensed under the Open Government Licence v3.0.
 */
export function published(total: unknown, totals?: unknown[][]): number[][] {
  return [sharesOfPublished(countArgument('total', total), rangeOf(totals))];
}
