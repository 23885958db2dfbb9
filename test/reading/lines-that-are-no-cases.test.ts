import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type Row, sheet } from './sheets';

const CASES: readonly Row[] = [
  ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
  ['C1', 'Yes', 'Yes', 'No'],
  ['C2', 'Yes', 'No', 'No'],
  ['C3', 'No', 'Yes', 'No'],
];

function outcome(...more: Row[]) {
  const sheets = [sheet('Cases', [...CASES, ...more])];
  const { rated, problems } = rateTracker('t.xlsx', sheets, {
    editions: EDITIONS,
    edition: '2021',
  });
  const asked = rated[0]?.result.standards.find(({ code }) => code === '2.1')?.keyQuestions;
  return {
    cases: rated[0]?.inspection.cases.map(({ id }) => id),
    percents: asked?.map(({ percent }) => percent),
    problems: problems.map(({ severity, where, what }) => `${severity} ${where} ${what}`),
  };
}

// Two of three is 67%, none of three 0%.
const THREE = { cases: ['C1', 'C2', 'C3'], percents: [67, 67, 0] };

describe('a line of figures under the cases without a label is their totals', () => {
  test.each<[string, Row]>([
    ['counts', [null, 2, 2, 0]],
    ['nothing but ones and noughts', [null, 1, 1, 0]],
    ['ones and noughts beside n/a', [null, 1, 'n/a', 0]],
    ['ones and noughts beside a dash', [null, 1, '–', 0]],
    ['percentages as texts', [null, '67%', '67%', '0%']],
    ['shares', [null, 0.67, 0.67, 0]],
    ['ratings', [null, 'Good', 'Good', 'Inadequate']],
  ])('%s', (_, line) => {
    const found = outcome(line);
    expect(found).toMatchObject(THREE);
    expect(found.problems).toContain(
      'note Cases!A5:D5 This line is read as totals, not as a case.',
    );
  });

  test('with an id it is a case', () => {
    // Two of four is 50%: C4 answers no but for the last question.
    const found = outcome(['C4', 0, 0, 1]);
    expect(found.cases).toEqual(['C1', 'C2', 'C3', 'C4']);
    expect(found.percents).toEqual([50, 50, 25]);
  });
});

describe('a case without any answer is asked about, whatever the length of its id', () => {
  test.each(['C4', 'YOS/2021/0147', 'YOS-2021-000147-CO', 'YOS-2021-000147-COURT-01'])(
    '%s',
    (id) => {
      const found = outcome([id]);
      expect(found).toMatchObject(THREE);
      expect(found.problems.filter((one) => one.startsWith('warning'))).toEqual([
        expect.stringMatching(new RegExp(`^warning Cases!A5:D5 Case ${id}`)),
      ]);
    },
  );

  test.each(['Cases inspected in week 12 of the autumn', 'Checked by two inspectors'])(
    'a note is none: %s',
    (text) => {
      const found = outcome([text]);
      expect(found).toMatchObject(THREE);
      expect(found.problems).toEqual([expect.stringContaining(`note Cases!A5:D5 "${text}"`)]);
    },
  );
});
