import { textLines } from '../../src/plan/text-lines';
import { rowPoints } from '../../src/plan/row-points';

const wrap = { wrap: true } as const;

test('a text that is not wrapped takes its own lines', () => {
  expect(textLines('One line, however long it may be in the end', 10, {})).toBe(1);
  expect(textLines('One\ntwo\nthree', 10, {})).toBe(3);
});

// Counted by hand: a column of 10 digits less its sides holds 8.6 digits of Calibri (9.2 / 1.062).
test('digits fill a column as their number says', () => {
  expect(textLines('12345678', 10, wrap)).toBe(1);
  expect(textLines('123456789', 10, wrap)).toBe(2);
});

test('narrow letters take less room than wide ones', () => {
  expect(textLines('illi illi illi', 10, wrap)).toBe(1);
  expect(textLines('WMWM WMWM WMWM', 10, wrap)).toBe(3);
});

test('a word wider than the column is broken', () => {
  expect(textLines('Llanfairpwllgwyngyllgogerychwyrndrobwll', 10, wrap)).toBeGreaterThanOrEqual(4);
});

test('bold, large and indented text takes more lines', () => {
  const text = 'Does assessment sufficiently analyse how to keep the child safe?';
  const plain = textLines(text, 40, wrap);
  expect(textLines(text, 40, { ...wrap, size: 20 })).toBeGreaterThan(plain);
  expect(textLines(text, 40, { ...wrap, indent: 12 })).toBeGreaterThan(plain);
  expect(textLines(text, 40, { ...wrap, bold: true })).toBeGreaterThanOrEqual(plain);
});

test('rows of as many lines are as high, whatever their text', () => {
  const border = { top: 'thin' } as const;
  const high = (value: string) => rowPoints({ value, style: { ...wrap, border } }, 30);
  expect(high('Assessment')).toBe(high('Implementation and delivery'));
  expect(high('One\ntwo') - high('One')).toBe(15);
  expect(rowPoints(null, 30)).toBe(0);
});
