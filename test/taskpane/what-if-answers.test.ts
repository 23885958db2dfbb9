import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITIONS, editionById } from '../../src/editions/editions';
import { createEngine } from '../../src/engine/engine';
import { UNWATCHED } from '../../src/engine/watch';
import { furtherAnswers } from '../../src/taskpane/firm/further-answers';
import { marginPoints } from '../../src/taskpane/sample/margin-points';
import { numberOfText, percentOfText } from '../../src/taskpane/pieces/number-of-text';
import { ratingsAsIf, standardsThatCount } from '../../src/taskpane/ratings/ratings-as-if';
import { sizeAnswer } from '../../src/taskpane/sample/size-answer';
import type { ServiceView } from '../../src/engine/tracker-view';
import { BEDFORDSHIRE, BRADFORD, NORTH_YORKSHIRE } from '../support/reports';
import { SAMPLES } from '../support/run-yos';

const FILES = {
  'bedfordshire-2021.xlsx': BEDFORDSHIRE,
  'bradford-2018.xlsx': BRADFORD,
  'north-yorkshire-2020.xlsx': NORTH_YORKSHIRE,
} as const;

async function serviceOf(name: string): Promise<ServiceView> {
  const engine = createEngine(UNWATCHED);
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  const [service] = (await engine.openFile({ name, bytes })).services;
  if (!service) throw new Error(`${name} could not be rated.`);
  return service;
}

describe('how many cases', () => {
  const usual = { confidence: '80', margin: '5', sample: '' };
  // Published samples, and the caseloads that they come from: see docs/method.md.
  test.each([
    ['55', 42],
    ['33', 28],
    ['27', 24],
    ['16', 15],
    ['9', 9],
    ['1,000', 142],
  ])('of %s eligible cases %d are to be inspected', (population, size) => {
    const answer = sizeAnswer({ ...usual, population });
    expect([answer.size, answer.wrong]).toEqual([size, {}]);
  });

  test('tells the margin of error of another number of cases beside it', () => {
    const answer = sizeAnswer({ ...usual, population: '55', sample: '21' });
    expect(answer.sizeMargin?.toFixed(4)).toBe('0.0485');
    // z = 1.28155, √(0.25/21 · 34/54) = 0.08658
    expect(answer.sampleMargin?.toFixed(3)).toBe('0.111');
  });

  test.each([
    [{ population: '0' }, 'population', /from 1 to/],
    [{ population: '4.5' }, 'population', /whole number/],
    [{ population: 'many' }, 'population', /“many” is not a number/],
    [{ population: '1.000' }, 'population', /“1\.000” is not a number/],
    [{ population: '10%' }, 'population', /“10%” is not a number/],
    [{ margin: '0' }, 'margin', /more than 0 and less than 100 points.*it is 0/],
    [{ confidence: '0.8' }, 'confidence', /at least 1 .*such as 80; it is 0\.8/],
    [{ confidence: '100' }, 'confidence', /less than 100 per cent.*it is 100/],
    [{ confidence: '80', sample: '56' }, 'sample', /cannot be larger.*56 of 55/],
    [{ sample: '0' }, 'sample', /from 1 to/],
  ] as const)('says at the field what is wrong: %j', (given, field, text) => {
    const answer = sizeAnswer({ ...usual, population: '55', ...given });
    expect(Object.keys(answer.wrong)).toEqual([field]);
    expect(answer.wrong[field]).toMatch(text);
  });

  test('an empty field is no mistake', () => {
    expect(sizeAnswer({ ...usual, population: '' })).toMatchObject({ wrong: {}, size: null });
  });

  test('the curve has few points, whatever the caseload', () => {
    for (const population of ['55', '10000', '1000000000']) {
      const { size, population: of } = sizeAnswer({ ...usual, population, sample: '9' });
      const points = marginPoints(of ?? 1, 0.8, [size ?? 1, 9]);
      expect(points.length).toBeLessThan(130);
      expect(points.map(({ cases }) => cases)).toEqual(expect.arrayContaining([9, size]));
    }
  });

  test.each([
    ['1,200', 1200],
    ['1 200', 1200],
    ['4.5', 4.5],
    ['', null],
    ['1,20', NaN],
    ['4,5', NaN],
    ['1e3', NaN],
  ])('reads "%s" as %p', (text, number) => {
    expect(numberOfText(text)).toBe(number);
  });

  test.each([
    ['80 %', 80],
    ['5%', 5],
    ['2.5', 2.5],
    ['%', null],
  ])('reads "%s" as %p per cent', (text, percent) => {
    expect(percentOfText(text)).toBe(percent);
  });
});

