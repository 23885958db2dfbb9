import type { Base } from '../editions/edition';
import type { StatedFigure } from '../inspection/inspection';
import { LONGEST_FORMULA, absoluteRange } from './formula-text';
import type { AnnexeContext, FrozenFigure } from './annexe-context';
import { type AnswerRange, answerSources } from './answer-sources';
import { type AnswersLayout, answersLayout, testRange } from './answers-layout';
import { MOST_ANSWER_CELLS, answersRange, answersSheet } from './answers-sheet';
import { caseTests } from './case-tests';
import { placesOf } from '../reading/take/answer-address';
import { type CountedRange, answersInBase, countFormula } from './count-formula';
import type { SheetPlan } from '../plan/sheet-plan';
import { type LiveFigure, percentFormula } from './percent-formula';
import { isCellAddress, statedFormulas } from './stated-formulas';

/** All questions' formulas, with what else they need. */
export interface LiveFigures {
  readonly byCode: ReadonlyMap<string, LiveFigure>;
  readonly answers: SheetPlan | null;
  readonly frozen: readonly FrozenFigure[];
}

/**
 * The formulas for every key question and prompt that the inspection has figures for. Empty if
 * values are asked for.
 *
 * A question with scattered answers gets a column of references on one of our sheets, and its
 * formulas count there.
 */
export function liveFigures(context: AnnexeContext): LiveFigures {
  const { fill, rated } = context;
  if (fill === 'values') return { byCode: new Map(), answers: null, frozen: [] };
  const { inspection, edition, result } = rated;
  const byCode = new Map<string, LiveFigure>();
  const frozen: FrozenFigure[] = [];
  const found = new Map<string, readonly AnswerRange[] | null>();
  const sourceOf = answerSources(inspection, edition);
  for (const code of codesOf(context)) {
    const known = context.frozen?.get(code) ?? whyTranslated(context, code);
    if (known !== undefined) {
      frozen.push({ code, why: known });
    } else if (inspection.answers.has(code)) {
      const ranges = sourceOf(code);
      const isPlain = ranges && (fill === 'yos' ? isOneRange(ranges) : isReadable(context, ranges));
      found.set(code, isPlain ? ranges : null);
    } else {
      const stated = inspection.figures.get(code);
      if (stated) setStated(byCode, frozen, code, stated, result.base);
    }
  }
  const scattered = [...found].flatMap(([code, ranges]) => (ranges ? [] : [code]));
  const tested = [...found].some(([, ranges]) => ranges?.some(({ tests }) => tests.length > 0));
  const isNeeded = scattered.length > 0 || tested;
  if (isNeeded && answerCells(context, scattered.length) > MOST_ANSWER_CELLS) {
    const why =
      'its answers or cases are too many for formulas that work them out one by one and can still be calculated';
    for (const [code, ranges] of found) {
      if (!ranges || ranges.some(({ tests }) => tests.length > 0)) frozen.push({ code, why });
      else byCode.set(code, figureOf(context, countedIn(ranges)));
    }
    return { byCode, answers: null, frozen };
  }
  const layout = isNeeded ? answersLayout(context) : null;
  for (const [code, ranges] of found) {
    const counted = ranges
      ? countedIn(ranges, layout && { layout, sheet: context.names.answers })
      : [
          {
            range: layout ? answersRange(context, layout, scattered.indexOf(code)) : '',
            tests: [],
          },
        ];
    byCode.set(code, figureOf(context, counted));
  }
  const answers = layout ? answersSheet(context, layout, scattered) : null;
  return { byCode, answers, frozen };
}

/**
 * Codes and marks mean what the sheet's scale says, which a formula that looks for Yes cannot know.
 */
function whyTranslated({ rated }: AnnexeContext, code: string): string | undefined {
  const isIn = rated.inspection.blocks.some(
    ({ isTranslated, columns, long }) => isTranslated && (long?.rows ?? columns).has(code),
  );
  return isIn ? 'its answers are written in codes, marks or several columns' : undefined;
}

/** Roughly how many formulas the cases need. */
function answerCells({ rated }: AnnexeContext, questions: number): number {
  const { inspection, edition } = rated;
  const { all } = caseTests(inspection, edition);
  const perCase = 3 * all.length + questions;
  return inspection.cases.reduce((sum, one) => sum + placesOf(one).length, 0) * perCase;
}

function countedIn(
  ranges: readonly AnswerRange[],
  beside: { layout: AnswersLayout; sheet: string } | null = null,
): CountedRange[] {
  return ranges.map(({ sheet, range, tests, block, firstLine }) => {
    const cells = absoluteRange(sheet, range);
    const place = { block, firstLine, range: cells };
    return {
      range: cells,
      tests: beside
        ? tests.map((test) => `${testRange(beside.layout, beside.sheet, test, place)}=1`)
        : [],
    };
  });
}

function codesOf({ rated }: AnnexeContext): string[] {
  return rated.result.standards.flatMap(({ keyQuestions }) =>
    keyQuestions.flatMap(({ code, prompts }) => [code, ...prompts.map((prompt) => prompt.code)]),
  );
}

function isOneRange(ranges: readonly AnswerRange[]): boolean {
  return ranges.length <= 1 && ranges.every(({ tests }) => tests.length === 0);
}

/**
 * Whether the formula is short enough to read; otherwise its answers are referred to one by one.
 */
function isReadable(context: AnnexeContext, ranges: readonly AnswerRange[]): boolean {
  const kinds = answersInBase(context.rated.result.base);
  const counted = countedIn(ranges);
  const tests = ranges.map(
    (range, i) =>
      range.tests.length *
      (TEST_LENGTH + 2 * context.names.answers.length + (counted[i]?.range.length ?? 0)),
  );
  const length = tests.reduce((sum, one) => sum + one, countFormula(counted, kinds).length);
  return length <= LONGEST_FORMULA;
}

/** What a test beside a range adds to a formula, apart from sheet names and the range itself. */
const TEST_LENGTH = 70;

function figureOf({ fill, rated }: AnnexeContext, ranges: readonly CountedRange[]): LiveFigure {
  const { base } = rated.result;
  const [only] = ranges;
  return {
    yes: countFormula(ranges, ['yes']),
    base: countFormula(ranges, answersInBase(base)),
    percent: (yesCell, baseCell) =>
      fill === 'yos' && only
        ? yosPercent(only, base, yesCell, baseCell)
        : percentFormula(yesCell, baseCell),
  };
}

/**
 * The function refuses a range with an empty base, an unreadable answer, or only 1 and 0. The
 * figure then comes from the counts beside it, as in the other fills.
 */
function yosPercent(
  { range }: CountedRange,
  base: Base,
  yesCell: string,
  baseCell: string,
): string {
  const asked = `YOS.PERCENT(${range},"${base}")`;
  return `IFERROR(${asked},${percentFormula(yesCell, baseCell)})`;
}

function setStated(
  byCode: Map<string, LiveFigure>,
  frozen: FrozenFigure[],
  code: string,
  stated: StatedFigure,
  base: Base,
): void {
  const formulas = statedFormulas(stated, base);
  if (formulas) {
    byCode.set(code, formulas);
  } else if (isCellAddress(stated.where)) {
    frozen.push({ code, why: `the figure at ${stated.where} can be read in more than one way` });
  } else {
    frozen.push({ code, why: 'the tracker has no single cell with its figure' });
  }
}
