import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import {
  answerAddress,
  caseIdAddress,
  caseValueAddress,
} from '../../src/reading/take/answer-address';
import { editionOf } from './made-inspection';
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
  const { rated, problems } = rateTracker('t.xlsx', sheets, {
    editions: EDITIONS,
    edition: '2020',
  });
  const [one] = rated;
  if (!one) throw new Error('Nothing was rated.');
  const questions = one.result.standards.flatMap(({ keyQuestions }) => keyQuestions);
  const found = questions.find(({ code }) => code === '2.2.3');
  return {
    inspection: one.inspection,
    cases: one.inspection.cases.map(({ id }) => id),
    others: found && [found.yes, found.no, found.leftOut],
    told: problems.filter(({ severity }) => severity !== 'note').map(({ where }) => where),
  };
}

const details = (id: string, rosh: string, type = 'Court'): Row[] => [
  ['Case ID', id],
  ['Type', type],
  ['ROSH', rosh],
];

test('details beside their names are read, whichever column has the answers', () => {
  const { cases, others, told } = read(
    form('One', details('C-1', 'Low'), 'Yes', 'Yes', 'n/a'),
    form('Two', details('C-2', 'High'), 'Yes', 'No', 'No'),
  );
  expect(cases).toEqual(['C-1', 'C-2']);
  expect(others).toEqual([0, 1, 1]);
  expect(told).toEqual([]);
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
  expect(read(...forms).told).toEqual(['Two!B1']);
});

test('without an id, the form is called by its sheet', () => {
  const { cases, told } = read(form('C-7', [['Inspector', 'A. B.']], 'Yes', 'Yes', 'Yes'));
  expect([cases, told]).toEqual([['C-7'], []]);
});
