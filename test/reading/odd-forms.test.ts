import type { Sheet } from '../../src/grid/sheet';
import { readOf } from './read-of';
import { type Row, sheet } from './sheets';

function read(sheets: readonly Sheet[], ...codes: string[]) {
  const found = readOf(sheets, '2020');
  return { ...found, counts: codes.map(found.count) };
}

/** A form for one case: what is above its questions, and an answer to each of two. */
const form = (id: string, above: readonly Row[], head: Row, first: Row, second: Row) =>
  sheet(`Form ${id}`, [
    ['Case ID', id],
    ...above,
    ['Question', ...head],
    ['2.2.1', ...first],
    ['2.2.3', ...second],
  ]);
const plain = (id: string, above: readonly Row[], first: string, second: string) =>
  form(id, above, ['Answer'], [first], [second]);

describe('answers that are marked under Yes, No and N/A', () => {
  test.each([
    ['x', null],
    ['✓', null],
    ['Y', null],
    [1, 0],
    [1, null],
  ])('%s', (mark, blank) => {
    const sheets = [
      form('C1', [], ['Yes', 'No', 'N/A'], [mark, blank, blank], [blank, blank, mark]),
      form('C2', [], ['Yes', 'No', 'N/A'], [mark, blank, blank], [mark, blank, blank]),
    ].filter((_, i) => mark !== 'Y' || i === 1);
    const found = read(sheets, '2.2.1', '2.2.3');
    expect(found.counts).toEqual([
      [sheets.length, 0],
      [1, 0],
    ]);
    expect(found.kinds).toEqual([]);
  });

  test('two marks in one line are told', () => {
    const both = form('C1', [], ['Yes', 'No'], ['x', 'x'], ['x', null]);
    expect(read([both], '2.2.3')).toMatchObject({ counts: [[1, 0]], kinds: ['unreadable'] });
  });
});

describe('a form with several answers to each question', () => {
  test.each([
    ['Previous answer', 'Answer'],
    ['Inspector', 'Moderator'],
    ['Inspector answer', 'Agreed answer'],
    ['YOT self-assessment', 'HMIP'],
  ])('%s and %s: the second counts', (first, second) => {
    const sheets = ['C1', 'C2'].map((id) =>
      form(id, [], [first, second], ['Yes', 'No'], ['Yes', 'No']),
    );
    expect(read(sheets, '2.2.1')).toMatchObject({
      cases: ['C1', 'C2'],
      counts: [[0, 2]],
      kinds: [],
    });
  });
});

describe('what a form says of its case', () => {
  test('a value two cells behind its name is read', () => {
    const sheets = [
      plain('C1', [['ROSH', null, 'Low']], 'Yes', 'n/a'),
      plain('C2', [['ROSH', null, 'High']], 'Yes', 'No'),
    ];
    expect(read(sheets, '2.2.3')).toMatchObject({ counts: [[0, 1]], kinds: [] });
  });

  test.each<[string, Row[]]>([
    ['in one cell', [['ROSH: Low']]],
    [
      'as classes to choose from',
      [
        ['ROSH', 'Low', 'Medium', 'High'],
        [null, null, null, 'x'],
      ],
    ],
    ['as boxes', [['ROSH', 'Low ☐', 'Medium ☐', 'High ☒']]],
  ])('%s is told, and no rule goes by it', (_, above) => {
    const found = read([plain('C1', above, 'Yes', 'No')], '2.2.3');
    expect(found).toMatchObject({
      counts: [[0, 1]],
      kinds: ['formFactUnread'],
      where: ["'Form C1'!A2"],
    });
  });

  test.each(['WITHDRAWN', 'Excluded from sample', 'Do not count - wrong YOS'])(
    '"%s" is told, and the case counts',
    (text) => {
      const sheets = [plain('C1', [[text]], 'Yes', 'Yes'), plain('C2', [], 'No', 'No')];
      const found = read(sheets, '2.2.1');
      expect(found).toMatchObject({ counts: [[1, 1]], kinds: ['saidOutElsewhere'] });
      const said = sheet('YOS settings', [
        ['Setting', 'Value'],
        ['Leave out case', 'C1'],
      ]);
      expect(read([...sheets, said], '2.2.1')).toMatchObject({ counts: [[0, 1]], kinds: [] });
    },
  );
});

describe('forms and a summary of them', () => {
  const forms = [plain('C1', [], 'Yes', 'No'), plain('C2', [], 'No', 'No')];
  const summary = (first: string) =>
    sheet('Summary', [
      ['Case ID', '2.2.1', '2.2.3'],
      ['C1', first, 'No'],
      ['C2', 'No', 'No'],
    ]);

  test('count once where they say the same', () => {
    expect(read([...forms, summary('Yes')], '2.2.1')).toMatchObject({
      cases: ['C1', 'C2'],
      counts: [[1, 1]],
      kinds: ['copiedCases'],
    });
    expect(read([summary('Yes'), ...forms], '2.2.1')).toMatchObject({ counts: [[1, 1]] });
  });

  test('are told at the case where they do not', () => {
    const found = read([...forms, summary('No')], '2.2.1');
    expect(found.kinds).toContain('sameId');
    expect(found.where).toContain('Summary!A2');
  });
});
