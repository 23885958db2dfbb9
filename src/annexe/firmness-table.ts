import type { Edition, Rating } from '../editions/edition';
import type { FirmOverall } from '../firmness/firm-overall';
import type { FirmStandard, Firmness } from '../firmness/firmness';
import { firmnessWord, furtherWords, inForceWords, percentWords } from '../firmness/firmness-words';
import type { FurtherCases } from '../firmness/further-cases';
import type { RatingChance } from '../sampling/chance';
import { countOf } from '../scoring/words';
import { ratingColours } from '../plan/colours';
import { type FirmnessColumns, firmnessColumns } from './firmness-layout';
import { SheetBuilder, blankCells, planCell } from '../plan/sheet-builder';
import type { CellStyle, PlanCell } from '../plan/sheet-plan';
import { STYLES, ratingStyle } from '../plan/styles';

/** Marks the probability of the rating by rule, so that it can be found without colour. */
const MARK = '●';

/** Where the table's figures are, for a chart of them. */
export interface FirmnessRows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The table of probabilities: the overall rating, then a row per standard, each with its rating by
 * rule, the probability of each rating as a figure on a bar, and remarks in words.
 *
 * @param further how many cases would settle a standard; standards not in it get no remark
 * @returns the rows of the ratings whose names are in the last header
 */
export function addFirmnessTable(
  sheet: SheetBuilder,
  edition: Edition,
  firmness: Firmness,
  further: readonly FurtherCases[],
): FirmnessRows {
  const columns = firmnessColumns(edition);
  const steps = edition.overall.values.map(({ rating }) => rating);
  const bands = edition.bands.values.map(({ rating }) => rating);
  const alike = steps.join('\n') === bands.join('\n');
  const { overall, standards } = firmness;
  let top = sheet.next + 1;
  if (overall) {
    sheet.startTable({ caption: 'How likely each overall rating is', whole: true });
    addHeader(sheet, edition, columns, steps);
    addOverall(sheet, edition, columns, overall);
    addBars(sheet, edition, columns, steps, sheet.next - 1);
  }
  if (!overall || !alike) {
    sheet.startTable({ caption: 'How likely each rating of a standard is', whole: true });
    addHeader(sheet, edition, columns, bands);
    top = sheet.next;
  }
  const first = sheet.next;
  for (const standard of standards) {
    const more = further.find((one) => one.standard === standard.code);
    addStandard(sheet, edition, columns, standard, wordsOf(standard, more, firmness.confidence));
  }
  if (standards.length > 0) addBars(sheet, edition, columns, bands, first);
  return { top, bottom: sheet.next - 1 };
}

/** What the mark and the bars mean. */
export const FIRMNESS_KEY = `${MARK} stands at the rating by rule; its probability is its firmness. From 80% on it is called firm, from 95% on very firm, if the cases are at least 30 or two thirds of the caseload. Bars are as long as the probability, from 0% to 100%.`;

function addHeader(
  sheet: SheetBuilder,
  edition: Edition,
  columns: FirmnessColumns,
  ratings: readonly Rating[],
): void {
  const { name, chances, strip, last } = columns;
  const centred = STYLES.tableHeaderCentred;
  sheet.add(
    [
      ...[planCell('Standard', STYLES.tableHeader), planCell(null, STYLES.tableHeader)],
      ...[planCell('Rating by rule', centred), planCell('Firmness', centred)],
      ...ratings.map((rating) => planCell(rating, { ...ratingStyle(edition, rating), size: 10 })),
      ...blankCells(strip - chances - ratings.length, centred),
      planCell('In words', STYLES.tableHeader),
      ...blankCells(last - strip, STYLES.tableHeader),
    ],
    0,
    [
      { left: 0, right: name },
      { left: strip, right: last },
    ],
  );
}

function addOverall(
  sheet: SheetBuilder,
  edition: Edition,
  columns: FirmnessColumns,
  overall: FirmOverall,
): void {
  const words = `${sentence(firmnessWord(overall))} By rule ${countOf(overall.ruleTotal, 'point')}.${inForceWords(overall)}`;
  const label = { ...STYLES.cellBold, size: 12 };
  const cells = [planCell('Overall', label), planCell(null, label)];
  addRow(sheet, edition, columns, { label: cells, found: overall, words, isOverall: true });
}

function addStandard(
  sheet: SheetBuilder,
  edition: Edition,
  columns: FirmnessColumns,
  standard: FirmStandard,
  words: string,
): void {
  const label = [
    planCell(standard.code, STYLES.cellBold),
    planCell(standard.name, { ...STYLES.cell }),
  ];
  addRow(sheet, edition, columns, { label, found: standard, words, isOverall: false });
}

/** What is known about the rating of a standard, or the overall rating. */
interface FirmRating {
  readonly ruleRating: Rating;
  readonly firmness: number;
  readonly chances: readonly RatingChance<Rating>[];
}

function addRow(
  sheet: SheetBuilder,
  edition: Edition,
  { chances: first, name, strip, last }: FirmnessColumns,
  row: {
    readonly label: readonly PlanCell[];
    readonly found: FirmRating;
    readonly words: string;
    readonly isOverall: boolean;
  },
): void {
  const { label, words, isOverall } = row;
  const { ruleRating, firmness, chances } = row.found;
  sheet.add(
    [
      ...label,
      planCell(ruleRating, ratingStyle(edition, ruleRating)),
      planCell(firmness, { ...probabilityStyle(firmness, ''), bold: true }),
      ...chances.map(({ rating, probability }) =>
        rating === ruleRating
          ? planCell(probability, { ...probabilityStyle(probability, `${MARK} `), bold: true })
          : planCell(probability, probabilityStyle(probability, '')),
      ),
      ...blankCells(strip - first - chances.length, STYLES.cell),
      planCell(words, STYLES.cell),
      ...blankCells(last - strip, STYLES.cell),
    ],
    0,
    [...(isOverall ? [{ left: 0, right: name }] : []), { left: strip, right: last }],
  );
}

/** A probability in the words of the page: "under 1%" if it is not quite zero. */
export function probabilityStyle(probability: number, before: string): CellStyle {
  const words = percentWords(probability);
  const plain = /^\d+%$/.test(words);
  const lead = before === '' ? '' : `"${before}"`;
  return { ...STYLES.percent, numberFormat: plain ? `${lead}0%` : `"${before}${words}"` };
}

function addBars(
  sheet: SheetBuilder,
  edition: Edition,
  { chances }: FirmnessColumns,
  ratings: readonly Rating[],
  top: number,
): void {
  ratings.forEach((rating, i) => {
    const range = { top, left: chances + i, bottom: sheet.next - 1, right: chances + i };
    const colour = ratingColours(edition, rating).bar;
    sheet.format({ kind: 'data-bar', range, from: 0, to: 1, colour, showValue: true });
  });
}

function wordsOf(
  standard: FirmStandard,
  further: FurtherCases | undefined,
  confidence: number,
): string {
  const { panelRating, firmness } = standard;
  const shown = Math.round(firmness * 100) / 100;
  return [
    sentence(firmnessWord(standard)),
    ...(panelRating === null ? [] : [`The panel decided ${panelRating}.`]),
    ...(further && further.further !== 0 && shown < confidence
      ? [sentence(furtherWords(further, confidence))]
      : []),
  ].join(' ');
}

/** Words as a sentence: a capital and a full stop. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
