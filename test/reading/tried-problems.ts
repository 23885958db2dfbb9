import type { messages as ratingMessages } from '../../src/rating/messages';
import type { RateOptions } from '../../src/rating/rate-tracker';
import type { messages as readingMessages } from '../../src/reading/problems/messages';
import type { Problem } from '../../src/inspection/problem';
import { type Sheet, cellKey } from '../../src/grid/sheet';
import { TWELVE } from '../support/twelve-standards';
import { editionOf } from './made-inspection';
import { type Row, sheet, wordingOf } from './sheets';

/** A tracker that brings a problem about, and the problem as its owner has to see it. */
export interface TriedProblem {
  readonly sheets: readonly Sheet[];
  readonly options?: Partial<RateOptions>;
  readonly where: string;
  readonly severity: Problem['severity'];
  /** Words that the sentence has to hold. */
  readonly what: string;
  /** How many services are still rated; 1 if left out. */
  readonly services?: number;
}

const court = ['2.1.1', '2.1.2', '2.1.3'];
const cases = (rows: readonly Row[], name = 'Cases') => sheet(name, rows);
const settings = (...rows: Row[]) =>
  sheet('YOS settings', [['Setting', 'Value', 'Reason'], ...rows]);
const plain = cases([
  ['Case ID', ...court],
  ['C1', 'Yes', 'No', 'Yes'],
  ['C2', 'Yes', 'Yes', 'n/a'],
]);
const further = (...rows: Row[]) =>
  cases([['Case ID', '2.2.1', '2.2.2', '2.2.3'], ...rows], 'Planning');
const both = (rows: readonly Row[]) =>
  cases([['Case ID', 'Case type', '2.1.1', '2.1.2', '3.1.1', '3.1.2'], ...rows]);
const national = (...rows: Row[]) => sheet('National', rows);
/** The twelve standards, all of them rated alike. */
const alike = (rating: string) => TWELVE.map(() => rating);
const desistance = wordingOf(editionOf('2018'), '2.1.1');

