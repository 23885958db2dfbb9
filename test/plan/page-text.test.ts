import { pageText } from '../../src/plan/page-text';

test.each([
  ['Stoke & Staffs', 180, 'Stoke && Staffs'],
  ['12345', 5, '12345'],
  ['123456', 5, '1234…'],
  ['12&45', 5, '12&&…'],
  ['1&345', 5, '1&&3…'],
  ['&&&', 6, '&&&&&&'],
  ['&&&', 5, '&&&&…'],
  // A letter of two units is not cut in two.
  ['123😀5678', 5, '123…'],
  ['', 5, ''],
])('%j in %d letters', (text, room, shown) => {
  expect(pageText(text, room)).toBe(shown);
});

test('of a text as long as a cell takes no more is gone through than fits', () => {
  const seen: number[] = [];
  const own = String.prototype.replaceAll;
  const spy = jest.spyOn(String.prototype, 'replaceAll').mockImplementation(function (
    this: string,
    ...given: Parameters<typeof own>
  ) {
    seen.push(this.length);
    return own.apply(this, given);
  });
  const shown = pageText('&x'.repeat(16_383), 255);
  spy.mockRestore();
  expect(shown).toMatch(/^(&&x)+&*…$/);
  expect(shown.length).toBeGreaterThan(250);
  expect(seen).toEqual([256]);
});
