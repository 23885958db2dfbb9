import { EDITIONS } from '../../src/editions/editions';
import { answerOf } from '../../src/reading/cells/answer-of';
import { disposalOf, domainOf, riskLevelOf } from '../../src/reading/cells/domain-of';
import { Answer } from '../../src/inspection/inspection';
import { questionIndex } from '../../src/reading/cells/question-index';
import { ratingOf } from '../../src/reading/cells/rating-of';
import type { Cell } from '../../src/grid/sheet';

const spacings = (word: string) => [
  word,
  word.toUpperCase(),
  ` ${word}  `,
  `${word}\u00a0`,
  `\t${word}\n`,
];

test.each<[string, number, readonly string[]]>([
  ['yes', Answer.yes, ['yes', 'y', 'true', '1', 'sufficient', 'met', '\u2713', '\u2714\ufe0f']],
  ['no', Answer.no, ['no', 'n', 'false', '0', 'insufficient', 'not met', '\u2717']],
  ['n/a', Answer.notApplicable, ['n/a', 'na', 'not applicable', '\u2013', '-', 'N / A']],
  ['missing', Answer.missing, ['', ' ', '\u00a0', '\n\t']],
])('%s in every spelling', (_, answer, words) => {
  for (const word of words.flatMap(spacings))
    expect([word, answerOf(word)]).toEqual([word, answer]);
});

test.each<[Cell | undefined, number]>([
  [true, Answer.yes],
  [1, Answer.yes],
  [false, Answer.no],
  [0, Answer.no],
  [null, Answer.missing],
  [undefined, Answer.missing],
  [{ error: '#N/A' }, Answer.unreadable],
])('the cell %j', (cell, answer) => {
  expect(answerOf(cell)).toBe(answer);
});

test.each([
  'maybe',
  'yes?',
  'yes and no',
  'Y/N',
  'partly',
  'ok',
  'none',
  'x',
  '2',
  '01/02/2021',
  'yes'.repeat(12_000),
])('"%.20s" is never guessed', (word) => {
  expect(answerOf(word)).toBe(Answer.unreadable);
});

test.each([2, -1, 0.5, 44_197, NaN, 1e300])('the number %p is no answer', (number) => {
  expect(answerOf(number)).toBe(Answer.unreadable);
});

test.each<[string, readonly Cell[]]>([
  ['Inadequate', ['Inadequate', 'inadequate', 'Inad', 'I', 0, '0']],
  [
    'Requires improvement',
    ['RI', 'R.I.', 'Req. imp.', 'requires  improvement', 'Requires imp.', 1],
  ],
  ['Good', ['Good', 'GOOD ', 'G', 2, '2']],
  ['Outstanding', ['Outstanding', 'outst.', 'O', 3, 'Rating: Outstanding']],
])('the rating %s', (rating, cells) => {
  for (const cell of cells) expect([cell, ratingOf(EDITIONS, cell)]).toEqual([cell, rating]);
});

test.each<[Cell]>([
  ['Fairly good'],
  ['Good/RI'],
  [4],
  [1.5],
  [-1],
  [true],
  ['4'],
  [{ error: '#REF!' }],
])('%j is no rating', (cell) => {
  expect(ratingOf(EDITIONS, cell)).toBeUndefined();
});

test.each<[Cell]>([[null], [''], ['  '], ['Not rated'], ['n/a'], ['-']])(
  '%j is none given',
  (cell) => {
    expect(ratingOf(EDITIONS, cell)).toBeNull();
  },
);

test.each([
  ['Court', 'court'],
  ['court disposal', 'court'],
  ['Post-court', 'court'],
  ['Domain 2', 'court'],
  ['D2', 'court'],
  ['2', 'court'],
  ['Referral order', 'court'],
  ['YRO with ISS', 'court'],
  ['Detention and Training Order', 'court'],
  ['Out-of-court', 'outOfCourt'],
  ['out of court disposals', 'outOfCourt'],
  ['OOCD', 'outOfCourt'],
  ['OoC', 'outOfCourt'],
  ['Non-court', 'outOfCourt'],
  ['Domain three', 'outOfCourt'],
  ['3', 'outOfCourt'],
  ['Youth conditional caution', 'outOfCourt'],
  ['YCC', 'outOfCourt'],
  ['Community resolution', 'outOfCourt'],
  ['Court and out-of-court', undefined],
  ['All cases', undefined],
  ['Sheet1', undefined],
  ['', undefined],
] as const)('"%s" speaks of %p', (text, domain) => {
  expect(domainOf(text)).toBe(domain);
});

test.each([
  ['YCC', 'youth conditional caution'],
  ['Youth Conditional Caution ', 'youth conditional caution'],
  ['Conditional caution', 'youth conditional caution'],
  ['Youth caution', 'youth caution'],
  ['YC', 'youth caution'],
  ['CR', 'community resolution'],
  ['Referral Order', 'court disposal'],
  ['something else', undefined],
])('the disposal "%s"', (text, name) => {
  expect(disposalOf(text)).toBe(name);
});

test.each([
  ['Low', 'low'],
  ['LOW RISK', 'low'],
  ['l', 'low'],
  ['Medium', 'medium'],
  ['med.', 'medium'],
  ['High risk', 'high'],
  ['Very high', 'very high'],
  ['VH', 'very high'],
  ['lowish', undefined],
  ['not low', undefined],
  ['Amber', undefined],
])('the classification "%s"', (text, level) => {
  expect(riskLevelOf(text)).toBe(level);
});

test.each([
  '2.1.1',
  'Q2.1.1',
  'Qu 2.1.1',
  'KQ 2.1.1',
  'No. 2.1.1',
  'Question no. 2.1.1',
  '(2.1.1)',
  '[2.1.1]',
  '2.1.1 (Y/N)',
])('"%s" names the question 2.1.1', (header) => {
  expect(questionIndex(EDITIONS).find(header)).toMatchObject({ kind: 'question', code: '2.1.1' });
});
