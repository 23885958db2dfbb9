import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import type { Sheet } from '../../src/grid/sheet';
import { type Row, sheet } from './sheets';

function read(sheets: readonly Sheet[], edition = '2018') {
  const outcome = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition });
  const questions = outcome.rated[0]?.result.standards.flatMap((one) => one.keyQuestions) ?? [];
  const first = questions.find(({ code }) => code === '2.1.1');
  const told = outcome.problems.filter(({ severity }) => severity !== 'note');
  return {
    cases: outcome.rated[0]?.inspection.cases.map(({ id }) => id) ?? [],
    yes: first?.yes,
    no: first?.no,
    percent: first?.percent,
    told: told.map(({ kind }) => kind),
  };
}

const court = ['2.1.1', '2.1.2', '2.1.3'];
const cases = (...rows: Row[]) => sheet('Cases', [['Case ID', ...court], ...rows]);
const settings = (...rows: Row[]) => sheet('YOS settings', [['Setting', 'Value'], ...rows]);

describe('totals under any label', () => {
  test.each(
    'Court subtotal|Tot.|Overall|Positive|n=|Pass rate|Check|Yeses|COUNTIF Yes|# yes|Cyfanswm|How many|Agreed so far'.split(
      '|',
    ),
  )('"%s" over counts among answers in words is no case', (label) => {
    const found = read([
      cases(['C1', 'Yes', 'Yes', 'No'], ['C2', 'No', 'Yes', 'No'], [label, 1, 2, 0]),
    ]);
    expect(found).toMatchObject({ cases: ['C1', 'C2'], yes: 1, no: 1 });
  });

  test('where answers are 1 and 0 a line that adds up is no case, and one like the others is', () => {
    const rows: Row[] = [
      ['C1', 1, 0, 1],
      ['C2', 0, 0, 1],
      ['C3', 0, 1, 0],
    ];
    expect(read([cases(...rows, ['Sum so far', 1, 1, 2])]).cases).toEqual(['C1', 'C2', 'C3']);
    expect(read([cases(...rows, ['C4', 1, 1, 0])]).cases).toEqual(['C1', 'C2', 'C3', 'C4']);
  });

  test('a line of errors with an id is a case, each cell told', () => {
    const error = { error: '#N/A' };
    const found = read([cases(['C1', 'Yes', 'Yes', 'No'], ['C2', error, error, error])]);
    expect(found.cases).toEqual(['C1', 'C2']);
    expect(found.told).toEqual(['errorCell', 'errorCell', 'errorCell']);
  });
});

describe('cases that do not count', () => {
  test.each<[string, string, string | null]>([
    ['Status', 'Withdrawn', 'Complete'],
    ['Case status', 'not inspected', ''],
    ['In sample', 'No', 'Yes'],
    ['Included?', 'N', 'Y'],
    ['Withdrawn', 'Yes', null],
    ['Excluded', 'x', null],
    ['Reserve', 'Y', 'N'],
    ['Reason for exclusion', 'moved away', null],
    ['Comments', 'Withdrawn - replaced by C14', 'Good plan'],
  ])('%s: %s', (header, out, kept) => {
    const rows: Row[] = [
      ['Case ID', header, ...court],
      ['C1', kept, 'No', 'No', 'No'],
      ['C2', out, 'Yes', 'Yes', 'Yes'],
    ];
    expect(read([sheet('Cases', rows)])).toMatchObject({ cases: ['C1'], told: ['notCounted'] });
    const counted = read([sheet('Cases', rows), settings(['Count case', 'C2'])]);
    expect(counted).toMatchObject({ cases: ['C1', 'C2'], told: [] });
  });

  test.each(['C2 (withdrawn)', 'C2 - EXCLUDED', 'Reserve 1', 'EXAMPLE'])('the id "%s"', (id) => {
    const found = read([cases(['C1', 'No', 'No', 'No'], [id, 'Yes', 'Yes', 'Yes'])]);
    expect(found).toMatchObject({ cases: ['C1'], told: ['notCounted'] });
  });

  test.each<[string, string]>([
    ['Comments', 'Excluded from school in 2020'],
    ['Legal status', 'Excluded'],
    ['Status', 'Complete'],
  ])('a child, not a case: %s: %s', (header, value) => {
    const rows: Row[] = [
      ['Case ID', header, ...court],
      ['C1', value, 'No', 'No', 'No'],
    ];
    expect(read([sheet('Cases', rows)])).toMatchObject({ cases: ['C1'], told: [] });
  });
});

