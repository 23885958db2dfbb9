import ExcelJS from 'exceljs';

/**
 * A caseload as a workbook: 120 eligible cases, every third out of court, every fourth a girl.
 *
 * @param tracker a sample tracker whose inspected cases should be in the caseload too
 */
export async function caseloadBytes(tracker?: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Caseload');
  sheet.addRow(['Case ID', 'Case type', 'Gender', 'ROSH', 'Team']);
  const inspected = tracker === undefined ? [] : await inspectedCases(tracker);
  for (const [id, domain] of inspected) {
    const number = Number(id.replace(/\D/g, ''));
    sheet.addRow([id, domain, number % 3 === 0 ? 'Girl' : 'Boy', 'Medium', 'A']);
  }
  for (let i = 0; i < 120; i++) {
    const type = i % 3 === 0 ? 'Out-of-court' : 'Court';
    const rosh = ['Low', 'Medium', 'High'][i % 5] ?? 'Medium';
    sheet.addRow([`K${i + 1}`, type, i % 4 === 0 ? 'Girl' : 'Boy', rosh, i % 2 ? 'A' : 'B']);
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

/** The ids in the first columns of a tracker's sheets, with their domain. */
async function inspectedCases(path: string): Promise<[id: string, domain: string][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets.flatMap((sheet) => {
    const ids: [string, string][] = [];
    sheet.getColumn(1).eachCell(({ text }) => {
      if (/^\w+-[CO]\d+$/.test(text)) ids.push([text, /-C/.test(text) ? 'Court' : 'Out-of-court']);
    });
    return ids;
  });
}
