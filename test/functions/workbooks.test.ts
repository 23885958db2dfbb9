import { formulaEngine } from './formula-workbook';
import { functionList } from './function-list';

/** Workbooks full of formulas in a real formula engine, Univer. */
const { calculated, answersOf } = formulaEngine();

/** Ten cases with three key questions, one row a case, from row 2 on. */
const answers = {
  ...{ A1: 'Case', B1: '2.2.1', C1: '2.2.2', D1: '2.2.3' },
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, i) => [
      [`A${i + 2}`, `A${i + 1}`],
      [`B${i + 2}`, i < 9 ? 'Yes' : 'No'],
      [`C${i + 2}`, i < 6 ? 'yes ' : i < 9 ? 'No' : 'n/a'],
      [`D${i + 2}`, i < 5],
    ]).flat(),
  ),
};

describe('formulas over a tracker', () => {
  test('ranges of another sheet, nested in IF, LET and IFERROR', async () => {
    const workbook = await calculated({
      Cases: answers,
      Ratings: {
        A1: '=YOS.BAND(Cases!B2:B11)',
        A2: '=YOS.BAND(Cases!C2:C11,"applicable")',
        A3: '=YOS.BAND(Cases!D2:D11)',
        B1: '=YOS.PERCENT(Cases!B2:B11)',
        B2: '=YOS.PERCENT(Cases!C2:C11,"applicable")',
        B3: '=YOS.PERCENT(Cases!D2:D11)',
        A4: '=YOS.STANDARD(A1:A3)',
        B4: '=YOS.STANDARD(B1:B3)',
        C1: '=IF(YOS.BAND(Cases!B2:B11)="Outstanding","praise","look again")',
        C2: '=LET(share,YOS.PERCENT(Cases!C2:C11,"applicable"),IF(share>=0.65,"met","not met: "&TEXT(share,"0%")))',
        C3: '=IFERROR(YOS.BAND(Cases!F2:F11),"no answers yet")',
        C4: '=YOS.SCORE(A4)+YOS.SCORE("Good")',
        C5: '=YOS.PHRASE(B3)&" of cases"',
      },
    });
    expect(await workbook.valuesOf('Ratings!A1:C5')).toEqual([
      ['Outstanding', 0.9, 'praise'],
      ['Good', 0.67, 'met'],
      ['Requires improvement', 0.5, 'no answers yet'],
      ['Requires improvement', 'Requires improvement', 3],
      [null, null, 'Too few of cases'],
    ]);
  });

  test('whole columns with their headers', async () => {
    const workbook = await calculated({
      Cases: answers,
      Ratings: { A1: '=YOS.BAND(Cases!B:B)', A2: '=YOS.PERCENT(Cases!C:C,"sampled")' },
    });
    expect(await workbook.valuesOf('Ratings!A1:A2')).toEqual([['Outstanding'], [0.6]]);
  });

  test('the columns of an Excel table, by name', async () => {
    const workbook = await calculated(
      {
        Cases: answers,
        Ratings: {
          A1: '=YOS.BAND(Court[2.2.1])',
          A2: '=YOS.PERCENT(Court[2.2.2],"applicable")',
          A3: '=YOS.BAND(Court[[#All],[2.2.3]])',
          A5: '=YOS.ANNEXE(Court[#All],"2.2",2021)',
        },
      },
      'web',
      { Court: 'Cases!A1:D11' },
    );
    expect(await workbook.valuesOf('Ratings!A1:A3')).toEqual([
      ['Outstanding'],
      [0.67],
      ['Requires improvement'],
    ]);
    expect(await workbook.valueOf('Ratings!D9')).toBe('Requires improvement');
  });

  test.each(['web', 'desktop'] as const)('empty cells on the %s', async (host) => {
    const workbook = await calculated(
      {
        Cases: { A1: 'Yes', A2: 'Yes', A4: 'No', B1: 1, B2: 0, B3: 1 },
        Ratings: {
          A1: '=YOS.PERCENT(Cases!A1:A9)',
          A2: '=YOS.BAND(Cases!B1:B9)',
          A3: '=YOS.BAND(Cases!B1:B9&"")',
          A4: '=YOS.OVERALL(Cases!A1:A9)',
          A5: '=YOS.SAMPLESIZE(55,Cases!C1,Cases!C2)',
          A6: '=IFERROR(YOS.PERCENT(Cases!C1:C9),"none")',
        },
      },
      host,
    );
    expect(await workbook.valuesOf('Ratings!A1:A6')).toEqual([
      [0.67],
      ['#VALUE!'],
      ['Good'],
      ['#VALUE!'],
      [42],
      ['none'],
    ]);
  });

  test('an answer that is corrected changes every rating that rests on it', async () => {
    const workbook = await calculated({
      Cases: answers,
      Ratings: {
        A1: '=YOS.PERCENT(Cases!D2:D11)',
        A2: '=YOS.BAND(A1)',
        A3: '=YOS.STANDARD(A1)',
        A4: '=YOS.NEEDED(COUNTIF(Cases!D2:D11,TRUE),10,"Good",0)',
      },
    });
    expect(await workbook.valuesOf('Ratings!A1:A3')).toEqual([
      [0.5],
      ['Requires improvement'],
      ['Requires improvement'],
    ]);
    await workbook.write('Cases', { D7: 'Yes', D8: 'Yes', D9: 'Yes' });
    expect(await workbook.valuesOf('Ratings!A1:A3')).toEqual([
      [0.8],
      ['Outstanding'],
      ['Outstanding'],
    ]);
    await workbook.write('Cases', { D7: 'perhaps' });
    expect(await workbook.valuesOf('Ratings!A1:A3')).toEqual([
      ['#VALUE!'],
      ['#VALUE!'],
      ['#VALUE!'],
    ]);
    await workbook.write('Cases', { D7: 'n/a' });
    expect(await workbook.valueOf('Ratings!A1')).toBe(0.7);
  });

  test('a front page of twelve standards', async () => {
    const ratings = ['RI', 'Good', 'Good', 'Good', 'Inadequate', 'RI', 'RI', 'RI', 'Inadequate'];
    const bedfordshire = [...ratings, 'RI', 'Good', 'RI'];
    const workbook = await calculated({
      Front: {
        ...Object.fromEntries(bedfordshire.map((rating, i) => [`A${i + 1}`, rating])),
        B1: '=YOS.SCORE(A1:A12)',
        C1: '=YOS.TOTAL(A1:A12)',
        C2: '=YOS.TOTAL(B1:B12)',
        C3: '=YOS.OVERALL(A1:A12,"Good")',
        C4: '=SUM(B1:B12)',
        C5: '=YOS.OVERALL(A1:A11)',
      },
    });
    expect(await workbook.valuesOf('Front!C1:C5')).toEqual([
      [14],
      [14],
      ['Requires improvement'],
      [14],
      ['#N/A'],
    ]);
  });
});