/** A tracker for every problem of reading. */
export const READING: Readonly<Record<keyof typeof readingMessages, TriedProblem>> = {
  noSheets: {
    sheets: [sheet('Notes', [['Nothing yet']])],
    where: 'tracker.xlsx',
    severity: 'error',
    what: 'No inspection was found',
  },
  furtherCounts: {
    sheets: [
      sheet('Results', [
        ['Question', 'Yes', 'Partly', 'No'],
        ['2.1.1', 5, 5, 5],
      ]),
    ],
    where: 'Results!C1',
    severity: 'warning',
    what: '"Partly" stands beside the counts of yes and no',
  },
  totalApart: {
    sheets: [
      sheet('Results', [
        ['Question', 'Yes', 'No', 'Total'],
        ['2.1.1', 10, 2, 15],
        ['2.1.2', 8, 4, 12],
      ]),
    ],
    where: 'Results!D2',
    severity: 'warning',
    what: 'The answers counted here are 12, but the total beside them is 15',
  },
  totalWithOthers: {
    sheets: [
      sheet('Results', [
        ['Question', 'Yes', 'Total cases', 'N/A'],
        ['2.1.1', 10, 15, 2],
      ]),
    ],
    where: 'Results!C1',
    severity: 'warning',
    what: 'Nothing tells whether "Total cases" has the cases in it',
  },
  secondColumn: {
    sheets: [
      sheet('Cases', [
        ['Case ID', '2.1.1', 'Final'],
        ['C1', 'No', 'Yes'],
        ['C2', 'Yes', null],
      ]),
    ],
    where: 'Cases!C2',
    severity: 'error',
    what: '"Final" says otherwise than "2.1.1" beside it',
    services: 0,
  },
  secondAnswers: {
    sheets: [
      sheet('Answers', [
        ['Case', 'Question', 'Answer', 'Reviewer answer'],
        ['C1', '2.1.1', 'Yes', 'Yes'],
        ['C2', '2.1.1', 'Yes', 'No'],
      ]),
    ],
    where: 'Answers!D3',
    severity: 'error',
    what: '"Reviewer answer" says otherwise than "Answer"',
    services: 0,
  },
  settingTwice: {
    sheets: [
      plain,
      settings(['Judgement 1.1', 'Good', null], ['Judgement 1.1', 'Inadequate', null]),
    ],
    where: "'YOS settings'!B3",
    severity: 'warning',
    what: '"Judgement 1.1" stands here and at \'YOS settings\'!B2 with another value; the last one is used',
  },
  settingBlank: {
    sheets: [plain, settings(['Panel decision 2.1', null, 'Close to the boundary'])],
    where: "'YOS settings'!B2",
    severity: 'warning',
    what: '"Panel decision 2.1" has a reason and no value',
  },
  unknownPlace: {
    sheets: [plain, settings(['Column Case!B', 'ignore', null])],
    where: "'YOS settings'!B2",
    severity: 'warning',
    what: 'Nothing stands in "Case!B"',
  },
  settingsElsewhere: {
    sheets: [plain, sheet('Settings (old)', [['Leave out case', 'C1']])],
    where: "'Settings (old)'!A1",
    severity: 'warning',
    what: '"Settings (old)" holds settings, but they are not read',
  },
  markedClass: {
    sheets: [
      cases(
        [
          ['Case ID', 'YCC', 'CR', '3.4.1', '3.4.2'],
          ['C1', 'x', null, 'Yes', 'Yes'],
          ['C2', null, 'x', 'Yes', 'No'],
        ],
        'Joint working',
      ),
    ],
    options: { edition: '2020' },
    where: "'Joint working'!B1",
    severity: 'warning',
    what: '"YCC" marks what some cases are, and no rule goes by such a mark',
  },
  disposalElsewhere: {
    sheets: [
      cases([
        ['Case ID', 'Disposal', '3.1.1', '3.1.2'],
        ['C1', 'Referral order', 'Yes', 'No'],
        ['C2', 'Youth caution', 'Yes', 'No'],
      ]),
    ],
    where: 'Cases!B2',
    severity: 'warning',
    what: '"Disposal" says "Referral order" of C1, but it answers the questions of out-of-court disposals',
  },
  settingInOneCell: {
    sheets: [plain, sheet('YOS settings', [['Setting', 'Value'], ['Judgement 1.1 Good']])],
    where: "'YOS settings'!A2",
    severity: 'warning',
    what: '"Judgement 1.1 Good" has its value in the cell of its name',
  },
  zerosAmongWords: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'No', 'Yes'],
        ['C2', 0, 'Yes', 'n/a'],
      ]),
    ],
    where: 'Cases!B3',
    severity: 'warning',
    what: 'A 0 stands among answers in words on "Cases", as a formula makes of a blank; it counts as No',
  },
  unlisted: {
    sheets: [
      further(['C1', 'Yes', 'Yes', 'Yes'], ['C2', 'Yes', 'Yes', 'No']),
      sheet('List', [
        ['Case ID', 'ROSH'],
        ['C1', 'Medium'],
        ['CO2', 'Low'],
      ]),
    ],
    options: { edition: '2020' },
    where: 'List!A1',
    severity: 'warning',
    what: 'ROSH of C2 is not in this list',
  },
  pooled: {
    sheets: [
      cases([
        ['Case ID', 'Year', ...court],
        ['C1', 2018, 'Yes', 'No', 'Yes'],
        ['C2', 2021, 'Yes', 'Yes', 'n/a'],
      ]),
    ],
    where: 'Cases!B1',
    severity: 'warning',
    what: '"Year" says "2018", "2021"; the cases of all of them are counted as one inspection',
  },
  finalBlank: {
    sheets: [
      cases([
        ['Case ID', '2.1.1', '2.1.1 final'],
        ['C1', 'Yes', null],
        ['C2', 'Yes', 'No'],
        ['C3', 'No', null],
      ]),
    ],
    where: 'Cases!C2',
    severity: 'warning',
    what: '"2.1.1 final" is blank here where "2.1.1" is answered, and so is 1 further final answer',
  },
  copiedCases: {
    sheets: [
      sheet('C1', [
        ['Case ID', 'C1'],
        ['2.1.1', 'Yes'],
        ['2.1.2', 'No'],
      ]),
      sheet('C2', [
        ['Case ID', 'C2'],
        ['2.1.1', 'No'],
        ['2.1.2', 'No'],
      ]),
      cases(
        [
          ['Case ID', '2.1.1', '2.1.2'],
          ['C1', 'Yes', 'No'],
          ['C2', 'No', 'No'],
        ],
        'Summary',
      ),
    ],
    where: 'Summary',
    severity: 'warning',
    what: 'The 2 cases here stand on "C1" and the like too, with the same answers; they are counted once',
  },
  formFactUnread: {
    sheets: [
      sheet('C1', [
        ['Case ID', 'C1'],
        ['ROSH: Low', null],
        ['Question', 'Answer'],
        ...court.map((code) => [code, 'Yes']),
      ]),
    ],
    where: "'C1'!A2",
    severity: 'warning',
    what: '"ROSH: Low" does not say in a cell of its own what holds for this case',
  },
  maybeOut: {
    sheets: [
      cases([
        ['Case ID', 'Status', ...court],
        ['C1', 'Complete', 'Yes', 'No', 'Yes'],
        ['C2', 'Transferred out', 'Yes', 'Yes', 'n/a'],
      ]),
    ],
    where: 'Cases!B3',
    severity: 'warning',
    what: '"Status" says "Transferred out" of C2; nothing tells for certain whether it counts',
  },
  struckText: {
    sheets: [
      {
        ...cases([
          ['Case ID', ...court],
          ['C1', 'Yes', 'No', 'Yes'],
          ['C2', 'Yes', 'Yes', 'n/a'],
        ]),
        struckRows: new Set<number>(),
        struckColumns: new Set<number>(),
        struckCells: new Set([cellKey(1, 1), cellKey(2, 2)]),
      },
    ],
    where: 'Cases!B2',
    severity: 'warning',
    what: '"Yes" is struck through, and is counted all the same; so is 1 further answer here',
  },
  serviceOut: {
    sheets: [
      national(
        ['Service', 'Status', '1.1', '1.2'],
        ['Ayton', 'Published', 'Good', 'Good'],
        ['Beeton', 'Withdrawn', 'Good', 'Good'],
      ),
    ],
    where: 'National!A3',
    severity: 'warning',
    what: 'Beeton is left out, because its line says so (Status: Withdrawn)',
  },
  serviceTwice: {
    sheets: [
      national(
        ['Service', '1.1', '1.2'],
        ['Ayton', 'Good', 'Good'],
        ['Ayton', 'Inadequate', 'Good'],
      ),
    ],
    where: 'National!A3',
    severity: 'warning',
    what: 'Ayton stands here and at National!A2',
    services: 2,
  },
  twoClassesInOne: {
    sheets: [
      cases(
        [
          ['Case ID', 'ROSH / Safety', '2.2.1', '2.2.2', '2.2.3'],
          ['C1', 'Medium / Low', 'Yes', 'No', 'Yes'],
          ['C2', 'Low / High', 'Yes', 'Yes', 'n/a'],
        ],
        'Planning',
      ),
    ],
    options: { edition: '2020' },
    where: 'Planning!B1',
    severity: 'warning',
    what: '"ROSH / Safety" speaks of two classifications',
  },
  answersTurned: {
    sheets: [
      cases([
        ['Key: Y = concerns'],
        ['Case ID', ...court],
        ['C1', 'Y', 'N', 'N'],
        ['C2', 'Y', 'N', 'n/a'],
      ]),
    ],
    where: 'Cases!A1',
    severity: 'error',
    what: '"Y = concerns" says that a yes is no yes here',
    services: 0,
  },
  legendsDiffer: {
    sheets: [
      cases([
        ['A = Yes, B = No'],
        ['Case ID', ...court],
        ['C1', 'A', 'B', 'B'],
        ['C2', 'A', 'B', 'A'],
        ['Key: A = No, B = Yes'],
      ]),
    ],
    where: 'Cases!A5',
    severity: 'error',
    what: 'This says a = No, b = Yes, but Cases!A1 says a = Yes, b = No',
    services: 0,
  },
  answersOrCases: {
    sheets: [
      cases([
        ['Question', 'Lead', 'Second'],
        ['2.1.1', 'Yes', 'No'],
        ['2.1.2', 'Yes', 'Yes'],
      ]),
    ],
    where: 'Cases!B1',
    severity: 'warning',
    what: '"Lead", "Second" may be several answers to each question, and no cases',
  },
  saidOutElsewhere: {
    sheets: [plain, sheet('Withdrawn', [['Case ID'], ['C2']])],
    where: 'Withdrawn',
    severity: 'warning',
    what: '"Withdrawn" speaks of C2, which is counted all the same',
  },
  listNotRead: {
    sheets: [
      plain,
      sheet('List', [
        ['C1', 'Low'],
        ['C2', 'High'],
      ]),
    ],
    where: 'List',
    severity: 'warning',
    what: 'This sheet names C1, C2 and classifications, but not as a list with headers',
  },
  classElsewhere: {
    sheets: [further(['C1', 'Yes', 'Yes', 'Yes'], ['C2 (low ROSH)', 'Yes', 'Yes', 'No'])],
    options: { edition: '2020' },
    where: 'Planning!A3:D3',
    severity: 'warning',
    what: '"C2 (low ROSH)" may say what the cases here are',
  },
  detailsBeside: {
    sheets: [
      further(
        ['C1', 'Yes', 'Yes', 'Yes'],
        ['C2', 'Yes', 'Yes', 'n/a'],
        ['Case ID', 'ROSH'],
        ['C2', 'Low'],
        ['C1', 'High'],
      ),
    ],
    options: { edition: '2020' },
    where: 'Planning!A4',
    severity: 'note',
    what: 'ROSH of 2 cases are taken from the list here, by its own case ids',
  },
  notRead: {
    sheets: [
      cases([
        ['Case ID', 'First', 'Second', 'Third'],
        ['C1', 'Yes', 'No', 'No'],
        ['C2', 'Yes', 'No', 'n/a'],
      ]),
      sheet('Judgements', [
        ['Standard', 'Rating'],
        ['1.1', 'Good'],
      ]),
    ],
    where: 'Cases',
    severity: 'warning',
    what: '3 columns hold answers, but no header names a question',
  },
  rivalColumns: {
    sheets: [
      sheet('T', [
        ['Question', '% yes', '% yes'],
        ['2.1.1', 0.4, 0.9],
        ['2.1.2', 0.5, 0.8],
      ]),
      sheet('Judgements', [
        ['Standard', 'Rating'],
        ['1.1', 'Good'],
      ]),
    ],
    where: 'T!B1',
    severity: 'warning',
    what: '"% yes" here and "% yes" at T!C1 say the same and hold different things',
  },
  oddId: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'No', 'Yes'],
        ['C2', 'Yes', 'No', 'Yes'],
        ['C3', 'Yes', 'No', 'Yes'],
        ['Moderator', 'Yes', 'Yes', 'Yes'],
      ]),
    ],
    where: 'Cases!A5',
    severity: 'warning',
    what: '"Moderator" has answers and is counted as a case, though its id is unlike the others',
  },
  noService: {
    sheets: [
      national(['Service', ...TWELVE], ['Elmet', ...alike('Good')], ['Average', ...alike('Good')]),
    ],
    where: 'National!A3',
    severity: 'warning',
    what: '"Average" is read as a line about the services',
  },
  noneIsMeant: {
    sheets: [
      cases([
        ['Case ID', 'Disposal', '3.4.1', '3.4.2'],
        ['C1', 'Youth caution', 'Yes', 'Yes'],
        ['C2', 'Community resolution', 'Yes', 'No'],
      ]),
    ],
    where: 'Cases!B2',
    severity: 'warning',
    what: '3.4.2 is asked of a youth conditional caution alone, and "Disposal" names none',
  },
  twoCodes: {
    sheets: [
      cases([
        ['Case ID', '2.1.1', '2.1.2 / 2.1.3'],
        ['C1', 'Yes', 'No'],
      ]),
    ],
    where: 'Cases!C1',
    severity: 'warning',
    what: '"2.1.2 / 2.1.3" names 2.1.2 and 2.1.3',
  },
  otherWording: {
    sheets: [
      cases([
        ['Case ID', `2.1.2 ${desistance}`, '2.1.3'],
        ['C1', 'Yes', 'No'],
      ]),
    ],
    where: 'Cases!B1',
    severity: 'warning',
    what: 'This is read as 2.1.2, but its wording is that of 2.1.1',
  },
  statedPercent: {
    sheets: [
      sheet('T', [
        ['Question', 'Yes', 'No', '% yes'],
        ['2.1.1', 7, 3, 0.9],
        ['2.1.2', 7, 3, 0.7],
      ]),
    ],
    where: 'T!D2',
    severity: 'warning',
    what: '90% is stated, but the counts beside it give 70%',
  },
  doubtfulClass: {
    sheets: [
      cases([
        ['Case ID', 'Disposal', '3.4.1', '3.4.2'],
        ['C1', 'YCC?', 'Yes', 'Yes'],
        ['C2', 'YCC', 'Yes', 'No'],
      ]),
    ],
    where: 'Cases!B2',
    severity: 'warning',
    what: '"Disposal: YCC?" is doubtful; it is read as youth conditional caution',
  },
  answersUnheaded: {
    sheets: [
      cases([
        ['Case ID', '2.1.1', null, '2.1.3'],
        ['C1', 'Yes', 'No', 'Yes'],
        ['C2', 'Yes', 'No', 'n/a'],
      ]),
    ],
    where: 'Cases!C1',
    severity: 'warning',
    what: 'Answers stand here under no header',
  },
  answersOutside: {
    sheets: [
      cases([
        ['C0', 'Yes', 'No', 'Yes'],
        ['Case ID', ...court],
        ['C1', 'Yes', 'No', 'Yes'],
        ['C2', 'Yes', 'Yes', 'n/a'],
      ]),
    ],
    where: 'Cases!B1',
    severity: 'warning',
    what: '1 row with answers stands outside the tables',
  },
  nothingRead: {
    sheets: [cases([['Case ID', ...court], ['C1'], ['C2']])],
    where: 'Cases',
    severity: 'error',
    what: 'Nothing can be rated',
  },
  unknownCodes: {
    sheets: [plain, settings(['Scale Cases', 'as usual'])],
    where: "'YOS settings'!B2",
    severity: 'warning',
    what: 'tells no scale',
  },
  scaleTold: {
    sheets: [cases([['0 = Yes, 1 = No'], ['Case ID', ...court], ['C1', 0, 1, 0]])],
    where: 'Cases!A1',
    severity: 'note',
    what: 'The answers are read as this says: 0 = Yes, 1 = No',
  },
  unclearCodes: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 1, 2, 1],
        ['C2', 1, 1, 2],
      ]),
    ],
    where: 'Cases!C2',
    severity: 'error',
    what: 'are written 1 and 2, and nothing tells what each means',
  },
  unclearWord: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'Partly met', 'Yes'],
        ['C2', 'No', 'Partly  Met', 'Partly met'],
      ]),
    ],
    where: 'Cases!C2',
    severity: 'warning',
    what: '"Partly met" stands among the answers on "Cases" 3 times, and nothing tells what it means',
  },
  countUnsaid: {
    sheets: [
      cases([
        ['Case ID', 'Use?', ...court],
        ['C1', 'x', 'Yes', 'No', 'Yes'],
        ['C2', '', 'Yes', 'Yes', 'Yes'],
      ]),
    ],
    where: 'Cases!A3:E3',
    severity: 'warning',
    what: '"Use?" is filled for other cases and blank for C2; counted all the same.',
  },
  blankClass: {
    sheets: [
      cases([
        ['Case ID', 'ROSH', '2.2.1', '2.2.2', '2.2.3'],
        ['C1', 'High', 'Yes', 'Yes', 'No'],
        ['C2', '', 'Yes', 'No', 'No'],
      ]),
    ],
    options: { edition: '2020' },
    where: 'Cases!B3',
    severity: 'warning',
    what: '"ROSH" is blank or an error here for C2, and given for others; the case counts in 2.2.3',
  },
  noSharedIds: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'No', 'Yes'],
        ['C2', 'Yes', 'Yes', 'Yes'],
      ]),
      sheet('Planning', [
        ['Case ID', '2.2.1', '2.2.2', '2.2.3'],
        ['X7', 'Yes', 'No', 'Yes'],
        ['X8', 'Yes', 'Yes', 'Yes'],
      ]),
    ],
    where: 'Planning!A2',
    severity: 'warning',
    what: 'no case id stands in both (X7, C1); the cases of both are counted',
  },
  idsAlike: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['00120', 'Yes', 'No', 'Yes'],
        ['00121', 'Yes', 'Yes', 'Yes'],
      ]),
      sheet('Planning', [
        ['Case ID', '2.2.1', '2.2.2', '2.2.3'],
        [120, 'Yes', 'No', 'Yes'],
        [121, 'Yes', 'Yes', 'Yes'],
      ]),
    ],
    where: 'Planning!A2',
    severity: 'warning',
    what: '2 case ids from here on are written otherwise in another table (00120, 120)',
  },
  otherSense: {
    sheets: [
      cases([
        ['Case ID', '2.1.1 not met', '2.1.2', '2.1.3'],
        ['C1', 'Yes', 'No', 'No'],
        ['C2', 'Yes', 'No', 'Yes'],
      ]),
    ],
    where: 'Cases!B1',
    severity: 'warning',
    what: '"2.1.1 not met" may hold the opposite of the answers to 2.1.1',
  },
  otherInspection: {
    sheets: [
      plain,
      sheet('Last inspection', [
        ['Standard', 'Rating'],
        ['1.1', 'Good'],
      ]),
    ],
    where: 'Last inspection',
    severity: 'warning',
    what: '"Last inspection" speaks of another time, place or author',
  },
  settingsTwice: {
    sheets: [plain, settings(), { ...settings(['Base', 'sampled']), name: 'YOS settings (2)' }],
    where: 'YOS settings (2)',
    severity: 'warning',
    what: 'those on "YOS settings" are',
  },
  notCounted: {
    sheets: [
      cases([
        ['Case ID', 'Status', ...court],
        ['C1', '', 'Yes', 'No', 'Yes'],
        ['C2', 'Withdrawn', 'Yes', 'Yes', 'Yes'],
      ]),
    ],
    where: 'Cases!A3:E3',
    severity: 'warning',
    what: '1 case does not count here, because the tracker says so: C2 (Status: Withdrawn)',
  },
  idsDiffer: {
    sheets: [
      plain,
      sheet('Details', [
        ['Case ID', 'ROSH'],
        ['X9', 'Low'],
        ['X8', 'High'],
      ]),
    ],
    options: { edition: '2020' },
    where: 'Details',
    severity: 'warning',
    what: 'none of its ids (such as X8) is among the inspected ones (such as C1)',
  },
  otherSheetDomain: {
    sheets: [
      cases(
        [
          ['Case ID', ...court],
          ['C1', 'Yes', 'No', 'Yes'],
        ],
        'Out-of-court',
      ),
    ],
    where: "'Out-of-court'!B1",
    severity: 'warning',
    what: 'its questions (2.1.1 and the like) are those of court disposals',
  },
  unclearRatings: {
    sheets: [
      plain,
      sheet('Judgements', [
        ['Standard', 'Rating'],
        ['1.1', 1],
        ['1.2', 2],
      ]),
    ],
    where: 'Judgements!B1',
    severity: 'warning',
    what: 'nothing tells which number is which rating',
  },
  numberAmongRatings: {
    sheets: [
      plain,
      sheet('Judgements', [
        ['Standard', 'Rating'],
        ['1.1', 'Good'],
        ['1.2', 3],
        ['1.3', 'Good'],
      ]),
    ],
    where: 'Judgements!B3',
    severity: 'warning',
    what: '"3" is a number among ratings in words',
  },
  unreadFigures: {
    sheets: [
      plain,
      sheet('Annexe', [
        ['Question', 'Target'],
        ['2.2.1', 0.5],
        ['2.2.2', 0.7],
      ]),
    ],
    where: 'Annexe!B1',
    severity: 'warning',
    what: 'Figures stand beside the questions under "Target"',
  },
  // 2 January 2001 is day 36,893 of Excel's count from 1900.
  datedCode: {
    sheets: [
      cases([
        ['Case ID', 36_893, '2.1.2', '2.1.3'],
        ['C1', 'Yes', 'No', 'Yes'],
        ['C2', 'No', 'No', 'Yes'],
      ]),
    ],
    where: 'Cases!B1',
    severity: 'warning',
    what: 'This is a date (02/01/2001)',
  },
  unknownEdition: {
    sheets: [plain, settings(['Edition', '1999'])],
    options: { edition: undefined },
    where: "'YOS settings'!B2",
    severity: 'error',
    what: 'no edition "1999"',
  },
  unknownBase: {
    sheets: [plain, settings(['Base', 'everyone'])],
    where: "'YOS settings'!B2",
    severity: 'error',
    what: '"everyone" is no base',
  },
  unknownSize: {
    sheets: [plain, settings(['Service', 'Elmet'], ['Population court', 'many'])],
    where: "'YOS settings'!B3",
    severity: 'warning',
    what: '"Population court" is "many"',
  },
  unknownSetting: {
    sheets: [plain, settings(['Colour', 'blue'])],
    where: "'YOS settings'!A2",
    severity: 'warning',
    what: '"Colour" is no setting',
  },
  unknownCase: {
    sheets: [plain, settings(['Leave out case', 'C1, C2'])],
    where: "'YOS settings'!B2",
    severity: 'warning',
    what: 'No case is called "C1, C2", so "Leave out case" changes nothing.',
  },
  unknownSheet: {
    sheets: [plain, settings(['Service', 'Elmet'], ['Sheet', 'Final']), sheet('Finals', [])],
    where: "'YOS settings'!B3",
    severity: 'error',
    what: 'no sheet called "Final"',
  },
  twoSheets: {
    sheets: [plain, { ...plain, name: 'Cases (old)' }],
    where: 'Cases',
    severity: 'error',
    what: '"Cases" and "Cases (old)" both hold answers to 2.1.1',
  },
  questionTwice: {
    sheets: [
      cases([
        ['Case ID', '2.1.1', '2.1.2', '2.1.1'],
        ['C1', 'Yes', 'No', 'No'],
      ]),
    ],
    where: 'Cases!D1',
    severity: 'error',
    what: '2.1.1 stands twice, here and at Cases!B1, with different answers',
  },
  questionTwiceAlike: {
    sheets: [
      cases([
        ['Case ID', '2.1.1', '2.1.2', '2.1.1'],
        ['C1', 'Yes', 'No', 'yes'],
      ]),
    ],
    where: 'Cases!D1',
    severity: 'note',
    what: 'with the same answers',
  },
  unclearQuestion: {
    sheets: [
      cases(
        [
          ['Case ID', desistance],
          ['C1', 'Yes'],
        ],
        'Sheet1',
      ),
    ],
    where: 'Sheet1!B1',
    severity: 'error',
    what: 'is the wording of 2.1.1 and of 3.1.1',
  },
  unknownCode: {
    sheets: [
      cases([
        ['Case ID', ...court, '2.1.9'],
        ['C1', 'Yes', 'Yes', 'Yes', 'Yes'],
      ]),
    ],
    where: 'Cases!E1',
    severity: 'warning',
    what: '"2.1.9" looks like a question',
  },
  notInEdition: {
    sheets: [
      cases([
        ['Case ID', ...court, '2.1.1a'],
        ['C1', 'Yes', 'Yes', 'Yes', 'Yes'],
      ]),
    ],
    where: 'Cases!E1',
    severity: 'warning',
    what: 'not in the 2018 edition',
  },
  judgedInEdition: {
    sheets: [
      cases([
        ['Case ID', '3.1.1', '3.4.1'],
        ['C1', 'Yes', 'Yes'],
      ]),
    ],
    options: { edition: '2021' },
    where: 'Cases!C1',
    severity: 'warning',
    what: '3.4 is one judgement, so the answers to 3.4.1 are not used',
  },
  unreadable: {
    sheets: [cases([['Title'], [], ['Case ID', ...court], ['C1', 'Yes', 'Mostly', 'No']])],
    where: 'Cases!C4',
    severity: 'warning',
    what: '"Mostly" is no answer',
  },
  errorCell: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'No', { error: '#N/A' }],
      ]),
    ],
    where: 'Cases!D2',
    severity: 'warning',
    what: 'the error #N/A',
  },
  missing: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', ' ', 'No'],
        ['C2', 'No', 'No', 'No'],
      ]),
    ],
    where: 'Cases!C2',
    severity: 'warning',
    what: '2.1.2 for case C1 is missing',
  },
  missingInLong: {
    sheets: [
      sheet('Answers', [
        ['Case', 'Question', 'Answer'],
        ['C1', '2.1.1', 'Yes'],
        ['C1', '2.1.2', 'No'],
        ['C2', '2.1.1', 'Yes'],
      ]),
    ],
    where: 'Answers',
    severity: 'warning',
    what: 'no row with the answer to 2.1.2 for case C2',
  },
  missingColumn: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', null, 'No'],
        ['C2', 'No', null, 'No'],
      ]),
    ],
    where: 'Cases!C2:C3',
    severity: 'warning',
    what: '2.1.2 has no answers at all',
  },
  noAnswers: {
    sheets: [cases([['Case ID', ...court], ['C1', 'Yes', 'No', 'No'], ['C2']])],
    where: 'Cases!A3:D3',
    severity: 'warning',
    what: 'Case C2 has no answers here yet; this line is not counted.',
  },
  noteLine: {
    sheets: [
      cases([['Case ID', ...court], ['C1', 'Yes', 'No', 'No'], ['As moderated with the lead']]),
    ],
    where: 'Cases!A3:D3',
    severity: 'note',
    what: 'is read as a note',
  },
  totalsLine: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'No', 'No'],
        ['Total', 1, 0, 0],
      ]),
    ],
    where: 'Cases!A3:D3',
    severity: 'note',
    what: '"Total" is read as totals',
  },
  noId: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'No', 'No'],
        [null, 'Yes', 'No', 'Yes'],
      ]),
    ],
    where: 'Cases!A3:D3',
    severity: 'warning',
    what: 'no case id',
  },
  noIdColumn: {
    sheets: [cases([court, ['Yes', 'No', 'No'], ['Yes', 'No', 'Yes']])],
    where: 'Cases!A2:C2',
    severity: 'warning',
    what: 'No column holds case ids; each of the 2 lines with answers from here on is counted',
  },
  noQuestionInLong: {
    sheets: [
      sheet('Answers', [
        ['Question', 'Case ID', 'Answer'],
        ['2.1.1', 'C1', 'Yes'],
        [null, 'C2', 'No'],
      ]),
    ],
    where: 'Answers!A3',
    severity: 'error',
    what: 'not certain which it answers',
  },
  noIdInLong: {
    sheets: [
      sheet('Answers', [
        ['Case ID', 'Question', 'Answer'],
        ['C1', '2.1.1', 'Yes'],
        [null, '2.1.2', 'No'],
      ]),
    ],
    where: 'Answers!A3',
    severity: 'error',
    what: 'not certain whose answer it is',
  },
  sameId: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'No', 'No'],
        ['C1', 'Yes', 'No', 'Yes'],
      ]),
    ],
    where: 'Cases!A3',
    severity: 'warning',
    what: 'Case C1 stands here and at Cases!A2; both are counted',
  },
  otherDomain: {
    sheets: [
      both([
        ['C1', 'Court', 'Yes', 'No', null, 'Yes'],
        ['O1', 'OOCD', null, null, 'Yes', 'No'],
      ]),
    ],
    where: 'Cases!F2',
    severity: 'warning',
    what: 'Case C1 belongs to another domain than 3.1.2',
  },
  casesElsewhere: {
    sheets: [
      cases([
        ['Case ID', 'Case type', ...court],
        ['C1', 'Court', 'Yes', 'No', 'Yes'],
        ['O1', 'OOCD', null, null, null],
        ['O2', 'OOCD', 'n/a', 'n/a', 'n/a'],
      ]),
    ],
    where: 'Cases',
    severity: 'note',
    what: 'Left out here: 2 cases of another domain',
  },
  noDomain: {
    sheets: [
      cases(
        [
          ['Case ID', 'Case type', desistance],
          ['C1', 'Court', 'Yes'],
          ['C2', null, 'Yes'],
        ],
        'S',
      ),
    ],
    where: 'S!A3:C3',
    severity: 'warning',
    what: 'whether case C2 is a court or an out-of-court case',
  },
  unknownCaseType: {
    sheets: [
      both([
        ['C1', 'Crown?', 'Yes', 'No', null, null],
        ['O1', 'OOCD', null, null, 'Yes', 'No'],
      ]),
    ],
    where: 'Cases!B2',
    severity: 'warning',
    what: '"Crown?" is no case type',
  },
  bothDomains: {
    sheets: [
      both([
        ['C1', null, 'Yes', 'No', 'Yes', 'Yes'],
        ['O1', 'OOCD', null, null, 'Yes', 'No'],
      ]),
    ],
    where: 'Cases!A2:F2',
    severity: 'warning',
    what: 'Case C1 answers questions of more than one domain',
  },
  answerTwice: {
    sheets: [
      sheet('Answers', [
        ['Case', 'Question', 'Answer'],
        ['C1', '2.1.1', 'Yes'],
        ['C1', '2.1.1', 'No'],
      ]),
    ],
    where: 'Answers!C3',
    severity: 'warning',
    what: '2.1.1 is answered twice for case C1, here and at Answers!C2',
  },
  leftOut: {
    sheets: [
      cases([
        ['Case ID', 'ROSH', '2.2.1', '2.2.3'],
        ['C1', 'Low', 'Yes', 'No'],
        ['C2', 'High', 'Yes', 'No'],
      ]),
    ],
    options: { edition: '2020' },
    where: 'Cases!D2',
    severity: 'warning',
    what: '2.2.3 is answered for case C1, but the risk of serious harm is low',
  },
  casesLeftOut: {
    sheets: [
      cases([
        ['Case ID', 'ROSH', '2.2.1', '2.2.3'],
        ['C1', 'Low', 'Yes', 'n/a'],
        ['C2', 'High', 'Yes', 'No'],
      ]),
    ],
    options: { edition: '2020' },
    where: 'Cases',
    severity: 'note',
    what: '1 case is left out of 2.2.3',
  },
  unknownClass: {
    sheets: [
      cases([
        ['Case ID', 'ROSH', '2.2.1', '2.2.3'],
        ['C1', 'Amber', 'Yes', 'No'],
        ['C2', 'High', 'Yes', 'No'],
      ]),
    ],
    options: { edition: '2020' },
    where: 'Cases!B2',
    severity: 'warning',
    what: '"ROSH: Amber" is no classification',
  },
  answersAsClass: {
    sheets: [
      cases([
        ['Case ID', 'Safety?', '2.1.1', '2.1.3', '2.2.1'],
        ['C1', 'Yes', 'Yes', 'Yes', 'Yes'],
        ['C2', 'No', 'Yes', 'No', 'Yes'],
      ]),
    ],
    options: { edition: '2020' },
    where: 'Cases!B1',
    severity: 'warning',
    what: '"Safety?" is the name of a classification, but answers stand under it; no case is left out for them. They may be the answers to 2.1.2 or 2.2.2, which are missing.',
  },
  unknownClasses: {
    sheets: [
      cases([
        ['Case ID', 'Level', '2.2.1', '2.2.3'],
        ['C1', 'Low', 'Yes', 'No'],
        ['C2', 'High', 'Yes', 'No'],
      ]),
    ],
    options: { edition: '2020' },
    where: 'Cases!B1',
    severity: 'warning',
    what: '"Level" looks like ROSH, but its header does not say so',
  },
  classTwice: {
    sheets: [
      cases([
        ['Case ID', 'RoSH at start', 'RoSH at end', '2.2.1', '2.2.3'],
        ['C1', 'Low', 'Medium', 'Yes', 'n/a'],
        ['C2', 'High', 'High', 'Yes', 'No'],
      ]),
    ],
    options: { edition: '2020' },
    where: 'Cases!C1',
    severity: 'warning',
    what: '"RoSH at end" here and the column at Cases!B1 both tell ROSH',
  },
  noCases: {
    sheets: [cases([['Title'], ['Case ID', ...court]])],
    where: 'Cases!A2',
    severity: 'warning',
    what: 'No cases were found under this header',
  },
  oddSheet: {
    sheets: [
      plain,
      sheet('Example', [
        ['Case ID', ...court],
        ['X1', 'Yes', 'Yes', 'No'],
      ]),
    ],
    where: 'Example',
    severity: 'warning',
    what: 'This sheet has one case, with answers to the questions of the 2 cases on "Cases"',
  },
  noAnswersUnder: {
    sheets: [plain, sheet('Out-of-court', [['Question', 'P1'], ['3.1.1'], ['3.1.2'], ['3.1.3']])],
    where: "'Out-of-court'!A1",
    severity: 'warning',
    what: 'This row heads cases, but no answers were found under them',
  },
  unclearIds: {
    sheets: [
      cases([
        ['Question', 101, 102],
        ['2.1.1', 'Yes', 'No'],
        ['2.1.2', 'Yes', 'No'],
        ['2.1.3', 'Yes', 'No'],
        ['Tier', 180, 365],
        ['2.2.1', 'Yes', 'No'],
        ['2.2.2', 'Yes', 'No'],
        ['2.2.3', 'Yes', 'No'],
      ]),
    ],
    where: 'Cases!A5',
    severity: 'warning',
    what: 'This row between the questions may hold the ids of further cases',
  },
  moreThanEligible: {
    sheets: [plain, settings(['Service', 'Elmet'], ['Eligible court cases', 1])],
    where: "'YOS settings'!B3",
    severity: 'warning',
    what: '2 cases of court disposals are judged, but the number of eligible cases is given as 1',
  },
  casesJoined: {
    sheets: [plain, further(['C1', 'Yes', 'No', 'Yes'], ['C2', 'Yes', 'Yes', 'n/a'])],
    where: 'Planning!A2',
    severity: 'note',
    what: '2 case ids from here on stand with other questions in the table at Cases!A2 too; each is read as one case.',
  },
  detailsDiffer: {
    sheets: [
      cases([
        ['Case ID', 'Gender', ...court],
        ['C1', 'Girl', 'Yes', 'No', 'Yes'],
      ]),
      cases(
        [
          ['Case ID', 'Sex', '2.2.1', '2.2.2', '2.2.3'],
          ['C1', 'Boy', 'Yes', 'No', 'Yes'],
        ],
        'Planning',
      ),
    ],
    where: 'Planning!B2',
    severity: 'warning',
    what: 'Of case C1 this says Gender: Boy, but Cases!B2 says Girl, which is used.',
  },
  detailsFrom: {
    sheets: [
      plain,
      cases(
        [
          ['Case ID', 'Gender', 'ROSH'],
          ['C2', 'Girl', 'Low'],
        ],
        'Caseload',
      ),
    ],
    where: 'Caseload',
    severity: 'note',
    what: 'Gender, ROSH of 1 case are taken from this sheet, by case id.',
  },
  absent: {
    sheets: [plain, further(['C2', 'Yes', 'No', 'Yes'])],
    where: 'Cases!A2',
    severity: 'warning',
    what: 'Case C1 has no answers on "Planning" to 2.2.1, 2.2.2, 2.2.3',
  },
  casesApart: {
    sheets: [plain, further(['C1', 'Yes', 'No', 'Yes'], ['C1', 'Yes', 'Yes', 'n/a'])],
    where: 'Planning!A2',
    severity: 'note',
    what: '1 case id from here on stands with other questions in the table at Cases!A2 too',
  },
  nothingBeside: {
    sheets: [cases([['Question', 'Yes'], ['2.1.1'], ['2.1.2']])],
    where: 'Cases!A2',
    severity: 'warning',
    what: 'No cases and no figures were found beside the questions',
  },
  hiddenRows: {
    sheets: [{ ...plain, hiddenRows: new Set([2]) }],
    where: 'Cases',
    severity: 'note',
    what: '1 row is hidden',
  },
  missingQuestion: {
    sheets: [
      cases([
        ['Case ID', '2.1.1', '2.1.2'],
        ['C1', 'Yes', 'No'],
      ]),
    ],
    where: 'Cases',
    severity: 'warning',
    what: 'Key question 2.1.3 was not found, so 2.1 is rated without it',
  },
  noFigure: {
    sheets: [
      sheet('Annexe', [
        ['Question', '% yes'],
        ['2.1.1', '67%'],
        ['2.1.2', null],
        ['2.1.3', '50%'],
      ]),
    ],
    where: 'Annexe!A3',
    severity: 'warning',
    what: 'Key question 2.1.2 has no figure',
  },
  badRating: {
    sheets: [
      plain,
      sheet('Judgements', [
        ['Standard', 'Rating'],
        ['1.1', 'Good'],
        ['1.2', 'Fairly good'],
      ]),
    ],
    where: 'Judgements!B3',
    severity: 'warning',
    what: '"Fairly good" is no rating',
  },
  unreadRatings: {
    sheets: [
      plain,
      sheet('Judgements', [
        ['Standard', 'Previous rating', 'Reason'],
        ['1.1', 'Good', 'As in 2016.'],
      ]),
    ],
    where: 'Judgements!B1',
    severity: 'warning',
    what: '"Previous rating" holds ratings beside standards',
  },
  ratingTwice: {
    sheets: [
      sheet('Judgements', [
        ['Standard', 'Rating'],
        ['1.1', 'Good'],
        ['1.2', 'Good'],
        ['1.1', 'RI'],
      ]),
    ],
    where: 'Judgements!B4',
    severity: 'error',
    what: '1.1 has one rating here and another at Judgements!B2',
  },
  figureTwice: {
    sheets: [
      sheet('Annexe', [
        ['Question', '% yes'],
        ['2.1.1', '67%'],
        ['2.1.1', '76%'],
      ]),
    ],
    where: 'Annexe!B3',
    severity: 'error',
    what: '2.1.1 has one figure here and another at Annexe!B2',
  },
  badCount: {
    sheets: [
      sheet('Counts', [
        ['Question', 'Yes', 'No'],
        ['2.1.1', 4, 2],
        ['2.1.2', 4, 2.5],
      ]),
    ],
    where: 'Counts!C3',
    severity: 'warning',
    what: '"2.5" is no number of cases',
  },
  unclearStandard: {
    sheets: [national(['Service', '1.1', 'Assessment'], ['Elmet', 'Good', 'Good'])],
    where: 'National!C1',
    severity: 'warning',
    what: '"Assessment" is the name of 2.1 Assessment (Court disposals) and of 3.1 Assessment (Out-of-court disposals)',
  },
  unnamedStandard: {
    sheets: [
      national(['Service', '1.1', '1.2', 'Impact'], ['Elmet', 'Good', 'Good', 'Inadequate']),
    ],
    where: 'National!D1',
    severity: 'warning',
    what: '"Impact" holds ratings, but is no name of a standard',
  },
  standardsTold: {
    sheets: [national(['Service', 'Planning', 'Planning'], ['Elmet', 'Good', 'Inadequate'])],
    where: 'National!B1',
    severity: 'note',
    what: 'told apart by their order: B "Planning" is 2.2, C "Planning" is 3.2',
  },
  standardAgain: {
    sheets: [national(['Service', '1.1', '1.2', 'Staff'], ['Elmet', 'Good', 'Good', 'Inadequate'])],
    where: 'National!D1',
    severity: 'warning',
    what: '1.2 stands twice, here and at National!C1',
  },
  standardElsewhere: {
    sheets: [
      national(['Service', '1.1', '1.2', 'Joint working'], ['Elmet', 'Good', 'Good', 'Good']),
    ],
    options: { edition: '2021' },
    where: 'National!D1',
    severity: 'warning',
    what: '"Joint working" is a standard of 2018 and 2020, not of 2021',
  },
  unknownScale: {
    sheets: [plain, settings(['Scale', 'stars'])],
    where: "'YOS settings'!B2",
    severity: 'warning',
    what: '"stars" is no scale of ratings',
  },
  unclearScale: {
    sheets: [national(['Service', '1.1', '1.2'], ['Elmet', 1, 3])],
    where: 'National!B1',
    severity: 'error',
    what: 'numbers without a 0 among them',
  },
  lostRatings: {
    sheets: [
      national(
        ['Service', '1.1', '1.2', '1.3', '2.1', '2.2'],
        ...['Elmet', 'Deira', 'Bernicia', 'Lindsey', 'Gwent'].map((name) => [
          ...[name, 'Good', 'Good', 'Outstanding', 'Inadequate'],
        ]),
      ),
    ],
    where: 'National!B1',
    severity: 'warning',
    what: 'is ever Requires improvement, though ratings above and below it occur; 5 blank cells',
    services: 5,
  },
  badOverall: {
    sheets: [
      national(['Service', '1.1', '1.2', 'Overall'], ['Elmet', 'Good', 'Good', 'See the notes']),
    ],
    where: 'National!D2',
    severity: 'warning',
    what: '"See the notes" is no overall rating',
  },
  badTotal: {
    sheets: [national(['Service', '1.1', '1.2', 'Total'], ['Elmet', 'Good', 'Good', 'ten'])],
    where: 'National!D2',
    severity: 'warning',
    what: '"ten" is no total score',
  },
  servicesUnused: {
    sheets: [
      plain,
      sheet('National', [
        ['Service', '1.1', '1.2', '2.1'],
        ['Deira', 'Good', 'Good', 'Inadequate'],
        ['Elmet', 'Good', 'Outstanding', 'Good'],
      ]),
    ],
    where: 'National!A1',
    severity: 'note',
    what: 'This table of services and their ratings is not used',
  },
  marks: {
    sheets: [
      sheet('Form', [
        ['Question', 'Yes', 'No', 'n/a'],
        ['2.1.1', null, 'x', 'see the plan'],
        ['2.1.2', 'x', null, null],
      ]),
    ],
    where: 'Form!C2',
    severity: 'warning',
    what: 'Marks such as "x" stand under Yes, No or n/a from here on; they are not read.',
  },
  tooManyYes: {
    sheets: [
      sheet('Counts', [
        ['Question', 'Yes', 'Out of'],
        ['2.1.1', 4, 6],
        ['2.1.2', 7, 6],
      ]),
    ],
    where: 'Counts!B3',
    severity: 'warning',
    what: '7 of 6 cases is not possible',
  },
  badPercent: {
    sheets: [
      sheet('Annexe', [
        ['Question', '% yes'],
        ['2.1.1', '67%'],
        ['2.1.2', '167%'],
      ]),
    ],
    where: 'Annexe!B3',
    severity: 'warning',
    what: '"167%" is no percentage from 0 to 100',
  },
  more: {
    sheets: [
      cases([
        ['Case ID', '2.1.1', '2.1.2'],
        ...Array.from({ length: 2100 }, (_, i) => [`C${i + 1}`, 'Yes', `Perhaps ${i}`]),
      ]),
    ],
    where: 'Cases',
    severity: 'warning',
    what: 'There are 100 more problems like the ones above',
  },
};

