import { type Edition, keyQuestionOf } from '../../src/editions/edition';
import type { RatedTracker } from '../../src/rating/rated-tracker';
import { addressOf } from '../../src/grid/address';
import { answerOf } from '../../src/reading/cells/answer-of';
import {
  Answer,
  type CaseBlock,
  type CaseColumn,
  type DomainColumns,
  type Inspection,
  type StatedFigure,
  type StatedRating,
} from '../../src/inspection/inspection';
import type { Cell } from '../../src/grid/sheet';
import { scoreInspection } from '../../src/scoring/score-inspection';
import { EMPTY_INSPECTION } from '../support/empty-inspection';

/** A tracker as its reader would hand it on, with the cells it was read from. */
export interface Fixture {
  readonly rated: RatedTracker;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly Cell[])[];
  }[];
}

export type FixtureLayout =
  'one-sheet' | 'one-sheet-without-domain' | 'sheet-a-domain' | 'questions-as-rows' | 'long';

/** Ways of saying yes, no and not applicable, the odd ones among them, and what counts for none. */
export const SPELLINGS: readonly Cell[] = [
  ...['Yes', 'yes', ' Y ', 'TRUE', 'Sufficient', 'met', '✓', '✔\ufe0f', 'yes.', 'Ye\u00a0s'],
  ...['No', 'NO', 'n', 'false', 'insufficient', 'Not  met', '✗'],
  ...['n/a', 'NA', 'Not applicable', '–', 'N/A.'],
  ...['', '  ', '?', '*', 'maybe', 'yes no', 'y*'],
  ...[true, false, 1, 0, 2, null],
  { error: '#N/A' },
];

/** A generator of whole numbers below `n` that gives the same run for the same seed. */
export function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
}

const COLUMNS = [
  { header: 'Case type', attribute: null, values: ['Court', 'Out of court'] },
  {
    header: 'Disposal',
    attribute: 'disposal',
    values: ['Youth conditional caution', 'Youth caution', 'Community resolution'],
  },
  { header: 'ROSH', attribute: 'rosh', values: ['Low', 'Medium', ' HIGH'] },
  { header: 'Safety and wellbeing', attribute: 'safety', values: ['low', 'Medium', 'High', ''] },
] as const;

interface MadeCase {
  readonly id: string;
  readonly domain: 'court' | 'outOfCourt';
  readonly values: readonly string[];
  readonly answers: ReadonlyMap<string, Cell>;
}

/**
 * A tracker of made-up cases with answers spelt in every way, in one of the layouts.
 *
 * @param seed decides the cases and, where no other seed is given for them, the answers
 */
export function caseFixture(
  edition: Edition,
  layout: FixtureLayout,
  seed: number,
  answersSeed = seed,
): Fixture {
  const cases = madeCases(edition, seed, answersSeed, layout === 'long' ? 9 : 15);
  const hasDomain = layout !== 'one-sheet-without-domain';
  const columns = COLUMNS.slice(hasDomain ? 0 : 1).map(({ header, attribute }): CaseColumn => {
    const at = COLUMNS.findIndex((column) => column.header === header);
    return { header, attribute, values: cases.map((made) => made.values[at] ?? '') };
  });
  const codes = codesOf(edition);
  const rules = new Map(
    edition.subSamples.flatMap((rule) => rule.keyQuestions.map((code) => [code, rule] as const)),
  );
  const answers = new Map(
    codes.map((code) => {
      const rule = rules.get(keyQuestionOf(code));
      const column = columns.find(({ attribute }) => rule && attribute === rule.attribute);
      const bytes = cases.map((made, i) => {
        if (!made.answers.has(code)) return Answer.notAsked;
        const value = (column?.values[i] ?? '').trim().toLowerCase();
        const out = rule?.only ? !rule.only.includes(value) : rule?.leaveOut?.includes(value);
        return rule && out ? Answer.leftOut : answerOf(made.answers.get(code));
      });
      return [code, Uint8Array.from(bytes)] as const;
    }),
  );
  const placed = place(layout, cases, codes, columns);
  const inspection: Inspection = {
    ...EMPTY_INSPECTION,
    service: '=Bedford & "Co"',
    cases: cases.map(({ id, domain }, i) => ({
      id,
      domain,
      ...(placed.at[i] ?? { block: 0, line: 0 }),
    })),
    answers,
    caseColumns: columns,
    blocks: placed.blocks,
    ratings: judgements(edition),
  };
  const ratingRows: Cell[][] = [['Standard', 'Rating']];
  for (const [code, { rating }] of inspection.ratings) ratingRows.push([code, rating]);
  return {
    rated: rate(inspection, edition),
    sheets: [...placed.sheets, { name: 'Judgements', rows: ratingRows }],
  };
}

