import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/**
 * A workbook with what trackers have in them: a table, a picture, notes, validation, conditional
 * formats, names, hidden and grouped rows, print settings, properties, by another writer; and put
 * into its package by hand, parts that this writer cannot make: a printer's settings, custom XML,
 * a calculation chain and, on request, macros.
 */
export async function richWorkbook(more: { macros?: boolean } = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'A data team';
  book.title = 'Tracker';
  book.created = book.modified = new Date(Date.UTC(2026, 0, 1));
  const cases = book.addWorksheet('Cases', { views: [{ state: 'frozen', ySplit: 1 }] });
  cases.addTable({
    name: 'CaseTable',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Case' }, { name: '2.1.1' }, { name: '2.1.2' }],
    rows: [
      ['C1', 'Yes', 'No'],
      ['C2', 'No', 'Yes'],
      ['C3', 'Yes', 'n/a'],
    ],
  });
  cases.getCell('E1').value = { formula: 'COUNTIF(B2:B4,"Yes")', result: 2 };
  cases.getCell('B2').note = 'Seen twice';
  cases.getCell('B2').dataValidation = { type: 'list', formulae: ['"Yes,No,n/a"'] };
  cases.getCell('B3').font = { name: 'Arial', size: 9, bold: true, color: { argb: 'FF993300' } };
  cases.getCell('B3').numFmt = '0.0"!"';
  cases.addConditionalFormatting({
    ref: 'B2:C4',
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: ['B2="Yes"'],
        style: { font: { bold: true } },
      },
    ],
  });
  cases.getRow(3).hidden = true;
  cases.getRow(4).outlineLevel = 1;
  cases.pageSetup.printTitlesRow = '1:1';
  cases.pageSetup.printArea = 'A1:C4';
  const image = book.addImage({ base64: PIXEL, extension: 'png' });
  cases.addImage(image, 'G2:H4');
  const lists = book.addWorksheet("Lists & 'odd' names", { state: 'hidden' });
  lists.getCell('A1').value = 'Yes';
  book.definedNames.add('Cases!$B$2:$B$4', 'Answers');
  const parts = unzipSync(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
  const edit = (name: string, change: (text: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
  };
  const type = (name: string, content: string): string =>
    `<Override PartName="/${name}" ContentType="${content}"/></Types>`;
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  parts['xl/calcChain.xml'] = strToU8(
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="E1" i="1"/></calcChain>',
  );
  parts['customXml/item1.xml'] = strToU8('<data xmlns="urn:team"><kept/></data>');
  parts['xl/printerSettings/printerSettings1.bin'] = Uint8Array.from({ length: 300 }, (_, i) => i);
  edit('[Content_Types].xml', (text) =>
    text
      .replace('</Types>', type('xl/calcChain.xml', `${main}.calcChain+xml`))
      .replace('</Types>', '<Default Extension="bin" ContentType="application/x"/></Types>'),
  );
  edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  );
  if (more.macros) {
    parts['xl/vbaProject.bin'] = Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256);
    edit('[Content_Types].xml', (text) =>
      text.replace(
        `${main}.sheet.main+xml`,
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    );
    edit('xl/_rels/workbook.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId91" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    );
  }
  return zipSync(parts, { mtime: new Date(2026, 0, 1) });
}
