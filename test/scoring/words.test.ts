import { countOf, listOf, numberWord } from '../../src/scoring/words';

test('a number up to ten is a word, others are figures', () => {
  const words = 'no one two three four five six seven eight nine ten 11 12';
  expect(Array.from({ length: 13 }, (_, count) => numberWord(count)).join(' ')).toBe(words);
});

test('one is singular, none and several are plural', () => {
  expect([0, 1, 2].map((count) => countOf(count, 'case'))).toEqual([
    '0 cases',
    '1 case',
    '2 cases',
  ]);
});

test('a list is joined as in a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listOf(items))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(listOf(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});
