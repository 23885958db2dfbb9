import fc from 'fast-check';
import { EDITIONS } from '../../src/editions/editions';
import type { Edition } from '../../src/editions/edition';
import { Answer, type Inspection, type StatedRating } from '../../src/inspection/inspection';
import { codesAskedOfCases, domainOfCode } from '../reading/made-inspection';
import { EMPTY_INSPECTION } from '../support/empty-inspection';

/** Every run uses the same numbers; a failure prints them with its seed and path. */
export const SEEDED = { seed: 20261122, numRuns: 150 } as const;

/** Answers to each question of an edition: one list a code, one answer a case of its domain. */
export interface MadeAnswers {
  readonly edition: Edition;
  readonly court: number;
  readonly outOfCourt: number;
  readonly answers: ReadonlyMap<string, readonly number[]>;
  readonly ratings: ReadonlyMap<string, string>;
}

export const RATINGS = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'];

/** Any answers that a tracker can hold, with any judgements. */
export function madeAnswers(editions: readonly string[]): fc.Arbitrary<MadeAnswers> {
  const said = fc.constantFrom(
    ...[Answer.yes, Answer.yes, Answer.yes, Answer.no, Answer.notApplicable, Answer.missing],
  );
  return fc
    .tuple(
      fc.constantFrom(...EDITIONS.filter(({ id }) => editions.includes(id))),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
    )
    .chain(([edition, court, outOfCourt]) => {
      const codes = codesAskedOfCases(edition);
      const judged = edition.standards.filter(({ basis }) => basis === 'judgement');
      const size = (code: string) => (domainOfCode(code) === 'court' ? court : outOfCourt);
      return fc
        .tuple(
          fc.tuple(
            ...codes.map((code) =>
              fc.array(said, { minLength: size(code), maxLength: size(code) }),
            ),
          ),
          fc.tuple(...judged.map(() => fc.constantFrom(...RATINGS))),
        )
        .map(([lists, ratings]) => ({
          edition,
          court,
          outOfCourt,
          answers: new Map(codes.map((code, i) => [code, lists[i] ?? []])),
          ratings: new Map(judged.map(({ code }, i) => [code, ratings[i] ?? ''])),
        }));
    });
}

/** The answers as an inspection: court cases first, then out-of-court cases. */
export function inspectionOf(made: MadeAnswers): Inspection {
  const { court, outOfCourt, answers, ratings } = made;
  const cases = Array.from({ length: court + outOfCourt }, (_, i) => ({
    id: `C${i}`,
    domain: i < court ? 'court' : 'outOfCourt',
    block: 0,
    line: i,
  }));
  const bytes = [...answers].map(([code, list]) => {
    const all = new Uint8Array(cases.length);
    all.set(list, domainOfCode(code) === 'court' ? 0 : court);
    return [code, all] as const;
  });
  const stated = [...ratings].map(([code, rating]): [string, StatedRating] => [
    code,
    { rating, reason: null, where: '' },
  ]);
  return {
    ...EMPTY_INSPECTION,
    cases,
    answers: new Map(bytes),
    ratings: new Map(stated),
  };
}
