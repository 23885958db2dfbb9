import { Answer, type Inspection, type StatedFigure } from '../../src/inspection/inspection';
import { type ScoringOptions, rateStandard } from '../../src/scoring/rate-standard';
import type { StandardResult } from '../../src/scoring/result';
import { editionOf } from '../reading/made-inspection';
import { EMPTY_INSPECTION } from '../support/empty-inspection';

const SIGNS: Readonly<Record<string, number>> = {
  ' ': Answer.notAsked,
  y: Answer.yes,
  n: Answer.no,
  '-': Answer.notApplicable,
  '.': Answer.missing,
  '?': Answer.unreadable,
  o: Answer.leftOut,
};

/** Answers to questions, a sign a case: y yes, n no, - not applicable, . blank, ? unreadable, o left out. */
export function answered(signs: Readonly<Record<string, string>>): Inspection['answers'] {
  return new Map(
    Object.entries(signs).map(([code, list]) => [
      code,
      Uint8Array.from([...list].map((sign) => SIGNS[sign] ?? 0)),
    ]),
  );
}

/** A figure as stated in a table; missing values are absent. */
export function stated(figure: Partial<StatedFigure>): StatedFigure {
  const none = { yes: null, no: null, notApplicable: null, outOf: null, percent: null };
  return { kind: 'counts', ...none, where: 'Sheet1!A1', cells: {}, ...figure };
}

/** One standard of the edition of 2021, rated. */
export function rated(
  code: string,
  inspection: Partial<Inspection>,
  options: ScoringOptions = { base: 'sampled' },
): StandardResult {
  const edition = editionOf('2021');
  const standard = edition.standards.find((one) => one.code === code);
  if (!standard) throw new Error(`There is no standard ${code}.`);
  return rateStandard({ ...EMPTY_INSPECTION, ...inspection }, edition, standard, options);
}
