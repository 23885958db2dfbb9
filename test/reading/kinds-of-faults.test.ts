import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import type { Sheet } from '../../src/grid/sheet';
import { TWELVE } from '../support/twelve-standards';
import { editionOf } from './made-inspection';
import { type Row, sheet, turned, wordingOf } from './sheets';

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
    ['Deselected', 'Y', 'N'],
    ['Outcome', 'Not inspected', 'Completed'],
    ['Case type', 'Court (withdrawn)', 'Court'],
    ['Disposal', 'Referral order - excluded', 'Referral order'],
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

  test.each([
    'C2 (withdrawn)',
    'C2 - EXCLUDED',
    'Reserve 1',
    'EXAMPLE',
    'Pilot case 1',
    'e.g. A12',
  ])('the id "%s"', (id) => {
    const found = read([cases(['C1', 'No', 'No', 'No'], [id, 'Yes', 'Yes', 'Yes'])]);
    expect(found).toMatchObject({ cases: ['C1'], told: ['notCounted'] });
  });

  test.each<[string, string]>([
    ['Comments', 'Excluded from school in 2020'],
    ['Legal status', 'Excluded'],
    ['Status', 'Complete'],
    ['Education', 'Excluded'],
    ['Outcome', 'Withdrawn'],
    ['Disposal', 'Referral order (extended)'],
  ])('a child, not a case: %s: %s', (header, value) => {
    const rows: Row[] = [
      ['Case ID', header, ...court],
      ['C1', value, 'No', 'No', 'No'],
    ];
    expect(read([sheet('Cases', rows)])).toMatchObject({ cases: ['C1'], told: [] });
  });
});

