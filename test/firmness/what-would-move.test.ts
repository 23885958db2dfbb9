import { EDITIONS } from '../../src/editions/editions';
import { type Edition, bandOfRating } from '../../src/editions/edition';
import { movementWords } from '../../src/firmness/firmness-words';
import { scoreMap } from '../../src/firmness/score-map';
import { type Movement, whatWouldMove } from '../../src/firmness/what-would-move';
import type { Inspection, StatedFigure } from '../../src/inspection/inspection';
import { overallRating } from '../../src/scoring/overall';
import type { Result } from '../../src/scoring/result';
import { scoreInspection } from '../../src/scoring/score-inspection';
import { editionOf } from '../reading/made-inspection';
import { seeded } from '../reading/random';
import { EMPTY_INSPECTION } from '../support/empty-inspection';

const NAMES = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'] as const;

/** An inspection of counts: yes and base a key question, and the judgements. */
function inspectionOf(
  edition: Edition,
  count: (code: string) => { yes: number; base: number },
  judge: (code: string) => string,
): Inspection {
  const figures = new Map<string, StatedFigure>();
  for (const { basis, keyQuestions } of edition.standards) {
    if (basis !== 'cases') continue;
    for (const { code } of keyQuestions) {
      const { yes, base } = count(code);
      const none = { notApplicable: null, outOf: base, percent: null, where: '', cells: {} };
      figures.set(code, { kind: 'counts', yes, no: base - yes, ...none });
    }
  }
  const ratings = new Map(
    edition.standards
      .filter(({ basis }) => basis === 'judgement')
      .map(({ code }) => [code, { rating: judge(code), reason: null, where: '' }]),
  );
  return { ...EMPTY_INSPECTION, figures, ratings };
}

function resultOf(edition: Edition, inspection: Inspection): Result {
  return scoreInspection(inspection, edition, { base: 'applicable' });
}

/** The overall rating once a movement's changes of standards are made. */
function afterStandards(edition: Edition, result: Result, { standards }: Movement) {
  const changed = result.standards.map((standard) => {
    const to = standards?.find((one) => one.standard === standard.code)?.to;
    return to === undefined
      ? standard
      : { ...standard, rating: to, score: bandOfRating(edition, to)?.score ?? null };
  });
  return overallRating(edition, changed).rating;
}

describe.each(EDITIONS.map(({ id }) => id))('the fewest changes, %s edition', (id) => {
  const edition = editionOf(id);

  test('made, they give the rating; with one fewer of the answers they do not', () => {
    let answered = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seeded(seed);
      const counts = new Map<string, { yes: number; base: number }>();
      const low = random.below(7);
      const count = (code: string) => {
        const known = counts.get(code);
        if (known) return known;
        const base = 5 + random.below(20);
        const made = {
          yes: Math.min(base, Math.floor((base * (low + random.below(6))) / 10)),
          base,
        };
        counts.set(code, made);
        return made;
      };
      const judgements = new Map<string, string>();
      const judge = (code: string) => {
        const rating = judgements.get(code) ?? random.pick(NAMES);
        judgements.set(code, rating);
        return rating;
      };
      const result = resultOf(edition, inspectionOf(edition, count, judge));
      for (const movement of whatWouldMove(edition, result)) {
        if (movement.standards) {
          expect(afterStandards(edition, result, movement)).toBe(movement.rating);
        }
        expect(movementWords(edition, movement).length).toBeGreaterThan(1);
        const { answers, direction } = movement;
        if (!answers || answers.length === 0) continue;
        answered += 1;
        const by = direction === 'up' ? 1 : -1;
        const moved = (less: number) => {
          const changes = answers.map(
            ({ keyQuestion, answers: n }, i) => [keyQuestion, i === 0 ? n - less : n] as const,
          );
          const then = new Map(changes);
          const other = (code: string) => {
            const { yes, base } = count(code);
            return { yes: yes + by * (then.get(code) ?? 0), base };
          };
          return resultOf(edition, inspectionOf(edition, other, judge)).overall.rating;
        };
        expect(moved(0)).toBe(movement.rating);
        expect(moved(1)).not.toBe(movement.rating);
      }
    }
    expect(answered).toBeGreaterThan(20);
  });

  test('a score map says where the total stands', () => {
    const result = resultOf(
      edition,
      inspectionOf(
        edition,
        () => ({ yes: 7, base: 10 }),
        () => 'Good',
      ),
    );
    const map = scoreMap(edition, result);
    expect(map).toMatchObject({ total: 24, outOf: 36, rating: 'Good', pointsUp: 7, pointsDown: 6 });
    expect(map.steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 6],
      [7, 18],
      [19, 30],
      [31, 36],
    ]);
  });
});

describe('limiting judgements', () => {
  const edition = editionOf('2021');
  const with41 = (rating: string) =>
    resultOf(
      edition,
      inspectionOf(
        edition,
        () => ({ yes: 10, base: 10 }),
        (code) => (code === '4.1' ? rating : 'Outstanding'),
      ),
    );

  test('with 4.1 Inadequate and 36 points only 4.1 leads up', () => {
    const [up, down] = whatWouldMove(edition, with41('Inadequate'));
    expect(up).toMatchObject({ direction: 'up', rating: 'Outstanding', points: 0, answers: null });
    expect(up?.standards).toEqual([
      { standard: '4.1', from: 'Inadequate', to: 'Requires improvement' },
    ]);
    expect(down).toMatchObject({ direction: 'down', rating: 'Requires improvement', points: 18 });
  });

  test('an Outstanding service falls by 4.1 alone', () => {
    const [down] = whatWouldMove(edition, with41('Good'));
    expect(down?.standards).toEqual([{ standard: '4.1', from: 'Good', to: 'Inadequate' }]);
  });

  test('while a standard is not rated nothing is said', () => {
    const result = with41('Good');
    const standards = result.standards.map((one) =>
      one.code === '1.1' ? { ...one, rating: null, score: null } : one,
    );
    const open = { ...result, standards, overall: overallRating(edition, standards) };
    expect(whatWouldMove(edition, open)).toEqual([]);
    expect(scoreMap(edition, open)).toMatchObject({
      rating: null,
      pointsUp: null,
      pointsDown: null,
    });
  });
});
