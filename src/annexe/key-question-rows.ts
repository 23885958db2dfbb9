import type { Edition, Standard } from '../editions/edition';
import type { FirmKeyQuestion, Firmness } from '../firmness/firmness';
import { percentWords, singleAnswerWords } from '../firmness/firmness-words';
import type { SingleAnswer } from '../firmness/single-answers';
import { BAR_COLOUR, ratingColours } from '../plan/colours';
import { STRIP_CELLS, firmnessColumns, stripCell } from './firmness-layout';
import { probabilityStyle } from './firmness-table';
import { HERE } from './score-map-rows';
import { SheetBuilder, blankCells, planCell } from '../plan/sheet-builder';
import type { CellBorder, PlanCell } from '../plan/sheet-plan';
import { STYLES, ratingStyle } from '../plan/styles';

/**
 * The key questions of each standard: yes, percentage and its interval, as figures
 * and as a bar against the bands, and how firm the band is; beside the standard's name the single
 * answers that would change its rating.
 */
export function addKeyQuestions(
  sheet: SheetBuilder,
  edition: Edition,
  { standards, confidence }: Firmness,
  single: readonly SingleAnswer[],
): void {
  const { strip, last } = firmnessColumns(edition);
  sheet.startTable({
    caption: 'Key questions with their intervals',
    drawn: { left: strip, right: last, title: null },
  });
  addHeader(sheet, edition, confidence);
  for (const { code, name, keyQuestions } of standards) {
    const standard = edition.standards.find((one) => one.code === code);
    const answers = single.filter((answer) => answer.standard === code);
    const first = sheet.next;
    addStandard(sheet, edition, `${code} ${name}`, answers);
    for (const question of keyQuestions) addQuestion(sheet, edition, standard, question);
    sheet.keepFrom(first, 2);
    sheet.keep(first);
  }
}

/** A standard's name, and beside it the single answers that would change its rating. */
function addStandard(
  sheet: SheetBuilder,
  edition: Edition,
  name: string,
  answers: readonly SingleAnswer[],
): void {
  const { rating, last } = firmnessColumns(edition);
  const fill = 'F3F5F7';
  const label = { ...STYLES.cellBold, fill };
  const words = { ...STYLES.cell, fill };
  const text = answers.map((answer) => `${singleAnswerWords(answer)}.`).join('\n');
  sheet.add(
    [
      ...[planCell(name, label), planCell(null, label), planCell(text, words)],
      ...blankCells(last - rating, words),
    ],
    0,
    [
      { left: 0, right: rating - 1 },
      { left: rating, right: last },
    ],
  );
}

/** What the strips show. */
export function keyQuestionKey(confidence: number): string {
  return `Low and high: with ${percentWords(confidence)} confidence the share of yes in the whole caseload lies between them. The bar at the right runs from the one to the other, its dot is the percentage of the sample. Firmness is that of the question's own band, from the same caseloads as the table of standards.`;
}

function addHeader(sheet: SheetBuilder, edition: Edition, confidence: number): void {
  const { strip } = firmnessColumns(edition);
  const centred = STYLES.tableHeaderCentred;
  const level = percentWords(confidence);
  const bands = bandSpans(edition);
  sheet.add(
    [
      ...[planCell('Key question', STYLES.tableHeader), planCell(null, STYLES.tableHeader)],
      ...['Its band', 'Firmness', 'Yes', 'Per cent', `Low, ${level}`, `High, ${level}`].map(
        (text) => planCell(text, centred),
      ),
      ...blankCells(strip - 8, centred),
      ...bands.flatMap(({ rating, left, right, tint }) => {
        const style = { ...centred, fill: tint, size: 8.5 };
        return [planCell(rating, style), ...blankCells(right - left, style)];
      }),
    ],
    0,
    [
      { left: 0, right: 1 },
      ...bands.map(({ left, right }) => ({ left: strip + left, right: strip + right })),
    ],
  );
}

/** Each band with the first and last cell of its part of the strip. */
function bandSpans(edition: Edition) {
  const bands = edition.bands.values;
  return bands.map(({ rating, fromPercent }, i) => {
    const next = bands[i + 1];
    return {
      rating,
      left: stripCell(fromPercent / 100),
      right: next ? stripCell(next.fromPercent / 100) - 1 : STRIP_CELLS - 1,
      tint: ratingColours(edition, rating).tint,
    };
  });
}

function addQuestion(
  sheet: SheetBuilder,
  edition: Edition,
  standard: Standard | undefined,
  question: FirmKeyQuestion,
): void {
  const { code, yes, base, percent, band, interval, firmness } = question;
  const { strip } = firmnessColumns(edition);
  const wording = standard?.keyQuestions.find((one) => one.code === code)?.text ?? '';
  sheet.add([
    planCell(code, STYLES.cellBold),
    planCell(wording, { ...STYLES.cell, size: 10 }),
    planCell(band, ratingStyle(edition, band)),
    planCell(firmness, probabilityStyle(firmness, '')),
    planCell(`${yes} of ${base}`, { ...STYLES.count }),
    planCell(percent / 100, STYLES.percentBold),
    planCell(interval.low, STYLES.percent),
    planCell(interval.high, STYLES.percent),
    ...blankCells(strip - 8, STYLES.cell),
    ...intervalCells(edition, question),
  ]);
}

/** The strip of an interval: filled from low to high, with a dot at the percentage. */
function intervalCells(
  edition: Edition,
  { percent, interval: { low, high } }: FirmKeyQuestion,
): PlanCell[] {
  const spans = bandSpans(edition);
  const end = Math.max(stripCell(low), Math.ceil(high * STRIP_CELLS - 1e-9) - 1);
  return Array.from({ length: STRIP_CELLS }, (_, i) => {
    const span = spans.find(({ left, right }) => i >= left && i <= right);
    const border: CellBorder = {
      ...{ top: 'thin', bottom: 'thin', colour: 'BFBFBF' },
      ...(i === span?.left && { left: 'thin' }),
      ...(i === STRIP_CELLS - 1 && { right: 'thin' }),
    };
    if (i === stripCell(percent / 100)) {
      return planCell('●', {
        ...{ ...HERE, border, horizontal: 'centre', vertical: 'middle', size: 8 },
      });
    }
    const isLikely = i >= stripCell(low) && i <= end;
    return planCell(null, { border, fill: isLikely ? BAR_COLOUR : (span?.tint ?? 'FFFFFF') });
  });
}
