import { strToU8, unzipSync, zipSync } from 'fflate';
import type { ChartKind, PlanChart, SheetPlan } from '../../src/plan/sheet-plan';
import { chartOfNote } from '../../src/workbook/ours/chart-notes';
import { readRelationships } from '../../src/workbook/file-read/relationships';
import { newWorkbook, removeOurSheets, writePlan } from '../../src/workbook/file-write/write-xlsx';
import { xmlAttributes } from '../../src/workbook/xml/xml';
import { xmlElements } from '../../src/workbook/xml/xml-splice';
import { decodeEntities, decodeEscapes } from '../../src/workbook/xml/xml-text';
import { compareParts, partsOf, textOf } from './parts-of';
import { FULL_NAMES, fullPlan, planOf } from './plan-of';
import { richWorkbook } from './rich-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const CHART = 'xl/charts/chart1.xml';

/** The children of elements of a chart in the order of the schema (ISO 29500-1, 21.2.2). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  chartSpace: [
    ...['date1904', 'lang', 'roundedCorners', 'AlternateContent', 'style', 'clrMapOvr'],
    ...['pivotSource', 'protection', 'chart', 'spPr', 'txPr', 'externalData', 'printSettings'],
  ],
  chart: [
    ...['title', 'autoTitleDeleted', 'pivotFmts', 'view3D', 'floor', 'sideWall', 'backWall'],
    ...['plotArea', 'legend', 'plotVisOnly', 'dispBlanksAs'],
  ],
  title: ['tx', 'layout', 'overlay', 'spPr', 'txPr'],
  legend: ['legendPos', 'legendEntry', 'layout', 'overlay', 'spPr', 'txPr'],
  plotArea: ['layout', 'barChart', 'catAx', 'valAx', 'dTable', 'spPr'],
  barChart: [
    ...['barDir', 'grouping', 'varyColors', 'ser', 'dLbls', 'gapWidth', 'overlap', 'serLines'],
    'axId',
  ],
  ser: [
    ...['idx', 'order', 'tx', 'spPr', 'invertIfNegative', 'pictureOptions', 'dPt', 'dLbls'],
    ...['trendline', 'errBars', 'cat', 'val', 'shape'],
  ],
  strRef: ['f', 'strCache'],
  numRef: ['f', 'numCache'],
  strCache: ['ptCount', 'pt'],
  numCache: ['formatCode', 'ptCount', 'pt'],
  scaling: ['logBase', 'orientation', 'max', 'min'],
  ...Object.fromEntries(
    ['catAx', 'valAx'].map((axis) => [
      axis,
      [
        ...['axId', 'scaling', 'delete', 'axPos', 'majorGridlines', 'minorGridlines', 'title'],
        ...['numFmt', 'majorTickMark', 'minorTickMark', 'tickLblPos', 'spPr', 'txPr', 'crossAx'],
        ...['crosses', 'auto', 'lblAlgn', 'lblOffset', 'tickLblSkip', 'noMultiLvlLbl'],
        ...['crossBetween', 'majorUnit', 'minorUnit'],
      ],
    ]),
  ),
};

const ROWS: SheetPlan['rows'] = [
  [{ value: 'A' }, { value: 0.25 }, { value: 0.75, formula: '1-B1' }],
  [{ value: 'B & <b>' }, { value: 0.5 }, null],
  [null, { value: 'none' }, { value: 1 }],
];

function chartOf(more: Partial<PlanChart> = {}): PlanChart {
  const column = (left: number) => ({ top: 0, left, bottom: 2, right: left });
  return {
    kind: 'bar',
    title: 'Title',
    altText: 'What it says.',
    categories: column(0),
    series: [
      { name: 'Caseload', values: column(1), colour: '8A97A8' },
      { name: 'Sample', values: column(2), colour: '123F6B' },
    ],
    place: { top: 4, left: 1, bottom: 13, right: 6 },
    ...more,
  };
}

/** A sheet of ours with charts. */
function charted(charts: readonly PlanChart[], more: Partial<SheetPlan> = {}): SheetPlan {
  return planOf({ rows: ROWS, charts, ...more });
}

