import { evaluateFormula } from '../../src/annexe/evaluate/evaluate-formula';
import { isRectangle, rectangleOf, valueAtPlace } from '../../src/annexe/evaluate/formula-value';
import { parseFormula } from '../../src/annexe/evaluate/parse-formula';
import type { Cell } from '../../src/grid/sheet';

const NA = { error: '#N/A' };
const DIVIDED = { error: '#DIV/0!' };

/**
 * Answers of two questions, whose order differs; a column that is shorter, numbers with an error
 * among them, and the frequencies and colours of Microsoft's own example of LOOKUP.
 */
const CELLS: readonly (readonly Cell[])[] = [
  // A       B      C     D        E     F
  ['Yes', 'No', 1, 1, 4.14, 'red'],
  ['No', 'No', 2, 'n/a', 4.19, 'orange'],
  ['YES', 'Yes', 3, DIVIDED, 5.17, 'yellow'],
  ['n/a', 'Yes', null, 4, 5.77, 'green'],
  ['No', 'Yes', null, true, 6.39, 'blue'],
  [null, 'No', null, 4, null, null],
];

function shown(formula: string): Cell {
  const at = (row: number, column: number): Cell => CELLS[row]?.[column] ?? null;
  const found = evaluateFormula(parseFormula(formula), 'Cases', {
    valueAt: (_, row, column) => at(row, column),
    valuesOf: (_, { top, left, bottom, right }) =>
      rectangleOf(bottom - top + 1, right - left + 1, (r, c) => at(top + r, left + c)),
  });
  return isRectangle(found) ? (valueAtPlace(found, 0) ?? null) : found;
}

/** Counted by hand, or as Microsoft's pages on the functions say. */
const FORMULAS: Readonly<Record<string, readonly (readonly [string, Cell])[]>> = {
  'two ranges go place by place, whatever the order of their values': [
    ['SUMPRODUCT((A1:A6="yes")*(B1:B6="yes"))', 1],
    ['SUMPRODUCT((A1:A6="no")*(B1:B6="no"))', 1],
    ['SUMPRODUCT((A1:A6="no")*(B1:B6="yes"))', 1],
    ['SUMPRODUCT((A1:A6="yes")*(B1:B6="no"))', 1],
    ['SUMPRODUCT((A1:A6="")*(B1:B6="no"))', 1],
    ['SUMPRODUCT((A1:A6=B1:B6)*1)', 2],
    ['SUMPRODUCT((A1:A6="no")*(B1:B6="no")*(E1:E6>4.14))', 1],
    ['SUMPRODUCT((A1:A6="no")*(B1:B6="yes")*(E1:E6>6))', 1],
    ['SUMPRODUCT((A1:A6="no")*(B1:B6="yes")*(E1:E6<6))', 0],
  ],
  'a row and a column make a table; one value stands for every place': [
    // 1×1 + 1×2 + 1×3 + 2×1 + …: (1 + 2 + 3) × (1 + 10)
    ['SUM(C1:C3*{1,10})', 66],
    ['SUM(C1:C3*10)', 60],
    ['SUM(C1:C3+C1)', 9],
  ],
  'beyond the end of the shorter range nothing is available': [
    ['SUM(C1:C3+E1:E5)', NA],
    ['SUMPRODUCT(ISNUMBER(C1:C3+E1:E5)*1)', 3],
    ['SUM({1,2}+{1,2,3})', NA],
  ],
  'errors stay errors, but where a function passes them over': [
    ['SUM(D1:D6)', DIVIDED],
    ['MAX(D1:D6)', DIVIDED],
    ['AND(D1:D6)', DIVIDED],
    ['SUM(D1:D6*(A1:A6="no"))', { error: '#VALUE!' }],
    ['IFERROR(SUM(D1:D6),"none")', 'none'],
    ['COUNT(D1:D6)', 3],
    ['COUNTIF(D1:D6,4)', 2],
    ['MATCH(4,D1:D6,0)', 4],
  ],
  'MATCH gives the first place, and does not tell capitals apart': [
    ['MATCH("No",A1:A6,0)', 2],
    ['MATCH("yes",A1:A6,0)', 1],
    ['MATCH("yes",B1:B6,0)', 3],
    ['MATCH("maybe",A1:A6,0)', NA],
    ['MATCH(1,(A1:A6="no")*(B1:B6="yes"),0)', 5],
    ['INDEX(F1:F6,MATCH("yes",B1:B6,0))', 'yellow'],
  ],
  'LOOKUP gives what stands beside the last number that is no larger': [
    ['LOOKUP(4.19,E1:E5,F1:F5)', 'orange'],
    ['LOOKUP(5.75,E1:E5,F1:F5)', 'yellow'],
    ['LOOKUP(7.66,E1:E5,F1:F5)', 'blue'],
    ['LOOKUP(0,E1:E5,F1:F5)', NA],
    ['LOOKUP(1,{0,1,1,2},{"a","b","c","d"})', 'c'],
  ],
  'operators hold as closely as in Excel, and from the left': [
    ['1-2-3', -4],
    ['2+3*4', 14],
    ['(2+3)*4', 20],
    ['12/3/2', 2],
    ['-2*3', -6],
    ['--2', 2],
    ['1&2=12&""', true],
    ['1+1&2', '22'],
    ['1<2', true],
    ['2>=3', false],
    ['1 + 2', 3],
    ['"a ""b"" "&1.5', 'a "b" 1.5'],
  ],
  'a list of constants has rows': [
    ['SUM({1,2;3,4})', 10],
    ['INDEX({1;2;3},2)', 2],
  ],
};

describe.each(Object.entries(FORMULAS))('%s', (_, formulas) => {
  test.each(formulas)('=%s', (formula, expected) => expect(shown(formula)).toEqual(expected));
});

test.each([
  '',
  '1+',
  '*2',
  ')',
  '(1',
  '1 2',
  '"abc',
  'SUM(1',
  '{1,2',
  'A1:',
  'names',
  '1,2',
  '#REF!',
])('=%s is not understood, and is named', (formula) => {
  expect(() => parseFormula(formula)).toThrow(SyntaxError);
  expect(() => parseFormula(formula)).toThrow(`${formula}: `);
});
