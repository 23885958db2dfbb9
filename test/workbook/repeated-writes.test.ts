import { strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { removeOurSheets, sheetNamesIn, writePlan } from '../../src/workbook/file-write/write-xlsx';
import { packageOfParts, worksheetOf } from '../support/package-of-parts';
import { compareParts, partsOf, textOf } from './parts-of';
import { FULL_NAMES, fullPlan, planOf } from './plan-of';
import { richWorkbook } from './rich-workbook';

/** A file with parts changed, as a user with Excel would leave them. */
function edited(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    parts[name] = strToU8(change(textOf(bytes, name)));
  }
  return zipSync(parts);
}

const RATINGS = 'xl/worksheets/sheet3.xml';

describe('our sheets after a user has had them', () => {
  let written: Uint8Array;

  beforeAll(async () => {
    written = writePlan(await richWorkbook(), fullPlan(FULL_NAMES));
  });

  test('renamed: replaced where it is, under its new name, which formulas use', async () => {
    const renamed = edited(written, {
      'xl/workbook.xml': (text) =>
        text
          .replaceAll('YOS annexe', "The panel''s annexe")
          .replace("name=\"The panel''s", 'name="The panel\'s'),
    });
    const names = sheetNamesIn(renamed, FULL_NAMES);
    expect(names).toEqual({ ratings: 'YOS ratings', annexe: "The panel's annexe" });
    const again = writePlan(renamed, fullPlan(names));
    expect(textOf(again, RATINGS)).toContain("<f>SUM('The panel''s annexe'!A1:A2)</f>");
    expect(textOf(again, RATINGS)).toContain("location=\"'The panel''s annexe'!A1\"");
    expect((await readXlsx(again)).sheets.map(({ name }) => name)).toEqual([
      'Cases',
      "Lists & 'odd' names",
      'YOS ratings',
      "The panel's annexe",
    ]);
    expect(compareParts(renamed, again)).toMatchObject({ added: [], lost: [] });
  });

  test('moved to the front: replaced there, with the same number and part', () => {
    const moved = edited(written, {
      'xl/workbook.xml': (text) => {
        const [sheet = ''] = /<sheet name="YOS ratings"[^>]*>/.exec(text) ?? [];
        const shift = (index: string): string =>
          index === '2' ? '0' : Number(index) < 2 ? String(Number(index) + 1) : index;
        return text
          .replace(sheet, '')
          .replace('<sheets>', `<sheets>${sheet}`)
          .replace(/localSheetId="(\d)"/g, (_, index: string) => `localSheetId="${shift(index)}"`);
      },
    });
    const again = writePlan(moved, fullPlan(FULL_NAMES));
    const names = (bytes: Uint8Array): string[] =>
      (
        textOf(bytes, 'xl/workbook.xml').match(/<sheet .*?\/>|<definedName .*?<\/definedName>/g) ??
        []
      ).toSorted();
    expect(names(again)).toEqual(names(moved));
    expect(Buffer.compare(writePlan(again, fullPlan(FULL_NAMES)), again)).toBe(0);
  });

  test('edited: what was typed goes, with what it brought along, and nothing else', () => {
    const typed = edited(written, {
      [RATINGS]: () =>
        worksheetOf('<row r="1"><c r="A1"><v>99</v></c></row>').replace(
          '</worksheet>',
          '<drawing xmlns:r="x" r:id="rId7"/></worksheet>',
        ),
      'xl/worksheets/_rels/sheet3.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId7" Type="x/drawing" Target="../drawings/drawing9.xml"/></Relationships>',
        ),
    });
    const parts = unzipSync(typed);
    parts['xl/drawings/drawing9.xml'] = strToU8('<drawing/>');
    parts['xl/drawings/_rels/drawing9.xml.rels'] = strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/image" Target="../media/image1.png"/><Relationship Id="rId2" Type="x/chart" Target="../charts/chart9.xml"/></Relationships>',
    );
    parts['xl/charts/chart9.xml'] = strToU8('<chart/>');
    const again = writePlan(zipSync(parts), fullPlan(FULL_NAMES));
    const { lost, added } = compareParts(zipSync(parts), again);
    expect(added).toEqual([]);
    // The picture stays: a sheet of the user's shows it too.
    expect(lost.toSorted()).toEqual([
      'xl/charts/chart9.xml',
      'xl/drawings/_rels/drawing9.xml.rels',
      'xl/drawings/drawing9.xml',
    ]);
    expect([...partsOf(again).keys()].toSorted()).toEqual([...partsOf(written).keys()].toSorted());
    expect(textOf(again, RATINGS)).toBe(textOf(written, RATINGS));
  });

  test('protected, and known to macros: replaced, and both are kept', () => {
    const protection = '<sheetProtection algorithmName="SHA-512" hashValue="a+/=" sheet="1"/>';
    const locked = edited(written, {
      [RATINGS]: (text) =>
        text
          .replace('</sheetData>', `</sheetData>${protection}`)
          .replace('<sheetPr>', '<sheetPr codeName="Tabelle&#x41;1">'),
    });
    const again = writePlan(locked, fullPlan(FULL_NAMES));
    expect(textOf(again, RATINGS)).toBe(
      textOf(written, RATINGS)
        .replace('</sheetData>', `</sheetData>${protection}`)
        .replace('<sheetPr>', '<sheetPr codeName="TabelleA1">'),
    );
    expect(Buffer.compare(writePlan(again, fullPlan(FULL_NAMES)), again)).toBe(0);
  });

  test('hidden: it stays hidden', async () => {
    const hidden = edited(written, {
      'xl/workbook.xml': (text) =>
        text.replace('<sheet name="YOS annexe"', '<sheet state="hidden" name="YOS annexe"'),
    });
    const again = writePlan(hidden, fullPlan(FULL_NAMES));
    expect([...(await readXlsx(again)).hiddenSheets]).toContain('YOS annexe');
  });

  test("copied: the copy is the user's, and is left alone", () => {
    const copied = edited(written, {
      'xl/workbook.xml': (text) =>
        text
          .replace('</sheets>', '<sheet name="Before panel" sheetId="9" r:id="rId77"/></sheets>')
          .replace(
            '<sheets>',
            '<sheets xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
          )
          .replace(
            '</definedNames>',
            '<definedName name="_YOS_sheet" localSheetId="4" hidden="1">"ratings"</definedName></definedNames>',
          ),
      'xl/_rels/workbook.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId77" Type="x/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
        ),
    });
    const parts = unzipSync(copied);
    parts['xl/worksheets/sheet9.xml'] = strToU8(worksheetOf(''));
    const file = zipSync(parts);
    expect(sheetNamesIn(file, FULL_NAMES)).toEqual(FULL_NAMES);
    const again = writePlan(file, fullPlan(FULL_NAMES));
    expect(compareParts(file, again).changed).toEqual([]);
    expect(textOf(again, 'xl/workbook.xml')).toContain('localSheetId="4"');
  });

  test("names of the user's in the scope of our sheet stay, ours are renewed", () => {
    const named = edited(written, {
      'xl/workbook.xml': (text) =>
        text.replace(
          '</definedNames>',
          `<definedName name="MyCell" localSheetId="2">'YOS ratings'!$A$1</definedName><definedName name="YOS_old" localSheetId="2">'YOS ratings'!$A$1</definedName></definedNames>`,
        ),
    });
    const again = textOf(writePlan(named, fullPlan(FULL_NAMES)), 'xl/workbook.xml');
    expect(again).toContain('name="MyCell" localSheetId="2"');
    expect(again).not.toContain('YOS_old');
    expect(again.match(/name="_YOS_sheet" localSheetId="2"/g)).toHaveLength(1);
    expect(again.match(/name="_xlnm.Print_Titles" localSheetId="2"/g)).toHaveLength(1);
  });

  test('one that the plan has no use for any more is emptied, not removed', async () => {
    const [ratings] = fullPlan(FULL_NAMES);
    const again = writePlan(written, ratings ? [ratings] : []);
    const { sheets } = await readXlsx(again);
    expect(sheets.map(({ name }) => name)).toContain('YOS annexe');
    expect(sheets.at(-1)?.rows).toEqual([[expect.stringMatching(/may be deleted/)]]);
    const back = writePlan(again, fullPlan(FULL_NAMES));
    expect(textOf(back, 'xl/worksheets/sheet4.xml')).toBe(
      textOf(written, 'xl/worksheets/sheet4.xml'),
    );
  });

  test('the sheet that the workbook opens on says so itself', () => {
    const opened = edited(written, {
      'xl/workbook.xml': (text) =>
        text.replace('<sheets>', '<bookViews><workbookView activeTab="2"/></bookViews><sheets>'),
    });
    expect(textOf(written, RATINGS)).not.toContain('tabSelected');
    expect(textOf(writePlan(opened, fullPlan(FULL_NAMES)), RATINGS)).toContain('tabSelected="1"');
  });
});

