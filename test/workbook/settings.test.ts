import { strToU8, unzipSync, zipSync } from 'fflate';
import { WorkbookError } from '../../src/workbook/zip/workbook-error';
import { writeSettings } from '../../src/workbook/file-write/write-settings';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { packageOfParts, type Parts, workbookParts } from '../support/package-of-parts';
import { compareParts, textOf } from './parts-of';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook whose one sheet, YOS settings, has this for its part. */
function settingsFile(sheet: string, more: Parts = {}): Uint8Array {
  const parts = unzipSync(packageOfParts(workbookParts('')));
  const [book = ''] = [new TextDecoder().decode(parts['xl/workbook.xml'])];
  const named = book.replace(/(<sheet\s[^>]*?name=")[^"]*"/, '$1YOS settings"');
  const changed = { ...more, 'xl/workbook.xml': named, [SHEET]: sheet };
  for (const [name, text] of Object.entries(changed)) parts[name] = strToU8(String(text));
  return zipSync(parts);
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const TYPED = [
  `<?xml version="1.0" encoding="UTF-8"?>\n<x:worksheet xmlns:x="${NAMESPACE}">`,
  '<x:sheetPr codeName="Tabelle1"/><x:dimension ref="A1:D3"/><!-- by hand --><x:sheetData>',
  `<x:row spans="1:2" ht='30'><x:c t="inlineStr" s="7"><x:is><x:r><x:t>Ba</x:t></x:r><x:r><x:t>se</x:t></x:r></x:is></x:c><x:c s="3"><x:v>1</x:v></x:c></x:row>`,
  `<x:row r="3"><x:c r='A3' t="str"><x:v>Service</x:v></x:c><x:c r="D3"><x:f>B1*2</x:f><x:v>2</x:v></x:c></x:row>`,
  '<x:row r="4"/></x:sheetData><x:pageMargins left="0.7" right="0.7"/></x:worksheet>',
];

test('changes cells by splicing: all other text of the part, and all other parts, stay', async () => {
  const before = settingsFile(TYPED.join(''));
  const after = await writeSettings(before, [
    { setting: 'Base', value: 'sampled', reason: 'as agreed' },
    { setting: 'Service', value: 'Leeds & Hull' },
    { setting: 'Population court', value: 55 },
  ]);
  expect(textOf(after, SHEET)).toBe(
    [
      TYPED[0],
      '<x:sheetPr codeName="Tabelle1"/><x:dimension ref="A1:D4"/><!-- by hand --><x:sheetData>',
      `<x:row ht='30'><x:c t="inlineStr" s="7"><x:is><x:r><x:t>Ba</x:t></x:r><x:r><x:t>se</x:t></x:r></x:is></x:c><x:c r="B1" s="3" t="inlineStr"><x:is><x:t>sampled</x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>as agreed</x:t></x:is></x:c></x:row>`,
      `<x:row r="3"><x:c r='A3' t="str"><x:v>Service</x:v></x:c><x:c r="B3" t="inlineStr"><x:is><x:t>Leeds &amp; Hull</x:t></x:is></x:c><x:c r="D3"><x:f>B1*2</x:f><x:v>2</x:v></x:c></x:row>`,
      '<x:row r="4"><x:c r="A4" t="inlineStr"><x:is><x:t>Population court</x:t></x:is></x:c><x:c r="B4"><x:v>55</x:v></x:c></x:row></x:sheetData><x:pageMargins left="0.7" right="0.7"/></x:worksheet>',
    ].join(''),
  );
  expect(compareParts(before, after)).toMatchObject({
    changed: [SHEET],
    listing: [],
    lost: [],
    added: [],
  });
});

test('a sheet without a cell, and rows above which others stand', async () => {
  const empty = settingsFile(`<worksheet xmlns="${NAMESPACE}"><sheetData/></worksheet>`);
  const after = await writeSettings(empty, [
    { setting: 'Base', value: 'sampled' },
    { setting: 'Service', value: 'Leeds' },
  ]);
  const { sheets } = await readXlsx(after);
  expect(sheets[0]?.rows).toEqual([
    ['Base', 'sampled'],
    ['Service', 'Leeds'],
  ]);
});

test('a text that Excel might take for a formula keeps its apostrophe', async () => {
  const styles = `<styleSheet xmlns="${NAMESPACE}"><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;
  const parts = workbookParts('');
  const links = String(parts['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  );
  const before = settingsFile(`<worksheet xmlns="${NAMESPACE}"><sheetData/></worksheet>`, {
    'xl/styles.xml': styles,
    'xl/_rels/workbook.xml.rels': links,
  });
  const after = await writeSettings(before, [
    { setting: 'Service', value: '=A1', reason: 'plain' },
  ]);
  expect(textOf(after, SHEET)).toContain('<c r="B1" s="1" t="inlineStr"><is><t>=A1</t></is></c>');
  expect(textOf(after, 'xl/styles.xml')).toContain('quotePrefix="1"');
});

test('a formula that gives way leaves the calculation chain; one of several cells does not', async () => {
  const links = String(workbookParts('')['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
  );
  const file = (formula: string): Uint8Array =>
    settingsFile(
      `<worksheet xmlns="${NAMESPACE}"><sheetData><row r="1"><c r="A1" t="str"><v>Service</v></c><c r="B1" t="str">${formula}<v>Hull</v></c></row></sheetData></worksheet>`,
      {
        'xl/_rels/workbook.xml.rels': links,
        'xl/calcChain.xml': `<calcChain xmlns="${NAMESPACE}"><c r="B1" i="1"/></calcChain>`,
      },
    );
  const wanted = [{ setting: 'Service', value: 'Leeds' }];
  const after = await writeSettings(file('<f>C1</f>'), wanted);
  expect(Object.keys(unzipSync(after))).not.toContain('xl/calcChain.xml');
  expect(textOf(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  for (const formula of [
    '<f t="shared" ref="B1:B9" si="0">C1</f>',
    '<f t="array" ref="B1">C1</f>',
  ]) {
    const error: unknown = await writeSettings(file(formula), wanted).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error).toMatchObject({ code: 'formula-of-several' });
    expect((error as Error).message).toMatch(/^The cell YOS settings!B1 belongs/);
  }
});

test('a protected structure takes changes of the sheet, but no new sheet', async () => {
  const locked = (bytes: Uint8Array): Uint8Array => {
    const parts = unzipSync(bytes);
    const text = new TextDecoder().decode(parts['xl/workbook.xml']);
    const protection = '<workbookProtection lockStructure="1"/><sheets>';
    parts['xl/workbook.xml'] = strToU8(text.replace('<sheets>', protection));
    return zipSync(parts);
  };
  const wanted = [{ setting: 'Service', value: 'Leeds' }];
  const there = locked(settingsFile(`<worksheet xmlns="${NAMESPACE}"><sheetData/></worksheet>`));
  expect((await readXlsx(await writeSettings(there, wanted))).sheets[0]?.rows).toEqual([
    ['Service', 'Leeds'],
  ]);
  const none = locked(packageOfParts(workbookParts('')));
  await expect(writeSettings(none, wanted)).rejects.toMatchObject({ code: 'structure-protected' });
});