describe('one more case', () => {
  const edition = editionById(EDITIONS, '2020');
  if (!edition) throw new Error('There is no edition 2020.');

  test('North Yorkshire 3.2.3: one yes more than 5 of 8 would have been Good', () => {
    const { percent, rating, steps, runs, next } = furtherAnswers(edition, { yes: 5, base: 8 }, 1);
    expect([percent, rating]).toEqual([63, 'Requires improvement']);
    expect(steps).toEqual([
      { percent: 56, rating: 'Requires improvement' },
      { percent: 67, rating: 'Good' },
    ]);
    expect(runs).toHaveLength(2);
    expect(next).toEqual({ rating: 'Good', fewest: 1, ofMore: 1 });
  });

  test('neighbouring steps of one rating stand together', () => {
    const { runs, next } = furtherAnswers(edition, { yes: 5, base: 8 }, 4);
    expect(runs.map(({ fromYes, toYes, rating }) => [fromYes, toYes, rating])).toEqual([
      [0, 0, 'Inadequate'],
      [1, 2, 'Requires improvement'],
      [3, 4, 'Good'],
    ]);
    expect(next).toEqual({ rating: 'Good', fewest: 1, ofMore: 3 });
  });

  test('where nothing is better, nothing is offered', () => {
    expect(furtherAnswers(edition, { yes: 8, base: 8 }, 2).next).toBeNull();
  });
});

describe('other ratings', () => {
  test.each(Object.entries(FILES))(
    '%s: untouched, the total and the overall rating are the published ones',
    async (name, report) => {
      const { edition, result } = await serviceOf(name);
      const { score, overall, changed } = ratingsAsIf(edition, result, {});
      expect(report.score).toMatchObject(score);
      expect([overall.rating, changed]).toEqual([report.overall, []]);
    },
  );

  test('North Yorkshire without the panel has 23 points', async () => {
    const { edition, result } = await serviceOf('north-yorkshire-2020.xlsx');
    const tried = { '3.2': 'Requires improvement', '3.3': 'Requires improvement' };
    const { score, overall, changed } = ratingsAsIf(edition, result, tried);
    expect([score.total, overall.rating]).toEqual([23, 'Good']);
    expect(changed).toEqual(['3.2', '3.3']);
  });

  test('a limiting judgement holds the overall rating down', async () => {
    const { edition, result } = await serviceOf('bedfordshire-2021.xlsx');
    const codes = standardsThatCount(edition, result).map(({ code }) => code);
    expect(codes).toHaveLength(13);
    const best = Object.fromEntries(codes.map((code) => [code, 'Outstanding']));
    expect(ratingsAsIf(edition, result, best).overall).toMatchObject({
      rating: 'Outstanding',
      limited: false,
    });
    const held = ratingsAsIf(edition, result, { ...best, '4.1': 'Inadequate' });
    expect(held.score.total).toBe(36);
    expect(held.overall).toMatchObject({ rating: 'Good', limited: true });
  });

  test('with a standard not rated there is no overall rating', async () => {
    const { edition, result } = await serviceOf('bradford-2018.xlsx');
    expect(ratingsAsIf(edition, result, { '1.1': null }).overall.rating).toBeNull();
  });
});
