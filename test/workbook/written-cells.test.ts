import fc from 'fast-check';
import type { PlanCell, PlanValue } from '../../src/plan/sheet-plan';
import { fileFormula } from '../../src/workbook/file-write/file-formula';
import { newWorkbook, writePlan } from '../../src/workbook/file-write/write-xlsx';
import { readXlsx } from '../../src/workbook/file-read/read-xlsx';
import { packageOfParts, workbookParts } from '../support/package-of-parts';
import { textOf } from './parts-of';
import { FULL_NAMES, fullPlan, planOf } from './plan-of';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The value that our reader finds where a value was planned. */
async function readBack(value: PlanValue, more: Partial<PlanCell> = {}): Promise<unknown> {
  const { sheets } = await readXlsx(newWorkbook([planOf({ rows: [[{ value, ...more }]] })]));
  return sheets[0]?.rows[0]?.[0];
}

test('a full plan reads back as it was planned', async () => {
  const plan = fullPlan(FULL_NAMES);
  const { sheets } = await readXlsx(newWorkbook(plan));
  expect(sheets.map(({ name, ours }) => [name, ours])).toEqual([
    ['YOS ratings', false],
    ['YOS annexe', false],
  ]);
  expect(sheets[0]?.rows).toEqual([
    ['Overall', 'Good'],
    undefined,
    ['=1+1', undefined, 0.65],
    [3, true, 'a & b'],
    ['See'],
  ]);
});

describe('text is text', () => {
  test.each([
    ['=1+1'],
    ['+44 20'],
    ['-'],
    ['@SUM(A1)'],
    ["'quoted"],
    ["=cmd|' /C calc'!A0"],
    ['007'],
    ['1-2'],
    ['TRUE'],
    ['#N/A'],
    [' blanks '],
    ['two\nlines\ttab'],
    ['a\r\nb'],
    ['<b>&amp;"\''],
    ['_x000D_ and _xZZZZ_ and __x0041_'],
    ['\u0000\u0001\u000b\u001f\u007f\u0085'],
    ['\ufffe\uffff'],
    ['✓ 😀 é'],
    [']]>'],
  ])('%j', async (text) => {
    expect(await readBack(text)).toBe(text);
    const xml = textOf(newWorkbook([planOf({ rows: [[{ value: text }]] })]), SHEET);
    expect(xml).not.toContain('<f>');
    const quoted = /^[=+\-@']/.test(text);
    expect(/<c r="A1"( s="\d+")? t="inlineStr">/.exec(xml)?.[1] !== undefined).toBe(quoted);
  });

  test('what begins like a formula stays a text when it is edited', () => {
    const bytes = newWorkbook([
      planOf({
        rows: [
          [
            { value: '=1', style: { bold: true } },
            { value: '1', style: { bold: true } },
          ],
        ],
      }),
    ]);
    const xml = textOf(bytes, SHEET);
    const [, first, second] = /r="A1" s="(\d+)".*r="B1" s="(\d+)"/.exec(xml) ?? [];
    const formats =
      textOf(bytes, 'xl/styles.xml')
        .match(/<xf .*?>/g)
        ?.slice(1) ?? [];
    expect(formats[Number(first)]).toContain('quotePrefix="1"');
    expect(formats[Number(second)]).not.toContain('quotePrefix');
  });

  test('of more than 32,767 characters the first are written', async () => {
    expect(await readBack('x'.repeat(40_000))).toBe('x'.repeat(32_767));
    const pairs = `x${'😀'.repeat(20_000)}`;
    expect(await readBack(pairs)).toBe(pairs.slice(0, 32_767));
    const cut = '😀'.repeat(20_000);
    expect(await readBack(cut)).toBe(cut.slice(0, 32_766));
  });

  test('half a surrogate pair becomes the sign for damage', async () => {
    expect(await readBack('a\ud800b\udc00c')).toBe('a\ufffdb\ufffdc');
  });

  test('any text whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), async (text) => {
        expect(await readBack(text)).toBe(text);
        expect(await readBack(text, { formula: 'A2' })).toBe(text);
      }),
      { numRuns: 300, seed: 20261103 },
    );
  });
});

describe('numbers, truth values and blanks', () => {
  test.each([[0], [-0.1], [0.65], [1e21], [5e-324], [2 ** 53], [true], [false]])(
    '%p',
    async (value) => {
      expect(await readBack(value)).toBe(value);
      expect(await readBack(value, { formula: 'A2' })).toBe(value);
    },
  );

  test('a number that is none is an error, never a nought', async () => {
    expect(await readBack(Number.NaN)).toEqual({ error: '#NUM!' });
    expect(await readBack(Number.POSITIVE_INFINITY)).toEqual({ error: '#NUM!' });
  });

  test('a blank keeps its look; a formula that gives a blank has one as its value', async () => {
    expect(await readBack(null, { style: { bold: true } })).toBeUndefined();
    expect(await readBack(null, { formula: 'A2' })).toBe('');
  });

  test('ragged rows, holes and rows without a cell', async () => {
    const rows = [[null, { value: 1 }], [], [{ value: 2 }]];
    const { sheets } = await readXlsx(newWorkbook([planOf({ rows })]));
    expect(sheets[0]?.rows).toEqual([[undefined, 1], undefined, [2]]);
  });
});

describe('formulas', () => {
  test.each([
    ['YOS.PERCENT(A1:A9)', '_xldudf_YOS_PERCENT(A1:A9)'],
    ['IF(A1<1,"",YOS.SCORE(A1))', 'IF(A1&lt;1,&quot;&quot;,_xldudf_YOS_SCORE(A1))'],
    ['"YOS.SCORE("&A1', '&quot;YOS.SCORE(&quot;&amp;A1'],
    ["'it''s YOS.SCORE('!A1", "'it''s YOS.SCORE('!A1"],
    ['MYOS.SCORE(1)', 'MYOS.SCORE(1)'],
    ['YOS.score', 'YOS.score'],
  ])('%s is saved as %s', (formula, saved) => {
    expect(fileFormula(formula)).toBe(saved);
  });

  test("how the workbook calculates is left as the user's", () => {
    const parts = workbookParts('');
    const book = String(parts['xl/workbook.xml']).replace(
      '</sheets>',
      '</sheets><calcPr calcId="191029" calcMode="manual"/>',
    );
    const after = writePlan(
      packageOfParts({ ...parts, 'xl/workbook.xml': book }),
      fullPlan(FULL_NAMES),
    );
    expect(textOf(after, 'xl/workbook.xml')).toContain(
      '</definedNames><calcPr calcId="191029" calcMode="manual"/>',
    );
  });
});
