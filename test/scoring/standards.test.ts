import type { Inspection, StatedRating } from '../../src/inspection/inspection';
import { scoreInspection } from '../../src/scoring/score-inspection';
import { editionOf } from '../reading/made-inspection';
import { answered, rated, stated } from './one-standard';
import { EMPTY_INSPECTION } from '../support/empty-inspection';

const states = (code: string, rating: string, reason: string | null = null) =>
  new Map<string, StatedRating>([[code, { rating, reason, where: 'Ratings!B2' }]]);

describe('a standard that the lead inspector judges', () => {
  test('has that judgement and its score', () => {
    expect(rated('1.1', { ratings: states('1.1', 'Good') })).toEqual({
      code: '1.1',
      name: 'Governance and leadership',
      domain: 'organisation',
      basis: 'judgement',
      inTotal: true,
      rating: 'Good',
      ruleRating: null,
      panel: null,
      stated: null,
      score: 2,
      reason: "Good by the lead inspector's judgement",
      keyQuestions: [],
      discretion: [],
    });
    expect(rated('1.1', { ratings: states('1.1', 'Inadequate', 'No board met.') })).toMatchObject({
      score: 0,
      reason: "Inadequate by the lead inspector's judgement (No board met.)",
    });
  });

  test('is not rated without one', () => {
    expect(rated('1.1', { ratings: states('1.2', 'Good') })).toMatchObject({
      rating: null,
      score: null,
      reason: 'not rated: no judgement is recorded',
    });
  });
});

describe('a standard that its cases rate', () => {
  // Four of ten, six of ten and eight of ten: 40%, 60% and 80%.
  const answers = answered({
    '2.1.1': 'yyyyyyyynn',
    '2.1.2': 'yyyyyynnnn',
    '2.1.3': 'yyyynnnnnn',
  });

  test('has the lowest band of its key questions, and says which', () => {
    expect(rated('2.1', { answers })).toMatchObject({
      basis: 'cases',
      rating: 'Inadequate',
      ruleRating: 'Inadequate',
      panel: null,
      stated: null,
      score: 0,
      reason: '2.1.3: 4 of 10 cases, 40%: Inadequate; the lowest of three',
    });
  });

  test('says each of those that share the lowest percentage', () => {
    const two = answered({ '2.1.1': 'yn', '2.1.2': 'yy', '2.1.3': 'ny' });
    expect(rated('2.1', { answers: two }).reason).toBe(
      '2.1.1: 1 of 2 cases, 50%: Requires improvement; ' +
        '2.1.3: 1 of 2 cases, 50%: Requires improvement; the lowest of three',
    );
  });

  test('names the key questions that are left out', () => {
    const some = answered({ '2.1.1': 'yy', '2.1.2': 'yn', '2.1.3': '..' });
    expect(rated('2.1', { answers: some }).reason).toBe(
      '2.1.2: 1 of 2 cases, 50%: Requires improvement; the lowest of two; ' +
        '2.1.3 left out, as no case counts',
    );
    expect(rated('2.1', { answers: answered({ '2.1.2': 'yy' }) }).reason).toBe(
      '2.1.2: 2 of 2 cases, 100%: Outstanding; the only key question rated; ' +
        '2.1.1 and 2.1.3 left out, as no case counts',
    );
  });

  test('a panel’s rating goes before the rule’s, with its own score', () => {
    const found = rated('2.1', { answers, ratings: states('2.1', 'Requires improvement') });
    expect(found).toMatchObject({
      rating: 'Requires improvement',
      ruleRating: 'Inadequate',
      stated: 'Requires improvement',
      score: 1,
    });
    expect(found.panel?.where).toBe('Ratings!B2');
  });

  test('a copy of the rule’s rating is stated and no decision', () => {
    expect(rated('2.1', { answers, ratings: states('2.1', 'Inadequate') })).toMatchObject({
      panel: null,
      stated: 'Inadequate',
      score: 0,
    });
  });

  test('the panel decided about the service, not about a part of its cases', () => {
    const options = { base: 'sampled', panelDecisions: false } as const;
    expect(rated('2.1', { answers, ratings: states('2.1', 'Good') }, options)).toMatchObject({
      rating: 'Inadequate',
      panel: null,
      stated: null,
      score: 0,
    });
    const whole = { ...options, panelDecisions: true };
    expect(rated('2.1', { answers, ratings: states('2.1', 'Good') }, whole).rating).toBe('Good');
  });

  test('without any percentage it has what the tracker states', () => {
    expect(rated('2.1', { ratings: states('2.1', 'Good', 'As published.') })).toMatchObject({
      rating: 'Good',
      ruleRating: null,
      panel: null,
      stated: null,
      score: 2,
      reason: 'Good as stated in the tracker (As published.)',
      discretion: [],
    });
    expect(rated('2.1', {})).toMatchObject({
      rating: null,
      score: null,
      reason: 'not rated: no key question has a percentage',
    });
  });

  test('tests of discretion look at the percentages that there are', () => {
    const some = answered({ '2.1.1': 'yyyyyyyyyy', '2.1.2': 'yyyyyynnnn', '2.1.3': '..........' });
    // 60% is five points below 65%; one yes more is 70%, one fewer is 50%.
    expect(
      rated('2.1', { answers: some }).discretion.map(({ test: name, keyQuestion }) => [
        name,
        keyQuestion,
      ]),
    ).toEqual([
      ['within-five-points', '2.1.2'],
      ['one-case', '2.1.2'],
    ]);
  });
});

describe('an inspection', () => {
  const edition = editionOf('2021');
  const cases = ['court', 'court', 'outOfCourt', ''].map((domain, line) => ({
    id: `C${line}`,
    domain,
    block: 0,
    line,
  }));
  const sampleOf = (given: Partial<Inspection>, included?: Uint8Array) =>
    scoreInspection({ ...EMPTY_INSPECTION, ...given }, edition, {
      base: 'sampled',
      ...(included ? { included } : {}),
    }).sample;

  test('has the cases of each domain that cases rate, and of no other', () => {
    expect(sampleOf({ cases })).toEqual({ court: 2, outOfCourt: 1 });
    expect(sampleOf({ cases }, Uint8Array.from([0, 1, 0, 1]))).toEqual({ court: 1, outOfCourt: 0 });
  });

  test('has the sizes that the tracker states where it has no case', () => {
    const statedSamples = new Map([['court', 17]]);
    expect(sampleOf({ statedSamples })).toEqual({ court: 17, outOfCourt: null });
    expect(sampleOf({ statedSamples, cases })).toEqual({ court: 2, outOfCourt: 1 });
  });

  test('has every standard, its score and its overall rating', () => {
    const ratings = new Map(
      edition.standards.map(({ code }) => [code, { rating: 'Good', reason: null, where: '' }]),
    );
    const figures = new Map([['2.2.1', stated({ yes: 1, outOf: 2 })]]);
    const result = scoreInspection(
      { ...EMPTY_INSPECTION, service: 'Anywhere', ratings, figures },
      edition,
      {
        base: 'sampled',
        panelDecisions: false,
      },
    );
    expect(result).toMatchObject({ service: 'Anywhere', edition: '2021', base: 'sampled' });
    expect(result.standards.map(({ code }) => code)).toEqual(
      edition.standards.map(({ code }) => code),
    );
    // Eleven of 2 and one of 1: 23 of 36 is Good.
    expect(result.score).toEqual({ total: 23, outOf: 36 });
    expect(result.overall.rating).toBe('Good');
  });
});