function chartPart(chart: Partial<PlanChart>, more: Partial<SheetPlan> = {}): string {
  return textOf(newWorkbook([charted([chartOf(chart)], more)]), CHART);
}

/** The first element of a name, from its start tag to its end. */
function elementOf(text: string, name: string): string {
  return new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(text)?.[0] ?? '';
}

/** The values of an attribute `val` of elements of a name. */
function valuesOf(text: string, name: string): (string | undefined)[] {
  return [...text.matchAll(new RegExp(`<c:${name} val="([^"]*)"/>`, 'g'))].map(
    ([, value]) => value,
  );
}

test.each<ChartKind>(['bar-stacked', 'bar', 'column'])(
  'the elements of a chart stand in the order of the schema: %s',
  (kind) => {
    const text = chartPart({ kind });
    const seen = new Set<string>();
    const path: string[] = [];
    const last: number[] = [];
    for (const { tag } of xmlElements(text, CHART, 20)) {
      path.length = tag.depth;
      path[tag.depth - 1] = tag.localName;
      last[tag.depth] = 0;
      const parent = path[tag.depth - 2] ?? '';
      const order = ORDER[parent];
      if (!order) continue;
      seen.add(parent);
      const place = order.indexOf(tag.localName);
      expect([parent, tag.localName, place]).not.toContain(-1);
      expect(place).toBeGreaterThanOrEqual(last[tag.depth - 1] ?? 0);
      last[tag.depth - 1] = place;
    }
    expect([...seen].toSorted()).toEqual(Object.keys(ORDER).toSorted());
    // The two axes know each other, and the bars know both.
    const ids = valuesOf(text, 'axId');
    expect(new Set(ids).size).toBe(2);
    expect(ids.slice(0, 2)).toEqual(ids.slice(2));
    expect(valuesOf(text, 'crossAx')).toEqual([ids[1], ids[0]]);
  },
);

test('a chart refers to its cells and holds what they show', () => {
  const text = chartPart({});
  const cached = (column: string, cache: string): string =>
    `<c:f>'YOS ratings'!$${column}$1:$${column}$3</c:f>${cache}`;
  expect(elementOf(text, 'c:cat')).toBe(
    `<c:cat><c:strRef>${cached('A', '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>A</c:v></c:pt><c:pt idx="1"><c:v>B &amp; &lt;b&gt;</c:v></c:pt></c:strCache>')}</c:strRef></c:cat>`,
  );
  // A formula has its calculated value; anything but a number is not shown.
  expect(text.match(/<c:val>.*?<\/c:val>/g)).toEqual([
    `<c:val><c:numRef>${cached('B', '<c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.25</c:v></c:pt><c:pt idx="1"><c:v>0.5</c:v></c:pt></c:numCache>')}</c:numRef></c:val>`,
    `<c:val><c:numRef>${cached('C', '<c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.75</c:v></c:pt><c:pt idx="2"><c:v>1</c:v></c:pt></c:numCache>')}</c:numRef></c:val>`,
  ]);
  expect(text.match(/<c:tx><c:v>.*?<\/c:tx>/g)).toEqual([
    '<c:tx><c:v>Caseload</c:v></c:tx>',
    '<c:tx><c:v>Sample</c:v></c:tx>',
  ]);
  expect(
    text.match(/<c:ser>.*?<c:cat>/g)?.map((one) => /srgbClr val="(\w+)"/.exec(one)?.[1]),
  ).toEqual(['8A97A8', '123F6B']);
});

test.each([
  ['bar-stacked', 'bar', 'percentStacked', '100', ['maxMin', 'minMax'], ['autoZero', 'max']],
  ['bar', 'bar', 'clustered', '0', ['maxMin', 'minMax'], ['autoZero', 'max']],
  ['column', 'col', 'clustered', '0', ['minMax', 'minMax'], ['autoZero', 'autoZero']],
] as const)('%s: as Excel draws it', (kind, direction, grouping, overlap, orientation, crosses) => {
  const text = chartPart({ kind });
  expect(valuesOf(text, 'barDir')).toEqual([direction]);
  expect(valuesOf(text, 'grouping')).toEqual([grouping]);
  expect(valuesOf(text, 'overlap')).toEqual([overlap]);
  expect(valuesOf(text, 'gapWidth')).toEqual(['60']);
  expect(valuesOf(text, 'orientation')).toEqual(orientation);
  expect(valuesOf(text, 'crosses')).toEqual(crosses);
  expect([valuesOf(text, 'min'), valuesOf(text, 'max')]).toEqual([['0'], ['1']]);
  expect(elementOf(text, 'c:valAx')).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
});

