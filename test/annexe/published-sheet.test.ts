import { PUBLISHED, type PublishedTable } from '../../src/published/published-inspections';
import { type AnnexeOptions, annexePlan } from '../../src/annexe/annexe-plan';
import { documentOfPlan } from '../../src/document/model/document-of-plan';
import type { SheetPlan } from '../../src/plan/sheet-plan';
import type { RatedTracker } from '../../src/rating/rated-tracker';
import { REPORTS } from '../support/reports';
import { reportFixture } from './report-fixture';

const OPTIONS: AnnexeOptions = { fill: 'values', date: '3 November 2026', version: '0.1.0' };

const BEDFORDSHIRE = REPORTS.find(({ service }) => service === 'Bedfordshire');
if (!BEDFORDSHIRE) throw new Error('There is no such report.');
const { rated } = reportFixture(BEDFORDSHIRE);

function published(of: RatedTracker, table: PublishedTable = PUBLISHED): SheetPlan {
  const plan = annexePlan(of, { ...OPTIONS, published: table });
  const found = plan.find(({ role }) => role === 'published');
  if (!found) throw new Error('There is no such sheet.');
  return found;
}

const texts = ({ rows }: SheetPlan): string[] =>
  rows.map((row) =>
    row
      .map((cell) => cell?.value ?? '')
      .join('|')
      .replace(/\|+$/, ''),
  );

test('where 14 of 36 stands, with its picture, source, licence and what is left out', () => {
  const sheet = published(rated);
  const lines = texts(sheet);
  // The issue states it: counted by hand in the published table.
  expect(lines).toContain('14 of 36: 62 of 79 published inspections scored higher, 3 the same.');
  expect(lines).toContain('14 of 36|3|3|◀ 14');
  expect(lines).toContain('13 of 36|1|1');
  // 79 of them: 2 Inadequate, 27 Requires improvement, 43 Good and 7 Outstanding.
  expect(lines).toEqual(
    expect.arrayContaining([
      'Inadequate|2|3 to 5',
      'Requires improvement|27|8 to 18',
      'Good|43|19 to 29',
      'Outstanding|7|31 to 34',
      PUBLISHED.source,
      PUBLISHED.licence,
      'Left out: West Sussex (2022-06-22). Requires improvement stands beside 26 of 36, which is Good.',
    ]),
  );
  const [bars] = sheet.conditionalFormats;
  expect(bars).toMatchObject({ kind: 'data-bar', from: 0, to: 8 });
});

test('the sheet is written on request alone, and tells no more than the table does', () => {
  expect(annexePlan(rated, OPTIONS).map(({ role }) => role)).not.toContain('published');
  const unfinished: RatedTracker = {
    ...rated,
    result: {
      ...rated.result,
      score: { total: 12, outOf: 33 },
      overall: { ...rated.result.overall, rating: null },
    },
  };
  expect(texts(published(unfinished))).toContain(
    'Not every standard is rated yet: 12 of 33 is no total to compare.',
  );
  const own = {
    ...PUBLISHED,
    outOf: 24,
    inspections: [],
    leftOut: [],
    what: 'inspections in x.csv',
  };
  const one = { service: '=1+1', date: '', total: 9, overall: '' };
  const lines = texts(published(rated, { ...own, inspections: [one] }));
  expect(lines).toContain('The total is out of 36, theirs are out of 24: they are not compared.');
  expect(lines).not.toContain('How many have each overall rating');
});

test('a document has the counts and the bars', () => {
  const plan = annexePlan(rated, { ...OPTIONS, published: PUBLISHED });
  const section = documentOfPlan(plan).sections.find(
    ({ header }) => header.right === 'Where the total stands',
  );
  const table = section?.blocks.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.head[0]?.map(({ text }) => text)).toEqual([
    'Total',
    'Inspections',
    'As a bar',
    'This inspection',
  ]);
  // 29 has the most, eight; 14 has three.
  const bars = table?.kind === 'table' ? table.body.map((row) => row[2]?.bar) : [];
  expect(bars[29 - 3]).toMatchObject({ share: 1 });
  expect(bars[14 - 3]).toMatchObject({
    share: 0.375,
    altText: 'A bar for 3; the longest would stand for 8',
  });
});
