import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type Row, sheet } from '../reading/sheets';

// Ten cases, nine yes at 2.1.1 and 2.1.2, six at 2.1.3: 60%, between 50 and 64, Requires improvement.
const cases = sheet('Cases', [
  ['Case ID', 'Case type', '2.1.1', '2.1.2', '2.1.3'],
  ...Array.from({ length: 10 }, (_, i): Row => {
    const said = (yes: number) => (i < yes ? 'Yes' : 'No');
    return [`C${i + 1}`, 'Court', said(9), said(9), said(6)];
  }),
]);
const RULE = '2.1.3: 6 of 10 cases, 60%: Requires improvement; the lowest of three';

/** Standard 2.1 with a line for it on the sheet of ratings. */
function standardWith(...stated: Row) {
  const ratings = sheet('Ratings', [
    ['Standard', 'Rating', 'Reason'],
    ['2.1', ...stated],
  ]);
  const options = { editions: EDITIONS, edition: '2021' };
  const { rated } = rateTracker('t.xlsx', [cases, ratings], options);
  return rated[0]?.result.standards.find(({ code }) => code === '2.1');
}

test('a panel that confirms the rule and says why has decided', () => {
  const standard = standardWith('Requires improvement', 'Three cases were weak throughout.');
  expect(standard?.panel).toMatchObject({
    rating: 'Requires improvement',
    reason: 'Three cases were weak throughout.',
  });
  expect(standard).toMatchObject({ rating: 'Requires improvement', score: 1 });
  expect(standard?.reason).toBe(
    `Requires improvement by the ratings panel (Three cases were weak throughout.); by rule Requires improvement: ${RULE}`,
  );
});

test('the rule’s own rating without a reason is a copy, not a decision', () => {
  const standard = standardWith('Requires improvement');
  expect(standard).toMatchObject({ panel: null, rating: 'Requires improvement', reason: RULE });
});

test('another rating is a decision with or without a reason', () => {
  expect(standardWith('Good')).toMatchObject({
    rating: 'Good',
    ruleRating: 'Requires improvement',
    score: 2,
    reason: `Good by the ratings panel; by rule Requires improvement: ${RULE}`,
  });
});
