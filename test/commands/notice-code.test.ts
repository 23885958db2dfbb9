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

test.each(['&_xdm_Info=a|b', '&_flights=%5B%5D'])(
  'a notice is found beside what Office itself puts into the address: %s',
  (more) => {
    const notice = { kind: 'done', title: 'Rated & written', lines: ['A & B'] } as const;
    expect(noticeOf(`#${noticeCode(notice)}${more}`)).toEqual(notice);
    expect(noticeOf(`#_xdm_Info=a|b&${noticeCode(notice)}`)).toEqual(notice);
  },
);
