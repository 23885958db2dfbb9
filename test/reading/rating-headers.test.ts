import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type Row, sheet, sideBySide } from './sheets';

function judged(rows: readonly Row[]) {
  const { rated, problems } = rateTracker('t.xlsx', [sheet('Judgements', rows)], {
    editions: EDITIONS,
    edition: '2021',
  });
  // Where nothing at all could be read, nothing is rated.
  const standards = rated[0]?.result.standards ?? NONE.map((rating) => ({ rating }));
  return {
    ratings: standards.slice(0, 4).map(({ rating }) => rating),
    warned: problems
      .filter(({ severity, kind }) => severity !== 'note' && kind !== 'nothingRead')
      .map(({ where, what }) => `${where} ${what}`),
  };
}

const FOUR = ['Good', 'Requires improvement', 'Outstanding', 'Inadequate'];
const words = (header: Row, more: (i: number) => Row = () => []): Row[] => [
  header,
  ...FOUR.map((rating, i) => [`1.${i + 1}`, rating, ...more(i)]),
];
const reasons = (i: number) => [`Because of ${i}.`];
const NONE = [null, null, null, null];

describe('ratings beside standards under a header that is not usual', () => {
  test.each(['Provisional rating', 'Moderated', 'Lead inspector says', 'Score'])(
    'under "%s" they are read, since nothing else can be meant',
    (header) => {
      expect(judged(words(['Standard', header, 'Reason'], reasons))).toEqual({
        ratings: FOUR,
        warned: [],
      });
      expect(judged(words(['Standard', header])).ratings).toEqual(FOUR);
    },
  );

  test.each(['Score', 'Provisional score', 'Rating (0-3)', 'Score /3'])(
    'as scores they are read under "%s"',
    (header) => {
      const rows: Row[] = [
        ['Standard', header, 'Comments'],
        ['1.1', 2],
        ['1.2', 1],
        ['1.3', 3],
        ['1.4', 0],
      ];
      expect(judged(rows)).toEqual({ ratings: FOUR, warned: [] });
    },
  );

  const scored = (header: string, scores: Row = [2, 1, 3, 0]): Row[] => [
    ['Standard', header, 'Comments'],
    ...scores.map((score, i) => [`1.${i + 1}`, score]),
  ];

  test.each<[string, Row]>([
    ['Rating (1 = Outstanding, 4 = Inadequate)', [2, 1, 3, 1]],
    ['Rating (Outstanding = 1, Good = 2)', [2, 1, 3, 1]],
    ['Rating: 1 Outstanding 2 Good 3 RI 4 Inadequate', [2, 1, 3, 3]],
    ['Score (1-4)', [2, 1, 3, 1]],
    ['Score 1 to 4', [2, 1, 3, 1]],
    ['Score out of 10', [2, 1, 3, 0]],
    ['Score /10', [2, 1, 3, 0]],
    ['Score', [2, 1, 3, 4]],
    ['Provisional score', [2, 1, 3, 1]],
    ['Confidence rating', [2, 1, 3, 0]],
    ['Weighting score', [2, 1, 3, 0]],
    ['Evidence strength (0-3)', [2, 1, 3, 0]],
  ])(
    'scores under "%s" that may be on another scale are not read, and that is told',
    (header, row) => {
      const { ratings, warned } = judged(scored(header, row));
      expect(ratings).toEqual(NONE);
      expect(warned[0]).toContain(`Judgements!B1 "${header.slice(0, 20)}`);
      expect(warned[0]).toContain('holds ratings');
    },
  );

  test.each(['Score (0-3)', 'Score out of 3', 'Rating (0 = Inadequate, 3 = Outstanding)'])(
    'under "%s", which tells the scale, they are read',
    (header) => {
      expect(judged(scored(header)).ratings).toEqual(FOUR);
      expect(judged(scored(header, [2, 1, 3, 2])).ratings[3]).toBe('Good');
    },
  );

  test('words are read whatever scale the header tells', () => {
    const header = 'Rating (1 = Outstanding, 4 = Inadequate)';
    expect(judged(words(['Standard', header])).ratings).toEqual(FOUR);
  });

  test.each(['Self-assessment', "Service's view", 'YOS view', 'Previous rating'])(
    'beside "%s" those of the inspector are read, and the others told',
    (header) => {
      const rows = words(['Standard', header, 'Inspector view'], (i) => [FOUR[3 - i] ?? '']);
      const { ratings, warned } = judged(rows);
      expect(ratings).toEqual([...FOUR].reverse());
      expect(warned).toHaveLength(1);
      expect(warned[0]).toContain(`Judgements!B1 "${header}" holds ratings`);
    },
  );

  test('a cell that is no rating is told', () => {
    const rows = [...words(['Standard', 'Provisional rating', 'Reason']), ['2.1', 'To be agreed']];
    expect(judged(rows).ratings).toEqual(FOUR);
    expect(judged(rows).warned[0]).toContain('Judgements!B6 "To be agreed" is no rating');
  });

  test.each([
    'Previous rating',
    'Rating in 2019',
    'Self-assessment',
    'National average',
    "Service's view",
    'YOS view',
    'Confidence rating',
  ])('under "%s" they are not read, and that is told', (header) => {
    const { ratings, warned } = judged(words(['Standard', header, 'Reason'], reasons));
    expect(ratings).toEqual(NONE);
    expect(warned[0]).toContain(`Judgements!B1 "${header}" holds ratings`);
  });

  test('of two such columns neither is read, and both are told', () => {
    const rows = words(['Standard', 'First view', 'Second view', 'Reason'], (i) => [
      FOUR[3 - i] ?? '',
    ]);
    expect(judged(rows).ratings).toEqual(NONE);
    expect(judged(rows).warned.map((one) => one.slice(0, 13))).toEqual([
      'Judgements!B1',
      'Judgements!C1',
    ]);
  });

  test('beside a usual header nothing is told of the others', () => {
    const rows = words(['Standard', 'Rating', 'Previous rating'], (i) => [FOUR[3 - i] ?? '']);
    expect(judged(rows)).toEqual({ ratings: FOUR, warned: [] });
  });

  test('to the right of the cases they are read as well', () => {
    const cases: Row[] = [
      ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
      ['C1', 'Yes', 'No', 'Yes'],
      ['C2', 'Yes', 'No', 'Yes'],
    ];
    const beside = words(['Standard', 'Provisional rating', 'Reason'], reasons);
    expect(judged(sideBySide(1, cases, beside)).ratings).toEqual(FOUR);
  });

  test('numbers under another header are no scores', () => {
    const rows: Row[] = [
      ['Standard', 'Page', 'Reason'],
      ['1.1', 2],
      ['1.2', 1],
      ['1.3', 3],
      ['1.4', 0],
    ];
    expect(judged(rows).ratings).toEqual(NONE);
  });
});
