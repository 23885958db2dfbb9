import { annexePlan } from '../../src/annexe/annexe-plan';
import type { PlanRange, SheetPlan } from '../../src/plan/sheet-plan';
import { EDITIONS, editionById } from '../../src/editions/editions';
import { type Firmness, firmnessOf } from '../../src/firmness/firmness';
import { furtherCases } from '../../src/firmness/further-cases';
import type { RatedTracker } from '../../src/rating/rated-tracker';
import { Answer } from '../../src/inspection/inspection';
import { scoreInspection } from '../../src/scoring/score-inspection';
import { sheetOf, valuesOf } from './plan-reading';
import { caseFixture } from './tracker-fixture';

const written = { date: '3 November 2026', version: '1.0.0', fill: 'values' } as const;
const options = { seed: 7, draws: 400 };

function firm({ inspection, edition, result }: RatedTracker, more: object = {}): Firmness {
  const { firmness } = firmnessOf(inspection, edition, result, { ...options, ...more });
  if (!firmness) throw new Error('Nothing to draw from.');
  return firmness;
}

function sheetFor(rated: RatedTracker, firmness: Firmness): SheetPlan {
  return sheetOf(annexePlan(rated, { ...written, firmness }), 'firmness');
}

/** The row whose first cell is this text, after another such row. */
function rowAfter(sheet: SheetPlan, text: string, after = ''): number {
  const from = after === '' ? 0 : rowAfter(sheet, after);
  const row = sheet.rows.findIndex((cells, i) => i >= from && cells[0]?.value === text);
  if (row < 0) throw new Error(`There is no row "${text}".`);
  return row;
}

function valuesIn(sheet: SheetPlan, { top, left, bottom, right }: PlanRange): unknown[] {
  return sheet.rows
    .slice(top, bottom + 1)
    .flatMap((row) => row.slice(left, right + 1).map((cell) => cell?.value));
}

const STRIP = 8;

