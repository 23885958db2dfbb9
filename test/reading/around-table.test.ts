import type { Sheet } from '../../src/grid/sheet';
import { expectRated, rated } from './expect-rated';
import { CASES_AS_ROWS } from './layouts-of-cases';
import { COUNTS } from './layouts-of-figures';
import { LONG, QUESTIONS_AS_ROWS } from './layouts-of-questions';
import { randomInspection } from './made-inspection';
import { type Row, sheet, sideBySide } from './sheets';

const made = randomInspection('2018', 7);

/** The sheets of a layout: the answers first, the judgements last. */
function sheetsOf(layout: readonly Sheet[] | undefined): { answers: Row[]; judgements: Row[] } {
  const rows = (one: Sheet | undefined) => (one?.rows ?? []).map((row) => row ?? []);
  expect(layout).toHaveLength(2);
  return { answers: rows(layout?.[0]), judgements: rows(layout?.[1]) };
}

const CASES = () => CASES_AS_ROWS['one sheet, case type']?.(made);
const QUESTIONS = () => QUESTIONS_AS_ROWS['one sheet, questions alone']?.(made);
const ANSWERS = () => LONG['codes and case details, columns in another order']?.(made);
const FIGURES = () => COUNTS['yes, no and n/a']?.(made);

test.each([
  ['above cases as rows', CASES, 'above', 'cases'],
  ['below cases as rows', CASES, 'below', 'cases'],
  ['beside cases as rows', CASES, 'beside', 'cases'],
  ['below questions as rows', QUESTIONS, 'below', 'cases'],
  ['above one line an answer', ANSWERS, 'above', 'cases'],
  ['above counts', FIGURES, 'above', 'counts'],
  ['below counts', FIGURES, 'below', 'counts'],
  ['beside counts', FIGURES, 'beside', 'counts'],
] as const)('judgements are read %s', (_, layout, where, tells) => {
  const { answers, judgements } = sheetsOf(layout());
  const rows = {
    above: [...judgements, [], ...answers],
    below: [...answers, [], ...judgements],
    beside: sideBySide(2, answers, judgements),
  }[where];
  expectRated(rated(made, [sheet('Tracker', rows)]), made, tells);
});

test('a table with fewer questions above one with more is read', () => {
  const [all, ratings] = CASES_AS_ROWS['one sheet, the questions alone']?.(made) ?? [];
  const rows = (all?.rows ?? []).map((row) => row ?? []);
  const [header = [], ...cases] = rows;
  const columns = header.flatMap((name, i) => (/^3\./.test(String(name)) ? [i] : []));
  const isOutOfCourt = (row: Row) => columns.some((i) => (row[i] ?? null) !== null);
  const outOfCourt = (row: Row) => [row[0], ...columns.map((i) => row[i])];
  const court = (row: Row) => row.filter((_, i) => !columns.includes(i));
  const stacked = [
    outOfCourt(header),
    ...cases.filter(isOutOfCourt).map(outOfCourt),
    [],
    court(header),
    ...cases.filter((row) => !isOutOfCourt(row)).map(court),
  ];
  expect(outOfCourt(header).length).toBeLessThan(court(header).length);
  const sheets = [sheet('Cases', stacked), ...(ratings ? [ratings] : [])];
  expectRated(rated(made, sheets), made, 'cases');
});

test('a few judgements beside the counts of many questions are read', () => {
  const { answers } = sheetsOf(FIGURES());
  const rows = sideBySide(1, answers, [
    ['Standard', 'Rating'],
    ['1.1', 'Good'],
    ['1.2', 'RI'],
  ]);
  const standards = rated(made, [sheet('Tracker', rows)]).rated[0]?.result.standards ?? [];
  expect(standards.slice(0, 2).map(({ rating }) => rating)).toEqual([
    'Good',
    'Requires improvement',
  ]);
});
