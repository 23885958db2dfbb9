import type { Inspection } from '../../src/inspection/inspection';
import type { ScoringOptions } from '../../src/scoring/rate-standard';
import { answered, rated, stated } from './one-standard';

/** The first key question of standard 2.1. */
function first(inspection: Partial<Inspection>, options?: ScoringOptions) {
  return rated('2.1', inspection, options).keyQuestions[0];
}

describe('from answers', () => {
  // Bedfordshire prints 8 yes of 13 applicable cases, 4 not applicable, as 47%: 8 of 17.
  const bedfordshire = answered({ '2.1.1': 'yyyyyyyynnnnn----' });

  test('a case to which the question does not apply stays among the sampled cases', () => {
    expect(first({ answers: bedfordshire })).toMatchObject({
      yes: 8,
      no: 5,
      notApplicable: 4,
      missing: 0,
      leftOut: 0,
      base: 17,
      percent: 47,
      band: 'Inadequate',
      reason: '8 of 17 cases, 47%: Inadequate',
    });
  });

  test('and not among the applicable ones: 8 of 13 is 61.5%', () => {
    expect(first({ answers: bedfordshire }, { base: 'applicable' })).toMatchObject({
      base: 13,
      percent: 62,
      reason: '8 of 13 cases, 62%: Requires improvement',
    });
  });

  test('blanks, unreadable cells and cases left out are in no base, and are told', () => {
    expect(first({ answers: answered({ '2.1.1': 'yyn.?o ' }) })).toMatchObject({
      missing: 2,
      leftOut: 1,
      base: 3,
      percent: 67,
      reason: '2 of 3 cases, 67%: Good; 2 answers missing; 1 case left out',
    });
    expect(first({ answers: answered({ '2.1.1': 'y.oo' }) })?.reason).toBe(
      '1 of 1 case, 100%: Outstanding; 1 answer missing; 2 cases left out',
    );
  });

  test('without a case that counts there is no percentage and no band', () => {
    expect(first({ answers: answered({ '2.1.1': '..o' }) })).toMatchObject({
      base: 0,
      percent: null,
      band: null,
      reason: 'not rated: no case counts; 2 answers missing; 1 case left out',
    });
    const none = { yes: 0, no: 0, notApplicable: 0, missing: 0, leftOut: 0, base: 0 };
    expect(first({})).toMatchObject({
      ...none,
      percent: null,
      reason: 'not rated: no case counts',
    });
  });

  test('not applicable alone is a base of sampled cases, and none of applicable ones', () => {
    const answers = answered({ '2.1.1': '---' });
    expect(first({ answers })?.percent).toBe(0);
    expect(first({ answers }, { base: 'applicable' })?.percent).toBeNull();
  });

  test('of a sub-sample the cases in it alone are counted', () => {
    // Yes of the first, the third and the last: two of the three are in.
    const included = Uint8Array.from([1, 1, 0, 1]);
    expect(
      first({ answers: answered({ '2.1.1': 'ynyy' }) }, { base: 'sampled', included }),
    ).toMatchObject({ yes: 2, no: 1, base: 3, percent: 67 });
  });

  test('the prompts that the tracker has, and no others', () => {
    const answers = answered({ '2.1.1': 'yn', '2.1.1b': 'ny' });
    const figures = new Map([['2.1.1c', stated({ kind: 'percentages', percent: 40 })]]);
    expect(
      first({ answers, figures })?.prompts.map(({ code, percent }) => [code, percent]),
    ).toEqual([
      ['2.1.1b', 50],
      ['2.1.1c', 40],
    ]);
    expect(first({ answers: answered({ '2.1.1': 'yn' }) })?.prompts).toEqual([]);
  });
});

describe('from figures that a table states', () => {
  const of = (figure: Parameters<typeof stated>[0], base: 'sampled' | 'applicable' = 'sampled') =>
    first({ figures: new Map([['2.1.1', stated(figure)]]) }, { base });

  test('counts of yes, no and not applicable are taken as answers are', () => {
    const counts = { yes: 8, no: 5, notApplicable: 4 };
    expect(of(counts)).toMatchObject({
      ...counts,
      missing: null,
      leftOut: null,
      base: 17,
      percent: 47,
      reason: '8 of 17 cases, 47%: Inadequate',
    });
    expect(of(counts, 'applicable')).toMatchObject({ base: 13, percent: 62 });
    expect(of({ yes: 8, no: 5 })).toMatchObject({ base: 13, percent: 62 });
  });

  test('a count out of a number', () => {
    expect(of({ yes: 5, outOf: 8 })).toMatchObject({ base: 8, percent: 63, no: null });
    // Counted noes take precedence over the number beside them.
    expect(of({ yes: 5, no: 3, outOf: 10 })).toMatchObject({ base: 8, percent: 63 });
  });

  test.each([
    ['no yes', { no: 3 }],
    ['nothing it is out of', { yes: 3 }],
    ['nobody', { yes: 0, outOf: 0 }],
    ['noes alone that are none', { yes: 0, no: 0 }],
  ])('%s is no percentage', (_, figure) => {
    expect(of(figure)).toMatchObject({
      percent: null,
      band: null,
      reason: 'not rated: no case counts',
    });
  });

  test('a percentage stands as it is, with or without the number of cases', () => {
    expect(of({ kind: 'percentages', percent: 63 })).toMatchObject({
      yes: null,
      base: null,
      percent: 63,
      band: 'Requires improvement',
      reason: '63%: Requires improvement',
    });
    expect(of({ kind: 'percentages', percent: 65, outOf: 17 })).toMatchObject({
      base: 17,
      percent: 65,
    });
  });

  test('cases come before them, and a sub-sample has none', () => {
    const figures = new Map([['2.1.1', stated({ yes: 9, outOf: 10 })]]);
    const answers = answered({ '2.1.1': 'ynnn' });
    expect(first({ answers, figures })?.percent).toBe(25);
    const included = Uint8Array.from([1]);
    expect(first({ figures }, { base: 'sampled', included })?.percent).toBeNull();
  });
});
