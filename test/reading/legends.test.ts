import type { Sheet } from '../../src/grid/sheet';
import { readOf } from './read-of';
import { type Row, sheet } from './sheets';

function read(...sheets: readonly Sheet[]) {
  const found = readOf(sheets, '2018');
  return { ...found, count: found.count('2.1.1') };
}

/** Three cases: twice the first answer, once the second. */
const cases = (a: string | number, b: string | number): Row[] => [
  ['Case ID', '2.1.1', '2.1.2'],
  ['C1', a, a],
  ['C2', a, b],
  ['C3', b, b],
];
const asks: [string | number | null, number | null] = [null, null];

describe('a legend that says what yes and no are written as', () => {
  test.each<[string, string | number, string | number, number[]]>([
    ['Y = not met; N = met', 'Y', 'N', [1, 2]],
    ['N = Yes, Y = No', 'Yes', 'No', [1, 2]],
    ['1 = No, 0 = Yes', 1, 0, [1, 2]],
    ['Y = Yes, - = No', 'Y', '-', [2, 1]],
    ['Yes = met, No = not met', 'Yes', 'No', [2, 1]],
    ['A = Yes, B = No', 'A', 'B', [2, 1]],
  ])('"%s" over %s, %s, %s', (legend, a, b, count) => {
    expect(read(sheet('Cases', [[legend], ...cases(a, b)]))).toMatchObject({ count, kinds: [] });
    expect(read(sheet('Cases', [...cases(a, b), [], [legend]]))).toMatchObject({
      count,
      kinds: [],
    });
  });

  test('a key beside the cases: "1 No" over "0 Yes"', () => {
    const beside = ['Key', '1 No', '0 Yes'];
    const rows = cases(1, 0).map((row, i) => [...row, null, beside[i] ?? null]);
    expect(read(sheet('Cases', rows))).toMatchObject({ count: [1, 2], kinds: [] });
  });
});

describe('what says that a yes is no yes is asked about, and nothing counts till then', () => {
  test.each([
    'Key: Y = concerns, N = no concerns',
    'Y = needs improvement',
    'Yes = problem found; No = none',
    'Mark Y where practice was insufficient',
    'Put a Y if there was a gap',
    'Answers are reversed on this sheet',
  ])('%s', (text) => {
    for (const rows of [
      [[text], ...cases('Y', 'N')],
      [...cases('Y', 'N'), [], [text]],
    ]) {
      const found = read(sheet('Cases', rows));
      expect(found).toMatchObject({ count: asks, kinds: ['answersTurned'] });
    }
    const notes = sheet('Notes', [[text]]);
    const found = read(sheet('Cases', cases('Y', 'N')), notes);
    expect(found).toMatchObject({ count: asks, where: ['Notes!A1'] });
    const [turned, usual] = found.problems[0]?.answers ?? [];
    const said = (answer: typeof turned) =>
      sheet('YOS settings', [
        ['Setting', 'Value'],
        ...(answer?.settings ?? []).map(({ setting, value }): Row => [setting, value]),
      ]);
    expect(read(sheet('Cases', cases('Y', 'N')), notes, said(turned)).count).toEqual([1, 2]);
    expect(read(sheet('Cases', cases('Y', 'N')), notes, said(usual)).count).toEqual([2, 1]);
  });

  test('the header itself: "2.1.1 (1 = not met)"', () => {
    const rows: Row[] = [['Case ID', '2.1.1 (1 = not met)', '2.1.2'], ...cases(1, 0).slice(1)];
    expect(read(sheet('Cases', rows)).kinds).toEqual(['answersTurned']);
  });

  test.each([
    'Y = no concerns, N = concerns',
    'Yes: the plan covers all concerns',
    'No - see note',
    'Mark Y where practice was sufficient',
    'Put a Y if there were no concerns',
    'Yes = done',
  ])('"%s" turns nothing round', (text) => {
    expect(read(sheet('Cases', [[text], ...cases('Y', 'N')]))).toMatchObject({
      count: [2, 1],
      kinds: [],
    });
  });

  test('a comment on a case is no legend', () => {
    const rows = cases('Y', 'N').map((row, i) => [
      ...row,
      ['Comment', 'Y = gap in the plan'][i] ?? '',
    ]);
    expect(read(sheet('Cases', rows))).toMatchObject({ count: [2, 1], kinds: [] });
  });
});

test('two legends that contradict each other are told at the second', () => {
  const rows: Row[] = [['A = Yes, B = No'], ...cases('A', 'B'), [], ['Key: A = No, B = Yes']];
  const found = read(sheet('Cases', rows));
  expect(found).toMatchObject({ count: asks, kinds: ['legendsDiffer'], where: ['Cases!A7'] });
});

test.each([
  [['S', 'I'], 's = Yes'],
  [['P', 'F'], 'p = Yes'],
  [['G', 'R'], 'g = Yes'],
  [[100, 0], '100 = Yes'],
  [[5, 2], '5 = Yes'],
] as const)('of %s the likelier meaning is offered first', ([a, b], likely) => {
  const [problem] = read(sheet('Cases', cases(a, b))).problems;
  expect(problem?.kind).toBe('unclearCodes');
  expect(problem?.answers?.[0]?.label).toContain(likely);
});

test('totals are no codes of a scale', () => {
  const rows: Row[] = [
    ['Case ID', '2.1.1', '2.1.2'],
    ['C1', 1, 0],
    ['C2', 1, 1],
    ['Subtotal', 2, 1],
    ['C3', 0, 1],
    ['Subtotal', 0, 1],
    ['Total', 2, 2],
  ];
  expect(read(sheet('Cases', rows))).toMatchObject({ count: [2, 1], kinds: [] });
});