describe.each(EDITIONS)('the firmness sheet of $id', (edition) => {
  const { rated } = caseFixture(edition, 'one-sheet', 20210801);
  const firmness = firm(rated);
  const sheet = sheetFor(rated, firmness);

  test('is there on request alone', () => {
    const plain = annexePlan(rated, written);
    expect(plain.some(({ role }) => role === 'firmness')).toBe(false);
    const names = annexePlan(rated, { ...written, firmness }).map(({ name }) => name);
    expect(names).toEqual([...plain.map(({ name }) => name), 'YOS firmness']);
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });

  test('has the probabilities as they were drawn, overall and by standard', () => {
    const rows = [
      ['Overall', firmness.overall] as const,
      ...firmness.standards.map((standard) => [standard.code, standard] as const),
    ];
    expect(rows.length).toBeGreaterThan(7);
    for (const [label, found] of rows) {
      const cells = sheet.rows[rowAfter(sheet, label)] ?? [];
      expect(cells.slice(2, STRIP).map((cell) => cell?.value)).toEqual([
        found?.ruleRating,
        found?.firmness,
        ...(found?.chances.map(({ probability }) => probability) ?? []),
      ]);
      const marked = cells.slice(4, STRIP).map((cell) => /●/.test(cell?.style?.numberFormat ?? ''));
      expect(marked).toEqual(found?.chances.map(({ rating }) => rating === found.ruleRating));
    }
  });

  test('has a bar for every probability, from nothing to all', () => {
    const bars = sheet.conditionalFormats.flatMap((one) => (one.kind === 'data-bar' ? [one] : []));
    expect(bars.every(({ from, to }) => from === 0 && to === 1)).toBe(true);
    for (const { code } of firmness.standards) {
      const row = rowAfter(sheet, code);
      const columns = bars
        .filter(({ range }) => row >= range.top && row <= range.bottom)
        .map(({ range }) => range.left);
      expect([code, columns]).toEqual([code, [4, 5, 6, 7]]);
    }
  });

  test('maps every total to its overall rating and points at that of the service', () => {
    const map = sheet.rows.findIndex((row) => row[STRIP]?.value === 0);
    const cells = (sheet.rows[map] ?? []).slice(STRIP);
    expect(cells.map((cell) => cell?.value)).toEqual(Array.from({ length: 37 }, (_, i) => i));
    const names = sheet.merges
      .filter(({ top, left }) => top === map - 1 && left >= STRIP)
      .map(({ left, right }) => [sheet.rows[map - 1]?.[left]?.value, left - STRIP, right - STRIP]);
    expect(names).toEqual([
      ['Inadequate\n0–6', 0, 6],
      ['Requires improvement\n7–18', 7, 18],
      ['Good\n19–30', 19, 30],
      ['Outstanding\n31–36', 31, 36],
    ]);
    const { total } = rated.result.score;
    const dark = cells.flatMap((cell, i) => (cell?.style?.colour === 'FFFFFF' ? [i] : []));
    expect(dark).toEqual([total]);
    const pointer = sheet.rows[map + 1]?.[STRIP + total]?.value;
    expect(pointer).toMatch(new RegExp(`^(▲ ${total} .*|${total} .* ▲)$`));
  });

  test('has each key question with its interval, as figures and as a bar', () => {
    for (const { code, yes, base, percent, interval } of firmness.standards.flatMap(
      ({ keyQuestions }) => keyQuestions,
    )) {
      const cells = sheet.rows[rowAfter(sheet, code, 'Key questions')] ?? [];
      expect(cells.slice(4, STRIP).map((cell) => cell?.value)).toEqual([
        `${yes} of ${base}`,
        percent / 100,
        interval.low,
        interval.high,
      ]);
      const strip = cells.slice(STRIP);
      expect(strip).toHaveLength(40);
      const filled = strip.flatMap((cell, i) =>
        ['667A94', '1F2933'].includes(cell?.style?.fill ?? '') ? [i] : [],
      );
      // A cell is two and a half points wide.
      expect(Math.abs((filled[0] ?? 0) / 40 - interval.low)).toBeLessThanOrEqual(0.025);
      expect(Math.abs(((filled.at(-1) ?? 0) + 1) / 40 - interval.high)).toBeLessThanOrEqual(0.025);
      expect(filled).toHaveLength((filled.at(-1) ?? 0) - (filled[0] ?? 0) + 1);
      const dot = strip.findIndex((cell) => cell?.value === '●');
      expect(dot).toBe(Math.min(39, Math.floor(percent / 2.5)));
    }
  });

  test('has a chart of cells that hold what it shows', () => {
    const [chart, ...others] = sheet.charts ?? [];
    expect([chart?.kind, others]).toEqual(['bar-stacked', []]);
    const codes = firmness.standards.map(({ code }) => code);
    expect(chart && valuesIn(sheet, chart.categories)).toEqual(['Overall', ...codes]);
    const series = chart?.series.map(({ values }) => valuesIn(sheet, values) as number[]) ?? [];
    for (const row of ['Overall', ...codes].keys()) {
      expect(series.reduce((sum, values) => sum + (values[row] ?? NaN), 0)).toBeCloseTo(1, 9);
    }
    // Its place is empty, and on paper the table is enough.
    expect(chart && valuesIn(sheet, chart.place)).toEqual([]);
    const { area } = sheet.print;
    expect(area).toEqual({ top: 0, left: 0, bottom: sheet.rows.length - 1, right: STRIP + 39 });
    expect(chart?.place.top).toBeGreaterThan(area?.bottom ?? NaN);
  });

  test('prints on A4 and merges nothing twice', () => {
    expect(sheet.print).toMatchObject({ paper: 'A4', orientation: 'landscape', fitToWidth: true });
    const taken = new Set<string>();
    for (const { top, left, bottom, right } of sheet.merges) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          expect(taken.has(`${row} ${column}`)).toBe(false);
          taken.add(`${row} ${column}`);
        }
      }
    }
  });

  test('says what it is, what it rests on, and how to get it again', () => {
    const text = valuesOf(sheet, 1).flat().join('\n');
    expect(text).toMatch(/advice: it changes no rating/);
    expect(text).toMatch(/400 caseloads drawn with the seed 7; intervals at 80% confidence/);
    expect(text).toMatch(/docs\/method\.md/);
    for (const { name, cases } of firmness.domains) expect(text).toContain(`${name}: ${cases}`);
  });
});

