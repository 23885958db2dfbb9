// Trackers for the benchmarks, as Excel writes them: shared strings, one cell element a cell.
import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/scripts/ready.mjs';

const edition = JSON.parse(readFileSync(join(root, 'src', 'editions', '2021.json'), 'utf8'));

/** The first `count` question codes of the court standards, key questions first. */
function questionCodes(count) {
  const court = edition.standards.filter(({ domain }) => domain === 'court');
  const questions = court.flatMap(({ keyQuestions }) => keyQuestions);
  const prompts = questions.flatMap((question) => question.prompts ?? []);
  return [...questions, ...prompts].map(({ code }) => code).slice(0, count);
}

function columnName(column) {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? String.fromCharCode(64 + rest) : '') + String.fromCharCode(65 + (column % 26));
}

/**
 * A tracker of one sheet with one row per case; answers repeat with a period that divides nothing.
 */
export function trackerBytes(cases, questions = 60) {
  const codes = questionCodes(questions);
  const strings = ['Case ID', 'Gender', 'Yes', 'No', 'n/a', 'Boy', 'Girl', ...codes];
  const head = ['Case ID', 'Gender', ...codes];
  const columns = head.map((_, i) => columnName(i));
  const chunks = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const put = (name, text) => {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(strToU8(text), true);
  };
  const ns = 'http://schemas.openxmlformats.org';
  put(
    '[Content_Types].xml',
    `<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  );
  put(
    '_rels/.rels',
    `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${ns}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  put(
    'xl/sharedStrings.xml',
    `<sst xmlns="${ns}/spreadsheetml/2006/main">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  );
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  sheet.push(
    strToU8(
      `<worksheet xmlns="${ns}/spreadsheetml/2006/main"><dimension ref="A1:${columns.at(-1)}${cases + 1}"/><sheetData>`,
    ),
  );
  const text = (ref, value, style) => `<c r="${ref}"${style} t="s"><v>${value}</v></c>`;
  sheet.push(
    strToU8(
      `<row r="1">${head.map((h, i) => text(`${columns[i]}1`, strings.indexOf(h), ' s="1"')).join('')}</row>`,
    ),
  );
  let seed = 12345;
  for (let row = 2; row <= cases + 1; row++) {
    let cells = `<c r="A${row}"><v>${1000 + row}</v></c>${text(`B${row}`, row % 3 ? 5 : 6, '')}`;
    for (let i = 2; i < head.length; i++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const part = (seed >>> 16) % 20;
      cells += text(`${columns[i]}${row}`, part < 12 ? 2 : part < 18 ? 3 : 4, ' s="2"');
    }
    sheet.push(strToU8(`<row r="${row}">${cells}</row>`));
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  zip.end();
  return Buffer.concat(chunks);
}