describe('figures beside questions', () => {
  const table = (headers: Row, figures: Row) =>
    read([sheet('T', [['Question', ...headers], ...court.map((code) => [code, ...figures])])]);

  test.each<[Row, Row, number]>([
    [['No. yes', 'No. of cases'], [14, 15], 93],
    [['# Yes', '# No', '# NA'], [3, 1, 2], 75],
    [['Y', 'N', 'NA'], [5, 7, 0], 42],
    [['Ydy', 'Nac ydy', 'Amherthnasol'], [3, 1, 0], 75],
    [['Number sufficient', 'Number inspected'], [9, 12], 75],
    [['Previous', 'Current'], [0.4, 0.9], 90],
    [['England %', '% yes'], [0.4, 0.9], 90],
  ])('%j', (headers, figures, percent) => {
    expect(table(headers, figures)).toMatchObject({ percent, told: [] });
  });

  test.each(['% no', '% insufficient', '% not met', 'Target', 'Weight', 'Page', '2018', 'Male'])(
    'under "%s" they are not used, and that is told',
    (header) => {
      const found = table([header], [0.07]);
      expect(found.percent ?? null).toBeNull();
      expect(found.told).toContain('unreadFigures');
    },
  );

  test('the settings say which column it is', () => {
    const rows = [['Question', 'Target'], ...court.map((code) => [code, 0.8])];
    expect(read([sheet('T', rows), settings(['Column T!B', '% yes'])]).percent).toBe(80);
  });
});

describe('one scale a sheet', () => {
  const coded: Row[] = [
    ['C1', 1, 2, 1],
    ['C2', 2, 2, 1],
    ['C3', 1, 1, 2],
  ];
  test.each(['1 = Yes, 2 = No', 'Key: 1 - Yes; 2 - No', 'Yes (1), No (2)', '1 is yes and 2 is no'])(
    'the legend "%s" tells it',
    (legend) => {
      const found = read([sheet('Cases', [[legend], ['Case ID', ...court], ...coded])]);
      expect(found).toMatchObject({ yes: 2, no: 1, told: [] });
    },
  );

  test('without a legend it is asked once, and the settings answer it', () => {
    expect(read([cases(...coded)]).told).toEqual(['unclearCodes']);
    const said = settings(['Scale Cases', '1 = No, 2 = Yes']);
    expect(read([cases(...coded), said])).toMatchObject({ yes: 1, no: 2, told: [] });
  });

  test.each([['\u2612'], ['x']])('%s alone may mark either, so it is asked', (mark) => {
    expect(read([cases(['C1', mark, mark, mark])]).told).toEqual(['unclearCodes']);
  });
});

describe('one question over several columns', () => {
  const options = ['Yes', 'No', 'N/A'];
  test.each([['\u2713'], ['x'], [1], [true], ['own']])(
    'answers to choose from, marked with %s',
    (mark) => {
      const chosen = (at: number) =>
        options.map((word, i) => (i === at ? (mark === 'own' ? word : mark) : null));
      const rows: Row[] = [
        ['Case ID', '2.1.1', null, null, '2.1.2', null, null],
        [null, ...options, ...options],
        ['C1', ...chosen(0), ...chosen(1)],
        ['C2', ...chosen(1), ...chosen(2)],
        ['C3', ...chosen(1), ...chosen(0)],
      ];
      expect(read([sheet('Cases', rows)])).toMatchObject({
        cases: ['C1', 'C2', 'C3'],
        yes: 1,
        no: 2,
      });
    },
  );

  test('in headers of their own', () => {
    const rows: Row[] = [
      ['Case ID', '2.1.1 Yes', '2.1.1 No', '2.1.2 - Yes', '2.1.2 - No'],
      ['C1', 1, 0, 1, 0],
      ['C2', 0, 1, 1, 0],
    ];
    expect(read([sheet('Cases', rows)])).toMatchObject({ yes: 1, no: 1 });
  });
});
