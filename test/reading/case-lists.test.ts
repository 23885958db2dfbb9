import { answerSources } from '../../src/annexe/answer-sources';
import { caseValueAddress } from '../../src/reading/take/answer-address';
import type { Sheet } from '../../src/grid/sheet';
import { editionOf } from './made-inspection';
import { readAs2020 } from './read-as-2020';
import { type Row, sheet } from './sheets';

const read = (...sheets: readonly Sheet[]) =>
  readAs2020(sheets, ({ yes, no, leftOut }) => [yes, no, leftOut]);

const answers = (...rows: Row[]) =>
  sheet('Judgements', [['Case ID', '2.2.1', '2.2.2', '2.2.3'], ...rows]);
const judged = answers(
  ['C1', 'Yes', 'Yes', 'n/a'],
  ['C2', 'Yes', 'No', 'Yes'],
  ['C3', 'No', 'No', 'No'],
);
const list = (...rows: Row[]) =>
  sheet('Case list', [
    ['Case list'],
    [],
    ['Case ID', 'Worker', 'Gender', 'ROSH', 'Safety and wellbeing'],
    ...rows,
  ]);

describe('a sheet that lists cases without answers', () => {
  const listed = list(
    ['C3', 'A. B.', 'Boy', 'High', 'Low'],
    ['C9', 'A. B.', 'Boy', 'Low', 'Low'],
    ['C1', 'C. D.', 'Girl', 'Low', 'High'],
    ['C2', 'C. D.', null, 'Medium', 'High'],
  );

  test.each([
    ['after', [judged, listed]],
    ['before', [listed, judged]],
  ])('%s the answers says what leaves cases out', (_, sheets) => {
    const { figures, sample, told, notes } = read(...sheets);
    expect(figures('2.2.1')).toEqual([2, 1, 0]);
    expect(figures('2.2.3')).toEqual([1, 1, 1]);
    expect(figures('2.2.2')).toEqual([1, 1, 1]);
    expect(sample).toMatchObject({ court: 3 });
    // C3 was answered, though its safety leaves it out of 2.2.2.
    expect(told).toEqual(['leftOut Judgements!C4']);
    expect(notes).toContain('detailsFrom');
  });

  test('gives columns to split by, with their cells', () => {
    const { inspection, values } = read(judged, listed);
    expect(values('Gender')).toEqual(['Girl', '', 'Boy']);
    expect(caseValueAddress(inspection, 'ROSH', 0)).toBe("'Case list'!D6");
  });

  test('what stands beside the answers goes first, and what differs is told', () => {
    const own = sheet('Judgements', [
      ['Case ID', 'Risk of serious harm', '2.2.1', '2.2.2', '2.2.3'],
      ['C1', 'High', 'Yes', 'Yes', 'Yes'],
      ['C2', null, 'Yes', 'No', 'Yes'],
    ]);
    const { figures, inspection, told } = read(
      own,
      list(['C1', 'x', null, 'Low'], ['C2', 'x', null, 'Low']),
    );
    expect(figures('2.2.3')).toEqual([1, 0, 1]);
    expect(caseValueAddress(inspection, 'Risk of serious harm', 1)).toBe("'Case list'!D5");
    expect(told).toEqual(["detailsDiffer 'Case list'!D4", 'leftOut Judgements!E3']);
  });

  test('a formula asks for the same rule, case by case', () => {
    const { inspection } = read(judged, listed);
    const [only] = answerSources(inspection, editionOf('2020'))('2.2.3') ?? [];
    expect(only).toMatchObject({ sheet: 'Judgements', tests: [{ kind: 'rule' }] });
  });
});

describe('a list is not used', () => {
  test('where it numbers its own cases', () => {
    const numbered = answers([1, 'Yes', 'Yes', 'Yes'], [2, 'Yes', 'No', 'Yes']);
    const caseload = list(...[1, 2, 3, 4].map((number) => [number, 'A. B.', 'Boy', 'Low', 'Low']));
    expect(read(numbered, caseload).figures('2.2.3')).toEqual([2, 0, 0]);
    // The same numbers, each once: these are the inspected cases.
    const same = list([1, 'A. B.', 'Boy', 'Low', 'High'], [2, 'A. B.', 'Boy', 'High', 'High']);
    expect(read(numbered, same).figures('2.2.3')).toEqual([1, 0, 1]);
  });

  test('for an id that it has twice, or of another domain', () => {
    const twice = list(
      ['C1', 'x', 'Girl', 'Low', 'High'],
      ['C1', 'x', 'Girl', 'High', 'High'],
      ['C3', 'x', 'Girl', 'Low', 'High'],
    );
    expect(read(judged, twice).figures('2.2.3')).toEqual([1, 0, 1]);
    const other = sheet('Case list', [
      ['Case ID', 'Case type', 'ROSH'],
      ['C2', 'Out-of-court', 'Low'],
      ['C2', 'Court', 'High'],
      ['C3', 'Out-of-court', 'Low'],
    ]);
    expect(read(judged, other).figures('2.2.3')).toEqual([1, 1, 0]);
  });

  test('where the settings ignore its sheet', () => {
    const settings = sheet('YOS settings', [['Ignore sheet', 'Case list']]);
    const listed = list(['C2', 'x', 'Girl', 'Low', 'High']);
    expect(read(judged, listed, settings).figures('2.2.3')).toEqual([1, 1, 0]);
  });
});