describe('spills', () => {
  test('stand in the shape of the range, and other formulas read them', async () => {
    const workbook = await calculated({
      Sheet1: {
        ...{ A1: 0.41, B1: 0.53, A2: 0.65, B2: 0.88 },
        A4: '=YOS.BAND(A1:B2)',
        A7: '=YOS.WHATIF(5,8,2)',
        E1: '=YOS.STANDARD(A4:B5)',
        E2: '=MAX(A7:A9)',
        E3: '=SUM(YOS.CHANCE(11,17,23))',
      },
    });
    expect(await workbook.valuesOf('Sheet1!A4:B9')).toEqual([
      ['Inadequate', 'Requires improvement'],
      ['Good', 'Outstanding'],
      [null, null],
      [0.5, 'Requires improvement'],
      [0.6, 'Requires improvement'],
      [0.7, 'Good'],
    ]);
    expect(await workbook.valuesOf('Sheet1!E1:E3')).toEqual([['Inadequate'], [0.7], [1]]);
  });

  test('that have no room are #SPILL!, and spill once there is room', async () => {
    const workbook = await calculated({
      Sheet1: { A1: '=YOS.INTERVAL(6,6,6)', B1: 'in the way', A3: '=YOS.POPULATION(42)' },
    });
    expect(await workbook.valuesOf('Sheet1!A1:B3')).toEqual([
      ['#SPILL!', 'in the way'],
      [null, null],
      [55, 56],
    ]);
    await workbook.write('Sheet1', { B3: 'now this is' });
    expect(await workbook.valueOf('Sheet1!A3')).toBe('#SPILL!');
  });

  test('an annexe table from the cases of another sheet', async () => {
    const workbook = await calculated({
      Cases: answers,
      Annexe: { A1: '=YOS.ANNEXE(Cases!A1:D11,"2.2",2021)' },
    });
    const table = await workbook.valuesOf('Annexe!A1:D5');
    expect(table.map(([code, , share, rating]) => [code, share, rating])).toEqual([
      ['Code', '% yes', 'Rating'],
      ['2.2.1', 0.9, 'Outstanding'],
      ['2.2.2', 0.6, 'Requires improvement'],
      ['2.2.3', 0.5, 'Requires improvement'],
      ['2.2', '', 'Requires improvement'],
    ]);
  });
});

describe('errors', () => {
  test('in a cell are passed on, and IFERROR leaves them out', async () => {
    const workbook = await calculated({
      Sheet1: {
        A1: 'Yes',
        A2: '=1/0',
        A3: 'No',
        B1: '=YOS.PERCENT(A1:A3)',
        B2: '=YOS.BAND(IFERROR(A1:A3,""))',
        B3: '=ISERROR(YOS.BAND("maybe"))',
        B4: '=IFNA(YOS.OVERALL({"Good"}),"not yet")',
      },
    });
    expect(await workbook.valuesOf('Sheet1!B1:B4')).toEqual([
      ['#DIV/0!'],
      ['Requires improvement'],
      [true],
      ['not yet'],
    ]);
  });

  test('one formula that fails stops no other', async () => {
    const [bad, good] = await answersOf(['=YOS.SAMPLESIZE("many")', '=YOS.SAMPLESIZE(55)']);
    expect([bad, good]).toEqual(['#VALUE!', 42]);
  });
});

test('every function is known to the engine with its numbers of arguments', async () => {
  const tooMany = functionList.map(
    ({ id, parameters }) => `=YOS.${id}(${parameters.map(() => '1').join(',')},1)`,
  );
  for (const answer of await answersOf(tooMany)) expect(String(answer)).toMatch(/^#(N\/A|VALUE!)$/);
});
