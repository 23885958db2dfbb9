import type { Base } from '../editions/edition';
import type { StatedFigure } from '../inspection/inspection';
import { absoluteRange } from './formula-text';
import type { AnnexeContext, FrozenFigure } from './annexe-context';
import { type AnswerRange, answerSources } from './answer-sources';
import { MOST_ANSWER_CELLS, answersRange, answersSheet } from './answers-sheet';
import { answersInBase, countFormula } from './count-formula';
import type { SheetPlan } from '../plan/sheet-plan';
import { type LiveFigure, percentFormula } from './percent-formula';
import { isCellAddress, statedFormulas } from './stated-formulas';

/** All questions' formulas, with what they need beside them. */
export interface LiveFigures {
  readonly byCode: ReadonlyMap<string, LiveFigure>;
  readonly answers: SheetPlan | null;
  readonly frozen: readonly FrozenFigure[];
}

/**
 * The formulas for every key question and prompt that the inspection has figures for. Empty where
 * values are asked for.
 *
 * A question whose answers lie scattered gets a column of references on a sheet of our own, and its
 * formulas count there.
 */
export function liveFigures(context: AnnexeContext): LiveFigures {
  const { fill, rated } = context;
  if (fill === 'values') return { byCode: new Map(), answers: null, frozen: [] };
  const { inspection, edition, result } = rated;
  const byCode = new Map<string, LiveFigure>();
  const frozen: FrozenFigure[] = [];
  const scattered: string[] = [];
  const sourceOf = answerSources(inspection, edition);
  for (const code of codesOf(context)) {
    if (inspection.answers.has(code)) {
      const ranges = sourceOf(code);
      if (!ranges || (fill === 'yos' && !isOneRange(ranges))) scattered.push(code);
      else byCode.set(code, figureOf(context, ranges));
    } else {
      const stated = inspection.figures.get(code);
      if (stated) setStated(byCode, frozen, code, stated, result.base);
    }
  }
  if (scattered.length * inspection.cases.length > MOST_ANSWER_CELLS) {
    const why =
      'its answers stand in too many separate cells for formulas that can still be calculated';
    return {
      byCode,
      answers: null,
      frozen: [...frozen, ...scattered.map((code) => ({ code, why }))],
    };
  }
  scattered.forEach((code, column) => {
    byCode.set(code, figureOf(context, [answersRange(context, column)]));
  });
  const answers = scattered.length > 0 ? answersSheet(context, scattered) : null;
  return { byCode, answers, frozen };
}

function codesOf({ rated }: AnnexeContext): string[] {
  return rated.result.standards.flatMap(({ keyQuestions }) =>
    keyQuestions.flatMap(({ code, prompts }) => [code, ...prompts.map((prompt) => prompt.code)]),
  );
}

function isOneRange(ranges: readonly AnswerRange[]): boolean {
  return ranges.length <= 1 && ranges.every(({ conditions }) => conditions.length === 0);
}

function figureOf({ fill, rated }: AnnexeContext, ranges: readonly AnswerRange[]): LiveFigure {
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
 * The function refuses a range with an empty base, an answer that cannot be read, or nothing but 1
 * and 0; there the figure is that of the counts beside it, as in the other fills.
 */
function yosPercent(
  { sheet, range }: AnswerRange,
  base: Base,
  yesCell: string,
  baseCell: string,
): string {
  const asked = `YOS.PERCENT(${absoluteRange(sheet, range)},"${base}")`;
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
