import { type Bond, pageBreaks } from '../../src/plan/page-breaks';

/** A page of 704 points (726.7, less the spare room): 35 rows of 20. */
const page = (count: number, bonds: readonly (readonly [number, Bond])[] = [], more = {}) =>
  pageBreaks({
    heights: Array.from({ length: count }, () => 20),
    bonds: new Map(bonds),
    empty: new Set<number>(),
    forced: new Set<number>(),
    width: 60,
    print: { orientation: 'portrait', fitToWidth: true, repeatRows: null },
    ...more,
  });

test('a page takes the rows that it has room for', () => {
  expect(page(35)).toEqual([]);
  expect(page(80)).toEqual([35, 70]);
});

test('a head is never the last of a page', () => {
  expect(page(40, [[34, 1]])).toEqual([34]);
  expect(page(40, [[33, 1], [34, 1]])).toEqual([33]); // prettier-ignore
});

test('a blank row stays at the foot, and goes with a head above it', () => {
  const empty = new Set([34, 35]);
  expect(page(40, [], { empty })).toEqual([36]);
  expect(page(40, [[33, 1]], { empty: new Set([34]) })).toEqual([33]);
});

test('what belongs together moves together, unless it would leave much of the page empty', () => {
  const loose = (first: number) =>
    Array.from({ length: 40 - first }, (_, i) => [first + i, 2] as const);
  expect(page(60, loose(30))).toEqual([30]);
  expect(page(60, loose(10))).toEqual([35]);
});

test('a group higher than a page is parted where the page ends', () => {
  expect(
    page(
      60,
      Array.from({ length: 59 }, (_, i) => [i, 1] as const),
    ),
  ).toEqual([35]);
});

test('repeated rows take their room on every page but the first', () => {
  const print = { orientation: 'portrait', fitToWidth: true, repeatRows: { first: 0, last: 4 } };
  expect(page(95, [], { print })).toEqual([35, 65]);
});

test('a wide sheet is printed smaller, and its page takes more rows', () => {
  expect(page(60, [], { width: 188 })).toEqual([]);
  expect(page(60, [], { width: 188, print: { orientation: 'portrait', fitToWidth: false, repeatRows: null } })).toEqual([35]); // prettier-ignore
});

test('a page begins where it is told to', () => {
  expect(page(60, [], { forced: new Set([10]) })).toEqual([10, 45]);
});
