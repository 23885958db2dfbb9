import { rangeAddress } from '../grid/address';
import { marginOfError } from '../sampling/margin-of-error';
import { countOf } from '../scoring/words';
import {
  type AnnexeContext,
  type Fill,
  type FrozenFigure,
  footerOf,
  subjectOf,
} from './annexe-context';
import { barParts } from './percent-bars';
import { printSetup } from '../plan/print-setup';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { PlanValue, SheetPlan } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';

const TITLE = 'Method';

const FILL_NAMES: Readonly<Record<Fill, string>> = {
  values: 'Values',
  native: 'Workbook formulas',
  yos: 'YOS functions',
};

/** What formulas follow, and what they do not. */
const FOLLOWED: readonly MethodRow[] = [
  [
    'Followed',
    'Answers, judgements, case types, classifications',
    'In every spelling that is read; the words stand in the formulas and on the sheet of answers by reference.',
  ],
  [
    'Not followed',
    'New columns, settings, panel decisions',
    'Nor cases below the last one, nor a question that is new: write the annexe again.',
  ],
];

/**
 * A range grows with a row inserted in it, but not with one below its end; the same sentence serves
 * all.
 */
const AGAIN = 'After adding, sorting or deleting cases write the annexe again.';

const FILL_WORDS: Readonly<Record<Fill, string>> = {
  values: 'They do not change when an answer changes; write the annexe again.',
  native: `Changing an answer in the tracker changes percentage, band, rating and total, here and in any other spreadsheet program. ${AGAIN}`,
  yos: `The functions of this add-in (YOS.…): live where it is installed. ${AGAIN}`,
};

/**
 * "YOS method": how the figures were worked out, so that another person gets the same. Samples with
 * their margin of error, base, thresholds, exclusions, where in the workbook the figures come from,
 * and what is not live.
 */
export function methodSheet(context: AnnexeContext, frozen: readonly FrozenFigure[]): SheetPlan {
  const texts = { subject: subjectOf(context), sheet: TITLE, footer: footerOf(context) };
  const sheet = new SheetBuilder({
    role: 'method',
    name: context.names.method,
    columnWidths: [26, 24, 66],
    print: printSetup(texts),
    tabColour: '595959',
  });
  sheet.addHeading(planCell(TITLE, STYLES.title), 1);
  sheet.addAcross(
    planCell(`How the ratings of ${subjectOf(context)} came about.`, STYLES.subtitle),
  );
  addPart(sheet, 'This annexe', aboutRows(context));
  addPart(sheet, 'Samples', sampleRows(context));
  addPart(sheet, 'Rules', ruleRows(context));
  addExclusions(sheet, context);
  addPart(sheet, 'Where the figures come from', sourceRows(context));
  addPart(sheet, 'Figures that are values', frozenRows(context, frozen));
  return sheet.build();
}

/** What it is, how much, and what to know about it. */
type MethodRow = readonly [label: string, value: PlanValue, detail?: string];

function addPart(sheet: SheetBuilder, title: string, rows: readonly MethodRow[]): void {
  if (rows.length === 0) return;
  addTitle(sheet, title);
  addRows(sheet, title, rows);
}

function addTitle(sheet: SheetBuilder, title: string): void {
  sheet.addBlank();
  sheet.addHeading(planCell(title, STYLES.heading), 2);
}

function addRows(sheet: SheetBuilder, caption: string, rows: readonly MethodRow[]): void {
  sheet.startTable({ caption, heads: 0 });
  for (const [label, value, detail] of rows) {
    sheet.add([
      planCell(label, STYLES.cellBold),
      planCell(value, { ...STYLES.cell, horizontal: 'left' }),
      planCell(detail ?? null, STYLES.cell),
    ]);
  }
}

function aboutRows({ rated, fill, date, version }: AnnexeContext): MethodRow[] {
  const { edition, tracker } = rated;
  return [
    ['Tracker', tracker],
    ['Edition of the standards', edition.id, `${edition.name}. ${edition.source}`],
    ['Date', date],
    ['Version', `YOS Ratings ${version}`],
    ['Figures', FILL_NAMES[fill], FILL_WORDS[fill]],
    ...(fill === 'values' ? [] : FOLLOWED),
  ];
}

function sampleRows({ rated }: AnnexeContext): MethodRow[] {
  const { edition, result, inspection } = rated;
  return edition.domains.flatMap(({ id, name }): MethodRow[] => {
    if (!(id in result.sample)) return [];
    const size = result.sample[id] ?? null;
    if (size === null)
      return [[name, null, 'The tracker does not say how many cases were inspected.']];
    return [[name, size, marginText(size, inspection.populations.get(id) ?? null)]];
  });
}

function marginText(size: number, population: number | null): string {
  if (population === null) return 'Cases inspected. The number of eligible cases is not known.';
  const of = `Cases inspected of ${population} eligible`;
  if (size < 1 || size > population) return `${of}.`;
  if (size === population) return `${of}: a census, without a margin of error.`;
  const points = Math.round(1000 * marginOfError(size, population)) / 10;
  return `${of}: margin of error ${points} percentage points at 80% confidence.`;
}

