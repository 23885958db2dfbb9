import fc from 'fast-check';
import type { StandardResult } from '../../src/scoring/result';
import { overallRating, ratingOfTotal, totalScore } from '../../src/scoring/overall';
import { editionOf } from '../reading/made-inspection';
import { RATINGS, SEEDED } from './made-answers';

const STEPS = [0, 7, 19, 31];
const byTotal = (total: number) => STEPS.filter((from) => from <= total).length - 1;

/** The standards of an edition with these scores, null for one that is not rated. */
function standards(id: string, scores: readonly (number | null)[]): StandardResult[] {
  return editionOf(id).standards.map(({ code, name, domain, basis, inTotal }, i) => {
    const score = scores[i] ?? null;
    const rating = score === null ? null : (RATINGS[score] ?? null);
    const none = {
      ruleRating: null,
      panel: null,
      stated: null,
      reason: '',
      keyQuestions: [],
      discretion: [],
    };
    return { code, name, domain, basis, inTotal, score, rating, ...none };
  });
}

/** Every overall rating that some scores of the open standards would give, worst first. */
function byTryingAll(scores: readonly (number | null)[], resettlement: number | null): string[] {
  const open = scores.indexOf(null);
  if (open >= 0) {
    const tried = [0, 1, 2, 3].flatMap((score) =>
      byTryingAll(
        scores.map((one, i) => (i === open ? score : one)),
        resettlement,
      ),
    );
    return RATINGS.filter((rating) => tried.includes(rating));
  }
  const total = scores.reduce<number>((sum, score) => sum + (score ?? 0), 0);
  const rank = byTotal(total);
  return [RATINGS[resettlement === 0 ? Math.min(rank, 2) : rank] ?? ''];
}

const scoreOrNull = fc.constantFrom<number | null>(0, 1, 2, 3, 3, 2, null);

test('every total has the overall rating of the reports: 0–6, 7–18, 19–30, 31–36', () => {
  for (const id of ['2018', '2020', '2021']) {
    for (let total = 0; total <= 36; total++) {
      expect(ratingOfTotal(editionOf(id), total)).toBe(RATINGS[byTotal(total)]);
    }
  }
});

test('the range still possible is what trying every score of the open standards finds', () => {
  const twelve = fc
    .array(scoreOrNull, { minLength: 12, maxLength: 12 })
    .filter((scores) => scores.filter((score) => score === null).length <= 4);
  fc.assert(
    fc.property(twelve, scoreOrNull, (scores, resettlement) => {
      const all = standards('2021', [...scores, resettlement]);
      const overall = overallRating(editionOf('2021'), all);
      const possible = byTryingAll(scores, resettlement);
      expect(overall.possible).toEqual(possible);
      expect(overall.rating).toBe(scores.includes(null) ? null : possible[0]);
      const known = scores.filter((score) => score !== null);
      const total = known.reduce((sum, score) => sum + score, 0);
      expect(overall.limited).toBe(known.length === 12 && total >= 31 && resettlement === 0);
      expect(totalScore(editionOf('2021'), all)).toEqual({
        total,
        outOf: known.length * 3,
      });
    }),
    SEEDED,
  );
});

describe('the limiting judgement of 4.1', () => {
  const twelve = (score: number) => Array.from({ length: 12 }, () => score);
  const overall = (scores: readonly (number | null)[]) =>
    overallRating(editionOf('2021'), standards('2021', scores));

  test('Inadequate holds Outstanding down to Good', () => {
    expect(overall([...twelve(3), 0])).toMatchObject({ rating: 'Good', limited: true });
  });

  test('Inadequate changes nothing below Outstanding', () => {
    expect(overall([...twelve(2), 0])).toMatchObject({ rating: 'Good', limited: false });
    expect(overall([...twelve(1), 0])).toMatchObject({ rating: 'Requires improvement' });
  });

  test.each([1, 2, 3, null])('a score of %p limits nothing and is never in the sum', (score) => {
    expect(overall([...twelve(3), score])).toMatchObject({ rating: 'Outstanding', limited: false });
    expect(totalScore(editionOf('2021'), standards('2021', [...twelve(3), score])).total).toBe(36);
  });
});

describe('an edition with two limiting judgements', () => {
  // 1.1 Inadequate holds the service at Requires improvement, 4.1 Inadequate at Good.
  const edition = editionOf('2021');
  const [good] = edition.limits;
  const lower = { ...good, standard: '1.1', rating: 'Inadequate', ceiling: 'Requires improvement' };
  const twoLimits = (limits: readonly unknown[]) => ({ ...edition, limits }) as typeof edition;
  const rest = Array.from({ length: 11 }, () => 3);
  // 0 + 11 × 3 = 33 of 36: Outstanding by the total.
  const both = standards('2021', [0, ...rest, 0]);

  test.each([
    ['the lower one first', [lower, good]],
    ['the lower one last', [good, lower]],
  ])('the lower ceiling holds, written with %s', (_, limits) => {
    expect(overallRating(twoLimits(limits), both)).toMatchObject({
      rating: 'Requires improvement',
      limited: true,
      reason:
        '33 out of 36 would be Outstanding; 1.1 is Inadequate, so the service cannot be better than Requires improvement overall',
    });
  });

  test('each holds by itself', () => {
    const limits = twoLimits([good, lower]);
    expect(overallRating(limits, standards('2021', [0, ...rest, 2])).rating).toBe(
      'Requires improvement',
    );
    expect(overallRating(limits, standards('2021', [3, ...rest, 0])).rating).toBe('Good');
  });
});

describe('the reason of the overall rating', () => {
  const reason = (...scores: (number | null)[]) =>
    overallRating(editionOf('2021'), standards('2021', scores)).reason;
  const eleven = (score: number) => Array.from({ length: 11 }, () => score);

  test('is the total with the totals that give the same rating', () => {
    expect(reason(...eleven(0), 0, 2)).toBe('0 out of 36: Inadequate (0 to 6)');
    expect(reason(...eleven(1), 3, 2)).toBe('14 out of 36: Requires improvement (7 to 18)');
    expect(reason(...eleven(2), 3, 2)).toBe('25 out of 36: Good (19 to 30)');
    expect(reason(...eleven(3), 3, 2)).toBe('36 out of 36: Outstanding (31 or more)');
  });

  test('while a standard is open is what is rated and what is still possible', () => {
    // 22 of 33 and up to three more: Good either way.
    expect(reason(...eleven(2), null, 2)).toBe(
      '22 out of 33; not rated yet: 3.4; overall still possible: Good',
    );
    // 17 of 30, up to 23: from Requires improvement to Good.
    expect(reason(...eleven(2).slice(0, 7), 3, 0, 0, null, null, 2)).toBe(
      '17 out of 30; not rated yet: 3.3, 3.4; overall still possible: Requires improvement to Good',
    );
    // 15 of 15 and up to 21 more.
    expect(reason(3, 3, 3, 3, 3)).toMatch(
      /^15 out of 15; not rated yet: .*; overall still possible: Requires improvement to Outstanding$/,
    );
  });
});

test.each([-1, 2.5, NaN])('%p is no total', (total) => {
  expect(() => ratingOfTotal(editionOf('2021'), total)).toThrow(RangeError);
});
