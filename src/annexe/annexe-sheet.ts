import type { Domain, Standard } from '../editions/edition';
import type { SplitGroup } from '../rating/rated-tracker';
import { lowestPercent } from '../scoring/lowest-percent';
import type { StandardResult } from '../scoring/result';
import { countOf } from '../scoring/words';
import { type AnnexeContext, footerOf, subjectOf } from './annexe-context';
import { type AnnexeForm, annexeForm } from './annexe-forms';
import { addFigureRow, annexeColumns, barColumns } from './annexe-table';
import {
  type TableSources,
  VALUES_ONLY,
  addBodyTables,
  addRatingRow,
  boldenLowest,
} from './body-tables';
import { absoluteCellOn } from './formula-text';
import type { LiveFigures } from './live-figures';
import { barFormats, barHeaders, barKey } from './percent-bars';
import { printSetup } from '../plan/print-setup';
import { RATINGS_COLUMNS, ratingsRow } from './ratings-layout';
import { SheetBuilder, type TableSetting, planCell } from '../plan/sheet-builder';
import type { SheetPlan } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';

const TITLE = 'Annexe: inspection data';
const HEADER_ROW = 3;

/** The annexe, with the places that other sheets refer to. */
export interface AnnexeSheet {
  readonly plan: SheetPlan;
  /** The row of each standard's rating by rule, in the column of the percentages. */
  readonly ruleRows: ReadonlyMap<string, number>;
  /** The row of each key question and prompt in the annexe's own tables. */
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * "YOS annexe": the tables of the annexe in the edition's own form; then those from the body of the
 * report; then, if a split was asked for, the same for each sub-sample.
 */
export function annexeSheet(context: AnnexeContext, figures: LiveFigures): AnnexeSheet {
  const { rated, names, fill } = context;
  const { edition, result } = rated;
  const columns = annexeColumns(edition);
  const form = annexeForm(edition);
  const texts = { subject: subjectOf(context), sheet: TITLE, footer: footerOf(context) };
  const sheet = new SheetBuilder({
    role: 'annexe',
    name: names.annexe,
    columnWidths: columns.widths,
    print: printSetup(texts, { first: HEADER_ROW, last: HEADER_ROW }),
    tabColour: '123F6B',
  });
  sheet.addHeading(planCell(`${subjectOf(context)}: inspection data`, STYLES.title), 1);
  sheet.addAcross(planCell(`${edition.name}. ${barKey(edition)}`, STYLES.subtitle));
  sheet.addBlank();
  sheet.startTable({ caption: form.headers[0] });
  sheet.add([
    planCell(form.headers[0], STYLES.tableHeader),
    planCell(form.headers[1], STYLES.tableHeaderCentred),
    ...barHeaders(edition),
    planCell('Yes', STYLES.tableHeaderCentred),
    planCell('Cases', STYLES.tableHeaderCentred),
  ]);

  const rows = new Map<string, number>();
  const ratingFormula = (code: string): string | null =>
    fill === 'values'
      ? null
      : absoluteCellOn(names.ratings, ratingsRow(edition, code), RATINGS_COLUMNS.rating);
  for (const domain of edition.domains) {
    addDomainHeading(sheet, context, domain);
    for (const standard of edition.standards) {
      const standing = result.standards.find(({ code }) => code === standard.code);
      if (standard.domain !== domain.id || !standing) continue;
      addStandard({ sheet, context, form, figures, rows, ratingFormula }, standard, standing);
    }
  }

  const body = 'Ratings and key questions, as in the body of the report';
  sheet.addHeading(planCell(body, STYLES.heading), 2);
  const sources: TableSources =
    fill === 'values'
      ? VALUES_ONLY
      : {
          liveRow: (code) => (figures.byCode.has(code) ? (rows.get(code) ?? null) : null),
          ratingFormula,
        };
  const ruleRows = addBodyTables(sheet, context, result, sources);
  for (const group of rated.split?.groups ?? []) addSplitGroup(sheet, context, group);

  sheet.format(...barFormats(edition, HEADER_ROW + 1, sheet.next - 1, columns.bars));
  const plan = sheet.build({ frozen: { rows: HEADER_ROW + 1, columns: 0 } });
  return { plan, ruleRows, rows };
}

function addDomainHeading(sheet: SheetBuilder, { rated }: AnnexeContext, domain: Domain): void {
  const size = rated.result.sample[domain.id];
  const title = domain.title === domain.name ? domain.name : `${domain.title}: ${domain.name}`;
  const cases = size ? ` (${countOf(size, 'case')} inspected)` : '';
  sheet.addHeading(planCell(`${title}${cases}`, STYLES.heading), 2);
}

/** Everything needed to add a standard to the sheet. */
interface MainTable {
  readonly sheet: SheetBuilder;
  readonly context: AnnexeContext;
  readonly form: AnnexeForm;
  readonly figures: LiveFigures;
  /** Receives the row of each question. */
  readonly rows: Map<string, number>;
  readonly ratingFormula: (code: string) => string | null;
}

function addStandard(
  { sheet, context, form, figures, rows, ratingFormula }: MainTable,
  standard: Standard,
  standing: StandardResult,
): void {
  const { edition } = context.rated;
  const text = form.standard(standard);
  const first = sheet.next;
  const formula = ratingFormula(standard.code);
  addRatingRow(sheet, context, standard, standing, { formula, text });
  if (form.statementBelow) {
    const row = sheet.addAcross(planCell(standard.statement, STYLES.statement));
    if (standard.keyQuestions.length > 0) sheet.keep(row);
  }
  const table: TableSetting = {
    ...{ caption: `${standard.code}. ${standard.name}: key questions`, headRow: HEADER_ROW },
    drawn: barColumns(edition),
  };
  const lowest = lowestPercent(standing);
  const isLive = context.fill !== 'values';
  const questionRows: number[] = [];
  for (const question of standard.keyQuestions) {
    const label = planCell(form.keyQuestion(question), STYLES.cell);
    const found = standing.keyQuestions.find(({ code }) => code === question.code);
    if (!found) {
      // It is a judgement, so it has no figures.
      sheet.addAcross(label);
      continue;
    }
    sheet.startTable(table);
    const isLowest = !isLive && found.percent === lowest;
    const live = figures.byCode.get(question.code);
    const style = isLowest ? STYLES.percentBold : STYLES.percent;
    // With prompts below, it is their heading.
    const isBold = isLowest || found.prompts.length > 0;
    const text = planCell(label.value, isBold ? STYLES.cellBold : STYLES.cell);
    const row = addFigureRow(sheet, edition, { text, figures: found, live, style });
    rows.set(question.code, row);
    questionRows.push(row);
    question.prompts.forEach((prompt, index) => {
      const figure = found.prompts.find(({ code }) => code === prompt.code);
      if (!figure) return;
      const words = planCell(form.prompt(prompt, index), STYLES.prompt);
      const own = { text: words, figures: figure, live: figures.byCode.get(prompt.code) };
      rows.set(prompt.code, addFigureRow(sheet, edition, own));
    });
    // Preferably on one page with its prompts; never without the first, and the last prompt never
    // alone.
    sheet.keepFrom(row, 2);
    if (found.prompts.length > 0) sheet.keep(row);
    if (found.prompts.length > 1) sheet.keep(sheet.next - 2);
  }
  if (isLive && lowest !== Infinity) boldenLowest(sheet, edition, questionRows);
  sheet.keepFrom(first, 3);
  sheet.addBlank();
}

/** The body tables of one sub-sample, with its own size and margin of error. */
function addSplitGroup(sheet: SheetBuilder, context: AnnexeContext, group: SplitGroup): void {
  const { edition, split } = context.rated;
  const size = countOf(group.cases, 'case');
  const title = `${split?.column ?? ''}: ${group.group} (${size})`;
  sheet.addHeading(planCell(title, STYLES.heading), 2);
  for (const { id, name } of edition.domains) {
    const margin = group.marginOfError[id];
    const cases = group.result.sample[id];
    if (margin === undefined || margin === null || !cases) continue;
    const points = `${Math.round(10 * margin) / 10} percentage points at 80% confidence`;
    const text = `${name}: ${countOf(cases, 'case')}, margin of error ${points}.`;
    sheet.keep(sheet.addAcross(planCell(text, STYLES.quiet)));
  }
  addBodyTables(sheet, context, group.result, VALUES_ONLY);
}

/** The address of a percentage in the annexe, for links and formulas of other sheets. */
export function percentAddress(context: AnnexeContext, row: number): string {
  const column = annexeColumns(context.rated.edition).percent;
  return absoluteCellOn(context.names.annexe, row, column).replaceAll('$', '');
}
