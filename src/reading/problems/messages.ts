import { caseMessages } from './messages-on-cases';
import { classMessages } from './messages-on-classes';
import { listMessages } from './messages-on-lists';
import { scaleMessages } from './messages-on-scales';
import { serviceMessages } from './messages-on-services';
import { settingMessages } from './messages-on-settings';
import { type Problem, type ProblemAnswer, withKinds } from '../../inspection/problem';
import { short } from './short-text';
import { isIt } from './usual-answers';

/**
 * Every problem that reading a tracker can report. Full sentences, in the words of the
 * inspectorate: where it is, what it is, and what to do.
 */
export const messages = withKinds({
  ...caseMessages,
  ...classMessages,
  ...listMessages,
  ...scaleMessages,
  ...serviceMessages,
  ...settingMessages,
  noSheets: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'No inspection was found: no sheet has key questions with answers, percentages or ratings.',
    fix: 'Head each question column with its code (2.1.1) or its published wording, or start from a template.',
  }),
  notRead: (where: string, columns: number): Problem => ({
    severity: 'warning',
    where,
    what: `${columns} columns hold answers, but no header names a question, so nothing was read from this sheet.`,
    fix: 'Head each question column with its code (2.1.1) or its published wording, or write in the sheet YOS settings: Ignore sheet | its name.',
  }),
  twoCodes: (where: string, header: string, codes: readonly string[], place: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" names ${codes.join(' and ')}, and an answer is to one question; it is not used.`,
    fix: `Give each question a column, or write in the sheet YOS settings: ${place} | ${codes[0] ?? ''}.`,
    answers: isIt(codes, place),
  }),
  otherWording: (where: string, code: string, worded: readonly string[]): Problem => ({
    severity: 'warning',
    where,
    what: `This is read as ${code}, but its wording is that of ${worded.slice(0, 3).join(' and ')}.`,
    fix: 'Correct the code or the wording.',
  }),
  statedPercent: (where: string, stated: number, counted: number): Problem => ({
    severity: 'warning',
    where,
    what: `${stated}% is stated, but the counts beside it give ${counted}%; the counts are used.`,
    fix: 'Correct the counts or the percentage.',
  }),
  answersUnheaded: (where: string): Problem => ({
    severity: 'warning',
    where,
    what: 'Answers stand here under no header, so nothing says which question they answer; they are not used.',
    fix: 'Head the column with the code of its question, or clear it.',
  }),
  answersOutside: (where: string, rows: number): Problem => ({
    severity: 'warning',
    where,
    what: `${rows === 1 ? '1 row with answers stands' : `${rows} rows with answers stand`} outside the tables that are read, from here on; ${rows === 1 ? 'it is' : 'they are'} not counted.`,
    fix: 'Put them under the header of the questions, without another header or heading between, or clear them.',
  }),
  nothingRead: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'Nothing can be rated: no answer, percentage or rating could be read.',
    fix: 'Write the answers (Yes, No or n/a) under the questions; the other problems say what is in the way.',
  }),
  twoSheets: (names: readonly string[], what: string): Problem => ({
    severity: 'error',
    where: names[0] ?? '',
    what: `The sheets ${quoted(names)} ${names.length > 2 ? 'all' : 'both'} hold ${what}; it is not certain which is the inspection.`,
    fix: `Name the right one (or each of them) in the sheet YOS settings: Sheet | ${names[0] ?? ''}.`,
    control: { of: 'sheets', example: names[0] ?? '' },
  }),
  questionTwice: (where: string, code: string, other: string, place: string): Problem => ({
    severity: 'error',
    where,
    what: `${code} stands twice, here and at ${other}, with different answers.`,
    fix: `Remove one, or write in the sheet YOS settings: ${place} | ignore.`,
  }),
  questionTwiceAlike: (where: string, code: string, other: string): Problem => ({
    severity: 'note',
    where,
    what: `${code} stands twice, here and at ${other}, with the same answers; the first is used.`,
    fix: 'Nothing has to be done.',
  }),
  unclearQuestion: (
    where: string,
    header: string,
    codes: readonly string[],
    place: string,
  ): Problem => ({
    severity: 'error',
    where,
    what: `"${short(header)}" is the wording of ${codes.join(' and of ')}; nothing tells which is meant.`,
    fix: `Put the code before it, or "Court" or "Out-of-court" into the name of the sheet or a case type column, or write in the sheet YOS settings: ${place} | ${codes[0] ?? ''}.`,
    answers: isIt(codes, place),
  }),
  unknownCode: (where: string, header: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" looks like a question, but no edition has it; the column is left out.`,
    fix: 'Mend the code, or say what it is in YOS settings.',
  }),
  notInEdition: (where: string, header: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" is not in the ${id} edition and is left out.`,
    fix: 'Check the edition, or mend the header.',
  }),
  judgedInEdition: (where: string, code: string, standard: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `In the ${id} edition ${standard} is one judgement, so the answers to ${code} are not used.`,
    fix: 'Check the edition.',
  }),
  unreadable: (where: string, shown: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(shown)}" is no answer; it is not counted.`,
    fix: 'Write Yes, No or n/a.',
  }),
  errorCell: (where: string, error: string): Problem => ({
    severity: 'warning',
    where,
    what:
      error === '#UNCALCULATED!'
        ? 'The formula here has no stored value; it is not counted.'
        : `The cell holds the error ${error}; it is not counted.`,
    fix:
      error === '#UNCALCULATED!'
        ? 'Open the workbook in Excel, save it and try again.'
        : 'Mend the formula, or write Yes, No or n/a.',
  }),
  missing: (where: string, code: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `The answer to ${code} for case ${short(id)} is missing; it is not counted.`,
    fix: 'Write Yes, No or n/a.',
  }),
  missingInLong: (where: string, code: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `There is no row with the answer to ${code} for case ${short(id)}; it is not counted.`,
    fix: 'Add the row, with Yes, No or n/a.',
  }),
  missingColumn: (where: string, code: string): Problem => ({
    severity: 'warning',
    where,
    what: `${code} has no answers at all.`,
    fix: 'Write Yes, No or n/a for each case.',
  }),
  noteLine: (where: string, text: string): Problem => ({
    severity: 'note',
    where,
    what: `"${short(text)}" is read as a note, not as a case.`,
    fix: 'Nothing has to be done.',
  }),
  totalsLine: (where: string, text: string, isSaid: boolean): Problem => ({
    severity: isSaid ? 'note' : 'warning',
    where,
    what: `${text === '' ? 'This line' : `"${short(text)}"`} is read as totals, not as a case.`,
    fix:
      text === ''
        ? 'Nothing has to be done; if it is a case, give it a case id.'
        : `Nothing has to be done; if it is a case, write in the sheet YOS settings: Count case | ${short(text)}.`,
    ...(text !== '' && { answers: [countIt(text)] }),
  }),
  answerTwice: (where: string, code: string, id: string, other: string): Problem => ({
    severity: 'warning',
    where,
    what: `${code} is answered twice for case ${short(id)}, here and at ${other}; the first is used.`,
    fix: 'Delete one of the rows.',
  }),
  hiddenRows: (where: string, count: number): Problem => ({
    severity: 'note',
    where,
    what: `${count === 1 ? '1 row is' : `${count} rows are`} hidden or filtered; they count all the same.`,
    fix: 'Nothing has to be done: a filter must not change a rating.',
  }),
  missingQuestion: (where: string, code: string, standard: string): Problem => ({
    severity: 'warning',
    where,
    what: `Key question ${code} was not found, so ${standard} is rated without it.`,
    fix: `Add a column headed ${code}, or mend its header.`,
  }),
  noFigure: (where: string, code: string): Problem => ({
    severity: 'warning',
    where,
    what: `Key question ${code} has no figure, so its standard is rated without it.`,
    fix: 'Write the percentage or the counts, or n/a.',
  }),
  badRating: (where: string, shown: string, ratings: readonly string[]): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(shown)}" is no rating; it is left out.`,
    fix: `Write one of ${ratings.join(', ')}.`,
  }),
  unreadRatings: (where: string, header: string): Problem => ({
    severity: 'warning',
    where,
    what: `${header === '' ? 'This column' : `"${short(header)}"`} holds ratings beside standards, but it is not certain that they are this inspection's; they are not used.`,
    fix: 'If they are, head the column Rating.',
  }),
  ratingTwice: (where: string, standard: string, other: string): Problem => ({
    severity: 'error',
    where,
    what: `${standard} has one rating here and another at ${other}.`,
    fix: 'Keep one of them.',
  }),
  figureTwice: (where: string, code: string, other: string): Problem => {
    const sheets = [...new Set([other, where].map(sheetIn))];
    return {
      severity: 'error',
      where,
      what: `${code} has one figure here and another at ${other}.`,
      fix:
        sheets.length === 1
          ? 'Keep one of them.'
          : `Keep one of them, or name the right sheet in the sheet YOS settings: Sheet | ${sheets[0] ?? ''}.`,
      ...(sheets.length > 1 && {
        answers: sheets.map((name) => ({
          label: `Read only "${short(name)}"`,
          settings: [{ setting: 'Sheet', value: name }],
        })),
      }),
    };
  },
  badCount: (where: string, shown: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(shown)}" is no number of cases; the line is left out.`,
    fix: 'Write a whole number, 0 or more.',
  }),
  marks: (where: string, shown: string): Problem => ({
    severity: 'warning',
    where,
    what: `Marks such as "${short(shown)}" stand under Yes, No or n/a from here on; they are not read.`,
    fix: 'Write each answer (Yes, No or n/a) into one column, headed Answer.',
  }),
  tooManyYes: (where: string, yes: number, outOf: number): Problem => ({
    severity: 'warning',
    where,
    what: `${yes} of ${outOf} cases is not possible; the line is left out.`,
    fix: 'Correct the count or the number of cases.',
  }),
  badPercent: (where: string, shown: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(shown)}" is no percentage from 0 to 100; it is left out.`,
    fix: 'Write for example 65%.',
  }),
  more: (where: string, count: number, kind: string): Problem => ({
    severity: 'warning',
    where,
    what: `There are ${count} more problems like the ones above (${kind}).`,
    fix: 'Mend the first ones; then look again.',
  }),
});

/** The sheet of a cell's address. */
function sheetIn(where: string): string {
  return where
    .replace(/![^!]*$/, '')
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
}

/** The answer that a case counts although the tracker says otherwise. */
function countIt(id: string): ProblemAnswer {
  return { label: `${short(id)} counts`, settings: [{ setting: 'Count case', value: id }] };
}

/** How many names are listed; a workbook can have hundreds. */
const NAMED_AT_MOST = 8;

function quoted(names: readonly string[]): string {
  const named = names.slice(0, NAMED_AT_MOST).map((name) => `"${name}"`);
  if (names.length > named.length)
    return `${named.join(', ')} and ${names.length - named.length} more`;
  const last = named.pop() ?? '';
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}