describe('what it says', () => {
  const edition = editionById(EDITIONS, '2020');
  if (!edition) throw new Error('There is no edition 2020.');
  const { rated } = caseFixture(edition, 'one-sheet', 3);

  const wholeOf = (one: RatedTracker) => {
    const populations = new Map(firm(one).domains.map(({ id, cases }) => [id, cases]));
    return firm(one, { populations });
  };

  test('of a caseload that was inspected whole, with answers missing: that they are', () => {
    const firmness = wholeOf(rated);
    const text = valuesOf(sheetFor(rated, firmness), 9).flat().join('\n');
    expect(text).toMatch(/all \d+ cases were inspected\. \d+ answers to key questions are missing/);
    for (const { firmness: probability } of firmness.standards) expect(probability).toBeLessThan(1);
  });

  test('of a caseload that was inspected whole, every answer given: that it is certain', () => {
    const { inspection, result } = rated;
    const given = (answers: Uint8Array) =>
      answers.map((said) =>
        said === Answer.missing || said === Answer.unreadable ? Answer.no : said,
      );
    const answers = new Map([...inspection.answers].map(([code, said]) => [code, given(said)]));
    const whole = { ...inspection, answers };
    const complete: RatedTracker = {
      ...rated,
      inspection: whole,
      result: scoreInspection(whole, edition, { base: result.base }),
    };
    const firmness = wholeOf(complete);
    const sheet = sheetFor(complete, firmness);
    const text = valuesOf(sheet, 9).flat().join('\n');
    expect(text).toMatch(/all \d+ cases were inspected, so the ratings by rule are certain/);
    for (const { code } of firmness.standards) {
      const cells = sheet.rows[rowAfter(sheet, code)] ?? [];
      expect([cells[3]?.value, cells[STRIP]?.value]).toEqual([1, 'Very firm.']);
    }
  });

  test('of further cases where they were counted', () => {
    const { inspection, result } = rated;
    const further = furtherCases(inspection, edition, result, { seed: 7 });
    const firmness = firm(rated);
    const sheet = sheetOf(
      annexePlan(rated, { ...written, firmness, furtherCases: further }),
      'firmness',
    );
    const words = firmness.standards.map(
      ({ code }) => sheet.rows[rowAfter(sheet, code)]?.[STRIP]?.value,
    );
    expect(words.join('\n')).toMatch(/further case/);
  });

  test('while a standard is not rated: nothing of the overall rating', () => {
    const standards = rated.result.standards.map((standard) =>
      standard.code === '1.1' ? { ...standard, rating: null, score: null } : standard,
    );
    const overall = { ...rated.result.overall, rating: null };
    const unrated = { ...rated, result: { ...rated.result, standards, overall } };
    const firmness = firm(unrated);
    expect(firmness.overall).toBeNull();
    const sheet = sheetFor(unrated, firmness);
    const text = valuesOf(sheet, 1).flat().join('\n');
    expect(text).not.toMatch(/^Overall$/m);
    expect(text).toMatch(/points so far of 36\. The overall rating waits/);
    expect(JSON.stringify(sheet.rows)).toMatch(/"(▲ \d+ so far|\d+ so far ▲)"/);
    expect(text).not.toMatch(/What would move|From the ratings as they stand/);
    const [chart] = sheet.charts ?? [];
    const codes = firmness.standards.map(({ code }) => code);
    expect(chart && valuesIn(sheet, chart.categories)).toEqual(codes);
  });

  test('of what is only nearly sure: never 0% or 100%', () => {
    const firmness = firm(rated);
    const [first, ...rest] = firmness.standards;
    if (!first) throw new Error('There is no standard.');
    const chances = first.chances.map((one, i) => ({
      ...one,
      probability: [0.9996, 0.0004, 0, 0][i] ?? 0,
    }));
    const edge = { ...first, ruleRating: chances[0]?.rating ?? '', firmness: 0.9996, chances };
    const sheet = sheetFor(rated, { ...firmness, standards: [edge, ...rest] });
    const cells = sheet.rows[rowAfter(sheet, first.code)] ?? [];
    expect(cells.slice(4, STRIP).map((cell) => cell?.style?.numberFormat)).toEqual([
      '"● over 99%"',
      '"under 1%"',
      '0%',
      '0%',
    ]);
  });
});
