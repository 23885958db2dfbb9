import type { Fill } from '../../src/annexe/annexe-context';
import { annexePlan } from '../../src/annexe/annexe-plan';
import { workedOut } from '../../src/annexe/worked-out';
import type { Edition } from '../../src/editions/edition';
import { EDITIONS } from '../../src/editions/editions';
import type { Cell } from '../../src/grid/sheet';
import type { PlanCell, WorkbookPlan } from '../../src/plan/sheet-plan';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type CellEdit, type TrackerCells, asSheets, edited } from './edited-trackers';
import { sheetOf } from './plan-reading';
import { codesOf } from './tracker-fixture';

const [edition] = EDITIONS.filter(({ id }) => id === '2018') as [Edition];
const CODES = codesOf(edition).filter((code) => /^\d\.\d\.\d$/.test(code));

/** An out-of-court case: its disposal and its answer to 3.4.2, of youth conditional cautions alone. */
type OutOfCourt = readonly [disposal: Cell, answer: 'Yes' | 'No'];

interface Made {
  readonly cases: readonly OutOfCourt[];
  readonly judgements?: readonly Cell[];
  /** What the sheet of cases is called. */
  readonly sheet?: string;
}

/** Two court cases, then the others; every answer but those given is yes, so 3.4.2 decides 3.4. */
function trackerOf({ cases, judgements = [], sheet = 'Cases' }: Made): TrackerCells {
  const header = ['Case ID', 'Case type', 'Disposal', ...CODES];
  const answersOf = (domain: string, own: Cell) =>
    CODES.map((code) => (code === '3.4.2' ? own : code.startsWith(domain) ? 'Yes' : ''));
  return [
    {
      name: sheet,
      rows: [
        header,
        ...['C1', 'C2'].map((id) => [id, 'Court', 'Referral order', ...answersOf('2', '')]),
        ...cases.map(([disposal, answer], i) => {
          return [`O${i + 1}`, 'Out of court', disposal, ...answersOf('3', answer)];
        }),
      ],
    },
    {
      name: 'Judgements',
      rows: [
        ['Standard', 'Rating'],
        ...[1, 2, 3, 4].map((n) => [`1.${n}`, judgements[n - 1] ?? 'Good']),
      ],
    },
  ];
}

function planOf(cells: TrackerCells, fill: Fill): WorkbookPlan {
  const sheets = asSheets(cells);
  const { rated } = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: '2018' });
  const [one] = rated;
  if (!one) throw new Error('It is not rated.');
  return annexePlan(one, { fill, date: '1 January 2026', version: '0', sheets });
}

/** What the formulas written for some cells show over others. */
function shownOver(plan: WorkbookPlan, cells: TrackerCells): WorkbookPlan {
  const { wrong } = workedOut(plan, asSheets(cells), edition);
  return plan.map((sheet, index) => ({
    ...sheet,
    rows: sheet.rows.map((row, r) =>
      row.map((cell, c): PlanCell | null => {
        const other = wrong.find((one) => one.sheet === index && one.row === r && one.column === c);
        return other && cell ? { ...cell, value: other.found as string | number } : cell;
      }),
    ),
  }));
}

/** The rating of a standard on the front page. */
function ratingOf(plan: WorkbookPlan, code: string): unknown {
  return sheetOf(plan, 'ratings').rows.find((row) => row[0]?.value === code)?.[3]?.value;
}

/** The total and the overall rating. */
function headOf(plan: WorkbookPlan): unknown[] {
  const { rows } = sheetOf(plan, 'ratings');
  return ['Overall rating', 'Total score'].map(
    (name) => rows.find((row) => row[0]?.value === name)?.[3]?.value,
  );
}

/** Percentage, yes and base at 3.4.2 on the sheet of the annexe. */
function countsAt342(plan: WorkbookPlan): unknown[] {
  const { rows } = sheetOf(plan, 'annexe');
  const row = rows.find((cells) => String(cells[0]?.value).startsWith('3.4.2. '));
  if (!row) throw new Error('3.4.2 is not on the sheet.');
  const columns = [1, row.length - 2, row.length - 1];
  return columns.map((column) => row[column]?.value);
}

/** The disposal of an out-of-court case, counted from 1, is another. */
function disposal(n: number, value: Cell, sheet = 'Cases'): CellEdit {
  return { sheet, row: 2 + n, column: 2, value };
}

const FILLS = ['native', 'yos'] as const;

// Two yes of three youth conditional cautions; a no and a yes of others, which do not count.
const MIXED: readonly OutOfCourt[] = [
  ...([
    ['Youth conditional caution', 'Yes'],
    ['Youth conditional caution', 'No'],
    ['Youth conditional caution', 'Yes'],
    ['Youth caution', 'No'],
    ['Community resolution', 'Yes'],
  ] as const),
];
const ALL_OF_THEM = MIXED.map(([, answer]): OutOfCourt => ['YCC', answer]);

