import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import type { Sheet } from '../../src/grid/sheet';
import { type Row, sheet } from './sheets';

function told(...sheets: readonly Sheet[]) {
  const { problems } = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: '2018' });
  return problems
    .filter(({ kind }) => kind === 'sameId')
    .map(({ where, severity, what }) => `${severity} ${where}: ${what}`);
}

const rows: Row[] = [
  ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
  ['C1', 'Yes', 'No', 'Yes'],
  ['C2', 'No', 'No', 'Yes'],
];
const others: Row[] = [
  ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
  ['C3', 'Yes', 'No', 'Yes'],
  ['c2', 'No', 'No', 'Yes'],
];
const both = sheet('YOS settings', [
  ['Sheet', 'First'],
  ['Sheet', 'Second'],
]);
const card = (name: string, id: string, answer = 'Yes') =>
  sheet(name, [
    ['Case ID', id],
    ['Question', 'Answer'],
    ['2.1.1', answer],
    ['2.1.2', 'No'],
    ['2.1.3', 'No'],
  ]);
const lines = (id: string, code: string): Row[] => [
  ['Case', 'Question', 'Answer'],
  [id, code, 'Yes'],
  ['C9', code, 'No'],
];

describe('a case that is counted twice is told with both its cells', () => {
  test('on two sheets that are named to be read together', () => {
    expect(told(sheet('First', rows), sheet('Second', others), both)).toEqual([
      'warning Second!A3: Case c2 stands here and at First!A3; both are counted.',
    ]);
  });

  test('on two sheets of one case each', () => {
    expect(told(card('Anna', 'C1'), card('Ben', 'C2'), card('Anna (2)', 'C1', 'No'))).toEqual([
      "warning 'Anna (2)'!B1: Case C1 stands here and at Anna!B1; both are counted.",
    ]);
  });

  test('in two tables of one sheet', () => {
    const below = [['Case ID', '2.1.3', '2.1.1', '2.1.2'], ...rows.slice(2)];
    expect(told(sheet('Cases', [...rows, [], ...below]))).toEqual([
      'warning Cases!A6: Case C2 stands here and at Cases!A3; both are counted.',
    ]);
  });

  test('in two blocks with questions as rows', () => {
    const block = (...ids: string[]): Row[] => [
      ['Question', ...ids],
      ['2.1.1', 'Yes', 'No'],
      ['2.1.2', 'Yes', 'No'],
      ['2.1.3', 'Yes', 'No'],
    ];
    expect(told(sheet('Cases', [...block('C1', 'C2'), [], ...block('C3', 'C1')]))).toEqual([
      'warning Cases!C6: Case C1 stands here and at Cases!B1; both are counted.',
    ]);
  });

  test('in two sheets of one line an answer', () => {
    const sheets = [sheet('First', lines('C1', '2.1.1')), sheet('Second', lines('C1', '2.1.1'))];
    expect(told(...sheets, both)).toHaveLength(2);
  });
});

describe('an id that stands twice by right is not told', () => {
  test('where two sheets ask different questions', () => {
    const planning = sheet('Second', [['Case ID', '2.2.1', '2.2.2', '2.2.3'], ...rows.slice(1)]);
    expect(told(sheet('First', rows), planning)).toEqual([]);
    expect(
      told(sheet('First', lines('C1', '2.1.1')), sheet('Second', lines('C1', '2.1.2'))),
    ).toEqual([]);
  });

  test('where a child has a court and an out-of-court case', () => {
    const out = sheet('Second', [['Case ID', '3.1.1', '3.1.2', '3.1.3'], ...rows.slice(1)]);
    expect(told(sheet('First', rows), out)).toEqual([]);
  });

  test('where the lines have no id', () => {
    const bare = (name: string) =>
      sheet(
        name,
        rows.map(([, ...row]) => row),
      );
    expect(told(bare('First'), bare('Second'), both)).toEqual([]);
  });

  test('where each line is an answer', () => {
    expect(told(sheet('First', [...lines('C1', '2.1.1'), ['C1', '2.1.2', 'No']]))).toEqual([]);
  });
});
