import type { Sheet } from '../../src/grid/sheet';
import { readOf } from './read-of';
import { type Row, sheet } from './sheets';

function read(...sheets: readonly Sheet[]) {
  const { cases, count, kinds } = readOf(sheets, '2018');
  return { cases, first: count('2.1.1'), second: count('2.1.2'), kinds };
}

const settings = (...rows: Row[]) => sheet('YOS settings', [['Setting', 'Value'], ...rows]);

describe('a header of two lines: the question over whose answers they are', () => {
  // C1 and C2: the left column of each question says Yes twice, the right one No twice.
  const tracker = (left: string, right: string) =>
    sheet('Cases', [
      ['Case ID', '2.1.1', null, '2.1.2', null],
      [null, left, right, left, right],
      ['C1', 'Yes', 'No', 'Yes', 'No'],
      ['C2', 'Yes', 'No', 'Yes', 'No'],
    ]);

  test.each([
    ['Inspector', 'Moderated'],
    ['Lead', 'Agreed'],
    ['Self', 'HMIP'],
    ['Previous', 'Now'],
    ['Evidence seen', 'Answer'],
  ])('%s and %s: the right one counts', (left, right) => {
    const found = read(tracker(left, right));
    expect(found).toMatchObject({ cases: ['C1', 'C2'], first: [0, 2], second: [0, 2] });
  });

  test.each([
    ['Answer', 'Comment'],
    ['Y/N', 'Notes'],
    ['HMIP', 'Target'],
  ])('%s and %s: the left one counts', (left, right) => {
    const found = read(tracker(left, right));
    expect(found).toMatchObject({ cases: ['C1', 'C2'], first: [2, 0], second: [2, 0] });
  });

  test.each([
    ['Lead', 'Second'],
    ['Court', 'Out-of-court'],
  ])('%s and %s: it is asked which counts', (left, right) => {
    const found = read(tracker(left, right));
    expect(found.kinds).toContain('questionTwice');
    expect(found.first).toEqual([null, null]);
  });

  test('wording of our own under the codes is no case', () => {
    const found = read(
      sheet('Cases', [
        ['Case ID', '2.1.1', '2.1.2'],
        [null, 'Is desistance looked at well?', 'Is the child kept safe?'],
        ['C1', 'Yes', 'No'],
      ]),
    );
    expect(found).toMatchObject({ cases: ['C1'], first: [1, 0], kinds: [] });
  });
});

describe('questions as rows under names that are no cases', () => {
  const tracker = (...ids: (string | number)[]) =>
    sheet('Cases', [
      ['Question', ...ids],
      ['2.1.1', ...ids.map((_, i) => (i === ids.length - 1 ? 'No' : 'Yes'))],
      ['2.1.2', ...ids.map(() => 'Yes')],
    ]);

  test.each([
    ['Draft', 'Final'],
    ['Self', 'HMIP'],
    ['Target', 'Actual'],
    ['Previous', 'Current'],
    ['Lead', 'Second', 'Agreed'],
  ])('%s, %s: the last is the answer that counts, and the others are named', (...ids) => {
    const found = read(tracker(...ids));
    expect(found).toMatchObject({ cases: [ids.at(-1)], first: [0, 1], kinds: ['notCounted'] });
  });

  test.each([
    ['Lead', 'Second'],
    ['2018', '2021'],
    ['Before', 'After'],
  ])('%s, %s: it is asked whether they are cases', (...ids) => {
    expect(read(tracker(...ids)).kinds).toContain('answersOrCases');
    const all = settings(...ids.map((id): Row => ['Count case', id]));
    expect(read(tracker(...ids), all)).toMatchObject({ cases: ids, first: [1, 1], kinds: [] });
    const [first = '', second = ''] = ids;
    const one = settings(['Count case', second], ['Leave out case', first]);
    expect(read(tracker(...ids), one)).toMatchObject({ cases: [second], first: [0, 1], kinds: [] });
  });

  test('initials are cases', () => {
    expect(read(tracker('AB', 'CD'))).toMatchObject({ cases: ['AB', 'CD'], kinds: [] });
  });

  test.each(['YOT view', 'Target', 'Last inspection', 'England', 'Model answer', '[Case ID]'])(
    'among cases "%s" is none, and that is told',
    (name) => {
      const found = read(tracker('C1', 'C2', 'C3', name));
      expect(found).toMatchObject({ cases: ['C1', 'C2', 'C3'], kinds: ['notCounted'] });
      const counted = read(tracker('C1', 'C2', 'C3', name), settings(['Count case', name]));
      expect(counted.cases).toContain(name);
    },
  );
});

test.each(['No. of cases by question', 'Number of cases', 'Norwich'])(
  'a title "%s" turns nothing round',
  (title) => {
    const table: Row[] = [[title], ['Question', 'Yes', 'No'], ['2.1.1', 3, 1]];
    expect(read(sheet('Results', table))).toMatchObject({ first: [3, 1], kinds: [] });
  },
);

test.each(['% no', 'No', 'Number of No answers'])(
  'a title "%s" does, and is asked about',
  (title) => {
    const table: Row[] = [[title], ['Question', '%'], ['2.1.1', 30]];
    expect(read(sheet('Results', table)).kinds).toContain('otherInspection');
  },
);

describe('a final answer that is blank where the first one is given: nobody changed it', () => {
  test.each(['2.1.1 final', '2.1.1 moderated to', '2.1.1 (agreed)'])('%s', (header) => {
    const found = read(
      sheet('Cases', [
        ['Case ID', '2.1.1', header],
        ['C1', 'Yes', null],
        ['C2', 'Yes', 'No'],
        ['C3', 'No', null],
      ]),
    );
    expect(found).toMatchObject({ first: [1, 2], kinds: ['finalBlank'] });
  });

  test('where all are given nothing is said, and a target is no first answer', () => {
    const rows = (first: string, ...final: (string | null)[]): Row[] => [
      ['Case ID', first, '2.1.1 final'],
      ...final.map((answer, i): Row => [`C${i + 1}`, 'Yes', answer]),
    ];
    const given = read(sheet('Cases', rows('2.1.1', 'No', 'No')));
    expect(given).toMatchObject({ first: [0, 2], kinds: [] });
    const target = read(sheet('Cases', rows('2.1.1 target', 'No', null, 'No')));
    expect(target.first).toEqual([0, 2]);
  });
});