describe.each(FILLS)('%s formulas after a disposal was changed', (fill) => {
  const mixed = planOf(trackerOf({ cases: MIXED }), fill);

  test('as written: 2 of 3', () => {
    expect(countsAt342(mixed)).toEqual([0.67, 2, 3]);
    expect(ratingOf(mixed, '3.4')).toBe('Good');
  });

  // A case that nobody can tell apart from a conditional caution counts, as in the rating.
  test.each(['', 'TBC', 'YCC', 'Conditional caution', 'youth\u00a0conditional caution*'])(
    'to %j: the no counts too, 2 of 4',
    (value) => {
      const after = edited(trackerOf({ cases: MIXED }), [disposal(4, value)]);
      const shown = shownOver(mixed, after);
      expect(countsAt342(shown)).toEqual([0.5, 2, 4]);
      expect(ratingOf(shown, '3.4')).toBe('Requires improvement');
      expect(headOf(shown)).toEqual(headOf(planOf(after, 'values')));
    },
  );

  test.each(['Youth caution', 'Community\nresolution', 'CR'])(
    'of a conditional caution to %j: 1 of 2',
    (value) => {
      const after = edited(trackerOf({ cases: MIXED }), [disposal(1, value)]);
      expect(countsAt342(shownOver(mixed, after))).toEqual([0.5, 1, 2]);
    },
  );

  test('while all were conditional cautions: one that is no more is left out', () => {
    const cells = trackerOf({ cases: ALL_OF_THEM });
    const plan = planOf(cells, fill);
    expect(countsAt342(plan)).toEqual([0.6, 3, 5]);
    const shown = shownOver(plan, edited(cells, [disposal(2, 'Youth caution')]));
    expect(countsAt342(shown)).toEqual([0.75, 3, 4]);
    expect(ratingOf(shown, '3.4')).toBe('Good');
  });

  test('while none is one: nobody is left out, until one is', () => {
    const cells = trackerOf({ cases: MIXED.map(([, answer]) => ['Youth caution', answer]) });
    const plan = planOf(cells, fill);
    expect(countsAt342(plan)).toEqual([0.6, 3, 5]);
    const shown = shownOver(plan, edited(cells, [disposal(3, 'Youth conditional caution')]));
    expect(countsAt342(shown)).toEqual([1, 1, 1]);
    expect(ratingOf(shown, '3.4')).toBe('Outstanding');
  });
});

describe.each(FILLS)('%s formulas of judgements', (fill) => {
  const odd = [
    'requires\nimprovement',
    'Requires\u00a0improvement',
    'Outstanding*',
    'Rating: Good',
  ];
  const named = ['Requires improvement', 'Requires improvement', 'Outstanding', 'Good'];
  const ratingsIn = (plan: WorkbookPlan) => [1, 2, 3, 4].map((n) => ratingOf(plan, `1.${n}`));

  test('give what was read, with no edit at all', () => {
    const cells = trackerOf({ cases: MIXED, judgements: odd });
    const plan = planOf(cells, fill);
    expect(ratingsIn(plan)).toEqual(named);
    expect(workedOut(plan, asSheets(cells), edition).wrong).toEqual([]);
    // 1 + 1 + 3 + 2, eight standards of 3, but 3.4 of 2.
    expect(headOf(plan)).toEqual(['Good', '30 out of 36']);
  });

  test('follow odd spellings that are typed later', () => {
    const plan = planOf(trackerOf({ cases: MIXED }), fill);
    const shown = shownOver(plan, trackerOf({ cases: MIXED, judgements: odd }));
    expect(ratingsIn(shown)).toEqual(named);
    expect(headOf(shown)).toEqual(['Good', '30 out of 36']);
  });
});

// What a sheet is called is a person's own matter; a formula quotes it.
test.each([
  "Kim's cases",
  'TRUE',
  'A1',
  'R1C1',
  '2024',
  'Cases (2)',
  '日本',
  'Ärger & Co',
  '=Cases',
  '#x',
  'x"y',
  "''",
  'SUM',
  'Ya.b',
])('formulas follow a sheet called %j', (sheet) => {
  for (const fill of FILLS) {
    const cells = trackerOf({ cases: MIXED, sheet });
    const plan = planOf(cells, fill);
    const said = plan.flatMap(({ rows }) => rows.flat()).map((cell) => String(cell?.value));
    expect(said.filter((text) => text.startsWith('Not live'))).toEqual([]);
    const shown = shownOver(plan, edited(cells, [disposal(4, 'YCC', sheet)]));
    expect(countsAt342(shown)).toEqual([0.5, 2, 4]);
  }
});
