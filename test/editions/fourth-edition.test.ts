import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEditions } from '../../src/cli/options/load-editions';
import { checkEdition } from '../../src/editions/check-edition';
import { EDITIONS } from '../../src/editions/editions';
import { type RateOptions, rateTracker } from '../../src/rating/rate-tracker';
import { sheet } from '../reading/sheets';
import { fourthEdition } from './fourth-edition';

// Worked on paper. 2.1: 9/10 = 90%, 2/5 = 40%, and 2/3 = 67% once the low case is left out: Fair.
const court = [
  ['Case ID', 'Case type', 'ROSH', '2.1.1', '2.1.2', '2.1.3', '2.2.1', '2.2.2', '2.2.3'],
  ...Array.from({ length: 10 }, (_, i) => [
    `C${i}`,
    'Court',
    i === 0 ? 'Low' : 'High',
    i === 9 ? 'No' : 'Yes',
    i < 5 ? 'n/a' : i < 7 ? 'Yes' : 'No',
    i === 0 ? 'n/a' : i < 3 ? 'Yes' : i === 3 ? 'No' : 'n/a',
    // 2.2: 9/10 = 90% each: Excellent.
    ...[1, 2, 3].map((turn) => (i === turn ? 'No' : 'Yes')),
  ]),
];
const tracker = [
  sheet('Cases', court),
  sheet('Ratings', [
    ['Standard', 'Rating', 'Reason'],
    ['1.1', 'Strong'],
    ['1.2', 'F'],
    ['1.3', 3],
    ['2.3', 'Excellent', 'Stated by the lead.'],
    ['3.1', 2],
    ['3.2', 'Poor'],
    ['3.3', 'Fair'],
  ]),
];
// 2 + 1 + 3 + 1 + 3 + 3 + 2 + 0 + 1 = 16 of 27, from 14 on Strong.

function expectSixteen(options: RateOptions, sheets = tracker): void {
  const { rated, problems } = rateTracker('t.xlsx', sheets, options);
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const result = rated[0]?.result;
  expect(result?.edition).toBe('2030');
  const [first, second] = (result?.standards ?? []).filter(({ code }) => code.startsWith('2.'));
  expect(first?.keyQuestions.map(({ percent }) => percent)).toEqual([90, 40, 67]);
  expect([first?.rating, second?.rating]).toEqual(['Fair', 'Excellent']);
  expect(result?.score).toEqual({ total: 16, outOf: 27 });
  expect(result?.overall.rating).toBe('Strong');
}

test('a fourth edition rates a tracker', () => {
  const editions = [...EDITIONS, checkEdition(fourthEdition)];
  expectSixteen({ editions, edition: '2030' });
});

test('the tracker itself may ask for it', () => {
  const editions = [...EDITIONS, checkEdition(fourthEdition)];
  const asking = sheet('YOS settings', [['Edition', '2030']]);
  expectSixteen({ editions }, [...tracker, asking]);
  expectSixteen({ editions }, [...tracker, { ...asking, rows: [['Edition', 2030]] }]);
});

test('its limiting judgement holds the overall rating down', () => {
  const editions = [checkEdition(fourthEdition)];
  const [cases, ratings] = tracker;
  if (!cases || !ratings) throw new Error('There is no tracker.');
  const poor = {
    ...ratings,
    rows: ratings.rows.map((row, i) => (i === 1 ? ['1.1', 'Poor'] : row)),
  };
  const { overall, score } =
    rateTracker('t.xlsx', [cases, poor], { editions }).rated[0]?.result ?? {};
  expect(score).toEqual({ total: 14, outOf: 27 });
  expect(overall).toMatchObject({ rating: 'Fair', limited: true });
});

describe('from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (name: string, content: string) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  test('it is loaded and used', () => {
    expectSixteen(loadEditions(written('own.json', JSON.stringify(fourthEdition)), process.cwd()));
  });

  test.each([
    [
      'an incomplete one',
      JSON.stringify({ ...fourthEdition, bands: undefined }),
      'bands is missing',
    ],
    ['no JSON', '{"id": ', 'is no JSON'],
  ])('%s is refused by name', (_, content, words) => {
    const file = written('broken.json', content);
    expect(() => loadEditions(file, process.cwd())).toThrow(words);
    expect(() => loadEditions(file, process.cwd())).toThrow('broken.json');
  });

  test('an id that no edition has is refused with those that there are', () => {
    expect(() => loadEditions('1999', process.cwd())).toThrow('2018, 2020, 2021');
  });
});
