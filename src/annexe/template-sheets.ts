import { type Domain, type Edition, type Standard } from '../editions/edition';
import { casesPages } from './template-pages';
import { templateGuide } from './template-guide';
import { columnName } from '../grid/address';
import { pagePoints, printedWidth } from '../plan/page-breaks';
import { acrossPages, printSetup } from '../plan/print-setup';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type {
  CellNote,
  CellStyle,
  FormatRule,
  ListValidation,
  PlanRange,
  PrintSetup,
  SheetPlan,
  WorkbookPlan,
} from '../plan/sheet-plan';
import { STYLES, ratingRules } from '../plan/styles';

/** Rows of a cases sheet prepared for cases. */
const CASE_ROWS = 200;

/** High enough to write in by hand on a printed sheet. */
const CASE_POINTS = 21;

/** The same for a judgement with its reason, and for a setting. */
const ENTRY_POINTS = 27;

const ANSWERS = ['Yes', 'No', 'n/a'];
const LEVELS = ['Low', 'Medium', 'High', 'Very high'];

/** The case columns of a blank tracker, as its reader knows them. */
const CASE_COLUMNS: readonly {
  readonly header: string;
  readonly width: number;
  readonly choices?: readonly string[];
  readonly note: string;
}[] = [
  { header: 'Case ID', width: 9, note: 'Any identifier; it stays in this workbook.' },
  {
    header: 'Disposal',
    width: 15,
    note: 'The order or disposal, such as Referral order or Youth conditional caution.',
  },
  { header: 'Gender', width: 8, note: 'For sub-samples only.' },
  { header: 'Age', width: 5, note: 'In years. For sub-samples only.' },
  { header: 'Ethnicity', width: 11, note: 'For sub-samples only.' },
  { header: 'ROSH', width: 8, choices: LEVELS, note: 'Risk of serious harm to others.' },
  {
    header: 'Safety and wellbeing',
    width: 10.5,
    choices: LEVELS,
    note: 'Concern about the safety and wellbeing of the child.',
  },
];

/** Unlocked, in case the sheet is protected one day. */
const INPUT: CellStyle = { locked: false, horizontal: 'centre', vertical: 'middle' };
const TEXT_INPUT: CellStyle = { locked: false, numberFormat: '@', vertical: 'middle', wrap: true };

const CASE_HEADER: CellStyle = { ...STYLES.tableHeader, indent: 0 };
/** Larger than the rest, because everything prints small when there are many. */
const CODE: CellStyle = { ...STYLES.tableHeaderCentred, wrap: false, turned: true, size: 13 };

/** Fills behind the codes of one standard and the next, and behind an answer. */
const FILLS = {
  standards: ['E7EAEE', 'D3E0EE'],
  Yes: { fill: 'DFF0F9' },
  No: { fill: 'FBE3B8' },
  'n/a': { colour: '595959', italic: true },
} as const;

/**
 * A blank tracker of an edition: how to fill it in, a sheet of cases for each domain that is rated from cases, one for
 * judgements and panel decisions, and the settings.
 *
 * @param version of the tool, for the foot of the page
 */
export function templateSheets(edition: Edition, version: string): WorkbookPlan {
  const footer = `${edition.name} · YOS Ratings ${version}`;
  const rated = edition.domains.filter(({ id }) => standardsOf(edition, id).length > 0);
  return [
    templateGuide(edition, rated, (domain) => standardsOf(edition, domain), footer),
    ...rated.map((domain) => casesSheet(edition, domain, footer)),
    judgementsSheet(edition, footer),
    settingsSheet(edition, rated, footer),
  ];
}

function standardsOf(edition: Edition, domain: string): Standard[] {
  return edition.standards.filter(
    (standard) => standard.domain === domain && standard.basis === 'cases',
  );
}

/**
 * One row per case, one column per key question or prompt by its code, with its wording as a note.
 */
function casesSheet(edition: Edition, domain: Domain, footer: string): SheetPlan {
  const questions = standardsOf(edition, domain.id).flatMap((standard, at) =>
    standard.keyQuestions.flatMap(({ code, text, prompts }) => [
      { code, text: `${standard.name}: ${text}`, isKey: true, at },
      ...prompts.map((prompt) => ({ ...prompt, isKey: false, at })),
    ]),
  );
  const sizes = standardsOf(edition, domain.id).map(
    (_, at) => questions.filter((question) => question.at === at).length,
  );
  const { columnWidths, pages } = casesPages(
    CASE_COLUMNS.map(({ width }) => width),
    sizes,
  );
  const texts = { subject: domain.name, sheet: 'Cases', footer };
  // The first sheet says what each code asks for.
  const print = acrossPages(printSetup(texts, { first: 0, last: 0 }, 'landscape'), pages);
  const sheet = new SheetBuilder({
    role: 'template-cases',
    name: domain.name,
    columnWidths,
    print,
    tabColour: '3B83A6',
  });
  sheet.add([
    ...CASE_COLUMNS.map(({ header }) => planCell(header, CASE_HEADER)),
    ...questions.map(({ code, isKey, at }) => {
      const fill = FILLS.standards[at % FILLS.standards.length];
      return planCell(code, { ...CODE, fill, bold: isKey });
    }),
  ]);
  const ruled = ruledLines(columnWidths, print);
  for (let row = 0; row < CASE_ROWS; row++) {
    const line = row < ruled ? { border: STYLES.cell.border } : {};
    sheet.add(
      [
        ...CASE_COLUMNS.map(({ header }) =>
          planCell(null, { ...(header === 'Age' ? INPUT : TEXT_INPUT), ...line }),
        ),
        ...questions.map(() => planCell(null, { ...INPUT, ...line })),
      ],
      CASE_POINTS,
    );
  }
  const first = CASE_COLUMNS.length;
  const last = first + questions.length - 1;
  sheet.format(...answerRules(bodyRange(first, last)), lineRule(bodyRange(0, last)));
  const levels = CASE_COLUMNS.flatMap(({ choices, header }, column) =>
    choices ? [choiceOf(bodyRange(column, column), choices, header)] : [],
  );
  const answers = choiceOf(bodyRange(first, last), ANSWERS, 'Answer');
  const noteOf = (column: number, text: string): CellNote => ({ row: 0, column, text });
  return sheet.build({
    validations: [...levels, answers],
    notes: [
      ...CASE_COLUMNS.map(({ note }, column) => noteOf(column, note)),
      ...questions.map(({ text }, index) => noteOf(first + index, text)),
    ],
    frozen: { rows: 1, columns: 1 },
    gridlines: true,
  });
}

