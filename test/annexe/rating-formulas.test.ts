import { percentFormula } from '../../src/annexe/percent-formula';
import {
  overallFormula,
  overallNoteFormula,
  standardFormula,
} from '../../src/annexe/rating-formulas';
import type { Edition } from '../../src/editions/edition';
import { EDITIONS, editionById } from '../../src/editions/editions';
import { formulaEngine } from '../functions/formula-workbook';

// Excel's own functions, calculated by a real formula engine at the figures where a rating turns.
const { calculated } = formulaEngine();

const edition = editionById(EDITIONS, '2021');
if (!edition) throw new Error('The edition 2021 is gone.');

/** What formulas over given cells of a sheet come to. */
async function answers(
  cells: Readonly<Record<string, string | number>>,
  formulas: readonly string[],
): Promise<unknown[]> {
  const own = Object.fromEntries(formulas.map((formula, i) => [`Z${i + 1}`, `=${formula}`]));
  const workbook = await calculated({ Front: { ...cells, ...own } });
  const rows = await workbook.valuesOf(`Front!Z1:Z${formulas.length}`);
  await workbook.dispose();
  return rows.map(([value]) => value);
}

/** Twelve scores with this total, below one another in A1:A12. */
function scoresOf(total: number): Record<string, number> {
  return Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `A${i + 1}`,
      Math.floor(total / 12) + (i < total % 12 ? 1 : 0),
    ]),
  );
}

const cells = {
  scores: 'A1:A12',
  total: 'B1',
  ratingOf: (code: string) => (code === '4.1' ? 'B2' : 'B3'),
};

async function overallOf(total: number, judged: Readonly<Record<string, string>>, by: Edition) {
  const own = { ...scoresOf(total), B1: total, ...judged };
  const formulas = [overallFormula(by, 'native', cells), overallNoteFormula(by, cells)];
  return answers(own, formulas);
}

describe('the overall rating where the total turns it', () => {
  // 0–6 Inadequate, 7–18 Requires improvement, 19–30 Good, 31–36 Outstanding.
  test.each([
    [6, 'Inadequate', '0 to 6'],
    [7, 'Requires improvement', '7 to 18'],
    [18, 'Requires improvement', '7 to 18'],
    [19, 'Good', '19 to 30'],
    [30, 'Good', '19 to 30'],
    [31, 'Outstanding', '31 or more'],
    [36, 'Outstanding', '31 or more'],
  ])('%d is %s', async (total, rating, span) => {
    const found = await overallOf(total, { B2: 'Good' }, edition);
    expect(found).toEqual([rating, `${total} out of 36: ${rating} (${span})`]);
  });

  const held =
    ' would be Outstanding; 4.1 is Inadequate, so the service cannot be better than Good overall';
  test.each([
    [30, ': Good (19 to 30)'],
    [31, held],
    [36, held],
  ])('%d with 4.1 Inadequate is Good', async (total, note) => {
    const found = await overallOf(total, { B2: 'Inadequate' }, edition);
    expect(found).toEqual(['Good', `${total} out of 36${note}`]);
  });

  test('of two limits in force the lower ceiling holds, however they are written', async () => {
    const [good] = edition.limits;
    if (!good) throw new Error('The limit of 4.1 is gone.');
    const lower = { ...good, standard: '1.1', ceiling: 'Requires improvement' };
    for (const limits of [
      [good, lower],
      [lower, good],
    ]) {
      const both = { B2: 'Inadequate', B3: 'Inadequate' };
      const [rating] = await overallOf(31, both, { ...edition, limits });
      expect(rating).toBe('Requires improvement');
    }
  });
});

test('a standard’s rating at the very boundaries', async () => {
  const percents = [0.49, 0.5, 0.64, 0.65, 0.79, 0.8, 1, 0];
  const given = Object.fromEntries(percents.map((percent, i) => [`A${i + 1}`, percent]));
  const formulas = percents.map((_, i) => standardFormula(edition, 'native', `A${i + 1}`));
  expect(await answers(given, formulas)).toEqual([
    'Inadequate',
    'Requires improvement',
    'Requires improvement',
    'Good',
    'Good',
    'Outstanding',
    'Outstanding',
    'Inadequate',
  ]);
});

test('percentages of a half are rounded up', async () => {
  // 57 of 200 is 28.5%, 129 of 200 is 64.5%, 1 of 8 is 12.5%; 5 of 8 is 62.5%; 2 of 3 is 66.7%.
  const counts = [
    [57, 200],
    [129, 200],
    [1, 8],
    [5, 8],
    [2, 3],
  ];
  const given = Object.fromEntries(
    counts.flatMap(([yes = 0, base = 0], i) => [
      [`A${i + 1}`, yes],
      [`B${i + 1}`, base],
    ]),
  );
  const formulas = counts.map((_, i) => percentFormula(`A${i + 1}`, `B${i + 1}`));
  expect(await answers(given, formulas)).toEqual([0.29, 0.65, 0.13, 0.63, 0.67]);
});