test('a column that says which cases count, and of some says nothing, is asked about once', () => {
  const rows: Row[] = [
    ['Case ID', 'In sample', ...court],
    ['C1', 'Yes', 'No', 'No', 'No'],
    ['C2', null, 'Yes', 'Yes', 'Yes'],
    ['C3', null, 'Yes', 'Yes', 'Yes'],
  ];
  const all = ['C1', 'C2', 'C3'];
  expect(read([sheet('Cases', rows)])).toMatchObject({ cases: all, told: ['countUnsaid'] });
  const said = settings(['Leave out case', 'C2'], ['Count case', 'C3']);
  expect(read([sheet('Cases', rows), said])).toMatchObject({ cases: ['C1', 'C3'], told: [] });
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

  test.each<[string, Row[]]>([
    [
      'a scale of 100 and 0',
      [
        [100, 0, 100],
        [0, 100, 100],
        [100, 0, 0],
      ],
    ],
    [
      'a scale with -1',
      [
        [1, -1, 0],
        [1, -1, -1],
        [0, 1, -1],
      ],
    ],
  ])('%s is asked once', (_, answers) => {
    const rows = answers.map((row, i): Row => [`C${i}`, ...row]);
    expect(read([cases(...rows)])).toMatchObject({
      told: expect.arrayContaining(['unclearCodes']),
    });
    expect(read([cases(...rows)]).told).not.toContain('unreadable');
  });

  test('a word of their own is asked once, and the settings answer it', () => {
    const rows: Row[] = [
      ['C1', 'Yes', 'Partly met', 'Partly met'],
      ['C2', 'Partly met', 'No', 'partly  met'],
    ];
    expect(read([cases(...rows)])).toMatchObject({ yes: 1, no: 0, told: ['unclearWord'] });
    const said = settings(['Scale Cases', 'Partly met = No']);
    expect(read([cases(...rows), said])).toMatchObject({ yes: 1, no: 1, told: [] });
  });

  test('one that is answered leaves the next to be asked, whose answer keeps the first', () => {
    const rows: Row[] = [
      ['C1', 'Partly', 'Partly', 'Partly'],
      ['C2', 'Mainly', 'Mainly', 'Mainly'],
    ];
    const said = settings(['Scale Cases', 'Partly = No']);
    const { problems } = rateTracker('t.xlsx', [cases(...rows), said], {
      editions: EDITIONS,
      edition: '2018',
    });
    const asked = problems.find(({ kind }) => kind === 'unclearWord');
    expect(asked?.answers?.[0]?.settings).toEqual([
      { setting: 'Scale Cases', value: 'partly = No, Mainly = Yes' },
    ]);
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

describe('forms of one case', () => {
  const codes = ['2.2.1', '2.2.2', '2.2.3'];
  const form = (name: string, details: readonly Row[], answer: (code: string) => Row[number]) =>
    sheet(name, [
      ...details,
      [],
      ['Question', 'Answer', 'Evidence'],
      ...codes.map((code) => [code, answer(code)]),
    ]);
  const safetyOfOthers = (sheets: readonly Sheet[]) => {
    const outcome = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: '2020' });
    const [one] = outcome.rated;
    const questions = one?.result.standards.flatMap(({ keyQuestions }) => keyQuestions) ?? [];
    const found = questions.find(({ code }) => code === '2.2.3');
    return [one?.inspection.cases.map(({ id }) => id), found?.yes, found?.no, found?.leftOut];
  };

  // Of two cases one has a low ROSH: it is left out of 2.2.3.
  test.each<[string, (id: string, rosh: string) => Row[]]>([
    [
      'beside each other',
      (id, rosh) => [
        ['Case type', 'Court', null, 'RoSH', rosh],
        ['Case ID', id],
      ],
    ],
    [
      'with the id second',
      (id, rosh) => [
        ['Inspector', 'AB', 'Case ID', id],
        ['Sex', 'M', 'ROSH level', rosh],
      ],
    ],
    [
      'names over values',
      (id, rosh) => [
        ['Case ID', 'Disposal', 'RoSH'],
        [id, 'Referral order', rosh],
      ],
    ],
    [
      'one under the other',
      (id, rosh) => [
        ['Case ID', id],
        ['RoSH', rosh],
        ['Inspector', 'AB'],
      ],
    ],
  ])('details %s', (_, details) => {
    const sheets = [
      form('F1', details('C-7', 'Low'), () => 'n/a'),
      form('F2', details('C-8', 'High'), () => 'Yes'),
    ];
    expect(safetyOfOthers(sheets)).toEqual([['C-7', 'C-8'], 1, 0, 1]);
  });

  test('boxes to tick in one cell', () => {
    const [yes, no] = ['Yes \u2612 No \u2610 N/A \u2610', 'Yes \u2610 No \u2612 N/A \u2610'];
    const sheets = [form('C1', [], () => yes), form('C2', [], () => no)];
    expect(safetyOfOthers(sheets)).toEqual([['C1', 'C2'], 1, 1, 0]);
  });

  test('details of several cases of which one is answered are no form', () => {
    const rows: Row[] = [
      ['Case ID', 'C1', 'C2', 'C3'],
      ['ROSH', 'Low', 'High', 'Low'],
      ...codes.map((code): Row => [code, null, 'No', null]),
    ];
    expect(safetyOfOthers([sheet('Court', rows)])).toEqual([['C2'], 0, 1, 0]);
  });
});

test.each([1, 2])(
  '%d blank columns between the codes and their wording change nothing',
  (blank) => {
    const edition = editionOf('2018');
    const rows = (gap: readonly null[]): Row[] => [
      ['Question', ...gap, 'Wording', 'C1', 'C2'],
      ...court.map((code): Row => [code, ...gap, wordingOf(edition, code), 'Yes', 'No']),
    ];
    const plain = read([sheet('Court', rows([]))]);
    expect(plain).toMatchObject({ cases: ['C1', 'C2'], yes: 1, no: 1, told: [] });
    expect(read([sheet('Court', rows(Array.from({ length: blank }, () => null)))])).toEqual(plain);
  },
);

describe('youth conditional cautions', () => {
  const disposals = (first: string, second: string) => {
    const rows: Row[] = [
      ['Case ID', 'Disposal', '3.4.1', '3.4.2'],
      ['C1', first, 'Yes', 'Yes'],
      ['C2', second, 'Yes', 'n/a'],
      ['C3', second, 'Yes', 'No'],
    ];
    const outcome = rateTracker('t.xlsx', [sheet('Cases', rows)], {
      editions: EDITIONS,
      edition: '2018',
    });
    const questions = outcome.rated[0]?.result.standards.flatMap((one) => one.keyQuestions) ?? [];
    const found = questions.find(({ code }) => code === '3.4.2');
    return [found?.yes, found?.no, ...outcome.problems.map(({ kind }) => kind)];
  };

  test.each([
    ...['Y.C.C.', 'YCC', 'Youth Cond. Caution', 'Youth conditional', 'CC', 'Conditional'],
    ...['Yth Cond Caution', 'Rhybudd Amodol Ieuenctid', 'youth conditional caution (2nd)'],
  ])('%s', (said) => {
    // The No of a youth caution is reported and does not count.
    expect(disposals(said, 'Youth caution').slice(0, 3)).toEqual([1, 0, 'leftOut']);
  });

  test('where none is named, all count and that is told', () => {
    expect(disposals('Caution plus', 'Community resolution')).toEqual([1, 1, 'noneIsMeant']);
  });
});

test('cases that are struck through do not count, in rows and in columns', () => {
  const rows: Row[] = [
    ['Case ID', ...court],
    ['C1', 'No', 'No', 'No'],
    ['C2', 'Yes', 'Yes', 'Yes'],
  ];
  const found = { cases: ['C1'], told: ['notCounted'] };
  expect(read([{ ...sheet('Cases', rows), struckRows: new Set([2]) }])).toMatchObject(found);
  const columns = { ...sheet('Cases', turned(rows)), struckColumns: new Set([2]) };
  expect(read([columns])).toMatchObject(found);
});

describe("the inspectorate's own headers and codes", () => {
  const header = 'Risk of Serious Harm\n[RoSH]  Classification';
  const rows = (second: readonly Row[]): Row[] => [
    ['CRN', 'Gender\n[M/F]', header, '2.2.1', '2.2.2', '2.2.3'],
    ...second,
    ['C1', 'M', 'RLRH', 'Yes', 'Yes', 'n/a'],
    ['C2', 'F', 'RMRH', 'Yes', 'Yes', 'No'],
    ['C3', 'F', 'RHRH', 'Yes', 'Yes', 'Yes'],
    ['C4', 'M', 'RVRH', 'Yes', 'Yes', 'Yes'],
  ];

  test.each<[string, Row[]]>([
    ['alone', []],
    [
      'with what to choose from below',
      [[null, '[M] [F]', '[RLRH] [RMRH]', '[Y] [N]', '[Y] [N]', '[Y] [N]']],
    ],
  ])('%s', (_, second) => {
    const outcome = rateTracker('t.xlsx', [sheet('Cases', rows(second))], {
      editions: EDITIONS,
      edition: '2020',
    });
    const [one] = outcome.rated;
    const questions = one?.result.standards.flatMap(({ keyQuestions }) => keyQuestions) ?? [];
    const found = questions.find(({ code }) => code === '2.2.3');
    expect(one?.inspection.cases.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C4']);
    expect([found?.yes, found?.no, found?.leftOut]).toEqual([2, 1, 1]);
  });
});

describe('what a sheet of ratings states of the whole', () => {
  const good = TWELVE.map((code): Row => [code, 'Good']);
  const toldOf = (rows: Row[]) =>
    rateTracker('t.xlsx', [sheet('Ratings', rows)], {
      editions: EDITIONS,
      edition: '2018',
    }).problems.map(({ where, what }) => `${where}: ${what}`);

  // Twelve standards that are Good score 2 each: 24, and 19 to 30 is Good.
  test.each<[string, Row[], string]>([
    [
      'below',
      [['Standard', 'Rating'], ...good, ['Total', '26 out of 36']],
      'B14: This inspection: a total of 26 is stated, but the standards give 24 of 36.',
    ],
    [
      'a number',
      [['Standard', 'Rating'], ...good, [null], ['Total score', 26]],
      'B15: This inspection: a total of 26 is stated, but the standards give 24 of 36.',
    ],
    [
      'above',
      [['Overall rating', 'Outstanding'], [null], ['Standard', 'Rating'], ...good],
      'B1: This inspection: Outstanding overall is stated, but the standards (24 in total) give Good.',
    ],
  ])('%s, at odds with the standards, is told at its cell', (_, rows, said) => {
    expect(toldOf(rows)).toEqual([`Ratings!${said}`]);
  });

  test('what agrees, what is of a domain, and two that differ are not told', () => {
    const head: Row = ['Standard', 'Rating'];
    expect(toldOf([head, ...good, ['Total', 24], ['Overall', 'Good']])).toEqual([]);
    expect(
      toldOf([head, ...good.slice(0, 4), ['Total', 8], ...good.slice(4), ['Total', 16]]),
    ).toEqual([]);
    expect(toldOf([head, ...good.slice(0, 4), ['Total', 8]])).toEqual([]);
    expect(toldOf([head, ...good, ['Total', '8 out of 12']])).toEqual([]);
  });

  test('ratings under no header beside those that have one are told', () => {
    const rows = TWELVE.map((code): Row => [code, 'Inadequate', 'Good']);
    const told = toldOf([['Standard', null, 'Rating'], ...rows]);
    expect(told).toEqual([expect.stringMatching(/^Ratings!B2: This column holds ratings beside/)]);
  });
});

describe('what is of another time, place or author, or the opposite', () => {
  const rows: Row[] = [
    ['C1', 'Yes', 'No', 'No'],
    ['C2', 'Yes', 'No', 'Yes'],
  ];
  test.each([
    ...[
      'not met',
      '(insufficient)',
      'No',
      '- concerns?',
      'previous',
      '(2018 inspection)',
      'target',
    ],
    ...['self-assessment', 'YOT view', '(superseded)', 'DO NOT USE', 'evidence seen'],
  ])('a header "2.1.1 %s" is asked about, and used once it is said', (behind) => {
    const header = `2.1.1 ${behind}`;
    const tracker = sheet('Cases', [['Case ID', header, '2.1.2', '2.1.3'], ...rows]);
    const asked = read([tracker]);
    expect(asked.yes ?? 0).toBe(0);
    expect(asked.told).toContain('otherSense');
    const said = read([tracker, settings(['Column Cases!B', '2.1.1'])]);
    expect(said).toMatchObject({ yes: 2, no: 0 });
    expect(said.told).not.toContain('otherSense');
  });

  test.each([
    '2.1.1 Desistance',
    '2.1.1',
    'Q2.1.1 (final)',
    '2.1.1: other people',
    '2.1.1 no changes',
  ])('a header "%s" is used', (header) => {
    const found = read([sheet('Cases', [['Case ID', header, '2.1.2', '2.1.3'], ...rows])]);
    expect(found).toMatchObject({ yes: 2, no: 0, told: [] });
  });

  test.each(['2.1.1 changed at moderation?', '2.1.1 agreed?', '2.1.1 agreed by YOT?'])(
    '"%s" is no answer that goes before the first',
    (header) => {
      const tracker = sheet('Cases', [
        ['Case ID', '2.1.1', header],
        ['C1', 'Yes', 'No'],
        ['C2', 'Yes', 'No'],
      ]);
      const found = read([tracker]);
      expect(found.no ?? 0).toBe(0);
      expect(found.told.length).toBeGreaterThan(0);
    },
  );

  test.each([
    ['Percentage of No answers', 'T'],
    ['Previous inspection (2016)', 'T'],
    ['England average', 'T'],
    ['Self-assessment by the YOS', 'T'],
    ['Questions', 'Last inspection'],
    ['Questions', 'Comparator - Leeds'],
  ])('figures under "%s" on the sheet "%s" are not used, and that is told', (title, name) => {
    const table: Row[] = [[title], ['Question', '% yes'], ...court.map((code) => [code, 80])];
    const found = read([sheet(name, table)]);
    expect(found.percent ?? null).toBe(null);
    expect(found.told).toContain('otherInspection');
    expect(read([sheet('T', [['2021'], ...table.slice(1)])])).toMatchObject({
      percent: 80,
      told: [],
    });
  });
});

describe('what says that a case does not count, in more words', () => {
  test.each<[string, string, string]>([
    ['Final sample', 'N', 'Y'],
    ['In/Out', 'Out', 'In'],
    ['Keep', 'N', 'Y'],
    ['Drop', 'Y', 'N'],
    ['Not in sample', 'x', ''],
    ['Yn y sampl', 'Nac ydy', 'Ydy'],
    ['Statws', 'Wedi tynnu yn ôl', 'Agored'],
    ['Status', 'Abandoned', 'Open'],
    ['Comment', 'Please ignore', 'Good work'],
    ['Comment', 'Should not be counted', 'Ignore the second plan'],
    ['Comment', 'Transferred out - not inspected', 'Transferred in'],
  ])('%s: %s', (header, out, kept) => {
    const rows: Row[] = [
      ['Case ID', header, ...court],
      ['C1', kept, 'No', 'No', 'No'],
      ['C2', out, 'Yes', 'Yes', 'Yes'],
    ];
    const found = read([sheet('Cases', rows)]);
    expect(found).toMatchObject({ cases: ['C1'], told: ['notCounted'] });
  });

  test('an answer a line: a state, an id and the settings leave a case out', () => {
    const lines: Row[] = [
      ['Case', 'Status', 'Question', 'Answer'],
      ...court.map((code): Row => ['C1', 'Withdrawn', code, 'Yes']),
      ...court.map((code): Row => ['C2', 'Done', code, 'No']),
      ...court.map((code): Row => ['C3 (excluded)', 'Done', code, 'Yes']),
      ...court.map((code): Row => ['C4', 'Done', code, 'Yes']),
    ];
    const long = sheet('Answers', lines);
    expect(read([long])).toMatchObject({
      cases: ['C2', 'C4'],
      yes: 1,
      no: 1,
      told: ['notCounted'],
    });
    const said = settings(
      ['Count case', 'C1'],
      ['Count case', 'C3 (excluded)'],
      ['Leave out case', 'C4'],
    );
    expect(read([long, said])).toMatchObject({ cases: ['C1', 'C2', 'C3 (excluded)'], told: [] });
  });

  test('phrases among ids with figures are told, however many', () => {
    const rows = ['Lead summary', 'Peer review', 'Manager view'].map((id): Row => [
      id,
      'Yes',
      'Yes',
      'Yes',
    ]);
    const found = read([cases(['C1', 'Yes', 'No', 'No'], ['C2', 'No', 'No', 'No'], ...rows)]);
    expect(found.told).toEqual(['oddId', 'oddId', 'oddId']);
    expect(
      read([cases(['AB', 'Yes', 'No', 'No'], ['CD', 'No', 'No', 'No'], ['AB2', 'No', 'No', 'No'])])
        .told,
    ).toEqual([]);
  });

  test('cases of the previous inspection under those of this one are not counted, and that is told', () => {
    const found = read([
      cases(
        ['C1', 'Yes', 'No', 'No'],
        ['C2', 'No', 'No', 'No'],
        [null],
        ['Previous inspection (2017)'],
        ['Case ID', ...court],
        ['P1', 'Yes', 'Yes', 'Yes'],
        ['P2', 'Yes', 'Yes', 'Yes'],
      ),
    ]);
    expect(found).toMatchObject({ cases: ['C1', 'C2'], yes: 1, no: 1 });
    expect(found.told).toContain('notCounted');
  });

  test('"Good?" is no rating yet', () => {
    const { rated, problems } = rateTracker(
      't.xlsx',
      [
        sheet('Judgements', [
          ['Standard', 'Rating'],
          ['1.1', 'Good?'],
          ['1.2', 'Good'],
        ]),
      ],
      { editions: EDITIONS, edition: '2018' },
    );
    const ratings = rated[0]?.result.standards.slice(0, 2).map(({ rating }) => rating);
    expect(ratings).toEqual([null, 'Good']);
    expect(problems.map(({ where }) => where)).toContain('Judgements!B2');
  });
});

test("a national table: columns of another time are told, and not this inspection's rating", () => {
  const rows: Row[] = [
    ['Service', '1.1 previous', '1.1', '1.2', '1.3 (2018)'],
    ['Ayton', 'Good', 'Inadequate', 'Good', 'Good'],
    ['Beeton', 'Good', 'Inadequate', 'Good', 'Good'],
  ];
  const { rated, problems } = rateTracker('t.xlsx', [sheet('All', rows)], {
    editions: EDITIONS,
    edition: '2018',
  });
  const first = rated[0]?.result.standards.slice(0, 3).map(({ rating }) => rating);
  expect(first).toEqual(['Inadequate', 'Good', null]);
  const told = problems.filter(({ severity }) => severity === 'warning').map(({ where }) => where);
  expect(told).toEqual(expect.arrayContaining(['All!B1', 'All!E1']));
});