test('a legend below where there is more than one series, none for one', () => {
  expect(chartPart({})).toContain('<c:legendPos val="b"/>');
  expect(chartPart({ series: chartOf().series.slice(1) })).not.toContain('<c:legend');
});

test('the drawing says where each chart lies, its name and what it says', () => {
  const second = chartOf({ altText: 'Other', place: { top: 20, left: 0, bottom: 20, right: 0 } });
  const bytes = newWorkbook([charted([chartOf(), second])]);
  const text = textOf(bytes, DRAWING);
  const corners = [...text.matchAll(/<xdr:(?:from|to)>(.*?)<\/xdr:(?:from|to)>/g)].map(([, one]) =>
    (one ?? '').match(/\d+/g)?.map(Number),
  );
  // Column, row, and how far into each; the last cell is covered whole.
  expect(corners).toEqual([
    [1, 0, 4, 0],
    [7, 0, 14, 0],
    [0, 0, 20, 0],
    [1, 0, 21, 0],
  ]);
  const frames = xmlElements(text, DRAWING, 20).flatMap(({ tag }) =>
    tag.localName === 'cNvPr' ? [Object.fromEntries(xmlAttributes(text, tag, DRAWING))] : [],
  );
  expect(frames).toEqual([
    { id: '2', name: 'YOS chart 1', descr: 'What it says.' },
    { id: '3', name: 'YOS chart 2', descr: 'Other' },
  ]);
});

/** The parts that a part leads to, by type. */
function linksOf(bytes: Uint8Array, part: string): [string, string][] {
  const reader = {
    has: (name: string) => partsOf(bytes).has(name),
    readXml: (name: string) => textOf(bytes, name),
  };
  return readRelationships(reader, part).map(({ type, target }) => [type, target]);
}

/** The content type that the package gives a part. */
function typeOf(bytes: Uint8Array, part: string): string | undefined {
  const types = textOf(bytes, '[Content_Types].xml');
  return new RegExp(`PartName="/${part}" ContentType="([^"]*)"`).exec(types)?.[1];
}