/** A tracker that states percentages, as a published report does. */
export function percentFixture(
  edition: Edition,
  percents: Readonly<Record<string, number>>,
  ratings: Readonly<Record<string, { rating: string; reason?: string }>>,
  more: Partial<Inspection> = {},
): Fixture {
  const rows: Cell[][] = [['Question', '% yes']];
  const figures = new Map<string, StatedFigure>();
  for (const [code, percent] of Object.entries(percents)) {
    const row = rows.push([code, row3(rows.length, percent)]) - 1;
    const none = { yes: null, no: null, notApplicable: null, outOf: null };
    const where = addressOf('Published', row, 1);
    figures.set(code, {
      kind: 'percentages',
      ...none,
      percent,
      where,
      cells: { percent: where },
    });
  }
  const ratingRows: Cell[][] = [['Standard', 'Rating']];
  const stated = new Map<string, StatedRating>();
  for (const [code, { rating, reason }] of Object.entries(ratings)) {
    const row = ratingRows.push([code, rating]) - 1;
    stated.set(code, { rating, reason: reason ?? null, where: addressOf('Judgements', row, 1) });
  }
  return {
    rated: rate({ ...EMPTY_INSPECTION, figures, ratings: stated, ...more }, edition),
    sheets: [
      { name: 'Published', rows },
      { name: 'Judgements', rows: ratingRows },
    ],
  };
}

/** 65 as a share, a number of per cent or a text, in turn. */
function row3(turn: number, percent: number): Cell {
  return [percent / 100, percent, `${percent}%`][turn % 3] ?? percent;
}

function rate(inspection: Inspection, edition: Edition): RatedTracker {
  return {
    tracker: 'cases.xlsx',
    edition,
    inspection,
    result: scoreInspection(inspection, edition, { base: edition.base.value }),
    problems: [],
    impossible: [],
    split: null,
  };
}

export function codesOf(edition: Edition): string[] {
  return edition.standards
    .filter(({ basis }) => basis === 'cases')
    .flatMap(({ keyQuestions }) =>
      keyQuestions.flatMap(({ code, prompts }) => [code, ...prompts.map((each) => each.code)]),
    );
}

function madeCases(edition: Edition, seed: number, answersSeed: number, count: number): MadeCase[] {
  const below = seeded(seed);
  const belowForAnswers = seeded(answersSeed);
  return Array.from({ length: count }, (_, i): MadeCase => {
    const domain = below(2) === 0 ? 'court' : 'outOfCourt';
    const values = COLUMNS.map(({ header, values: choices }) =>
      header === 'Case type'
        ? (choices[domain === 'court' ? 0 : 1] ?? '')
        : header === 'Disposal' && domain === 'court'
          ? 'Referral order'
          : (choices[below(choices.length)] ?? ''),
    );
    const likely: readonly Cell[] = ['Yes', 'yes', 'Yes', 'No'];
    const answers = codesOf(edition)
      .filter((code) => code.startsWith(domain === 'court' ? '2.' : '3.'))
      .map((code) => {
        const from = belowForAnswers(2) === 0 ? likely : SPELLINGS;
        return [code, from[belowForAnswers(from.length)] ?? null] as const;
      });
    return { id: `C${i + 1}`, domain, values, answers: new Map(answers) };
  });
}

function judgements(edition: Edition): Map<string, StatedRating> {
  const judged = edition.standards.filter(({ basis }) => basis === 'judgement');
  return new Map(
    judged.map(({ code }, i) => [
      code,
      {
        rating: code === '4.1' ? 'Inadequate' : 'Good',
        reason: null,
        where: addressOf('Judgements', i + 1, 1),
      },
    ]),
  );
}