/** As many lines are ruled as a page holds, so that a blank sheet is one full page. */
function ruledLines(columnWidths: readonly number[], print: PrintSetup): number {
  const width = printedWidth(columnWidths);
  const lines = Math.floor(pagePoints({ width, print }) / CASE_POINTS);
  // The header takes about three lines.
  return Math.min(CASE_ROWS, lines - 3);
}

/** Colours for the answers, beside their words. */
function answerRules(range: PlanRange): FormatRule[] {
  const first = `${columnName(range.left)}${range.top + 1}`;
  return (['Yes', 'No', 'n/a'] as const).map((answer) => ({
    kind: 'rule',
    range,
    formula: `${first}="${answer}"`,
    style: FILLS[answer],
  }));
}

/** A line below the ruled ones gets its rule once it has a case. */
function lineRule(range: PlanRange): FormatRule {
  const formula = `LEN($A${range.top + 1})>0`;
  return { kind: 'rule', range, formula, style: { border: STYLES.cell.border } };
}

function bodyRange(left: number, right: number, rows = CASE_ROWS): PlanRange {
  return { top: 1, bottom: rows, left, right };
}

function choiceOf(range: PlanRange, choices: readonly string[], title: string): ListValidation {
  return {
    range,
    choices,
    strict: true,
    errorTitle: title,
    errorText: `Choose one of: ${choices.join(', ')}. Leave the cell empty while it is not known.`,
  };
}

/** One row per standard: judgements, and panel decisions for those rated from cases. */
function judgementsSheet(edition: Edition, footer: string): SheetPlan {
  const sheet = new SheetBuilder({
    role: 'template-judgements',
    name: 'Judgements',
    columnWidths: [44, 24, 70],
    print: printSetup({ subject: 'Judgements', sheet: edition.id, footer }, { first: 0, last: 0 }),
    tabColour: '3B83A6',
  });
  sheet.add(['Standard', 'Rating', 'Reason'].map((header) => planCell(header, STYLES.tableHeader)));
  const notes: CellNote[] = [];
  for (const { code, name, basis } of edition.standards) {
    const row = sheet.add(
      [
        planCell(`${code} ${name}`, STYLES.cell),
        planCell(null, { ...STYLES.cell, indent: 0, horizontal: 'centre', locked: false }),
        planCell(null, { ...STYLES.cell, ...TEXT_INPUT }),
      ],
      ENTRY_POINTS,
    );
    const text =
      basis === 'judgement'
        ? "The lead inspector's rating."
        : 'Rated from the cases. Fill in only a decision of the ratings panel, with its reason.';
    notes.push({ row, column: 1, text });
  }
  const ratings = edition.bands.values.map(({ rating }) => rating);
  const choice = bodyRange(1, 1, edition.standards.length);
  sheet.format(...ratingRules(edition, choice, 'B2'));
  return sheet.build({
    validations: [choiceOf(choice, ratings, 'Rating')],
    notes,
    frozen: { rows: 1, columns: 0 },
    gridlines: true,
  });
}

/** The settings that a reader knows, with those of the edition filled in. */
function settingsSheet(edition: Edition, rated: readonly Domain[], footer: string): SheetPlan {
  const sheet = new SheetBuilder({
    role: 'template-settings',
    name: 'YOS settings',
    columnWidths: [44, 24, 70],
    print: printSetup(
      { subject: 'YOS settings', sheet: edition.id, footer },
      { first: 0, last: 0 },
    ),
    tabColour: '595959',
  });
  sheet.add(['Setting', 'Value', 'Reason'].map((header) => planCell(header, STYLES.tableHeader)));
  const settings: readonly (readonly [name: string, value: string | null, note: string])[] = [
    ['Service', null, 'The name that the ratings are published under.'],
    ['Edition', edition.id, 'The edition of the standards.'],
    [
      'Base',
      edition.base.value,
      'applicable: a case that is not applicable leaves the base. sampled: it stays.',
    ],
    ...rated.map(
      ({ name }) =>
        [
          `Eligible: ${name}`,
          null,
          'How many cases the sample was drawn from, for the margin of error.',
        ] as const,
    ),
  ];
  const notes = settings.map(([name, value, note]): CellNote => {
    const row = sheet.add(
      [
        planCell(name, STYLES.cell),
        planCell(value, {
          ...STYLES.cell,
          locked: false,
          horizontal: 'left',
          ...(value ? { numberFormat: '@' } : {}),
        }),
        planCell(null, { ...STYLES.cell, ...TEXT_INPUT }),
      ],
      ENTRY_POINTS,
    );
    return { row, column: 0, text: note };
  });
  const base = notes[2]?.row ?? 0;
  const range = { top: base, bottom: base, left: 1, right: 1 };
  return sheet.build({
    validations: [choiceOf(range, ['applicable', 'sampled'], 'Base')],
    notes,
    frozen: { rows: 1, columns: 0 },
    gridlines: true,
  });
}
