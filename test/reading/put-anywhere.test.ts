import { EDITIONS } from '../../src/editions/editions';
import type { Cell, Sheet } from '../../src/grid/sheet';
import { type TrackerOutcome, rateTracker } from '../../src/rating/rate-tracker';
import { ALL_LAYOUTS } from './all-layouts';
import { randomInspection } from './made-inspection';
import { type Random, seeded, shuffled } from './random';

// What people write over a column or before a row that is no part of an inspection.
const HEADERS = [
  ...['Total', 'Yes', 'No', 'N/A', '% yes', '%', 'Score', 'Rating', 'Previous rating', 'Standard'],
  ...['Answer', 'Outcome', 'Judgement', 'Case', 'Ref', 'Number', '#', 'Count', 'Weight', 'Target'],
  ...[
    '2021',
    'Previous',
    'Current',
    'England',
    'Comments',
    'Notes',
    'Evidence',
    'Inspector',
    'Date',
  ],
  ...[
    'Status',
    'Reviewed',
    'QA',
    'Moderated',
    'Final',
    'Sufficient',
    'Met',
    'Domain',
    'Type',
    'Sex',
  ],
  ...[
    'Risk',
    'Safety?',
    'RoSH reviewed?',
    'Looked after',
    'Victim',
    'Service',
    'Order',
    'Out of',
    'n',
  ],
  ...['Page', 'Overall', 'Rank', 'Column1', 'Foo', 'x', '', 'Self-assessment', 'Change', 'Lowest'],
  ...['2.9.9', 'Is it good?', 'Include?', 'Excluded', 'Response', 'Result', 'Level', 'Low', 'Code'],
  ...['Planning', 'Wording', 'Male', 'Female', 'Cases', 'Percent', 'Name', 'Example', 'Band'],
];

const CONTENTS: Readonly<Record<string, (random: Random) => Cell>> = {
  'whole numbers': (random) => random.below(101),
  shares: (random) => random.below(100) / 100,
  'ones and noughts': (random) => random.below(2),
  'ones and twos': (random) => 1 + random.below(2),
  words: (random) => random.pick(['see file', 'none', 'tbc', 'agreed with AB']),
  answers: (random) => random.pick(['Yes', 'No', 'n/a']),
  ratings: (random) => random.pick(['Good', 'Outstanding', 'Inadequate', 'Requires improvement']),
  levels: (random) => random.pick(['Low', 'Medium', 'High']),
  marks: (random) => random.pick(['x', null, '\u2713']),
  dates: (random) => 44_000 + random.below(900),
  mixed: (random) => random.pick(['Yes', 3, 'foo', null, 0.5, 'Good', { error: '#N/A' }]),
};

/** All that is rated, as one text. */
function figuresOf({ rated }: TrackerOutcome): string {
  return JSON.stringify(
    rated.map(({ result }) => [
      result.sample,
      result.score,
      result.standards.map(({ code, rating, keyQuestions }) => [
        code,
        rating,
        keyQuestions.map(({ percent, yes, no }) => [percent, yes, no]),
      ]),
    ]),
  );
}

/** The problems that another reading has not, by their kind. */
function toldBeside(outcome: TrackerOutcome, before: TrackerOutcome): string[] {
  const known = before.problems.map(({ kind }) => kind);
  return outcome.problems
    .filter(({ severity }) => severity !== 'note')
    .filter(({ kind }) => {
      const at = known.indexOf(kind);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    })
    .map(({ kind, where }) => `${kind} ${where}`);
}

/** A column with a header, in a sheet's place `at`. */
function withColumn(
  rows: readonly (readonly Cell[])[],
  at: number,
  header: string,
  cell: () => Cell,
) {
  const isFilled = (row: readonly Cell[]) => row.some((one) => one !== null && one !== '');
  const top = rows.findIndex((row) => row.filter((one) => one !== null && one !== '').length > 1);
  return rows.map((row, r) => {
    const own = r < top || !isFilled(row) ? null : r === top ? header || null : cell();
    const copy = [...row, ...Array.from({ length: Math.max(0, at - row.length) }, () => null)];
    return [...copy.slice(0, at), own, ...copy.slice(at)];
  });
}

function withRow(rows: readonly (readonly Cell[])[], at: number, label: string, cell: () => Cell) {
  const width = Math.max(...rows.map((row) => row.length));
  const own = Array.from({ length: width }, (_, c) => (c === 0 ? label || null : cell()));
  return [...rows.slice(0, at), own, ...rows.slice(at)];
}

const rate = (sheets: readonly Sheet[], edition: string) =>
  rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition });

// The layout's name is the seed for the arrangement.
const seedOf = (name: string) => [...name].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7);

describe.each(['2018', '2020', '2021'])('%s', (edition) => {
  const made = randomInspection(edition, 5);

  test.each(ALL_LAYOUTS)(
    'a column or row put anywhere changes nothing in silence: %s',
    (name, layout) => {
      const random = seeded(seedOf(name) + Number(edition));
      const sheets = layout(made);
      const before = rate(sheets, edition);
      for (const put of [withColumn, withColumn, withRow]) {
        const place = random.below(sheets.length);
        const target = sheets[place];
        if (!target || target.tables.length > 0) continue;
        const rows = target.rows.map((row) => (row ?? []).map((cell) => cell ?? null));
        const size = put === withRow ? rows.length : Math.max(...rows.map((row) => row.length));
        const [header, at] = [random.pick(HEADERS), random.below(size + 1)];
        const content = random.pick(Object.keys(CONTENTS));
        const cell = () => (random.below(12) > 0 ? (CONTENTS[content]?.(random) ?? null) : null);
        const changed = { ...target, rows: put(rows, at, header, cell) };
        const after = rate(
          sheets.map((one) => (one === target ? changed : one)),
          edition,
        );
        if (figuresOf(after) === figuresOf(before)) continue;
        const what = `${put.name} "${header}" at ${at} of ${size} on ${target.name}: ${content}`;
        if (toldBeside(after, before).length === 0) throw new Error(`Nothing is told of ${what}.`);
      }
    },
  );

  test('the order of sheets changes nothing', () => {
    for (const [name, layout] of ALL_LAYOUTS) {
      const sheets = layout(made);
      if (sheets.length < 2) continue;
      const mixed = shuffled(sheets, seeded(seedOf(name)));
      const [one, other] = [rate(sheets, edition), rate(mixed, edition)];
      const percents = ({ rated }: TrackerOutcome) =>
        rated[0]?.result.standards.map(({ code, rating, keyQuestions }) => [
          code,
          rating,
          keyQuestions.map(({ percent }) => percent),
        ]);
      expect([name, percents(other)]).toEqual([name, percents(one)]);
    }
  });
});
