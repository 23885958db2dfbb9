import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { sheet } from '../reading/sheets';

const tracker = sheet('Cases', [
  ['Case ID', 'Case type', 'Team', '2.1.1', '2.1.2', '2.1.3'],
  ['C1', 'Court', 'North 10', 'Yes', 'Yes', 'Yes'],
  ['C2', 'Court', 'north 10 ', 'No', 'Yes', 'Yes'],
  ['C3', 'Court', 'North 9', 'Yes', 'Yes', 'Yes'],
  ['C4', 'Court', null, 'Yes', 'Yes', 'Yes'],
]);

test('groups differ by more than capitals and spaces, have the first spelling, and are in order', () => {
  const options = { editions: EDITIONS, edition: '2021', split: 'Team' };
  const [rated] = rateTracker('t.xlsx', [tracker], options).rated;
  const groups = rated?.split?.groups.map(({ group, cases }) => [group, cases]);
  // By hand; 9 comes before 10, as in a list that people make.
  expect(groups).toEqual([
    ['(no value)', 1],
    ['North 9', 1],
    ['North 10', 2],
  ]);
});
