import { ExcelError } from './custom-functions';
import {
  annexe,
  band,
  counts,
  discretion,
  interval,
  margin,
  needed,
  overall,
  percent,
  phrase,
  possible,
  question,
  samplesize,
  score,
  standard,
  total,
} from '../../src/functions/functions';

/** The error that a call gives, as "code sentence". */
function errorOf(call: () => unknown): string {
  try {
    return `no error but ${JSON.stringify(call())}`;
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    return `${error.code} ${error.message ?? ''}`;
  }
}

const column = (...values: unknown[]) => values.map((value) => [value]);

describe('the shape of a range does not matter', () => {
  test.each([
    ['a column', column('Yes', 'Yes', 'No')],
    ['a row', [['Yes', 'Yes', 'No']]],
    [
      'a block',
      [
        ['Yes', 'Yes'],
        ['No', ''],
      ],
    ],
  ])('%s', (_shape, range) => {
    expect(percent(range)).toBe(0.67);
    expect(band(range)).toEqual([['Good']]);
  });

  test('a single cell, as rows or by itself', () => {
    expect(band([['Yes']])).toEqual([['Outstanding']]);
    expect(band([[0.5]])).toEqual([['Requires improvement']]);
    expect(band(0.5 as unknown as unknown[][])).toEqual([['Requires improvement']]);
  });

  test('what spills has the shape of the range', () => {
    const block = [
      [0.1, 0.5, null],
      [65, '80%', 'n/a'],
    ];
    expect(band(block)).toEqual([
      ['Inadequate', 'Requires improvement', ''],
      ['Good', 'Outstanding', ''],
    ]);
    expect(phrase(block)[1]).toEqual(['Reasonable majority', 'Large majority', '']);
    expect(score([['RI', null, 'Outstanding']])).toEqual([[1, '', 3]]);
  });
});

describe('answers as trackers write them', () => {
  test.each([
    ['words', ['Yes', 'yes ', ' Y', 'TRUE', 'Sufficient', 'met', '✓', 'No', 'n', 'n/a', '–']],
    ['booleans', [true, true, true, true, true, true, true, false, false, 'NA', 'Not applicable']],
    ['a number 1 beside words', [1, 1, 'Yes', 1, 1, 1, 1, 'No', 'No', 'n/a', 'n/a']],
    ['texts 1 and 0', ['1', '1', '1', '1', '1', '1', '1', '0', '0', 'n/a', 'n/a']],
  ])('%s', (_kind, answers) => {
    expect(percent(column(...answers), 'applicable')).toBe(0.78); // 7 of 9
    expect(percent(column(...answers), 'sampled')).toBe(0.64); // 7 of 11
    expect(percent(column(...answers))).toBe(0.64);
  });

  test('a base that is left out, empty or handed over as 0 is that of the latest edition', () => {
    const answers = column('Yes', 'No', 'n/a', 'n/a');
    for (const base of [undefined, null, '', ' ', 0]) expect(percent(answers, base)).toBe(0.25);
    expect(percent(answers, ' Applicable')).toBe(0.5);
    expect(percent(answers, [['applicable']])).toBe(0.5);
    expect(errorOf(() => percent(answers, 'all'))).toBe(
      '#VALUE! "base" has to be applicable (yes and no count) or sampled (n/a counts as well); it is "all".',
    );
  });

  test.each([
    [
      'a word',
      column('Yes', 'maybe'),
      '#VALUE! Row 2 of the range holds "maybe", which is no answer.',
    ],
    ['a number', column('Yes', 3), '#VALUE! Row 2 of the range holds 3, which is no answer.'],
    ['in a block', [['Yes', 'x']], '#VALUE! Row 1, column 2 of the range holds "x"'],
    ['nothing', column(null, ''), '#N/A There is no answer in the range yet.'],
    ['only n/a', column('n/a'), '#N/A No case counts'],
  ])('%s is an error that says where', (_kind, range, sentence) => {
    expect(errorOf(() => percent(range, 'applicable'))).toContain(sentence);
    expect(errorOf(() => band(range, 'applicable'))).toContain(sentence.slice(0, 8));
  });

  test('n/a alone, in the base, is 0%', () => {
    expect(band(column('n/a', 'n/a'), 'sampled')).toEqual([['Inadequate']]);
  });
});

