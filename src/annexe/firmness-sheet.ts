import type { Firmness } from '../firmness/firmness';
import {
  FIRMNESS_CAVEATS,
  domainWords,
  movementWords,
  percentWords,
} from '../firmness/firmness-words';
import type { FurtherCases } from '../firmness/further-cases';
import { singleAnswers } from '../firmness/single-answers';
import { whatWouldMove } from '../firmness/what-would-move';
import { type AnnexeContext, footerOf, subjectOf } from './annexe-context';
import { ratingColours } from '../plan/colours';
import { addHeading, firmnessColumns, firmnessWidths } from './firmness-layout';
import { FIRMNESS_KEY, type FirmnessRows, addFirmnessTable, sentence } from './firmness-table';
import { addKeyQuestions, keyQuestionKey } from './key-question-rows';
import { printSetup } from '../plan/print-setup';
import { addScoreMap } from './score-map-rows';
import { SheetBuilder, planCell } from '../plan/sheet-builder';
import type { PlanChart, SheetPlan } from '../plan/sheet-plan';
import { STYLES } from '../plan/styles';

const TITLE = 'How firm the ratings are';

/** A text longer than this takes several lines, one sentence each. */
const LINE_AT_MOST = 180;

/** Rows that a chart covers. */
const CHART_ROWS = 22;

/**
 * "YOS firmness": how far the sample could mislead about the whole caseload. First a page for the
 * panel: the probability of each rating overall and by standard, the score map, what would move the
 * overall rating, and how it was worked out; then the key questions with their intervals.
 *
 * Its figures are values in every fill: they come from random draws with a seed, not from a
 * formula.
 *
 * @param further how many cases would settle each standard; empty if that was not worked out
 */
export function firmnessSheet(
  context: AnnexeContext,
  firmness: Firmness,
  further: readonly FurtherCases[],
): SheetPlan {
  const { rated, names } = context;
  const { edition, inspection, result } = rated;
  const texts = { subject: subjectOf(context), sheet: TITLE, footer: footerOf(context) };
  const sheet = new SheetBuilder({
    role: 'firmness',
    name: names.firmness,
    columnWidths: firmnessWidths(edition),
    print: printSetup(texts, null, 'landscape'),
    tabColour: '595959',
  });
  addTop(sheet, context, firmness);
  addHeading(sheet, 'How likely each rating is in the whole caseload');
  const rows = addFirmnessTable(sheet, edition, firmness, further);
  sheet.addAcross(planCell(FIRMNESS_KEY, STYLES.quiet));
  addHeading(sheet, 'Where the service stands');
  addScoreMap(sheet, edition, result, firmness);
  addMovements(sheet, context);
  addMethod(sheet, firmness);
  addHeading(sheet, 'Key questions');
  const head = sheet.next;
  addKeyQuestions(sheet, edition, firmness, singleAnswers(inspection, edition, result));
  sheet.addAcross(planCell(keyQuestionKey(firmness.confidence), STYLES.quiet));
  const plan = sheet.build({ charts: [chartOf(sheet, context, rows)] });
  // The chart repeats the first table; it is for the screen.
  const { last } = firmnessColumns(edition);
  const area = { top: 0, left: 0, bottom: sheet.next - 1, right: last };
  return { ...plan, print: { ...plan.print, area, repeatRows: { first: head, last: head } } };
}

function addTop(sheet: SheetBuilder, context: AnnexeContext, { domains }: Firmness): void {
  const { edition } = context.rated;
  // Lines across the whole sheet would be too long to read.
  const { strip } = firmnessColumns(edition);
  sheet.addHeading(planCell(TITLE, STYLES.title), 1);
  const of = `${subjectOf(context)}. ${edition.name}. As of ${context.date}.`;
  sheet.addAcross(planCell(of, STYLES.subtitle));
  const what =
    'How far the sample may mislead about the whole caseload, if its cases were drawn at random and each judgement is right. This is advice: it changes no rating, and does not say that a rating is right.';
  sheet.addAcross(planCell(what, { ...STYLES.text, bold: true }), strip);
  for (const domain of domains) sheet.addAcross(planCell(domainWords(domain), STYLES.text), strip);
}

function addMovements(sheet: SheetBuilder, { rated }: AnnexeContext): void {
  const movements = whatWouldMove(rated.edition, rated.result);
  if (movements.length === 0) return;
  addHeading(sheet, 'What would move the overall rating');
  for (const movement of movements) {
    const [head = '', ...rest] = movementWords(rated.edition, movement);
    sheet.addHeading(planCell(sentence(head), { ...STYLES.subheading, wrap: false }), 3);
    for (const line of rest) {
      sheet.addAcross(planCell(sentence(line), { ...STYLES.text, indent: 1 }));
    }
  }
  const key =
    'From the ratings as they stand. This says how far another rating is, not how likely, and is no plan for improvement.';
  sheet.addAcross(planCell(key, STYLES.quiet));
}

function addMethod(sheet: SheetBuilder, { seed, draws, confidence }: Firmness): void {
  addHeading(sheet, 'How it was worked');
  const drawn = `${draws.toLocaleString('en-GB')} caseloads drawn with the seed ${seed}; intervals at ${percentWords(confidence)} confidence. The same tracker and the same seed give the same figures.`;
  const lines = [
    drawn,
    ...FIRMNESS_CAVEATS.flatMap((caveat) =>
      caveat.length > LINE_AT_MOST ? caveat.split(/(?<=\.) /) : [caveat],
    ),
    'All figures are values. After a change in the tracker write this sheet again.',
    'Formulas, sources, limits, and when not to use any of this: docs/method.md of YOS Ratings.',
  ];
  for (const line of lines) sheet.addAcross(planCell(line, STYLES.text));
}

/** One bar per rating in the table, all of the same length, divided by the probabilities. */
function chartOf(sheet: SheetBuilder, { rated }: AnnexeContext, rows: FirmnessRows): PlanChart {
  const { edition } = rated;
  const { code, chances, strip } = firmnessColumns(edition);
  const { top, bottom } = rows;
  return {
    kind: 'bar-stacked',
    title: 'How likely each rating is in the whole caseload',
    altText:
      'A bar for the overall rating and for each standard, parted by the probability of each rating. The table above has the figures.',
    categories: { top, left: code, bottom, right: code },
    series: edition.bands.values.map(({ rating }, i) => ({
      name: rating,
      values: { top, left: chances + i, bottom, right: chances + i },
      colour: ratingColours(edition, rating).fill,
    })),
    place: {
      top: sheet.next + 1,
      left: 0,
      bottom: sheet.next + CHART_ROWS,
      right: strip - 1,
    },
  };
}