const annexe = (...rows: Row[]) => sheet('Annexe', [['Question', '% yes'], ...rows]);

/** A tracker for every problem of rating. */
export const RATING: Readonly<Record<keyof typeof ratingMessages, TriedProblem>> = {
  ambiguousEdition: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'n/a', 'Yes'],
        ['C2', 'n/a', 'Yes', 'No'],
      ]),
    ],
    options: { edition: undefined },
    where: 'tracker.xlsx',
    severity: 'error',
    what: 'editions 2018, 2020 and 2021',
  },
  editionTaken: {
    sheets: [
      cases([
        ['Case ID', ...court],
        ['C1', 'Yes', 'Yes', 'Yes'],
      ]),
    ],
    options: { edition: undefined },
    where: 'tracker.xlsx',
    severity: 'note',
    what: 'which rate it alike; taken as 20',
  },
  noReason: {
    sheets: [
      annexe(['2.1.1', '67%'], ['2.1.2', '50%'], ['2.1.3', '83%']),
      sheet('Panel', [
        ['Standard', 'Rating'],
        ['2.1', 'Good'],
      ]),
    ],
    where: 'Panel!B2',
    severity: 'warning',
    what: '2.1 is given as Good, but by rule it is Requires improvement',
  },
  percentDiffers: {
    sheets: [plain, annexe(['2.1.1', '100%'], ['2.1.2', '67%'], ['2.1.3', '100%'])],
    where: 'Annexe!B3',
    severity: 'warning',
    what: '2.1.2 is given as 67%, but the cases give 50%',
  },
  impossible: {
    sheets: [
      annexe(['3.1.1', '65%'], ['3.1.2', '26%'], ['3.1.3', '53%']),
      settings(['Sample out-of-court', 17]),
    ],
    options: { edition: '2021' },
    where: 'Annexe!B3',
    severity: 'warning',
    what: '26% at 3.1.2 is not possible with 17 cases',
  },
  subSample: {
    sheets: [
      annexe(['2.2.1', '61%'], ['2.2.2', '50%'], ['2.2.3', '38%']),
      settings(['Sample court', 42]),
    ],
    where: 'Annexe!B2',
    severity: 'note',
    // 61% is 25 of 41, 23 of 38, 22 of 36, 20 of 33, 19 of 31 …
    what: '61% at 2.2.1 is not possible with all 42 cases, so it must be a sub-sample: 41, 38, 36, 33,',
  },
  // Twelve times Good is 24 of 36, which is Good overall.
  totalDiffers: {
    sheets: [national(['Service', ...TWELVE, 'Total'], ['Elmet', ...alike('Good'), 25])],
    where: 'National!N2',
    severity: 'warning',
    what: 'Elmet: a total of 25 is stated, but the standards give 24 of 36.',
  },
  overallDiffers: {
    sheets: [
      national(['Service', ...TWELVE, 'Overall'], ['Elmet', ...alike('Good'), 'Outstanding']),
    ],
    where: 'National!N2',
    severity: 'warning',
    what: 'Elmet: Outstanding overall is stated, but the standards (24 in total) give Good.',
  },
  // 26 of 36 is 72.22%.
  statedApart: {
    sheets: [
      national(
        ['Service', '1.1', '1.2', 'Overall', 'score_%'],
        ['Elmet', 'Good', 'Good', 'Requires Improvement', 72.22],
      ),
    ],
    where: 'National!D2',
    severity: 'warning',
    what: 'Elmet: Requires improvement overall stands beside 26 of 36, which is Good.',
  },
  percentOfTotal: {
    sheets: [
      national(['Service', '1.1', '1.2', 'Total', '%'], ['Elmet', 'Good', 'Good', 16, '47.2%']),
    ],
    where: 'National!E2',
    severity: 'warning',
    what: 'Elmet: 47.2% is stated beside a total of 16, which is 44.44% of 36.',
  },
  // One of eight standards, at 3 each, is one of 24: 4.17%.
  percentOfOthers: {
    sheets: [
      national(['Service', '1.1', '1.2', 'Score %'], ['Elmet', 'Inadequate', 'Inadequate', 4.17]),
    ],
    where: 'National!D2',
    severity: 'warning',
    what: 'Elmet: 4.17% is no whole number of 36; it is 1 of 24 (8 standards).',
  },
  noColumn: {
    sheets: [
      cases([
        ['Case ID', 'Gender', ...court],
        ['C1', 'Boy', 'Yes', 'No', 'Yes'],
      ]),
    ],
    options: { split: 'Ethnicity' },
    where: 'tracker.xlsx',
    severity: 'error',
    what: 'no case column "Ethnicity"',
  },
  tooManyGroups: {
    sheets: [
      cases([
        ['Case ID', 'Worker', ...court],
        ...Array.from({ length: 70 }, (_, i) => [`C${i}`, `W${i}`, 'Yes', 'No', 'No']),
      ]),
    ],
    options: { split: 'Worker' },
    where: 'tracker.xlsx',
    severity: 'error',
    what: '"Worker" has 70 different values',
  },
};
