import { EDITIONS } from '../../src/editions/editions';
import { rateTracker } from '../../src/rating/rate-tracker';
import { type Row, sheet } from './sheets';

const header: Row = ['Case ID', '2.1.1', '2.1.2', '2.1.3'];
const court = (name: string, ids: readonly string[]) =>
  sheet(name, [header, ...ids.map((id): Row => [id, 'Yes', 'No', 'Yes'])]);
const ten = court(
  'Cases',
  Array.from({ length: 10 }, (_, i) => `C${i + 1}`),
);

function odd(sheets: readonly ReturnType<typeof sheet>[]) {
  const { problems } = rateTracker('t.xlsx', sheets, { editions: EDITIONS, edition: '2018' });
  return problems.flatMap(({ kind, where, fix }) =>
    kind === 'oddSheet' ? [`${where} ${fix}`] : [],
  );
}

test.each(['Example', 'Template', 'Guidance', 'Sheet2'])(
  'one case on the sheet "%s" beside ten on another is told',
  (name) => {
    const found = odd([ten, court(name, ['X1'])]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${name} If it is an example`);
    expect(found[0]).toContain(`Ignore sheet | ${name}.`);
  },
);

test('an ignored one is not', () => {
  const settings = sheet('YOS settings', [['Ignore sheet', 'Example']]);
  expect(odd([ten, court('Example', ['X1']), settings])).toEqual([]);
});

test('of sheets of one case each only an example is told', () => {
  const sheets = ['Ann', 'Bob', 'Cy'].map((name) => court(name, [name]));
  expect(odd(sheets)).toEqual([]);
  expect(odd([...sheets, court('Worked example', ['X1'])])).toHaveLength(1);
});

test('a sheet of one case with questions of its own is not', () => {
  const other = sheet('Out-of-court', [
    ['Case ID', '3.1.1', '3.1.2', '3.1.3'],
    ['P1', 'Yes', 'No', 'Yes'],
  ]);
  expect(odd([ten, other])).toEqual([]);
});
