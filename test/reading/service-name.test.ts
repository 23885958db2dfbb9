import { EDITIONS } from '../../src/editions/editions';
import { surveyTracker } from '../../src/reading/survey-tracker';
import type { Sheet } from '../../src/grid/sheet';
import { type Row, sheet } from './sheets';

const serviceOf = (...sheets: readonly Sheet[]) =>
  surveyTracker('t.xlsx', sheets, { editions: EDITIONS }).service;

const court: Row[] = [
  ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
  ['C1', 'Yes', 'No', 'Yes'],
];

test.each<[string, Row[]]>([
  ['beside its label', [['Service', 'North Yorkshire'], ['Date', 45000], [], ...court]],
  ['after its label', [['Youth offending service: North Yorkshire'], ...court]],
  ['a cell apart', [['YOT', null, 'North Yorkshire'], ['Inspector', null, 'A. B.'], ...court]],
])('the name stands %s', (_, rows) => {
  expect(serviceOf(sheet('Cases', rows))).toBe('North Yorkshire');
});

test.each<[string, Row[]]>([
  [
    'a case id',
    [
      ['Area', 'Case ID'],
      ['North', 'C1'],
      ['South', 'C2'],
    ],
  ],
  [
    'a rating',
    [
      ['Service', 'Overall rating'],
      ['Elmet', 'Good'],
      ['Deira', 'RI'],
    ],
  ],
  [
    'a score',
    [
      ['Service', 'Total score'],
      ['Elmet', 14],
      ['Deira', 25],
    ],
  ],
  [
    'a gender',
    [
      ['Team', 'Gender'],
      ['North', 'Girl'],
    ],
  ],
  [
    'who inspects',
    [
      ['Service', 'Lead inspector'],
      ['Elmet', 'A. B.'],
      ['Deira', 'C. D.'],
    ],
  ],
  [
    'a ROSH in other words',
    [
      ['Team', 'Overall RoSH'],
      ['North', 'Low'],
    ],
  ],
  [
    'a standard',
    [
      ['Service', '2.1 Assessment'],
      ['Elmet', 'Good'],
    ],
  ],
])('the header of %s is no name', (_, rows) => {
  expect(serviceOf(sheet('Other', rows), sheet('Cases', court))).toBeNull();
});

test('the header of an Excel table is no name', () => {
  const rows: Row[] = [
    ['Service', 'Offence'],
    ['Elmet', 'Theft'],
    ['Deira', 'Fraud'],
  ];
  const tables = [{ name: 'T', range: { top: 0, left: 0, bottom: 2, right: 1 }, totalsRows: 0 }];
  expect(serviceOf(sheet('Other', rows, { tables }), sheet('Cases', court))).toBeNull();
});
