import { strToU8, unzipSync, zipSync } from 'fflate';
import { WorkbookError } from '../../src/workbook/zip/workbook-error';
import {
  newWorkbook,
  removeOurSheets,
  sheetNamesIn,
  writePlan,
} from '../../src/workbook/file-write/write-xlsx';
import {
  packageOfParts,
  type Parts,
  workbookParts,
  worksheetOf,
} from '../support/package-of-parts';
import { textOf } from './parts-of';
import { planOf } from './plan-of';

const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row>';

function codeOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

async function codeOfRemoving(bytes: Uint8Array): Promise<string | null> {
  const error: unknown = await removeOurSheets(bytes).catch((thrown: unknown) => thrown);
  return error instanceof WorkbookError ? error.code : null;
}

function withParts(bytes: Uint8Array, more: Parts): Uint8Array {
  const parts = Object.entries(more).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(parts) });
}

test.each([
  ['structure-protected', '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>'],
  ['structure-protected', "<workbookProtection lockStructure = 'true'/>"],
  [null, '<workbookProtection lockWindows="1"/>'],
])('a workbook with structure protection: %s', async (code, protection) => {
  const parts = workbookParts(ROWS);
  const book = String(parts['xl/workbook.xml']).replace('<sheets>', `${protection}<sheets>`);
  const bytes = packageOfParts({ ...parts, 'xl/workbook.xml': book });
  const copy = bytes.slice();
  expect(codeOf(() => writePlan(bytes, [planOf()]))).toBe(code);
  expect(codeOf(() => sheetNamesIn(bytes, { ratings: 'YOS ratings' }))).toBe(code);
  expect(await codeOfRemoving(bytes)).toBe(code);
  expect(bytes).toEqual(copy);
});

test('a signed workbook', () => {
  const bytes = packageOfParts(workbookParts(ROWS, { '_xmlsignatures/origin.sigs': '' }));
  expect(codeOf(() => writePlan(bytes, [planOf()]))).toBe('signed');
});

test('more cell formats than Excel takes', () => {
  const formats = '<xf/>'.repeat(64_000);
  const bytes = withParts(newWorkbook([planOf()]), {
    'xl/styles.xml': `<styleSheet><cellXfs count="64000">${formats}</cellXfs></styleSheet>`,
  });
  const plan = [
    planOf({ role: 'annexe', name: 'A', rows: [[{ value: 1, style: { bold: true } }]] }),
  ];
  expect(codeOf(() => writePlan(bytes, plan))).toBe('too-many-styles');
});

test('damaged files are told as on reading', () => {
  expect(codeOf(() => writePlan(new Uint8Array(), [planOf()]))).toBe('empty-file');
  const bytes = packageOfParts(workbookParts(ROWS));
  expect(codeOf(() => writePlan(bytes.subarray(0, -40), [planOf()]))).toBe('cut-short');
  const styles = withParts(newWorkbook([planOf()]), { 'xl/styles.xml': '<styleSheet><fonts>' });
  const annexe = planOf({ role: 'annexe', name: 'YOS annexe' });
  expect(codeOf(() => writePlan(styles, [annexe]))).toBe('damaged-part');
});

describe('our sheets are not removed', () => {
  test('where they are all that is seen', async () => {
    const parts = workbookParts(ROWS);
    const hidden = String(parts['xl/workbook.xml']).replace('<sheet ', '<sheet state="hidden" ');
    const bytes = writePlan(packageOfParts({ ...parts, 'xl/workbook.xml': hidden }), [planOf()]);
    expect(await codeOfRemoving(bytes)).toBe('only-our-sheets');
  });

  test.each([
    ["<f>'YOS ratings'!$A$1+1</f>", 'still-referred-to'],
    ["<f>SUM(Cases:'YOS ratings'!A1)</f>", 'still-referred-to'],
    ["<f>'Cases:yos RATINGS'!A1</f>", 'still-referred-to'],
    ["<f>'YOS ratings:Cases'!A1</f>", 'still-referred-to'],
    ['<f>&apos;YOS ratings&apos;!A1</f>', 'still-referred-to'],
    ["<f>'Old YOS ratings'!A1</f>", null],
    ["<f>'[1]YOS ratings'!A1</f>", null],
    ['<f>1</f>', null],
  ])('where a formula refers to them: %s', async (formula, code) => {
    const row = `<row r="1"><c r="A1">${formula}<v>1</v></c></row>`;
    const bytes = writePlan(packageOfParts(workbookParts(row)), [planOf()]);
    expect(await codeOfRemoving(bytes)).toBe(code);
  });

  test('where a name refers to them', async () => {
    const written = writePlan(packageOfParts(workbookParts(ROWS)), [planOf({ name: "A'&B" })]);
    const book = textOf(written, 'xl/workbook.xml');
    const named = book.replace(
      '<definedNames>',
      "<definedNames><definedName name=\"x\">'A''&amp;B'!$A$1</definedName>",
    );
    expect(await codeOfRemoving(withParts(written, { 'xl/workbook.xml': named }))).toBe(
      'still-referred-to',
    );
    expect(await codeOfRemoving(written)).toBeNull();
  });

  test('also where the reference is cut in two by the pieces that a large sheet is read in', async () => {
    const filler = `<c r="A1"><v>1</v></c>`.repeat(40_000);
    for (let shift = 0; shift < 3; shift++) {
      const cells = `${filler}${' '.repeat(shift * 7)}<c r="B1"><f>'YOS ratings'!A1</f></c>${filler}`;
      const parts = workbookParts('', { 'xl/worksheets/sheet1.xml': worksheetOf(cells) });
      const bytes = writePlan(packageOfParts(parts), [planOf()]);
      expect(await codeOfRemoving(bytes)).toBe('still-referred-to');
    }
  });
});