describe('the calculation chain', () => {
  const chain = (cells: string): Parameters<typeof edited>[1] => ({
    'xl/calcChain.xml': () => `<calcChain xmlns="m">${cells}</calcChain>`,
  });

  test('loses the cells of sheets that are replaced, and no others', async () => {
    const written = writePlan(await richWorkbook(), fullPlan(FULL_NAMES));
    expect(textOf(written, 'xl/calcChain.xml')).toContain('<c r="E1" i="1"/>');
    const saved = edited(
      written,
      chain(
        '<c r="A4" i="3"/><c r="B4"/><c r="E1" i="1"/><c r="E2"/><c r="C4" i="3" l="1"/><c r="A1" i="2"/><c r="C5" i="3"/><c r="E3" i="1"/>',
      ),
    );
    const again = writePlan(saved, fullPlan(FULL_NAMES));
    expect(textOf(again, 'xl/calcChain.xml')).toBe(
      '<calcChain xmlns="m"><c r="E1" i="1"/><c r="E2"/><c r="A1" i="2"/><c r="E3" i="1"/></calcChain>',
    );
  });

  test('a cell that took its sheet from one that goes is told its own', async () => {
    const written = writePlan(await richWorkbook(), fullPlan(FULL_NAMES));
    const saved = edited(written, chain('<c r="A1" i="2"/><c r="E1" i="1"/><c r="E2"/>'));
    const parts = unzipSync(saved);
    const removed = await removeOurSheets(zipSync(parts));
    expect(textOf(removed, 'xl/calcChain.xml')).toContain('<c r="E1" i="1"/><c r="E2"/>');
  });

  test('goes whole where no other cell is in it', async () => {
    const written = writePlan(await richWorkbook(), fullPlan(FULL_NAMES));
    const saved = edited(written, chain('<c r="A4" i="3"/><c r="B4"/>'));
    const again = writePlan(saved, fullPlan(FULL_NAMES));
    expect(partsOf(again).has('xl/calcChain.xml')).toBe(false);
    expect(textOf(again, '[Content_Types].xml')).not.toContain('calcChain');
    expect(textOf(again, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

test('writing costs nothing for sheets that are not touched', async () => {
  const before = await richWorkbook();
  const parts = unzipSync(before);
  // A sheet that no reader could understand is still copied.
  parts['xl/worksheets/sheet1.xml'] = strToU8('<not a sheet');
  const damaged = zipSync(parts);
  const after = writePlan(damaged, [planOf()]);
  expect(compareParts(damaged, after)).toMatchObject({ changed: [], lost: [] });
});

test('removing sheets moves the windows and the names of the sheets behind them', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const written = writePlan(
    packageOfParts({
      ...Object.fromEntries(partsOf(await richWorkbook())),
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView firstSheet="0" activeTab="1"/></bookViews><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/><sheet name="Lists" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    }),
    [planOf()],
  );
  const moved = edited(written, {
    'xl/workbook.xml': (text) => {
      const [sheet = ''] = /<sheet name="YOS ratings"[^>]*>/.exec(text) ?? [];
      return text
        .replace(sheet, '')
        .replace('<sheets>', `<sheets>${sheet}`)
        .replace('activeTab="1"', 'activeTab="2"')
        .replace('localSheetId="2"', 'localSheetId="0"')
        .replace(
          '</definedNames>',
          '<definedName name="_xlnm.Print_Area" localSheetId="1">Cases!$A$1</definedName></definedNames>',
        );
    },
  });
  const removed = textOf(await removeOurSheets(moved), 'xl/workbook.xml');
  expect(removed).toContain('<workbookView firstSheet="0" activeTab="1"/>');
  expect(removed).toContain(
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Cases!$A$1</definedName></definedNames>',
  );
});
