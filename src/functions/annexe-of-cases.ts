import { type Edition, standardOf } from '../editions/edition';
import { EDITIONS } from '../editions/editions';
import { rateTracker } from '../rating/rate-tracker';
import type { RatedTracker } from '../rating/rated-tracker';
import { answerAddress } from '../reading/take/answer-address';
import { isAnswerInWords } from '../reading/cells/answer-of';
import { Answer, type CaseBlock } from '../inspection/inspection';
import type { Problem } from '../inspection/problem';
import { codesIn } from '../reading/cells/question-index';
import type { Cell, Sheet } from '../grid/sheet';
import type { Figures, StandardResult } from '../scoring/result';
import { cellOf, isBlank } from './excel-cell';
import { noAnswer, wrongKind } from './excel-error';
import { wordings } from './header';
import { messages } from './messages';
import { questionWording } from './question-wording';
import { ALONE, type Range, isOneCell, singleCell, soundCell } from './range';

/** Nobody sees this name, because the block has no sheet. */
const SHEET = 'cases';

/**
 * A standard's table as the annexe of a report sets it out, from a block of a tracker with its
 * header row: code, wording, share of yes, and the rating beside the standard and its key questions.
 *
 * @throws CustomFunctions.Error for a block that cannot be rated, with the first thing to correct
 */
export function annexeOfCases(
  range: Range,
  standard: unknown,
  asked: Edition | undefined,
): (string | number)[][] {
  const named = standardCell(standard);
  if (isOneCell(range)) soundCell(range[0]?.[0], ALONE);
  const tracker = rate(range, asked);
  const code = codeOf(named, tracker.edition);
  const result = tracker.result.standards.find((one) => one.code === code);
  if (!result) throw noAnswer(messages.notInEdition(code, tracker.edition.id, []));
  if (result.basis === 'judgement') throw noAnswer(messages.judged(code, tracker.edition.id));
  refuseDoubt(tracker, result, range);
  return tableOf(tracker, result);
}

/** A problem's message for a user without a command line or a settings sheet. */
function inAFormula({ what, fix }: Problem): string {
  if (fix.includes('YOS settings: Edition')) return `${what} ${messages.sayEdition}`;
  return what.includes('No inspection was found') ? messages.noCases : `${what} ${fix}`;
}

function standardCell(argument: unknown): Cell {
  const cell = singleCell('standard', argument);
  if (isBlank(cell) || typeof cell === 'boolean' || wordings().find(cell) === null) {
    throw wrongKind(messages.noStandard(cell));
  }
  return cell;
}

function codeOf(cell: Cell, edition: Edition): string {
  const naming = wordings().find(cell);
  if (naming === null) throw wrongKind(messages.noStandard(cell));
  const codes = [...new Set(codesIn(naming, edition).map(standardOf))];
  const [code] = codes;
  if (code !== undefined && codes.length === 1) return code;
  if (codes.length > 1) throw wrongKind(messages.noStandard(cell));
  throw noAnswer(
    messages.notInEdition(naming.code ?? String(cell), edition.id, [...naming.byEdition.keys()]),
  );
}

/**
 * Rates the block; of whole columns only the filled part. A number 0 among answers in words is an
 * empty cell, as desktop Excel passes it; in a table of counts it is a count.
 */
function rate(range: Range, asked: Edition | undefined): RatedTracker {
  const last = range.findLastIndex((row) => row.some((value) => value === false || Boolean(value)));
  const rows = range.slice(0, last + 1).map((row) => row.map(cellOf));
  const zeros = rows.some((row) => row.includes(0));
  if (!zeros || !speaks(rows)) return ratedBlock(rows, asked);
  const cleared = rows.map((row) => row.map((cell) => (cell === 0 ? null : cell)));
  const tracker = ratedBlock(cleared, asked);
  return tracker.inspection.cases.length > 0 ? tracker : ratedBlock(rows, asked);
}

function speaks(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row) => row.some((cell) => isAnswerInWords(cell)));
}

function ratedBlock(rows: readonly (readonly Cell[])[], asked: Edition | undefined): RatedTracker {
  const sheet: Sheet = { name: SHEET, rows, hiddenRows: new Set(), tables: [], ours: false };
  const options = { editions: EDITIONS, ...(asked ? { edition: asked.id } : {}) };
  const { rated, problems } = rateTracker(SHEET, [sheet], options);
  const [tracker] = rated;
  if (tracker) return tracker;
  const problem = problems.find(({ severity }) => severity === 'error');
  throw wrongKind(problem ? inAFormula(problem) : messages.noCases);
}

/** Answers that cannot be read, or cannot be told from empty cells, leave the rating open. */
function refuseDoubt({ inspection }: RatedTracker, result: StandardResult, range: Range): void {
  const codes = result.keyQuestions.map(({ code }) => code);
  if (codes.every((code) => !inspection.answers.has(code) && !inspection.figures.has(code))) {
    throw noAnswer(messages.notOffered(result.code));
  }
  for (const code of codes) {
    const answers = inspection.answers.get(code);
    const at = answers?.indexOf(Answer.unreadable) ?? -1;
    if (at >= 0) {
      const address = answerAddress(inspection, code, at).replace(/^.*!/, '');
      throw wrongKind(messages.unreadableAt(address, code));
    }
    if (answers && isOnesAndZeros(inspection.blocks, code, range)) {
      throw wrongKind(messages.onesAndZeros);
    }
  }
}

/** Whether a question's cells hold numbers 0 that could be a No as well as an empty cell. */
function isOnesAndZeros(blocks: readonly CaseBlock[], code: string, range: Range): boolean {
  return blocks.some((block) => {
    const column = block.long?.answerColumn ?? block.columns.get(code);
    if (column === undefined) return false;
    const values: unknown[] = [];
    for (let line = block.firstLine; line <= block.lastLine; line++) {
      const across = block.layout === 'questions-as-rows';
      values.push(across ? range[column]?.[line] : range[line]?.[column]);
    }
    if (!values.includes(0)) return false;
    return values.includes(1) || !speaks(range.map((row) => row.map(cellOf)));
  });
}

function tableOf({ edition }: RatedTracker, result: StandardResult): (string | number)[][] {
  const wording = (code: string) => questionWording(code, edition);
  const share = ({ percent }: Figures) => (percent === null ? '' : percent / 100);
  return [
    ['Code', `${result.name}: ${wording(result.code)}`, '% yes', 'Rating'],
    ...result.keyQuestions.flatMap((question) => [
      [question.code, wording(question.code), share(question), question.band ?? 'Not rated'],
      ...question.prompts.map((prompt) => [prompt.code, wording(prompt.code), share(prompt), '']),
    ]),
    [result.code, `Rating of the standard`, '', result.rating ?? 'Not rated'],
  ];
}
