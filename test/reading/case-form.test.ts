import {
  answerAddress,
  caseIdAddress,
  caseValueAddress,
} from '../../src/reading/take/answer-address';
import { editionOf } from './made-inspection';
import { readAs2020 } from './read-as-2020';
import { type Row, sheet, wordingOf } from './sheets';

const edition = editionOf('2020');

/** A form of one case: code, wording and answer of each question, its details above. */
const form = (name: string, details: readonly Row[], ...answers: string[]) =>
  sheet(name, [
    ...details,
    [],
    ['Ref', 'Question', 'Response', 'Evidence'],
    ...['2.2.1', '2.2.2', '2.2.3'].map((code, i) => [
      code,
      wordingOf(edition, code),
      answers[i],
      i === 0 ? null : 'Seen in the plan',
    ]),
  ]);

function read(...sheets: ReturnType<typeof form>[]) {
  const { figures, ...found } = readAs2020(sheets, ({ yes, no, leftOut }) => [yes, no, leftOut]);
  return { ...found, others: figures('2.2.3') };
}

const details = (id: string, rosh: string, type = 'Court'): Row[] => [
  ['Case ID', id],
  ['Type', type],
  ['ROSH', rosh],
];

test('details beside their names are read, whichever column has the answers', () => {
  const { cases, others, toldAt } = read(
    form('One', details('C-1', 'Low'), 'Yes', 'Yes', 'n/a'),
    form('Two', details('C-2', 'High'), 'Yes', 'No', 'No'),
  );
  expect(cases).toEqual(['C-1', 'C-2']);
  expect(others).toEqual([0, 1, 1]);
  expect(toldAt).toEqual([]);
});

test('a detail over the answers is read too', () => {
  const over = details('C-1', 'Low').map(([name, value]) => [name, null, value]);
  const { cases, others } = read(form('One', over, 'Yes', 'Yes', 'n/a'));
  expect([cases, others]).toEqual([['C-1'], [0, 0, 1]]);
});

test('each has its own cell', () => {
  const { inspection } = read(form('One', details('C-1', 'Low'), 'Yes', 'Yes', 'n/a'));
  const [first] = inspection.cases;
  expect(first && caseIdAddress(inspection, first)).toBe('One!B1');
  expect(caseValueAddress(inspection, 'ROSH', 0)).toBe('One!B3');
  expect(answerAddress(inspection, '2.2.1', 0)).toBe('One!C6');
});

test('an id that stands on two forms is told at both', () => {
  const forms = ['One', 'Two'].map((name) =>
    form(name, details('C-1', 'High'), 'Yes', 'Yes', 'Yes'),
  );
  expect(read(...forms).toldAt).toEqual(['Two!B1']);
});

test('without an id, the form is called by its sheet', () => {
  const { cases, toldAt } = read(form('C-7', [['Inspector', 'A. B.']], 'Yes', 'Yes', 'Yes'));
  expect([cases, toldAt]).toEqual([['C-7'], []]);
});
