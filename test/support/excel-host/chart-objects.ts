import { broken } from './broken';
import { parseBox, splitSheet } from './address';
import type { HostChart, HostReference, HostSeries, HostSheet } from './book';
import type { Excel } from './excel';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';
import { RangeObject } from './range-object';
import { SettingsObject, type SettingsShape } from './settings-object';

const AXIS: SettingsShape = {
  type: 'ChartAxis',
  properties: ['MajorUnit', 'Maximum', 'Minimum', 'NumberFormat', 'Position', 'ReversePlotOrder'],
};

const CHART: SettingsShape = {
  type: 'Chart',
  children: {
    Axes: { type: 'ChartAxes', children: { CategoryAxis: AXIS, ValueAxis: AXIS } },
    Legend: { type: 'ChartLegend', properties: ['Position', 'Visible'] },
    Title: { type: 'ChartTitle', properties: ['Text', 'Visible'] },
  },
};

const TYPES = ['BarClustered', 'BarStacked100', 'ColumnClustered'];

/** `Excel.ChartCollection` of a worksheet. */
export class Charts extends HostObject {
  override readonly type = 'ChartCollection';
  protected override readonly members: Members<Charts> = {
    methods: {
      Add: ({ excel, sheet }, [type, source, by]) => {
        if (sheet.isProtected) refuse('AccessDenied');
        if (!TYPES.includes(String(type)) || by !== 'Columns') refuse('NotImplemented');
        const values = columnOfNumbers(source);
        const id = excel.nextId();
        const chart: HostChart = {
          id: `{chart-${id}}`,
          name: `Chart ${id}`,
          type: String(type),
          series: [newSeries('Series1', values)].concat(
            broken.has('chart-of-one-column') ? newSeries('Series2', values) : [],
          ),
          settings: new Map(),
          place: null,
        };
        sheet.charts.push(chart);
        return new Chart(sheet, chart);
      },
    },
  };
  readonly excel: Excel;
  readonly sheet: HostSheet;

  constructor(excel: Excel, sheet: HostSheet) {
    super();
    this.excel = excel;
    this.sheet = sheet;
  }

  override items(): readonly HostObject[] {
    return this.sheet.charts.map((chart) => new Chart(this.sheet, chart));
  }
}

/** `Excel.Chart`, of which the local Excel knows bars and columns. */
class Chart extends SettingsObject {
  private readonly chart: HostChart;

  constructor(sheet: HostSheet, chart: HostChart) {
    super(CHART, chart.settings, '', {
      properties: {
        Id: { get: () => chart.id },
        Name: {
          get: () => chart.name,
          set: (_owner: Chart, given: unknown) => {
            if (typeof given !== 'string' || given === '') return refuse('InvalidArgument');
            if (!broken.has('chart-is-kept')) chart.name = given;
          },
        },
        ChartType: { get: () => chart.type },
      },
      children: { Series: () => new SeriesCollection(chart) },
      methods: {
        Delete: () => {
          if (!sheet.charts.includes(chart)) refuse('ItemNotFound');
          if (sheet.isProtected) refuse('AccessDenied');
          sheet.charts = sheet.charts.filter((one) => one !== chart);
        },
        SetPosition: (_owner: Chart, [start, end]: readonly unknown[]) => {
          const box = parseBox(`${cellText(start)}:${cellText(end ?? start)}`);
          chart.place = box ?? refuse('InvalidArgument');
        },
      },
    });
    this.chart = chart;
  }

  override key(): { Id: string } {
    return { Id: this.chart.id };
  }

  override labels(): readonly string[] {
    return [this.chart.id, this.chart.name];
  }
}

/** `Excel.ChartSeriesCollection`. */
class SeriesCollection extends HostObject {
  override readonly type = 'ChartSeriesCollection';
  protected override readonly members: Members<SeriesCollection> = {
    methods: {
      Add: ({ chart }, [name, index]) => {
        if (index !== null && index !== undefined) refuse('NotImplemented');
        const [like] = chart.series;
        if (!like) return refuse('InvalidOperation');
        // What a series shows before its data is set does not matter.
        const series = newSeries(String(name ?? ''), like.values);
        chart.series.push(series);
        return new Series(series);
      },
    },
  };
  readonly chart: HostChart;

  constructor(chart: HostChart) {
    super();
    this.chart = chart;
  }

  override items(): readonly HostObject[] {
    return this.chart.series.map((series) => new Series(series));
  }
}

/** `Excel.ChartSeries`. */
class Series extends SettingsObject {
  constructor(series: HostSeries) {
    super({ type: 'ChartSeries', properties: ['GapWidth'] }, series.settings, '', {
      properties: {
        Name: {
          get: () => series.name,
          set: (_owner: Series, given: unknown) => {
            series.name = typeof given === 'string' ? given : refuse('InvalidArgument');
          },
        },
      },
      children: { Format: () => new SeriesFormat(series) },
      methods: {
        SetValues: (_owner: Series, [given]: readonly unknown[]) => {
          series.values = columnOfNumbers(given);
        },
        SetXAxisValues: (_owner: Series, [given]: readonly unknown[]) => {
          series.categories = referenceTo(given);
        },
      },
    });
  }
}

/** `Excel.ChartSeriesFormat`. */
class SeriesFormat extends HostObject {
  override readonly type = 'ChartSeriesFormat';
  protected override readonly members: Members<SeriesFormat> = {
    children: { Fill: ({ series }) => new ChartFill(series) },
  };
  readonly series: HostSeries;

  constructor(series: HostSeries) {
    super();
    this.series = series;
  }
}

/** `Excel.ChartFill` of a series. */
class ChartFill extends HostObject {
  override readonly type = 'ChartFill';
  protected override readonly members: Members<ChartFill> = {
    methods: {
      SetSolidColor: ({ series }, [given]) => {
        if (!/^#[0-9a-f]{6}$/i.test(String(given))) refuse('InvalidArgument');
        series.fill = String(given).toUpperCase();
      },
    },
  };
  readonly series: HostSeries;

  constructor(series: HostSeries) {
    super();
    this.series = series;
  }
}

function newSeries(name: string, values: HostReference): HostSeries {
  return { name, values, categories: null, fill: null, settings: new Map() };
}

function referenceTo(given: unknown): HostReference {
  if (!(given instanceof RangeObject)) return refuse('InvalidArgument');
  return { sheet: given.sheet.id, range: given.box };
}

/** How Excel treats headers, blanks and text is not known, and the model does not guess. */
function columnOfNumbers(given: unknown): HostReference {
  const reference = referenceTo(given);
  const { top, left, bottom, right } = reference.range;
  const { rows } = (given as RangeObject).sheet;
  for (let row = top; row <= bottom; row++) {
    if (typeof rows[row]?.[left]?.value !== 'number' || left !== right) {
      refuse('NotImplemented', 'The local Excel draws charts of one column of numbers only.');
    }
  }
  return reference;
}

function cellText(given: unknown): string {
  return splitSheet(given instanceof RangeObject ? given.address : String(given)).rest;
}