describe('an empty cell, which Excel hands over as null on the web and as 0 on the desktop', () => {
  const hosts: readonly (readonly [string, unknown])[] = [
    ['web', null],
    ['desktop', 0],
    ['a formula that gives an empty text', ''],
  ];

  test.each(hosts)('%s: among answers it is a missing answer', (_host, empty) => {
    const answers = column('Yes', empty, 'Yes', 'No', empty);
    expect(percent(answers, 'sampled')).toBe(0.67);
    expect(band(answers)).toEqual([['Good']]);
  });

  test.each(hosts)('%s: among ratings it is a standard that is not rated', (_host, empty) => {
    const ratings = column(...Array.from({ length: 11 }, () => 'Good'), empty);
    expect(total(ratings)).toBe(22);
    expect(score(ratings).at(-1)).toEqual(['']);
    expect(standard(ratings)).toBe('Good');
    expect(errorOf(() => overall(ratings))).toBe(
      '#N/A 11 of 12 standards are rated, so there is no overall rating yet: Good is still possible.',
    );
  });

  test.each(hosts)('%s: an optional argument is left out', (_host, empty) => {
    expect(samplesize(55, empty, empty)).toBe(42);
    expect(margin(6, 6, empty)).toBe(0);
    expect(interval(6, 6, empty)).toEqual(interval(6, 6));
    expect(needed(5, 8, 'Good', empty)).toBe(1);
    expect(question('2.2.3', empty)).toBe(question('2.2.3', 2021));
    expect(overall(column(...Array.from({ length: 12 }, () => 3)), empty)).toBe('Outstanding');
    expect(discretion([[0.72]], [[empty]])).toBe('');
  });

  test.each(hosts)('%s: in a block of a tracker it is a missing answer', async (_host, empty) => {
    const block = [
      ['Case', '2.1.1', '2.1.2', '2.1.3'],
      ['A1', 'Yes', 'Yes', empty],
      ['A2', 'Yes', 'No', 'Yes'],
      ['A3', empty, 'Yes', empty],
    ];
    const table = await annexe(block, '2.1', 2021);
    expect(table.slice(1).map(([code, , share, rating]) => [code, share, rating])).toEqual([
      ['2.1.1', 1, 'Outstanding'],
      ['2.1.2', 0.67, 'Good'],
      ['2.1.3', 1, 'Outstanding'],
      ['2.1', '', 'Good'],
    ]);
  });

  test.each([
    ['0 and 1', [0, 1, 1]],
    ['0, 1 and blanks', [0, 1, null]],
    ['only 0, as an empty column on the desktop', [0, 0, 0]],
    ['n/a beside 0 and 1', ['n/a', 0, 1, 1]],
    ['words beside 0 and 1', ['Yes', 0, 1, 'No']],
  ])('%s: not to be told apart, so it is refused and never a No', (_kind, answers) => {
    const refused = /^#VALUE! The answers are written as 1 and 0.*Write Yes and No/;
    expect(errorOf(() => percent(column(...answers)))).toMatch(refused);
    expect(errorOf(() => band(column(...answers)))).toMatch(refused);
    expect(errorOf(() => phrase(column(...answers)))).toMatch(refused);
  });

  test('numbers that are all 1 are 100% each, as answers they would be too', () => {
    expect(band(column(1, 1, null))).toEqual(column('Outstanding', 'Outstanding', ''));
    expect(errorOf(() => percent(column(1, 1)))).toMatch(/^#VALUE! The answers are written/);
  });

  test('nor is it guessed in a block of a tracker', async () => {
    const block = [
      ['Case', '2.1.1', '2.1.2', '2.1.3'],
      ['A1', 1, 0, 1],
      ['A2', 1, 1, 1],
    ];
    await expect(annexe(block, '2.1', 2021)).rejects.toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('Write Yes and No') as unknown,
    });
  });

  test('joining empty text to the range tells them apart', () => {
    const joined = (values: readonly unknown[]) =>
      column(...values.map((value) => `${value ?? ''}`));
    expect(percent(joined([1, 0, null, 1]))).toBe(0.67);
    expect(band(joined([1, 0, null, 1]))).toEqual([['Good']]);
    expect(band(joined([0.65, null, 0]))).toEqual([['Good'], [''], ['Inadequate']]);
    expect(standard(joined([0.65, null, 1]))).toBe('Good');
  });

  test('a number of cases that has to be given is asked for where it can be seen', () => {
    expect(errorOf(() => samplesize(null))).toBe('#VALUE! "population" is empty. Give a number.');
    expect(errorOf(() => samplesize(0))).toMatch(/^#NUM! The population has to be from 1/);
    expect(errorOf(() => needed(5, 8, 0))).toMatch(/^#VALUE! "rating" has to be a rating/);
    expect(errorOf(() => needed(5, 8, null))).toMatch(/^#VALUE! "rating" has to be a rating/);
  });
});

describe('percentages', () => {
  test.each([
    [0.65, 'Good'],
    [65, 'Good'],
    ['65%', 'Good'],
    [' 65 % ', 'Good'],
    ['65 per cent', 'Good'],
    ['0.65', 'Good'],
    [0.645, 'Good'], // rounded half up, even if the binary number is a little less
    [64.5, 'Good'],
    [0.6449, 'Requires improvement'],
    [11 / 17, 'Good'], // Bedfordshire 3.3.3, printed 65%
    [0, 'Inadequate'],
    [0.495, 'Requires improvement'],
    [1, 'Outstanding'],
    [1.0000000000000002, 'Outstanding'], // a sum of shares
    [100, 'Outstanding'],
    [{ type: 'FormattedNumber', basicValue: 0.65, numberFormat: '0%' }, 'Good'],
  ])('%j is %s', (value, rating) => {
    expect(band([[value]])).toEqual([[rating]]);
    expect(band([[value], [0.9]])).toEqual([[rating], ['Outstanding']]);
  });

  test('every whole percentage, as a share and as per cent', () => {
    for (let whole = 2; whole <= 100; whole += 1) {
      expect(band([[whole / 100]])).toEqual(band([[whole]]));
      expect(possible(whole / 100, 100)).toBe(true);
      expect(counts(whole / 100, 100)).toEqual([[whole]]);
    }
  });

  test.each([
    [101, '#NUM! Row 2 of the range holds 101. A percentage is from 0% to 100%.'],
    [-0.1, '#NUM! Row 2 of the range holds -0.1.'],
    ['much', '#VALUE! Row 2 of the range holds "much", which is neither'],
    ['Yes', '#VALUE! Row 2 of the range holds the answer "Yes" among percentages.'],
    [true, '#VALUE! Row 2 of the range holds the answer TRUE among percentages.'],
  ])('%j among them is an error that says where', (value, sentence) => {
    expect(errorOf(() => band(column(0.65, value)))).toContain(sentence);
    expect(errorOf(() => standard(column(0.65, value)))).toContain(sentence.slice(0, 8));
    expect(errorOf(() => discretion(column(0.65, value), [[17]]))).toContain(sentence);
  });
});

describe('ratings and scores', () => {
  test('are read by name, short form and score', () => {
    const ratings = column('Inadequate', 'req. imp.', ' GOOD', 'Outstanding', 2, '3', 'Not rated');
    expect(score(ratings)).toEqual(column(0, 1, 2, 3, 2, 3, ''));
    expect(total(ratings)).toBe(11);
  });

  test('a 0 among scores is a score', () => {
    expect(score(column(0, 1, 2))).toEqual(column(0, 1, 2));
    expect(overall(column(...Array.from({ length: 12 }, () => 0)))).toBe('Inadequate');
  });

  test.each([
    [['Good', 'Goodish'], '#VALUE! Row 2 of the range holds "Goodish", which is no rating.'],
    [['Good', 4], '#NUM! Row 2 of the range holds 4. A score is a whole number from 0 to 3.'],
    [['Good', 1.5], '#NUM! Row 2 of the range holds 1.5.'],
    [['Good', true], '#VALUE! Row 2 of the range holds TRUE'],
    [[null, ''], '#N/A There is no rating in the range yet.'],
  ])('%j is an error', (ratings, sentence) => {
    for (const call of [score, total, overall]) {
      expect(errorOf(() => call(column(...ratings)))).toContain(sentence);
    }
  });

  test('thirteen are one too many, as resettlement is never in the total', () => {
    const ratings = column(...Array.from({ length: 13 }, () => 'Good'));
    expect(errorOf(() => total(ratings))).toMatch(/^#NUM! There are 13 ratings, but 12 standards/);
    expect(errorOf(() => overall(ratings))).toMatch(/^#NUM! There are 13 ratings/);
  });

  test('a standard is not rated from scores, nor from ratings and percentages together', () => {
    expect(errorOf(() => standard(column(2, 3, 1)))).toMatch(/^#VALUE!.*look like scores/);
    expect(errorOf(() => standard(column('Good', 0.65)))).toMatch(/^#VALUE! The range mixes/);
    expect(standard(column(1, 1, 0.8))).toBe('Outstanding');
    expect(standard(column(0.8, 0))).toBe('Inadequate');
    expect(standard(column(0.8, 'n/a', '–', ''))).toBe('Outstanding');
  });

  test('what is still possible of an incomplete service', () => {
    const few = column('Good', 'Good', 'Good');
    expect(errorOf(() => overall(few))).toBe(
      '#N/A 3 of 12 standards are rated, so there is no overall rating yet: Inadequate, Requires improvement, Good or Outstanding is still possible.',
    );
    expect(errorOf(() => overall(few, 'Inadequate'))).toContain(
      'Inadequate, Requires improvement or Good is still possible',
    );
  });
});

describe('an error in a cell is passed on', () => {
  test.each(['#N/A', '#DIV/0!', '#NUM!', '#NULL!', '#VALUE!'])('%s', (code) => {
    const sentence = `${code} Row 2 of the range holds ${code}. Mend it first`;
    for (const error of [
      code,
      new ExcelError(code),
      { type: 'Error', basicType: 'Error', basicValue: code },
    ]) {
      for (const call of [percent, band, phrase, standard, score, total, overall]) {
        expect(errorOf(() => call([['Good'], [error]]))).not.toMatch(/^no error/);
        expect(errorOf(() => call([[null], [error]]))).toContain(sentence);
      }
      expect(errorOf(() => samplesize(error))).toBe(
        `${code} "population" holds ${code}. Mend it first.`,
      );
    }
  });

  test.each(['#REF!', '#NAME?', '#SPILL!', '#CALC!', '#GETTING_DATA'])(
    '%s, which a function cannot give, as #VALUE!',
    (code) => {
      expect(errorOf(() => percent([[code]]))).toBe(
        `#VALUE! The cell holds ${code}. Mend it first, or wrap it in IFERROR(…,"") to leave it out.`,
      );
    },
  );
});

describe('a whole column with its header', () => {
  const rows = 1_048_576;
  const whole = (header: string, values: readonly unknown[], empty: unknown) =>
    Array.from({ length: rows }, (_, row) => [
      row === 0 ? header : row <= values.length ? values[row - 1] : empty,
    ]);

  test.each([
    ['web', null],
    ['desktop', 0],
  ])('%s', (_host, empty) => {
    const answers = ['Yes', 'No', 'Yes'];
    expect(percent(whole('2.1.1', answers, empty))).toBe(0.67);
    expect(
      band(whole('Does planning focus sufficiently on keeping other people safe?', answers, empty)),
    ).toEqual([['Good']]);
    expect(total(whole('Rating', ['Good', 'RI'], empty))).toBe(3);
    expect(standard(whole('Rating', ['Good', 'RI'], empty))).toBe('Requires improvement');
  });

  test('of percentages', () => {
    expect(standard(whole('% yes', [0.7, 0.9], null))).toBe('Good');
    expect(band(column('% yes', 0.7))).toEqual([[''], ['Good']]);
  });

  test('or several as a tracker', async () => {
    const cases = Array.from({ length: rows }, (_, row) => {
      if (row === 0) return ['Case', '2.1.1', '2.1.2', '2.1.3'];
      return row < 70 ? [`A${row}`, 'Yes', 'No', 'Yes'] : [null, 0, '', null];
    });
    const table = await annexe(cases, '2.1', 2021);
    expect(table.map(([, , share]) => share)).toEqual(['% yes', 1, 0, 1, '']);
  });

  test('only the first cell that says anything can be a header', () => {
    expect(errorOf(() => percent(column('Yes', '2.1.1')))).toMatch(/^#VALUE! Row 2/);
    expect(errorOf(() => percent([['2.1.1']]))).toMatch(/^#VALUE!/);
    expect(errorOf(() => percent(column('Anything', 'Yes')))).toMatch(/^#VALUE! Row 1/);
  });
});

describe('numbers of cases', () => {
  test('come as numbers or as text with spaces', () => {
    expect(samplesize(' 55 ', '80%', ' 5 %')).toBe(42);
    expect(samplesize(55, 80, 5)).toBe(42);
    expect(samplesize([[55]])).toBe(42);
  });

  test.each([
    ['abc', '#VALUE! "population" has to be a number; it is "abc".'],
    [true, '#VALUE! "population" has to be a number; it is TRUE.'],
    [[[55], [56]], '#VALUE! "population" takes one cell or value, not a range.'],
    [54.5, '#NUM! "population" has to be a whole number of cases; it is 54.5.'],
    [-1, '#NUM! The population has to be from 1 to 1,000,000,000; it is -1.'],
  ])('%j is an error', (value, sentence) => {
    expect(errorOf(() => samplesize(value))).toBe(sentence);
  });
});

describe('discretion', () => {
  test('takes a number of cases each, one for all, or none that is known', () => {
    const boundary =
      '63% at key question 2 is 2 percentage points from the boundary at 65%, towards Good.';
    const oneCase = 'One more yes at key question 2 (6 of 8, 75%) would make the standard Good.';
    expect(discretion(column(0.8, 0.63), column(15, 8))).toBe(`${boundary} ${oneCase}`);
    expect(discretion(column(0.88, 0.63), 8 as unknown as unknown[][])).toBe(
      `${boundary} ${oneCase}`,
    );
    expect(discretion(column(0.8, 0.63), column(null, 0))).toBe(boundary);
    expect(discretion(column(0.63), [['']])).toBe(
      boundary.replace('key question 2', 'the key question'),
    );
    expect(discretion(column(0.8, 5 / 8), column(15, 8))).toBe(`${boundary} ${oneCase}`);
  });

  test('of many cases, one case counts where the percentage was not rounded', () => {
    expect(discretion(column(0.65), [[300]])).not.toContain('One fewer');
    expect(discretion(column(194 / 300), [[300]])).toContain('One fewer yes');
  });

  test.each([
    [column(0.8, 0.63), column(15, 8, 9), '#NUM! There have to be as many numbers of cases'],
    [column(0.61), [[42]], '#NUM! No number of yes among 42 cases gives 61%.'],
    [column(0.61), [['many']], '#VALUE! "sizes" has to be a number; it is "many".'],
    [column(0.61), [[-1]], '#NUM! The sample has to be from 1'],
    [column(null, ''), [[8]], '#N/A There is no percentage in the range yet.'],
  ])('%j of %j is an error', (percents, sizes, sentence) => {
    expect(errorOf(() => discretion(percents, sizes))).toContain(sentence);
  });
});
