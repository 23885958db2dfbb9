import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import {
  packageOfParts,
  type Parts,
  sharedStringsOf,
  workbookParts,
  worksheetOf,
} from '../support/package-of-parts';

async function rowsOf(rows: string, more: Parts = {}): Promise<unknown> {
  const { sheets } = await readXlsx(packageOfParts(workbookParts(rows, more)));
  return sheets[0]?.rows;
}

/** The value of the single cell A1, written as given. */
async function valueOf(cell: string, ...strings: string[]): Promise<unknown> {
  const more = { 'xl/sharedStrings.xml': sharedStringsOf(...strings) };
  const rows = (await rowsOf(`<row r="1">${cell}</row>`, more)) as unknown[][];
  return rows[0]?.[0];
}

/** The shapes of ISO 29500-1, 18.3.1.4 and 18.18.11, and what each means there. */
const SHAPES: [what: string, cell: string, value: unknown][] = [
  ['a whole number', '<c r="A1"><v>5</v></c>', 5],
  ['a number with style and type', '<c r="A1" s="12" t="n"><v>-17</v></c>', -17],
  ['a decimal', '<c r="A1"><v>0.65</v></c>', 0.65],
  ['a decimal as Excel writes it', '<c r="A1"><v>0.57999999999999996</v></c>', 0.58],
  ['15 digits', '<c r="A1"><v>123456789.012345</v></c>', 123456789.012345],
  ['many digits', '<c r="A1"><v>12345678901234567890</v></c>', 12345678901234567000],
  ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
  ['a number with blanks around it', '<c r="A1"><v> 5\n</v></c>', 5],
  ['a number that is none', '<c r="A1"><v>five</v></c>', 'five'],
  ['a hexadecimal number, which Excel has not', '<c r="A1"><v>0x10</v></c>', '0x10'],
  ['an infinite number', '<c r="A1"><v>1e999</v></c>', '1e999'],
  ['a date-styled number', '<c r="A1" s="3"><v>44295</v></c>', 44295],
  ['true', '<c r="A1" t="b"><v>1</v></c>', true],
  ['false', '<c r="A1" t="b"><v>0</v></c>', false],
  ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
  ['a formula with its number', '<c r="A1"><f>B1*2</f><v>8</v></c>', 8],
  ['a formula with its text', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>Yes</v></c>', 'Yes'],
  ['a formula with an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
  ['a shared formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 3],
  ['a formula never calculated', '<c r="A1"><f>B1</f></c>', { error: '#UNCALCULATED!' }],
  ['a formula with no value in v', '<c r="A1"><f>B1</f><v/></c>', { error: '#UNCALCULATED!' }],
  ['a formula with an empty v', '<c r="A1"><f>B1</f><v></v></c>', { error: '#UNCALCULATED!' }],
  ['an inline string', '<c r="A1" t="inlineStr"><is><t>Yes</t></is></c>', 'Yes'],
  [
    'an inline string kept apart',
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>',
    ' a ',
  ],
  [
    'an inline string of runs',
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Ye</t></r><r><t>s</t></r></is></c>',
    'Yes',
  ],
  [
    'an inline string with a phonetic run',
    '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is></c>',
    '東京',
  ],
  ['an empty inline string', '<c r="A1" t="inlineStr"><is><t/></is></c>', ''],
  [
    'entities',
    '<c r="A1" t="inlineStr"><is><t>a &lt; b &amp;amp; &#65;&#x1F600;</t></is></c>',
    'a < b &amp; A😀',
  ],
  [
    'an escaped carriage return',
    '<c r="A1" t="inlineStr"><is><t>a_x000D_\nb</t></is></c>',
    'a\r\nb',
  ],
  ['an escaped escape', '<c r="A1" t="str"><v>_x005F_x000D_</v></c>', '_x000D_'],
  ['line ends', '<c r="A1" t="inlineStr"><is><t>a\r\nb\rc</t></is></c>', 'a\nb\nc'],
  [
    'CDATA',
    '<c r="A1" t="inlineStr"><is><t>a<![CDATA[ < &amp; </t> ]]>b</t></is></c>',
    'a < &amp; </t> b',
  ],
  ['a comment inside', '<c r="A1"><v>1<!-- </v></c> -->2</v></c>', 12],
  ['a comment between', '<c r="A1"><!-- <v>7</v> --><v>1</v></c>', 1],
  ['a processing instruction', '<c r="A1"><?x <v>9</v> ?><v>1</v></c>', 1],
  ['single quotes', "<c r='A1' t='b'><v>1</v></c>", true],
  ['blanks in the tags', '<c\n r = "A1"\tt = "b" ><v >1</v ></c >', true],
  ['> in an attribute', '<c cm="a>b" r="A1"><v>4</v></c>', 4],
  ['a date', '<c r="A1" t="d"><v>2021-04-09</v></c>', 44295],
  ['a date and time', '<c r="A1" t="d"><v>2021-04-09T12:00:00Z</v></c>', 44295.5],
  ['a date in January 1900', '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
  ['a date that is none', '<c r="A1" t="d"><v>soon</v></c>', 'soon'],
  ['small letters in the reference', '<c r="a1"><v>4</v></c>', 4],
  ['no reference', '<c><v>4</v></c>', 4],
  ['nothing', '<c r="A1" s="4"/>', undefined],
  ['an empty value', '<c r="A1"><v></v></c>', undefined],
];

test.each(SHAPES)('%s', async (_, cell, value) => {
  expect(await valueOf(cell)).toEqual(value);
});

test('the same shapes with a prefix', async () => {
  for (const [what, cell, value] of SHAPES) {
    const prefixed = cell.replace(/<(\/?)(?=(c|v|f|is|t|r|rPr|rPh|b)[\s/>])/g, '<$1x:');
    const sheet = worksheetOf(`<row r="1">${prefixed}</row>`).replace(
      /<(\/?)(worksheet|sheetData|row)/g,
      '<$1x:$2',
    );
    const parts = workbookParts('', { 'xl/worksheets/sheet1.xml': sheet });
    const { sheets } = await readXlsx(packageOfParts(parts));
    // The replacement above reaches into these two's text as well.
    if (what !== 'CDATA' && what !== 'a comment inside') {
      expect([what, sheets[0]?.rows[0]?.[0]]).toEqual([what, value]);
    }
  }
});

test.each([
  ['plain', '<t>Yes</t>', 'Yes'],
  ['rich', '<r><rPr><b/></rPr><t>Partly </t></r><r><t>so</t></r>', 'Partly so'],
  ['phonetic', '<t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>', '課きく'],
  ['kept blanks', '<t xml:space="preserve"> a\n</t>', ' a\n'],
  ['escaped', '<t>_x0009_tab</t>', '\ttab'],
  ['empty', '<t/>', ''],
  ['none', '', ''],
])('a shared string: %s', async (_, item, value) => {
  const cell = '<c r="A1" t="s"><v>1</v></c>';
  expect(await valueOf(cell, '<t>other</t>', item, '<t>last</t>')).toBe(value);
});

test('cells, columns and rows find their places', async () => {
  const rows = await rowsOf(
    '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="AA2"><v>3</v></c></row>' +
      '<row><c r="B3"><v>4</v></c></row><row><c r="A7"><v>5</v></c></row><row r="8" spans="1:2"/>',
  );
  const expected: unknown[] = [];
  expected[1] = Object.assign([], { 1: 1, 2: 2, 26: 3 });
  expected[2] = Object.assign([], { 1: 4 });
  expected[6] = [5];
  expect(rows).toEqual(expected);
});

test('rows and cells in the wrong order still find their places', async () => {
  const rows = await rowsOf(
    '<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>9</v></c></row>' +
      '<row r="2"><c r="B2"><v>2</v></c></row>',
  );
  expect(rows).toEqual([[9], [1, 2, 3]]);
});

test('a cell that comes twice has its last value', async () => {
  expect(await rowsOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')).toEqual([
    [2],
  ]);
});

test('hidden rows are told, those without a cell aside', async () => {
  const { sheets } = await readXlsx(
    packageOfParts(
      workbookParts(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>' +
          '<row r="3" hidden="true"><c r="A3"><v>1</v></c></row><row r="4" hidden="1"/>' +
          '<row r="5" hidden="0"><c r="A5"><v>1</v></c></row>',
      ),
    ),
  );
  expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([1, 2]);
});

test('repeated texts and errors are one value', async () => {
  const cells = '<c t="inlineStr"><is><t>Not applicable</t></is></c>'.repeat(3);
  const errors = '<c t="e"><v>#REF!</v></c>'.repeat(2);
  const rows = (await rowsOf(`<row r="1">${cells}${errors}</row>`)) as unknown[][];
  expect(rows[0]?.slice(0, 3)).toEqual(Array(3).fill('Not applicable'));
  expect(rows[0]?.[3]).toBe(rows[0]?.[4]);
});

test('a cell of 32,767 characters, each written in six bytes', async () => {
  const text = `<c r="A1" t="inlineStr"><is><t>${'&quot;'.repeat(32_767)}</t></is></c>`;
  expect(await valueOf(text)).toBe('"'.repeat(32_767));
});

test('the last column and the last row', async () => {
  const rows = (await rowsOf(
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  )) as unknown[][];
  expect(rows).toHaveLength(1_048_576);
  expect(rows[1_048_575]?.[16_383]).toBe(1);
  expect(rows[0]).toBeUndefined();
});

test('16,384 columns', async () => {
  const names = Array.from({ length: 16_384 }, (_, column) => `<c t="n"><v>${column}</v></c>`);
  const rows = (await rowsOf(`<row r="1">${names.join('')}</row>`)) as unknown[][];
  expect(rows[0]).toEqual(Array.from({ length: 16_384 }, (_, column) => column));
});
