import { noticeCode, noticeOf } from '../../src/commands/notice';

test('a notice whose first line is too long shows the beginning of it', () => {
  const long = `Written: ${'\u{1F600} ü '.repeat(600)}`;
  const code = noticeCode({ kind: 'done', title: 'Rated', lines: [long, 'b', 'c'] });
  expect(code.length).toBeLessThanOrEqual(1_800);
  const [first = '', ...rest] = noticeOf(code)?.lines ?? [];
  expect(first).toMatch(/^Written: .+…$/u);
  expect(rest).toEqual(['And 2 more.']);
  expect(noticeOf(noticeCode({ kind: 'done', title: 'Rated', lines: [] }))?.lines).toEqual([]);
});
