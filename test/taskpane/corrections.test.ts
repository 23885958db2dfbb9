import type { Sheet } from '../../src/grid/sheet';
import { type Engine, createEngine } from '../../src/engine/engine';
import { UNWATCHED } from '../../src/engine/watch';
import {
  type Offer,
  type ProblemKind,
  offersFor,
  takeBackRow,
} from '../../src/taskpane/read/offers-for';
import { readMessages } from '../../src/taskpane/words/messages-read';
import { columnOptions } from '../../src/taskpane/read/column-options';
import { sheetActions } from '../../src/taskpane/read/sheet-actions';
import type { ColumnView, TrackerView } from '../../src/engine/tracker-view';
import type { SettingRow } from '../../src/workbook/workbook';
import { expectResult } from '../reading/expect-rated';
import { CASES_AS_ROWS } from '../reading/layouts-of-cases';
import { QUESTIONS_AS_ROWS } from '../reading/layouts-of-questions';
import { reportedInspections } from '../reading/made-inspection';
import { type Row, sheet, wordingOf } from '../reading/sheets';
import { trackerBytes } from './tracker-bytes';

/** Bedfordshire's inspection: once settled, it has to give the ratings of its report. */
const [, , made] = reportedInspections() as [
  never,
  never,
  ReturnType<typeof reportedInspections>[0],
];
const [cases, ratings] = CASES_AS_ROWS['one sheet, case type']?.(made) as [Sheet, Sheet];

/** A tracker as the pane has it open. */
class OpenTracker {
  private constructor(
    private readonly engine: Engine,
    public view: TrackerView,
  ) {}

  static async of(...sheets: readonly Sheet[]): Promise<OpenTracker> {
    const engine = createEngine(UNWATCHED);
    const bytes = await trackerBytes(sheets);
    return new OpenTracker(engine, await engine.openFile({ name: 't.xlsx', bytes }));
  }

  async save(rows: readonly SettingRow[] | undefined): Promise<void> {
    if (!rows) throw new Error('There is nothing to save.');
    await this.engine.saveSettings(rows);
    this.view = await this.engine.rate();
  }

  offers(kind: ProblemKind): readonly Offer[] {
    const problem = this.view.problems.find((one) => one.kind === kind);
    if (!problem) throw new Error(`There is no ${kind} in ${JSON.stringify(this.view.problems)}.`);
    return offersFor(problem, this.view);
  }

  /** Takes the offer of a problem that is labelled so. */
  async settle(kind: ProblemKind, label: RegExp | string): Promise<void> {
    const all = this.offers(kind).flatMap(
      (offer): readonly { readonly label: string; readonly rows: readonly SettingRow[] }[] =>
        offer.kind === 'button' ? [offer] : offer.options,
    );
    const found = all.find((one) => one.label.search(label) >= 0);
    if (!found)
      throw new Error(`No "${String(label)}" among ${all.map((one) => one.label).join('; ')}.`);
    await this.save(found.rows);
  }

  column(header: string): ColumnView {
    const columns = this.view.sheets.flatMap(({ tables }) => tables).flatMap((one) => one.columns);
    const found = columns.find((one) => one.header === header);
    if (!found) throw new Error(`There is no column ${header}.`);
    return found;
  }

  async correct(header: string, label: string): Promise<void> {
    const options = columnOptions(this.column(header), this.view);
    await this.save(options.find((one) => one.label.startsWith(label))?.rows);
  }

  async act(name: string, label: string): Promise<void> {
    const found = this.view.sheets.find((one) => one.name === name);
    const actions = found ? sheetActions(found, this.view) : [];
    await this.save(actions.find((one) => one.label === label)?.rows);
  }

  uses(): Record<string, string> {
    return Object.fromEntries(this.view.sheets.map(({ name, use }) => [name, use]));
  }

