import type { SheetEntry } from '../../src/workbook/ours/sheet-entry';
import { givenNames, ourSheets } from '../../src/workbook/ours/given-names';

function entry(name: string, id: number, ourKind: string | null): SheetEntry {
  return { name, id, type: 'worksheet', visibility: 'visible', ourKind };
}

test('a copy that Excel keeps of a sheet as it was is not the sheet', () => {
  const sheets = [
    entry('Cases', 1, null),
    entry('YOS ratings (before)', 2, 'before ratings'),
    entry('Our ratings', 3, 'ratings'),
  ];
  expect([...ourSheets(sheets).values()].map(({ name }) => name)).toEqual(['Our ratings']);
  expect(givenNames(sheets, { ratings: 'YOS ratings' })).toEqual({ ratings: 'Our ratings' });
});

test('a name that is cut is not cut in the middle of a character', () => {
  const long = `${'x'.repeat(26)}\u{1F600}end`;
  const sheets = [entry(long, 1, null)];
  expect(givenNames(sheets, { ratings: long })).toEqual({ ratings: `${'x'.repeat(26)} (2)` });
});
