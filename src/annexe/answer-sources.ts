import { type Edition, type SubSampleRule, keyQuestionOf } from '../editions/edition';
import { placesOf } from '../reading/take/answer-address';
import { Answer, type CaseBlock, type CaseColumn, type Inspection } from '../inspection/inspection';
import type { CellRange } from '../grid/sheet';

/** A stretch of the tracker with answers to one question, in one column or row. */
export interface AnswerRange {
  readonly sheet: string;
  readonly range: CellRange;
  /** All of them have to hold for a cell to count. */
  readonly conditions: readonly ColumnCondition[];
}

/** That a case column's value is among some values, or is not. */
export interface ColumnCondition {
  /** Beside the answers, of the same length. */
  readonly range: CellRange;
  /** As {@link plainText} has them; '' is a blank. */
  readonly values: readonly string[];
  readonly among: boolean;
}

/** More stretches than this make a formula that nobody can read; then each answer is referred to. */
const MOST_RANGES = 8;
const MOST_VALUES = 40;

/** A text as the formulas compare it: lower case, without spaces. */
export function plainText(text: string): string {
  return text.toLowerCase().replace(/[\s\u00a0]/g, '');
}

/**
 * Where in the tracker the answers that count for one question stand, as stretches that a live
 * formula can refer to.
 *
 * Cases of another domain and those that a sub-sample rule leaves out are told by the value of a
 * case column where that gives exactly the cases that were rated, so that the formula follows a
 * change in that column and survives sorting; else by their rows.
 *
 * @returns what to ask for each code. It gives null where the answers are too scattered (a long
 *   table, many short stretches), and no range at all for a question that no case was asked.
 */
export function answerSources(
  inspection: Inspection,
  edition: Edition,
): (code: string) => readonly AnswerRange[] | null {
  // A tracker may have a hundred thousand cases and a hundred questions: sort once.
  const blocks = inspection.blocks.map((block, index) => ({
    block,
    cases: casesOf(inspection, index),
  }));
  return (code) => {
    const answers = inspection.answers.get(code);
    const ranges: AnswerRange[] = [];
    for (const { block, cases } of answers ? blocks : []) {
      // A case may stand in another table too, where this question is.
      if (!asks(block, code)) continue;
      const groups = groupsOf(cases, answers ?? new Uint8Array());
      if (groups.asked.length === 0) continue;
      const column = block.columns.get(code);
      if (block.long || column === undefined) return null;
      const rule = edition.subSamples.find(({ keyQuestions }) =>
        keyQuestions.includes(keyQuestionOf(code)),
      );
      ranges.push(...rangesOf(inspection, block, column, groups, rule));
      if (ranges.length > MOST_RANGES) return null;
    }
    return ranges;
  };
}

function asks({ long, columns }: CaseBlock, code: string): boolean {
  return (long?.rows ?? columns).has(code);
}

/** A case by its index in the inspection and its line in the sheet. */
interface PlacedCase {
  readonly at: number;
  readonly line: number;
}

/** A block's cases by what one question is to them. */
interface CaseGroups {
  readonly all: readonly PlacedCase[];
  readonly notAsked: readonly PlacedCase[];
  readonly asked: readonly PlacedCase[];
  readonly leftOut: readonly PlacedCase[];
  /** Asked and not left out. */
  readonly counted: readonly PlacedCase[];
}

function casesOf(inspection: Inspection, block: number): PlacedCase[] {
  return inspection.cases
    .flatMap((found, at) => {
      const place = placesOf(found).find((one) => one.block === block);
      return place ? [{ at, line: place.line }] : [];
    })
    .sort((a, b) => a.line - b.line);
}

function groupsOf(all: readonly PlacedCase[], answers: Uint8Array): CaseGroups {
  const asked = all.filter(({ at }) => answers[at] !== Answer.notAsked);
  return {
    all,
    notAsked: all.filter(({ at }) => answers[at] === Answer.notAsked),
    asked,
    leftOut: asked.filter(({ at }) => answers[at] === Answer.leftOut),
    counted: asked.filter(({ at }) => answers[at] !== Answer.leftOut),
  };
}

