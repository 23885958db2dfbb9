import { annexePlan } from '../../src/annexe/annexe-plan';
import { EDITIONS, editionById } from '../../src/editions/editions';
import { rowOf, sheetOf } from './plan-reading';
import { REPORTS } from '../support/reports';
import { reportFixture } from './report-fixture';
import { caseFixture, percentFixture } from './tracker-fixture';

const written = { fill: 'values', date: '3 November 2026', version: '1.0.0' } as const;

/** What the totals of an overall rating are, from the inspectorate's guidance on ratings. */
const TOTALS = {
  Inadequate: '0 to 6',
  'Requires improvement': '7 to 18',
  Good: '19 to 30',
  Outstanding: '31 or more',
} as const;

describe.each(REPORTS)('the front page of $service', (report) => {
  const { rated } = reportFixture(report);
  const sheet = sheetOf(annexePlan(rated, written), 'ratings');

  test('shows the published total and overall rating', () => {
    expect(sheet.rows[0]?.[0]?.value).toBe(report.service);
    expect(rowOf(sheet, 'Overall rating')[3]?.value).toBe(report.overall);
    expect(rowOf(sheet, 'Total score')[3]?.value).toBe(`${report.score.total} out of 36`);
    expect(rowOf(sheet, 'Total')[4]?.value).toBe(report.score.total);
  });

  test.each(['values', 'native', 'yos'] as const)('has the same note filled with %s', (fill) => {
    const { rows } = sheetOf(annexePlan(rated, { ...written, fill }), 'ratings');
    const { overall, score } = report;
    const note = `${score.total} out of 36: ${overall} (${TOTALS[overall as keyof typeof TOTALS]})`;
    const cell = rows.map(([first]) => first).find((one) => one?.value === note);
    expect(cell?.formula !== undefined).toBe(fill !== 'values');
  });

  test('has the standards as a table with a name, for a document and whoever hears it', () => {
    const tables = (sheet.blocks ?? []).filter((block) => block.kind === 'table');
    expect(tables.map(({ caption }) => caption)).toContain('Ratings of the standards');
  });

  test('shows every standard with its rating and score', () => {
    for (const { code, name, inTotal } of rated.edition.standards) {
      const row = rowOf(sheet, code);
      expect(row[1]?.value).toBe(name);
      expect(row[3]?.value).toBe(report.ratings[code]);
      if (!inTotal) expect(row[4]?.value).toBeNull();
    }
  });

  test('says what the panel decided, why, and what the rule gave', () => {
    for (const { standard, rule, panel, reason } of report.professionalDiscretion) {
      expect(rowOf(sheet, standard)[5]?.value).toBe(`Ratings panel; by rule: ${rule}`);
      const notes = sheet.rows.map((row) => String(row[0]?.value ?? ''));
      const note = notes.find((text) => text.startsWith(`${standard} `) && text.includes(panel));
      expect(note).toContain(reason);
    }
  });
});

const edition2021 = editionById(EDITIONS, '2021');
if (!edition2021) throw new Error('The edition 2021 is gone.');

const outstanding = Object.fromEntries(
  edition2021.standards
    .filter(({ basis }) => basis === 'cases')
    .flatMap(({ keyQuestions }) => keyQuestions.map(({ code }) => [code, 90])),
);

const judged = (resettlement: string, best = 'Outstanding') => ({
  '1.1': { rating: best },
  '1.2': { rating: best },
  '1.3': { rating: best },
  '1.4': { rating: best },
  '3.4': { rating: best },
  '4.1': { rating: resettlement },
});

test.each(['values', 'native', 'yos'] as const)(
  'a limiting judgement is in the notes: %s',
  (fill) => {
    const { rated } = percentFixture(edition2021, outstanding, judged('Inadequate'));
    const sheet = sheetOf(annexePlan(rated, { ...written, fill }), 'ratings');
    expect(rowOf(sheet, 'Overall rating')[3]?.value).toBe('Good');
    const notes = sheet.rows.map((row) => String(row[0]?.value ?? '')).join('\n');
    expect(notes).toContain('4.1 is Inadequate, so the service cannot be better than Good overall');
  },
);

test.each(['values', 'native', 'yos'] as const)('an incomplete inspection says so: %s', (fill) => {
  const { rated } = percentFixture(edition2021, outstanding, { '1.1': { rating: 'Good' } });
  const sheet = sheetOf(annexePlan(rated, { ...written, fill }), 'ratings');
  expect(rowOf(sheet, 'Overall rating')[3]?.value).toBe('Not yet rated');
  expect(rowOf(sheet, 'Total score')[3]?.value).toMatch(/ out of 24$/);
  expect(rowOf(sheet, '1.2')[3]?.value).toBe('Not rated');
  const notes = sheet.rows.map((row) => String(row[0]?.value ?? '')).join('\n');
  expect(notes).toContain('1.2 Staff: not rated: no judgement is recorded');
});

test('a service whose name looks like a formula stays text', () => {
  const { rated } = caseFixture(edition2021, 'one-sheet', 3);
  const cell = sheetOf(annexePlan(rated, { ...written, fill: 'native' }), 'ratings').rows[0]?.[0];
  expect(cell).toEqual(expect.objectContaining({ value: '=Bedford & "Co"' }));
  expect(cell).not.toHaveProperty('formula');
});