  expectAsPublished(): void {
    expect(this.view.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(this.view.services).toHaveLength(1);
    const [service] = this.view.services;
    if (service) expectResult(service.result, made, 'cases');
  }

  expectUnrated(kind: ProblemKind): void {
    expect(this.view.services).toEqual([]);
    expect(this.view.problems.map((one) => one.kind)).toContain(kind);
  }
}

/** The cases with one header changed. */
function renamed(from: string, to: string, of = cases): Sheet {
  const rows = of.rows.map((row) => row?.map((cell) => (cell === from ? to : cell)) ?? []);
  return sheet(of.name, rows as Row[]);
}

/** The cases with every third answer of a column changed. */
function altered(name: string): Sheet {
  const rows = cases.rows.map((row, i) =>
    (row ?? []).map((cell) => (i % 3 === 1 && cell === 'No' ? 'Yes' : cell)),
  );
  return sheet(name, rows as Row[]);
}

test('nothing has to be settled where all is plain', async () => {
  const tracker = await OpenTracker.of(cases, ratings);
  tracker.expectAsPublished();
  expect(tracker.view.settings.lines).toEqual([]);
  const [first] = tracker.view.sheets;
  expect(first).toMatchObject({ name: 'Cases', use: 'read', isHidden: false });
  expect(first?.tables[0]).toMatchObject({ layout: 'cases-as-rows', cases: made.cases.length });
  expect(first?.tables[0]?.columns[0]).toMatchObject({ kind: 'case-id', readAs: 'case' });
  expect(first?.tables[0]?.columns.filter(({ kind }) => kind === 'not-read')).toEqual([]);
});

test('cases whose questions are spread over sheets are counted on each, and once in all', async () => {
  const spread = CASES_AS_ROWS['one sheet a standard']?.(made) ?? [];
  const tracker = await OpenTracker.of(...spread);
  tracker.expectAsPublished();
  const counts = tracker.view.sheets.flatMap(({ tables }) => tables.map((table) => table.cases));
  expect(counts).toEqual([6, 6, 6, 6, 17, 17, 17, null]);
});

test('a list of cases is shown as what it is, and can be ignored', async () => {
  const [first] = made.cases;
  const list = sheet('Case list', [
    ['Case ID', 'Ethnicity'],
    [first?.id, 'White'],
  ]);
  const tracker = await OpenTracker.of(cases, ratings, list);
  tracker.expectAsPublished();
  expect(tracker.uses()).toMatchObject({ 'Case list': 'details' });
  await tracker.act('Case list', readMessages.ignore);
  expect(tracker.uses()).toMatchObject({ 'Case list': 'ignored' });
});

describe('two sheets that both could be the inspection', () => {
  test('one is named', async () => {
    const tracker = await OpenTracker.of(altered('Draft'), cases, ratings);
    tracker.expectUnrated('twoSheets');
    await tracker.settle('twoSheets', '“Cases”');
    tracker.expectAsPublished();
    expect(tracker.uses()).toMatchObject({
      Draft: 'not-chosen',
      Cases: 'read',
      Judgements: 'read',
    });
  });

  test('and every sheet is read again when that is taken back', async () => {
    const tracker = await OpenTracker.of(altered('Draft'), cases, ratings);
    await tracker.settle('twoSheets', '“Cases”');
    await tracker.act('Cases', readMessages.everySheet);
    tracker.expectUnrated('twoSheets');
  });

  test('one is ignored, looked at again, ignored again', async () => {
    const tracker = await OpenTracker.of(altered('Draft'), cases, ratings);
    await tracker.act('Draft', readMessages.ignore);
    tracker.expectAsPublished();
    expect(tracker.uses()).toMatchObject({ Draft: 'ignored' });
    await tracker.act('Draft', readMessages.again);
    tracker.expectUnrated('twoSheets');
    await tracker.act('Cases', readMessages.onlyThis);
    await tracker.act('Draft', readMessages.thisToo);
    expect(tracker.view.settings.sheets).toEqual(['Cases', 'Draft']);
  });

  test('both are read together', async () => {
    const tracker = await OpenTracker.of(altered('Draft'), cases, ratings);
    await tracker.settle('twoSheets', readMessages.offer.allSheets);
    expect(tracker.view.services[0]?.cases).toBe(2 * made.cases.length);
  });
});

describe('a header that is not understood', () => {
  test('is said to be the question that is missing', async () => {
    const tracker = await OpenTracker.of(renamed('2.2.2', 'Sub-area 7'), ratings);
    expect(tracker.column('Sub-area 7').kind).toBe('not-read');
    await tracker.settle('missingQuestion', '“Sub-area 7” is 2.2.2');
    tracker.expectAsPublished();
    expect(tracker.column('Sub-area 7')).toMatchObject({ readAs: '2.2.2', isSet: true });
  });

  test('or a code that is not published', async () => {
    const tracker = await OpenTracker.of(renamed('3.3.1', '3.3.9'), ratings);
    await tracker.settle('unknownCode', '“3.3.9” is 3.3.1');
    tracker.expectAsPublished();
  });

  test('also in the list of columns, and it is taken back there', async () => {
    const tracker = await OpenTracker.of(renamed('2.2.2', 'Sub-area 7'), ratings);
    await tracker.correct('Sub-area 7', '2.2.2 ');
    tracker.expectAsPublished();
    await tracker.correct('Sub-area 7', readMessages.asRead);
    expect(tracker.column('Sub-area 7')).toMatchObject({ readAs: null, isSet: false });
    expect(tracker.view.settings.lines).toEqual([]);
  });

  test.each([
    'two sheets, codes',
    'two sheets, with columns of totals',
    'one sheet, case types above',
    'one sheet, questions alone',
    'the rows of a table changed over',
  ])('where questions are rows: %s', async (layout) => {
    const sheets = QUESTIONS_AS_ROWS[layout]?.(made) ?? [];
    const odd = sheets.map((one) => renamed('2.2.2', 'Sub-area 7', one));
    const tracker = await OpenTracker.of(...odd);
    expect(tracker.column('Sub-area 7').place).toMatch(/!\d+$/);
    await tracker.correct('Sub-area 7', '2.2.2 ');
    tracker.expectAsPublished();
    expect(tracker.view.settings.lines[0]?.setting).toMatch(/^Row .*!\d+$/);
  });

  test('is said to be the case type', async () => {
    const all = ['Yes', 'No'];
    const rows = [
      ['Case ID', 'Stream', '2.1.1', '2.1.2', '3.1.1', '3.1.2'],
      ...Array.from({ length: 8 }, (_, i) => {
        const isCourt = i % 2 === 0;
        const own = all.map((_one, at) => all[(i + at) % 2]);
        return [`C${i}`, isCourt ? 'Court' : 'Out-of-court', ...own, ...own];
      }),
    ];
    const tracker = await OpenTracker.of(sheet('Data', rows as Row[]));
    await tracker.settle('bothDomains', '“Stream” is Case type');
    expect(tracker.column('Stream')).toMatchObject({ readAs: 'domain', isSet: true });
    expect(tracker.view.services[0]?.result.sample).toMatchObject({ court: 4, outOfCourt: 4 });
  });
});

describe('a question that stands twice', () => {
  test.each([
    ['2.2.2', /^Use column/],
    ['2.2.2', /leave out/],
  ])('%s: %s', async (code, label) => {
    const rows = cases.rows.map((row, i) => [
      ...(row ?? []),
      i === 0 ? code : i % 2 ? 'Yes' : null,
    ]);
    const tracker = await OpenTracker.of(sheet('Cases', rows as Row[]), ratings);
    tracker.expectUnrated('questionTwice');
    await tracker.settle('questionTwice', label);
    tracker.expectAsPublished();
    const columns = tracker.view.sheets[0]?.tables[0]?.columns ?? [];
    expect(columns.filter(({ kind }) => kind === 'ignored')).toHaveLength(1);
  });
});

test('wording of two domains: the code is named', async () => {
  const question = wordingOf(made.edition, '2.1.1');
  const tracker = await OpenTracker.of(
    sheet('Data', [
      ['Case ID', question, 'Worker'],
      ...Array.from({ length: 6 }, (_, i) => [`C${i}`, i < 4 ? 'Yes' : 'No', 'W']),
    ]),
  );
  tracker.expectUnrated('unclearQuestion');
  expect(tracker.column(question)).toMatchObject({ kind: 'unclear', readAs: null });
  await tracker.settle('unclearQuestion', /^It is 3\.1\.1/);
  expect(tracker.view.services[0]?.result.sample).toMatchObject({ outOfCourt: 6 });
});

describe('the edition', () => {
  /** Only questions whose base or bands differ between editions. */
  const odd = sheet('Data', [
    ['Case ID', '2.1.1', '2.1.2', '2.1.3'],
    ...Array.from({ length: 9 }, (_, i) => [
      `C${i}`,
      i < 5 ? 'Yes' : 'n/a',
      i < 7 ? 'Yes' : 'No',
      i < 7 ? 'Yes' : 'n/a',
    ]),
  ]);

  test('is chosen where several fit and rate differently', async () => {
    const tracker = await OpenTracker.of(odd);
    tracker.expectUnrated('ambiguousEdition');
    expect(tracker.offers('ambiguousEdition').length).toBe(tracker.view.candidates.length);
    await tracker.settle('ambiguousEdition', '2021');
    expect(tracker.view.services[0]?.edition.id).toBe('2021');
    expect(tracker.view).toMatchObject({ settings: { edition: '2021' }, base: 'sampled' });
  });

  test('that does not exist is replaced, or taken back', async () => {
    const tracker = await OpenTracker.of(cases, ratings, settings(['Edition', '2035']));
    tracker.expectUnrated('unknownEdition');
    await tracker.settle('unknownEdition', '2021');
    tracker.expectAsPublished();
    await tracker.save([{ setting: 'Edition', value: '2035' }]);
    await tracker.settle('unknownEdition', readMessages.takeBack);
    tracker.expectAsPublished();
  });
});

function settings(...rows: Row[]): Sheet {
  return sheet('YOS settings', [['Setting', 'Value', 'Reason'], ...rows]);
}

describe('what is wrong in YOS settings', () => {
  test.each<[ProblemKind, Row, string]>([
    ['unknownBase', ['Base', 'half'], readMessages.takeBack],
    ['unknownSheet', ['Sheet', 'Csaes'], readMessages.takeBack],
    ['unknownSheet', ['Sheet', 'Csaes'], 'Cases'],
    ['unknownSheet', ['Ignore sheet', 'Old'], readMessages.takeBack],
    ['unknownSetting', ['Colour', 'blue'], readMessages.takeBack],
    ['unknownSize', ['Population court', 'many'], readMessages.takeBack],
  ])('%s, %j: %s', async (kind, row, label) => {
    const tracker = await OpenTracker.of(cases, ratings, settings(row));
    await tracker.settle(kind, label);
    tracker.expectAsPublished();
  });

  test('every line can be taken back', async () => {
    const tracker = await OpenTracker.of(
      altered('Draft'),
      cases,
      ratings,
      settings(
        ['Service', 'Elmet'],
        ['Base', 'applicable'],
        ['Sheet', 'Cases'],
        ['Ignore sheet', 'Draft'],
        ['Column', 'Cases!C', 'Ignore'],
        ['Eligible court cases', 50],
        ['Panel decision 2.2', 'Good', 'As the panel saw it.'],
      ),
    );
    expect(tracker.view.settings.lines).toHaveLength(7);
    for (const line of tracker.view.settings.lines) await tracker.save([takeBackRow(line)]);
    expect(tracker.view.settings.lines).toEqual([]);
    tracker.expectUnrated('twoSheets');
  });
});

test('the service, the base and the eligible cases are said', async () => {
  const tracker = await OpenTracker.of(cases, ratings);
  const domains = tracker.view.edition?.domains ?? [];
  const rows = [
    { setting: 'Service', value: 'Elmet' },
    { setting: 'Base', value: 'applicable' },
    ...domains.slice(1, 3).map(({ name }, i) => ({ setting: `Population ${name}`, value: 40 + i })),
  ];
  await tracker.save(rows);
  expect(tracker.view).toMatchObject({
    serviceName: 'Elmet',
    base: 'applicable',
    settings: { populations: { court: 40, outOfCourt: 41 } },
  });
  expect(tracker.view.services[0]?.name).toBe('Elmet');
  await tracker.save(rows.map(({ setting }) => ({ setting, value: null })));
  tracker.expectAsPublished();
  expect(tracker.view.settings.lines).toEqual([]);
});

test('the column that leaves cases out is said, where its header does not say so', async () => {
  const tracker = await OpenTracker.of(
    sheet('Cases', [
      ['Case ID', 'Traffic light', '2.2.1', '2.2.2', '2.2.3'],
      ['C1', 'Low', 'Yes', 'Yes', 'Yes'],
      ['C2', 'High', 'No', 'No', 'No'],
      ['C3', 'Medium', 'No', 'Yes', 'No'],
    ]),
    settings(['Edition', '2020']),
  );
  const leftOut = (): number | null | undefined =>
    tracker.view.services[0]?.result.standards
      .flatMap(({ keyQuestions }) => keyQuestions)
      .find(({ code }) => code === '2.2.3')?.leftOut;
  expect(leftOut()).toBe(0);
  await tracker.settle('unknownClasses', `^${readMessages.caseColumn.rosh}`);
  expect(leftOut()).toBe(1);
});

test('a sheet that has headers alone is ignored', async () => {
  const [header = []] = cases.rows;
  const blank = sheet('Next year', [[...header].map((cell) => (cell === null ? '' : cell))]);
  const tracker = await OpenTracker.of(blank, ratings);
  await tracker.settle('noCases', '“Next year”');
  expect(tracker.uses()).toMatchObject({ 'Next year': 'ignored' });
});

test('a sheet of answers in which nothing is understood is ignored', async () => {
  const lost = sheet('Other', [
    ['Name', 'First', 'Second', 'Third'],
    ...Array.from({ length: 5 }, (_, i) => [`C${i}`, 'Yes', 'No', 'Yes']),
  ]);
  const tracker = await OpenTracker.of(cases, ratings, lost);
  await tracker.settle('notRead', '“Other”');
  tracker.expectAsPublished();
  expect(tracker.uses()).toMatchObject({ Other: 'ignored' });
});

test('a workbook without an inspection says so, and names what was looked at', async () => {
  const tracker = await OpenTracker.of(
    sheet('Rota', [
      ['Week', 'Who'],
      [1, 'Ann'],
    ]),
    sheet('S', []),
  );
  tracker.expectUnrated('noSheets');
  expect(tracker.uses()).toEqual({ Rota: 'nothing-found', S: 'empty' });
});
