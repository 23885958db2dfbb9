import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import type { Sheet } from '../../src/grid/sheet';
import { type Row, sheet } from './sheets';

function told(...sheets: readonly Sheet[]) {
  const { problems } = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: '2018' });
  return problems
    .filter(({ severity }) => severity !== 'note')
    .map(({ where, what }) => `${where} ${what}`);
}

const header: Row = ['Case ID', '2.1.1', '2.1.2', '2.1.3'];
const filled = sheet('Court', [header, ['C1', 'Yes', 'No', 'Yes']]);
const NO_CASES = 'No cases were found under this header.';

test.each<[string, Row[], string]>([
  ['a case id', [header], 'Cases!A1'],
  ['a title and a case id', [['Case assessments'], [], header], 'Cases!A3'],
  ['questions alone', [header.slice(1)], 'Cases!A1'],
  ['a header with totals', [header, ['Total', 0, 0, 0]], 'Cases!A1'],
  ['questions as rows', [['Question', 'Case'], ['2.1.1'], ['2.1.2'], ['2.1.3']], 'Cases!A2'],
  ['a table of counts', [['Question', 'Yes', 'No'], ['2.1.1'], ['2.1.2'], ['2.1.3']], 'Cases!A2'],
])('%s without anything under it is told', (_, rows, where) => {
  const what = rows[0]?.[0] === 'Question' ? 'No cases and no figures were found beside' : NO_CASES;
  const found = told(sheet('Cases', rows));
  expect(found.some((one) => one.startsWith(`${where} ${what}`))).toBe(true);
});

describe('ids over questions as rows without an answer', () => {
  const NO_ANSWERS = 'This row heads cases, but no answers were found under them.';
  const empty = (header: Row, standard = '3.1'): Row[] => [
    header,
    [`${standard}.1`],
    [`${standard}.2`],
    [`${standard}.3`],
  ];

  test.each<[string, Row[], string]>([
    ['a question', empty(['Question', 'P8', 'P9']), 'A1'],
    ['case', [['Out-of-court'], [], ...empty(['Case ID', 8, 9])], 'A3'],
    ['a title', [['Key question', 'P8'], ['3.1 Assessment'], ...empty([]).slice(1)], 'A1'],
    ['OOC cases', empty(['OOC cases', 'P8', 'P9', 'Yes', 'No', '%']), 'A1'],
  ])('under "%s" are told, alone and beside cases', (_, rows, cell) => {
    const other = sheet('Other', rows);
    expect(told(other)).toContain(`Other!${cell} ${NO_ANSWERS}`);
    expect(told(other).filter((one) => one.includes('were found beside'))).toEqual([]);
    expect(told(filled, other)).toEqual([`Other!${cell} ${NO_ANSWERS}`]);
  });

  test('under another block are told', () => {
    const block: Row[] = [
      ['Question', 'C1', 'C2'],
      ['2.1.1', 'Yes', 'No'],
      ['2.1.2', 'Yes', 'No'],
      ['2.1.3', 'Yes', 'No'],
    ];
    const rows = [...block, [], ...empty(['Question', 'P8', 'P9'])];
    expect(told(sheet('Cases', rows))).toContain(`Cases!A6 ${NO_ANSWERS}`);
  });

  test.each<[string, Row[]]>([
    ['a blank form of questions that are answered', empty(['Question', 'C1', 'C2'], '2.1')],
    ['a blank table of counts', empty(['Question', 'Yes', 'No', '%'])],
    ['a list of questions', empty(['Question', 'Notes'])],
  ])('%s is not', (_, rows) => {
    expect(told(filled, sheet('Other', rows))).toEqual([]);
  });
});

test('one question without anything under it is told', () => {
  const found = told(sheet('Cases', [['Case ID', '2.1.1']]));
  expect(found[0]).toMatch(/^Cases!B1 No cases and no figures/);
});

test('of two sheets the one without cases is told', () => {
  const empty = sheet('Out-of-court', [['Case ID', '3.1.1', '3.1.2', '3.1.3']]);
  expect(told(filled, empty)).toEqual([`'Out-of-court'!A1 ${NO_CASES}`]);
});

test.each<[string, Sheet]>([
  ['a case without answers', sheet('Cases', [['Case ID', '3.1.1', '3.1.2', '3.1.3'], ['P1']])],
  ['the same questions with cases elsewhere', sheet('Blank form', [header])],
  ['questions without a case id', sheet('Guidance', [['3.1.1', '3.1.2', '3.1.3']])],
  ['a list of questions', sheet('Guidance', [['3.1.1'], ['3.1.2'], ['3.1.3']])],
])('%s is not', (_, other) => {
  expect(told(filled, other).filter((one) => one.includes('were found'))).toEqual([]);
});

test('a list of questions beside judgements is not', () => {
  const ratings = sheet('Judgements', [
    ['Standard', 'Rating'],
    ['1.1', 'Good'],
  ]);
  expect(told(sheet('Guidance', [['2.1.1'], ['2.1.2']]), ratings)).toEqual([]);
});
