import { mayDiffer, withoutTotals } from '../../src/reading/cells/looks-like-ids';
import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type Row, sheet } from './sheets';

test('one id may stand there twice by mistake, a name or a tier is no id', () => {
  expect(mayDiffer(['C1', 'C2', 'C2'])).toBe(true);
  expect(mayDiffer(['Ann', 'Bob', 'Bob'])).toBe(false);
  expect(mayDiffer(['1', '1', '1', '2'])).toBe(false);
});

test('what heads totals behind ids is none of them', () => {
  expect(withoutTotals(['C1', 'C2', 'Yes', 'No', '%'])).toEqual(['C1', 'C2']);
});

test('a tier under the questions of one standard begins no block, and nothing is told', () => {
  const answers = (standard: string) =>
    [1, 2, 3].map((i): Row => [`${standard}.${i}`, 'Yes', 'No', 'Yes', 'No']);
  const rows: Row[] = [
    ['Case number', 101, 102, 103, 104],
    ...answers('2.1'),
    ['Tier', 1, 1, 1, 2],
    ...answers('2.2'),
  ];
  const options = { editions: EDITIONS, edition: '2018' };
  const { rated, problems } = rateTracker('t.xlsx', [sheet('Cases', rows)], options);
  expect(rated[0]?.inspection.cases).toHaveLength(4);
  expect(problems.map(({ kind }) => kind)).not.toContain('unclearIds');
});