interface Placed {
  readonly sheets: { name: string; rows: Cell[][] }[];
  readonly blocks: CaseBlock[];
  readonly at: { block: number; line: number }[];
}

/** Two title rows above, and below a line of totals that must not count. */
function place(
  layout: FixtureLayout,
  cases: readonly MadeCase[],
  codes: readonly string[],
  columns: readonly CaseColumn[],
): Placed {
  if (layout === 'long') return placeLong(cases, codes, columns);
  const groups =
    layout === 'sheet-a-domain'
      ? (['court', 'outOfCourt'] as const).map((domain) => cases.filter((c) => c.domain === domain))
      : [cases];
  const at = cases.map(() => ({ block: 0, line: 0 }));
  const sheets: Placed['sheets'] = [];
  const blocks = groups.map((group, block): CaseBlock => {
    const name = ["Inspector's cases", 'Second (2)'][block] ?? '';
    const asked = codes.filter((code) => group.some((made) => made.answers.has(code)));
    const rows: Cell[][] = [
      ['Tracker'],
      [],
      ['Case ID', ...columns.map((c) => c.header), ...asked],
    ];
    for (const made of group) {
      const index = cases.indexOf(made);
      at[index] = { block, line: rows.length };
      // A stray answer to a question of the other domain must not count.
      rows.push([
        made.id,
        ...columns.map((column) => column.values[index] ?? ''),
        ...asked.map((code) => made.answers.get(code) ?? (made.answers.has(code) ? null : 'Yes')),
      ]);
    }
    const lastLine = rows.length - 1;
    rows.push(['Total', ...columns.map(() => ''), ...asked.map(() => 1)]);
    const first = columns.length + 1;
    const questionsAsRows = layout === 'questions-as-rows';
    sheets.push({ name, rows: questionsAsRows ? transposed(rows) : rows });
    return {
      sheet: name,
      layout: questionsAsRows ? 'questions-as-rows' : 'cases-as-rows',
      headerLine: 2,
      firstLine: 3,
      lastLine,
      columns: new Map(asked.map((code, i) => [code, first + i])),
      idColumn: 0,
      caseColumns: new Map(columns.map(({ header }, i) => [header, i + 1])),
      domainColumns: domainColumns(columns, 1),
      long: null,
    };
  });
  return { sheets, blocks, at };
}

function transposed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
}

function placeLong(
  cases: readonly MadeCase[],
  codes: readonly string[],
  columns: readonly CaseColumn[],
): Placed {
  const rows: Cell[][] = [['Case', 'Question', 'Answer', ...columns.map((c) => c.header)]];
  const byCode = new Map(codes.map((code) => [code, new Int32Array(cases.length).fill(-1)]));
  const at = cases.map((made, index) => {
    const line = rows.length;
    for (const [code, answer] of made.answers) {
      const places = byCode.get(code);
      if (places) places[index] = rows.length;
      rows.push([made.id, code, answer, ...columns.map((column) => column.values[index] ?? '')]);
    }
    return { block: 0, line };
  });
  const block: CaseBlock = {
    sheet: 'Answers',
    layout: 'long',
    headerLine: 0,
    firstLine: 1,
    lastLine: rows.length - 1,
    columns: new Map(),
    idColumn: 0,
    caseColumns: new Map(columns.map(({ header }, i) => [header, i + 3])),
    domainColumns: domainColumns(columns, 3),
    long: { caseColumn: 0, questionColumn: 1, answerColumn: 2, rows: byCode },
  };
  return { sheets: [{ name: 'Answers', rows }], blocks: [block], at };
}

function domainColumns(columns: readonly CaseColumn[], first: number): DomainColumns {
  const at = (header: string) => columns.findIndex((column) => column.header === header);
  const [type, disposal] = [at('Case type'), at('Disposal')];
  return {
    ...(type >= 0 && { type: first + type }),
    ...(disposal >= 0 && { disposal: first + disposal }),
  };
}
