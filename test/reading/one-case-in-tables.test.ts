import { answerSources } from '../../src/annexe/answer-sources';
import { answerAddress, caseValueAddress } from '../../src/reading/take/answer-address';
import type { Sheet } from '../../src/grid/sheet';
import { editionOf } from './made-inspection';
import { readAs2020 } from './read-as-2020';
import { type Row, sheet } from './sheets';

const read = (...sheets: readonly Sheet[]) =>
  readAs2020(sheets, ({ yes, no, notApplicable, missing, leftOut }) => [
    yes,
    no,
    notApplicable,
    missing,
    leftOut,
  ]);

const assessment = (...rows: Row[]) =>
  sheet('Assessment', [['Case ID', 'ROSH', '2.1.1', '2.1.2', '2.1.3'], ...rows]);
const planning = (...rows: Row[]) =>
  sheet('Planning', [['Case ID', '2.2.1', '2.2.2', '2.2.3'], ...rows]);

const assessed = assessment(
  ['C1', 'Low', 'Yes', 'No', 'Yes'],
  ['C2', 'High', 'Yes', 'Yes', 'No'],
  ['C3', 'Medium', 'No', 'Yes', 'No'],
);

describe('a case whose questions are spread over tables', () => {
  // Another order, another way of writing an id, and a blank.
  const planned = planning(
    ['c3 ', 'Yes', 'No', 'Yes'],
    ['C1', 'No', 'No', 'n/a'],
    ['C2', 'No', null, 'Yes'],
  );

  test('is one case of the sample', () => {
    const { cases, sample, notes } = read(assessed, planned);
    expect(cases).toEqual(['C1', 'C2', 'C3']);
    expect(sample).toMatchObject({ court: 3 });
    expect(notes).toContain('casesJoined');
  });

  test('is left out of a question by what another table says of it', () => {
    const { figures, told } = read(assessed, planned);
    expect(figures('2.2.3')).toEqual([2, 0, 0, 0, 1]);
    expect(figures('2.2.1')).toEqual([1, 2, 0, 0, 0]);
    expect(told).toEqual(['missing Planning!C4']);
  });

  test('has each answer and each detail at the cell where it stands', () => {
    const { inspection } = read(assessed, planned);
    expect(answerAddress(inspection, '2.1.3', 0)).toBe('Assessment!E2');
    expect(answerAddress(inspection, '2.2.3', 0)).toBe('Planning!D3');
    expect(answerAddress(inspection, '2.2.1', 2)).toBe('Planning!B2');
    expect(caseValueAddress(inspection, 'ROSH', 2)).toBe('Assessment!B4');
  });

  test('has the details of whichever table comes second', () => {
    const { figures, inspection } = read(planned, assessed);
    expect(figures('2.2.3')).toEqual([2, 0, 0, 0, 1]);
    expect(caseValueAddress(inspection, 'ROSH', 1)).toBe('Assessment!B2');
  });

  test('takes a detail that is blank in one table from the other', () => {
    const { figures, inspection, told } = read(
      assessment(['C1', null, 'Yes', 'No', 'Yes'], ['C2', 'High', 'Yes', 'Yes', 'No']),
      sheet('Planning', [
        ['Case ID', 'ROSH', '2.2.1', '2.2.2', '2.2.3'],
        ['C1', 'Low', 'Yes', 'Yes', 'n/a'],
        ['C2', null, 'Yes', 'Yes', 'Yes'],
      ]),
    );
    expect(figures('2.2.3')).toEqual([1, 0, 0, 0, 1]);
    expect(told).toEqual([]);
    const [only] = answerSources(inspection, editionOf('2020'))('2.2.3') ?? [];
    expect(only).toMatchObject({
      ...{ sheet: 'Planning', range: { top: 1, bottom: 2, left: 4, right: 4 } },
      tests: [{ kind: 'rule' }],
    });
  });

  test('keeps the first of two details that differ, and that is told', () => {
    const { figures, told } = read(
      assessment(['C1', 'High', 'Yes', 'No', 'Yes'], ['C2', 'HIGH', 'Yes', 'Yes', 'No']),
      sheet('Planning', [
        ['Case ID', 'ROSH', '2.2.1', '2.2.2', '2.2.3'],
        ['C1', 'Low', 'Yes', 'Yes', 'No'],
        ['C2', 'High', 'Yes', 'Yes', 'Yes'],
      ]),
    );
    expect(figures('2.2.3')).toEqual([1, 1, 0, 0, 0]);
    expect(told).toEqual(['detailsDiffer Planning!B2']);
  });

  test('is missed in a table where the others have their line', () => {
    const { told, figures } = read(
      assessed,
      planning(['C1', 'Yes', 'Yes', 'n/a'], ['C9', 'No', 'No', 'No']),
    );
    expect(told).toEqual(['absent Assessment!A3', 'absent Assessment!A4', 'absent Planning!A3']);
    expect(figures('2.2.1')).toEqual([1, 1, 0, 0, 0]);
  });

  test('may stand in one table of lines and in one with a line an answer', () => {
    const { cases, figures, inspection } = read(
      assessed,
      sheet('Answers', [
        ['Case', 'Question', 'Answer'],
        ['C2', '2.2.3', 'Yes'],
        ['C1', '2.2.3', 'n/a'],
        ['C3', '2.2.3', 'No'],
      ]),
    );
    expect(cases).toEqual(['C1', 'C2', 'C3']);
    expect(figures('2.2.3')).toEqual([1, 1, 0, 0, 1]);
    expect(answerAddress(inspection, '2.2.3', 2)).toBe('Answers!C4');
  });
});

describe('cases that nothing joins stay apart', () => {
  const counts = (...sheets: readonly Sheet[]) => read(...sheets).cases.length;

  test('where an id stands twice in one of the tables', () => {
    const twice = planning(['C1', 'Yes', 'No', 'Yes'], ['C1', 'No', 'No', 'Yes']);
    expect(counts(assessed, twice)).toBe(5);
  });

  test('where both tables ask one of the questions', () => {
    const again = sheet('Again', [
      ['Case ID', '2.1.3', '2.2.1'],
      ['C1', null, 'Yes'],
      ['C2', null, 'No'],
    ]);
    expect(counts(assessed, again)).toBe(5);
  });

  test('where a child has a court and an out-of-court case', () => {
    const out = sheet('Out', [
      ['Case ID', '3.1.1', '3.1.2'],
      ['C1', 'Yes', 'No'],
    ]);
    expect(counts(assessed, out)).toBe(4);
  });

  test('where the lines have no ids', () => {
    const bare = sheet('Planning', [
      ['2.2.1', '2.2.2', '2.2.3'],
      ['Yes', 'No', 'Yes'],
      ['Yes', 'No', 'No'],
    ]);
    expect(counts(assessed, bare)).toBe(5);
  });
});