function ruleRows({ rated }: AnnexeContext): MethodRow[] {
  const { edition, result } = rated;
  const base: MethodRow =
    result.base === 'sampled'
      ? ['Base of a percentage', 'All sampled cases', 'Yes, no and not applicable.']
      : [
          'Base of a percentage',
          'Applicable cases',
          'Yes and no; a case that is not applicable leaves the base.',
        ];
  const changed =
    result.base === edition.base.value
      ? ''
      : ' Not the base of this edition: it was chosen for this tracker.';
  const steps = edition.overall.values;
  return [
    [base[0], base[1], `${base[2] ?? ''} A missing answer counts in neither.${changed}`],
    ['Rounding', 'Half up', 'To a whole per cent, before the band is taken.'],
    ...barParts(edition).map(({ label, rating, words }): MethodRow => [`${label}%`, rating, words]),
    [
      'Rating of a standard',
      'Lowest key question',
      'Prompts never count. A key question without a case is left out.',
    ],
    ...steps.map(({ rating, fromTotal }, index): MethodRow => {
      const next = steps[index + 1];
      return [
        `Total ${fromTotal}${next ? `–${next.fromTotal - 1}` : ' and more'}`,
        rating,
        'Overall rating.',
      ];
    }),
    ...edition.limits.map(({ standard, rating, ceiling, source }): MethodRow => [
      'Limiting judgement',
      `${standard} ${rating}`,
      `The service cannot be better than ${ceiling} overall. Source of the rule: ${source}`,
    ]),
  ];
}

/** Each rule once, and under it its questions with their numbers of cases. */
function addExclusions(sheet: SheetBuilder, { rated }: AnnexeContext): void {
  const { edition, result } = rated;
  const questions = result.standards.flatMap(({ keyQuestions }) => keyQuestions);
  const rules = edition.subSamples
    .map((rule) => ({
      ...rule,
      found: questions.filter(({ code }) => rule.keyQuestions.includes(code)),
    }))
    .filter(({ found }) => found.length > 0);
  if (rules.length === 0) return;
  addTitle(sheet, 'Cases left out of a question');
  for (const { because, source, found } of rules) {
    const why = `Left out because ${because}. Source of the rule: ${source}`;
    sheet.keep(sheet.addAcross(planCell(why, STYLES.text)));
    addRows(
      sheet,
      `Left out because ${because}`,
      found.map(({ code, leftOut }) => [
        code,
        leftOut === null ? 'Not known' : `${countOf(leftOut, 'case')} left out`,
      ]),
    );
  }
}

function sourceRows({ rated }: AnnexeContext): MethodRow[] {
  const { blocks, figures, ratings } = rated.inspection;
  const layouts = {
    'cases-as-rows': 'One row a case',
    'questions-as-rows': 'One column a case',
    long: 'One row an answer',
  } as const;
  return [
    ...blocks.map((block): MethodRow => {
      const columns = [...block.columns.values()];
      const lines = { first: block.firstLine, last: block.lastLine };
      const across = { first: Math.min(...columns), last: Math.max(...columns) };
      const range =
        block.long || columns.length === 0
          ? null
          : block.layout === 'questions-as-rows'
            ? { top: across.first, bottom: across.last, left: lines.first, right: lines.last }
            : { top: lines.first, bottom: lines.last, left: across.first, right: across.last };
      return [
        block.long || columns.length > 0 ? 'Cases' : 'Details of cases',
        layouts[block.layout],
        range ? rangeAddress(block.sheet, range) : block.sheet,
      ];
    }),
    ...statedRows('Figures stated', 'figure', [...figures.values()]),
    ...statedRows('Ratings stated', 'rating', [...ratings.values()]),
  ];
}

function statedRows(
  label: string,
  noun: string,
  stated: readonly { where: string }[],
): MethodRow[] {
  const [first] = stated;
  const last = stated.at(-1);
  if (!first || !last) return [];
  const span = first === last ? first.where : `${first.where} to ${last.where}`;
  return [[label, countOf(stated.length, noun), span]];
}

function frozenRows({ fill, rated }: AnnexeContext, frozen: readonly FrozenFigure[]): MethodRow[] {
  if (fill === 'values') return [];
  const { standards } = rated.result;
  const panel = standards.filter((standard) => standard.panel);
  // A missing rating has no cell that a formula could read.
  const open = standards.filter(({ basis, rating }) => basis === 'judgement' && rating === null);
  return [
    ...frozen.map(({ code, why }): MethodRow => [code, 'Value', `Not live: ${why}.`]),
    ...open.map(({ code }): MethodRow => [
      code,
      'Value',
      'Not live: the tracker states no rating yet. Record it and write the annexe again.',
    ]),
    ...panel.map(({ code }): MethodRow => [
      code,
      'Value',
      'The decision of the ratings panel; the rating by rule stands beside it and is live.',
    ]),
    ...(rated.split
      ? [
          [
            'Sub-samples',
            'Values',
            'Tables of sub-samples do not follow a changed answer.',
          ] as const,
        ]
      : []),
  ];
}
