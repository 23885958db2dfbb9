import type { Base, Edition } from '../editions/edition';
import type { Problem } from '../inspection/problem';
import type { InspectionReading } from '../reading/read-inspection';
import type { Survey } from '../reading/survey-tracker';
import type { Result } from '../scoring/result';
import { messages } from './messages';

/** The tracker as rated by one edition. */
export interface TriedEdition {
  readonly edition: Edition;
  readonly base: Base;
  readonly reading: InspectionReading;
  readonly results: readonly Result[];
}

/**
 * Chooses among the editions that fit a tracker. If they differ in any percentage or rating, it
 * does not guess: the problem names them and the first difference. If they agree, it takes the one
 * with the fewest questions missing from the tracker (the latest, if several tie), and a note says
 * so.
 */
export function chooseEdition(
  survey: Survey,
  tried: readonly TriedEdition[],
): { chosen: TriedEdition; notes: readonly Problem[] } | { problems: readonly Problem[] } {
  const ids = tried.map(({ edition }) => edition.id);
  for (const a of tried) {
    for (const b of tried) {
      const how = a === b ? null : difference(a, b);
      if (how === null) continue;
      const ambiguous = messages.ambiguousEdition(survey.tracker, ids, how);
      return { problems: withProblemsOfAll(ambiguous, tried) };
    }
  }
  const lacking = tried.map((one) => questionsLacking(one));
  const fewest = Math.min(...lacking);
  const chosen = tried.findLast((_, i) => lacking[i] === fewest);
  if (!chosen) throw new Error('There is no edition to choose from.');
  const taken = chosen.edition.id;
  const other = ids.findLast((id) => id !== taken);
  const notes =
    other === undefined ? [] : [messages.editionTaken(survey.tracker, ids, taken, other)];
  return { chosen, notes };
}

/**
 * Places the problem about the edition among the reading problems that every edition shares: after
 * the errors, which may have caused it, and before the others.
 */
function withProblemsOfAll(ambiguous: Problem, tried: readonly TriedEdition[]): Problem[] {
  const [first = [], ...others] = tried.map(({ reading }) => reading.problems);
  const isSame = (a: Problem, b: Problem) => a.where === b.where && a.what === b.what;
  const shared = first.filter((problem) =>
    others.every((problems) => problems.some((other) => isSame(problem, other))),
  );
  return [
    ...shared.filter(({ severity }) => severity === 'error'),
    ambiguous,
    ...shared.filter(({ severity }) => severity !== 'error'),
  ];
}

/** The first difference between two editions' results, in words; null if they agree. */
function difference(a: TriedEdition, b: TriedEdition): string | null {
  for (const [i, result] of a.results.entries()) {
    const first = figuresOf(result);
    const second = figuresOf(b.results[i]);
    for (const name of new Set([...first.keys(), ...second.keys()])) {
      const [x, y] = [first.get(name) ?? 'not rated', second.get(name) ?? 'not rated'];
      if (x !== y) return `${name} is ${x} in ${a.edition.id} and ${y} in ${b.edition.id}`;
    }
  }
  return null;
}

function figuresOf(result: Result | undefined): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const standard of result?.standards ?? []) {
    for (const question of standard.keyQuestions) {
      for (const { code, percent } of [question, ...question.prompts]) {
        if (percent !== null) figures.set(code, `${percent}%`);
      }
    }
    if (standard.rating !== null) figures.set(standard.code, standard.rating);
  }
  if (result?.overall.rating) figures.set('the overall rating', result.overall.rating);
  return figures;
}

/** How many of an edition's questions and standards are missing from a tracker. */
function questionsLacking({ edition, reading }: TriedEdition): number {
  const found = new Set(
    reading.inspections.flatMap((inspection) => [
      ...inspection.answers.keys(),
      ...inspection.figures.keys(),
      ...inspection.ratings.keys(),
    ]),
  );
  return codesToBeRated(edition).filter((code) => !found.has(code)).length;
}

function codesToBeRated(edition: Edition): string[] {
  return edition.standards.flatMap((standard) =>
    standard.basis === 'judgement'
      ? [standard.code]
      : standard.keyQuestions.flatMap(({ code, prompts }) => [code, ...prompts.map((p) => p.code)]),
  );
}