test('sheet, drawing and charts lead to each other, beside the notes, and are listed', () => {
  const bytes = newWorkbook([
    charted([chartOf(), chartOf()], { notes: [{ row: 0, column: 0, text: 'A note' }] }),
    charted([chartOf()], { role: 'annexe', name: 'YOS annexe' }),
  ]);
  expect(linksOf(bytes, SHEET)).toEqual([
    ['vmlDrawing', 'xl/drawings/vmlDrawing1.vml'],
    ['comments', 'xl/comments1.xml'],
    ['drawing', DRAWING],
  ]);
  expect(textOf(bytes, SHEET)).toContain('<drawing r:id="rId3"/><legacyDrawing r:id="rId1"/>');
  expect(linksOf(bytes, DRAWING)).toEqual([
    ['chart', CHART],
    ['chart', 'xl/charts/chart2.xml'],
  ]);
  expect(textOf(bytes, DRAWING).match(/r:id="[^"]*"/g)).toEqual(['r:id="rId1"', 'r:id="rId2"']);
  expect(textOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('<drawing r:id="rId1"/>');
  expect(linksOf(bytes, 'xl/drawings/drawing2.xml')).toEqual([['chart', 'xl/charts/chart3.xml']]);
  expect(typeOf(bytes, DRAWING)).toBe('application/vnd.openxmlformats-officedocument.drawing+xml');
  for (const part of ['chart1', 'chart2', 'chart3'].map((name) => `xl/charts/${name}.xml`)) {
    expect(typeOf(bytes, part)).toBe(
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
    expect(textOf(bytes, part)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/);
  }
});

test('titles, names, alternative texts and sheets may say anything', () => {
  const hostile = '=1+1 <b a="1"> & \'x\' ]]> _x000D_ \u0001\u{1F600}\ud800 two\nlines';
  const name = "A & 'b' <c>";
  const bytes = newWorkbook([
    charted([chartOf({ title: hostile, altText: hostile })], {
      name,
      rows: [[{ value: hostile }, { value: 1 }]],
    }),
  ]);
  const text = textOf(bytes, CHART);
  const read = (found: string | undefined): string => decodeEntities(found ?? '', CHART);
  const plain = '=1+1 <b a="1"> & \'x\' ]]> _x000D_  \u{1F600}\ufffd two lines';
  const title = elementOf(text, 'a:t').replace(/<\/?a:t>/g, '');
  expect(title).not.toMatch(/[<>"\n]/);
  expect(read(title)).toBe(plain);
  const descr = /descr="([^"]*)"/.exec(textOf(bytes, DRAWING))?.[1];
  expect(descr).toBe(title);
  expect(decodeEscapes(read(/<c:cat>.*?<c:v>(.*?)<\/c:v>/s.exec(text)?.[1]))).toBe(
    hostile.replace('\ud800', '\ufffd'),
  );
  expect(read(/<c:f>(.*?)<\/c:f>/.exec(text)?.[1])).toBe("'A & ''b'' <c>'!$A$1:$A$3");
});

test('a title is as long as Excel takes it, and no character is cut in half', () => {
  const title = elementOf(chartPart({ title: `${'x'.repeat(254)}\u{1F600}` }), 'a:t');
  expect(title).toBe(`<a:t>${'x'.repeat(254)}</a:t>`);
});

test('a sheet without charts, or with one of nothing, has no drawing', () => {
  const none = newWorkbook([charted([])]);
  const empty = { top: 1, left: 0, bottom: 0, right: 0 };
  for (const charts of [undefined, [chartOf({ categories: empty })], [chartOf({ series: [] })]]) {
    expect(Buffer.compare(newWorkbook([planOf({ rows: ROWS, charts })]), none)).toBe(0);
  }
  expect([...partsOf(none).keys()].filter((name) => /chart|drawing/.test(name))).toEqual([]);
});

test('each chart is noted in a hidden name, so that Excel can draw it again', async () => {
  const chart = chartOf({ title: 'Say "all", & more' });
  const sheet = charted([chart]);
  const text = textOf(writePlan(await richWorkbook(), [sheet]), 'xl/workbook.xml');
  const [, note = ''] =
    /name="_YOS_chart_1" localSheetId="2" hidden="1">(.*?)<\/definedName>/.exec(text) ?? [];
  expect(chartOfNote(`=${decodeEntities(note, 'xl/workbook.xml')}`)).toEqual({
    kind: 'bar',
    title: chart.title,
    place: 'B5:G14',
    categories: 'A1:A3',
    series: [
      { name: 'Caseload', colour: '8A97A8', values: 'B1:B3' },
      { name: 'Sample', colour: '123F6B', values: 'C1:C3' },
    ],
  });
  // A workbook that is the user's from the start has no marks.
  expect(textOf(newWorkbook([sheet]), 'xl/workbook.xml')).not.toContain('_YOS_');
});

describe("beside the user's own drawings and charts", () => {
  let before: Uint8Array;

  beforeAll(async () => {
    const parts = unzipSync(await richWorkbook());
    const relationships = textOf(await richWorkbook(), 'xl/drawings/_rels/drawing1.xml.rels');
    parts['xl/drawings/_rels/drawing1.xml.rels'] = strToU8(
      relationships.replace(
        '</Relationships>',
        '<Relationship Id="rId50" Type="x/chart" Target="../charts/Chart1.xml"/></Relationships>',
      ),
    );
    parts['xl/charts/Chart1.xml'] = strToU8('<chartSpace>mine</chartSpace>');
    // Relationships that have lost their part.
    parts['xl/drawings/_rels/drawing2.xml.rels'] = strToU8('<Relationships/>');
    before = zipSync(parts);
  });

  test('part names are those that are free, and nothing else changes', () => {
    const { added, changed, lost } = compareParts(
      before,
      writePlan(before, [charted([chartOf()])]),
    );
    expect([changed, lost]).toEqual([[], []]);
    expect(added.toSorted()).toEqual([
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing3.xml.rels',
      'xl/drawings/drawing3.xml',
      'xl/worksheets/_rels/sheet3.xml.rels',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  test('a second write replaces ours in place; one like it changes nothing', () => {
    const annexe = charted([chartOf()], { role: 'annexe', name: 'YOS annexe' });
    const first = writePlan(before, [charted([chartOf(), chartOf()]), annexe]);
    const plan = [charted([chartOf({ title: 'Another' })]), annexe];
    const second = writePlan(first, plan);
    expect(compareParts(before, second)).toMatchObject({ changed: [], lost: [] });
    expect(compareParts(first, second)).toMatchObject({
      lost: ['xl/charts/chart3.xml'],
      added: [],
    });
    expect(textOf(second, 'xl/charts/chart2.xml')).toContain('<a:t>Another</a:t>');
    expect(textOf(second, '[Content_Types].xml')).not.toContain('chart3.xml');
    expect(textOf(second, 'xl/workbook.xml')).not.toContain('_YOS_chart_2');
    expect(Buffer.compare(writePlan(second, plan), second)).toBe(0);
    expect(typeOf(second, 'xl/charts/chart4.xml')).toBe(typeOf(first, 'xl/charts/chart4.xml'));
    // As many again: the removed part's name is reused.
    const third = writePlan(second, [charted([chartOf(), chartOf()]), annexe]);
    expect([...partsOf(third).keys()].toSorted()).toEqual([...partsOf(first).keys()].toSorted());
  });

  test('charts stay in their parts when a sheet behind loses its own', () => {
    const both = ['ratings', 'annexe'].map((role) =>
      charted([chartOf(), chartOf({ title: role })], { role: role as 'ratings', name: role }),
    );
    const [ratings, annexe] = both.map((sheet) => ({
      ...sheet,
      charts: sheet.charts?.slice(0, 1),
    }));
    const [one, other] = both;
    if (!ratings || !annexe || !one || !other) throw new Error('no sheets');
    // Left to right the parts of the two sheets come to lie between each other.
    const mixed = writePlan(writePlan(before, [ratings, annexe]), [one, annexe]);
    const plan = [one, charted([], { role: 'annexe', name: 'annexe' })];
    const second = writePlan(mixed, plan);
    expect(Buffer.compare(writePlan(second, plan), second)).toBe(0);
    const back = writePlan(second, [one, other]);
    expect(Buffer.compare(writePlan(back, [one, other]), back)).toBe(0);
  });

  test('a sheet that has none any more, or that is emptied, leaves no part of them', () => {
    const first = writePlan(before, [charted([chartOf()])]);
    for (const plan of [[charted([])], []]) {
      expect(compareParts(before, writePlan(first, plan)).added).toEqual([
        'xl/worksheets/sheet3.xml',
      ]);
    }
  });

  test('removing our sheets gives back the parts', async () => {
    const written = writePlan(before, fullPlan(FULL_NAMES));
    const removed = await removeOurSheets(written);
    expect(compareParts(before, removed)).toMatchObject({ added: [], changed: [], lost: [] });
    for (const part of ['[Content_Types].xml', 'xl/workbook.xml']) {
      expect(textOf(removed, part)).toBe(textOf(before, part));
    }
  });

  test('what Excel adds to a chart of ours when it saves goes with it', () => {
    const parts = unzipSync(writePlan(before, [charted([chartOf()])]));
    parts['xl/charts/_rels/chart2.xml.rels'] = strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/chartStyle" Target="style1.xml"/></Relationships>',
    );
    parts['xl/charts/style1.xml'] = strToU8('<style/>');
    const saved = zipSync(parts);
    const again = writePlan(saved, [charted([chartOf()])]);
    expect(compareParts(saved, again).lost.toSorted()).toEqual([
      'xl/charts/_rels/chart2.xml.rels',
      'xl/charts/style1.xml',
    ]);
  });
});