function rangesOf(
  inspection: Inspection,
  block: CaseBlock,
  column: number,
  groups: CaseGroups,
  rule: SubSampleRule | undefined,
): AnswerRange[] {
  const byDomain = groups.notAsked.length === 0 ? [] : domainTest(inspection, block, groups);
  const byRule = ruleTest(inspection, block, groups, rule);
  const explained = byDomain !== null && byRule !== null;
  const tests = explained ? [...byDomain, ...byRule] : [];
  return runsOf(explained ? groups.all : groups.counted).map((run) => ({
    sheet: block.sheet,
    range: stretch(block, run, column),
    conditions: tests.map(({ header, ...test }) => ({
      ...test,
      range: besideOf(block, run, block.caseColumns.get(header) ?? 0),
    })),
  }));
}

interface ValueTest {
  readonly header: string;
  readonly values: readonly string[];
  readonly among: boolean;
}

/** Columns whose value says which domain a case belongs to, the likeliest first. */
function domainTest(
  inspection: Inspection,
  block: CaseBlock,
  { asked, notAsked }: CaseGroups,
): ValueTest[] | null {
  const columns = columnsIn(inspection, block);
  const telling = [
    ...columns.filter(
      ({ attribute, header }) => attribute === null && /domain|type|court|cohort/i.test(header),
    ),
    ...columns.filter(({ attribute }) => attribute === 'disposal'),
  ];
  for (const column of telling) {
    const own = valuesOf(column, asked);
    const others = valuesOf(column, notAsked);
    // A disposal that is not in the tracker yet may be of either domain: the answers decide then.
    const among = column.attribute === null;
    if (fits(among ? own : others, among ? others : own)) {
      return [{ header: column.header, values: [...(among ? own : others)], among }];
    }
  }
  return null;
}

/** The edition's sub-sample rule as a test of its case column; null where it cannot be told so. */
function ruleTest(
  inspection: Inspection,
  block: CaseBlock,
  { counted, leftOut }: CaseGroups,
  rule: SubSampleRule | undefined,
): ValueTest[] | null {
  const column = columnsIn(inspection, block).find(
    ({ attribute }) => attribute === rule?.attribute,
  );
  if (!rule || !column) return leftOut.length === 0 ? [] : null;
  const kept = valuesOf(column, counted);
  const left = valuesOf(column, leftOut);
  const among = rule.only !== undefined;
  // Where nobody is left out the rule may not be in force: the column may hold other disposals.
  if (among && leftOut.length === 0) return [];
  // The rule's own words join those that the tracker has, for a classification changed later on.
  const stated = (rule.only ?? rule.leaveOut ?? []).map(plainText);
  const values = new Set([...(among ? kept : left), ...stated]);
  if (!fits(values, among ? left : kept)) return null;
  return [{ header: column.header, values: [...values], among }];
}

function columnsIn(inspection: Inspection, block: CaseBlock): CaseColumn[] {
  return inspection.caseColumns.filter(({ header }) => block.caseColumns.has(header));
}

function valuesOf(column: CaseColumn, cases: readonly PlacedCase[]): Set<string> {
  // A hundred thousand cases share a few values, so those alone are made plain.
  const raw = new Set(cases.map(({ at }) => column.values[at] ?? ''));
  return new Set([...raw].map(plainText));
}

/** Whether values tell one side from the other. */
function fits(values: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return values.size <= MOST_VALUES && [...values].every((value) => !others.has(value));
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Neighbouring lines as one stretch each; a line without a case is in none. */
function runsOf(cases: readonly PlacedCase[]): Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const { line } of cases) {
    const open = runs.at(-1);
    if (open && line === open.last + 1) open.last = line;
    else runs.push({ first: line, last: line });
  }
  return runs;
}

/** What a case column holds beside a stretch of answers; in a form of one case it may stand elsewhere. */
function besideOf(block: CaseBlock, run: Run, column: number): CellRange {
  const line = block.detailLines?.get(column);
  return stretch(block, line === undefined ? run : { first: line, last: line }, column);
}

function stretch(block: CaseBlock, run: Run, column: number): CellRange {
  return block.layout === 'questions-as-rows'
    ? { top: column, bottom: column, left: run.first, right: run.last }
    : { top: run.first, bottom: run.last, left: column, right: column };
}
