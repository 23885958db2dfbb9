import type { CellRange } from '../../../src/grid/sheet';
import { isUnbounded } from './address';
import { type HostSheet, cellToWrite } from './book';
import { type CellFormat, type FormatValue, defaultFormat, withFormat } from './cell-format';
import { refuse } from './host-error';
import { HostObject, type Members } from './host-object';
import { checkWritable } from './protection';
import { eachCell } from './range-values';

type Side = 'top' | 'bottom' | 'left' | 'right';

const EDGES: Readonly<Record<string, readonly Side[]>> = {
  EdgeTop: ['top'],
  EdgeBottom: ['bottom'],
  EdgeLeft: ['left'],
  EdgeRight: ['right'],
  InsideHorizontal: ['top', 'bottom'],
  InsideVertical: ['left', 'right'],
};

const TYPES: Readonly<Record<string, string>> = {
  '': 'RangeFormat',
  fill: 'RangeFill',
  font: 'RangeFont',
  borders: 'RangeBorderCollection',
  protection: 'FormatProtection',
};

const COLOUR = /^#[0-9a-f]{6}$/i;

/** `Excel.RangeFormat` and its parts, for one range or several of a sheet. */
export class RangeFormat extends HostObject {
  override readonly type: string;
  readonly sheet: HostSheet;
  readonly boxes: readonly CellRange[];
  /** `font`, `borders.EdgeTop`; empty for the format itself. */
  readonly path: string;
  protected override readonly members: Members<RangeFormat>;

  constructor(sheet: HostSheet, boxes: readonly CellRange[], path: string) {
    super();
    this.sheet = sheet;
    this.boxes = boxes;
    this.path = path;
    this.type = TYPES[path] ?? 'RangeBorder';
    this.members = MEMBERS[this.type] ?? {};
  }

  /** Sets a property of the part of the format that this is. */
  write(name: string, value: unknown): void {
    for (const box of this.boxes) checkWritable(this.sheet, box);
    const isColour = name === 'color';
    if (value === null || value === undefined) refuse('InvalidArgument');
    if (isColour && !COLOUR.test(String(value))) refuse('InvalidArgument');
    const given = (isColour ? String(value).toUpperCase() : value) as FormatValue;
    const [part, edge = ''] = this.path.split('.');
    if (part === 'borders') this.setBorder(edge, name, given);
    else this.setAll({ [this.path === '' ? name : `${this.path}.${name}`]: given });
  }

  read(name: string): FormatValue | null {
    const [box] = this.boxes;
    if (!box || isUnbounded(box)) return refuse('NotImplemented');
    const path = this.path === '' ? name : `${this.path}.${name}`;
    const of = (format: CellFormat | undefined): FormatValue | null =>
      format?.[path] ?? defaultFormat(path);
    const first = of(this.sheet.rows[box.top]?.[box.left]?.format);
    for (let row = box.top; row <= box.bottom; row++) {
      for (let column = box.left; column <= box.right; column++) {
        if (of(this.sheet.rows[row]?.[column]?.format) !== first) return null;
      }
    }
    return first;
  }

  setAll(values: CellFormat): void {
    this.change(() => values);
  }

  setNumberFormat(given: unknown): void {
    for (const box of this.boxes) {
      eachCell(box, given, (value, row, column) => {
        const cell = cellToWrite(this.sheet, row, column);
        cell.format = withFormat(cell.format, 'numberFormat', String(value));
      });
    }
  }

  private setBorder(edge: string, name: string, value: FormatValue): void {
    const sides = EDGES[edge] ?? refuse('InvalidArgument');
    this.change((row, column, box) => {
      const isAt: Readonly<Record<Side, boolean>> = {
        top: row === box.top,
        bottom: row === box.bottom,
        left: column === box.left,
        right: column === box.right,
      };
      const wanted = sides.filter((side) => isAt[side] === edge.startsWith('Edge'));
      return Object.fromEntries(wanted.map((side) => [`borders.${side}.${name}`, value]));
    });
  }

  private change(of: (row: number, column: number, box: CellRange) => CellFormat): void {
    for (const box of this.boxes) {
      if (isUnbounded(box)) refuse('NotImplemented', 'The local Excel formats no whole columns.');
      for (let row = box.top; row <= box.bottom; row++) {
        for (let column = box.left; column <= box.right; column++) {
          const cell = cellToWrite(this.sheet, row, column);
          for (const [path, value] of Object.entries(of(row, column, box))) {
            cell.format = withFormat(cell.format, path, value);
          }
        }
      }
    }
  }

  override item(edge: unknown): HostObject {
    if (!EDGES[String(edge)]) return refuse('InvalidArgument');
    return new RangeFormat(this.sheet, this.boxes, `borders.${String(edge)}`);
  }
}

/** Sets something of each row or column that a range covers. */
function setLines(format: RangeFormat, of: 'rowHeights' | 'columnWidths', value: unknown): void {
  if (typeof value !== 'number' || !(value >= 0)) return refuse('InvalidArgument');
  if (of === 'rowHeights' && value > 409.5) return refuse('InvalidArgument');
  for (const box of format.boxes) {
    if (format.sheet.isProtected) refuse('AccessDenied');
    const [first, last] = of === 'rowHeights' ? [box.top, box.bottom] : [box.left, box.right];
    for (let line = first; line <= last; line++) format.sheet[of].set(line, value);
  }
}

function property(name: string): NonNullable<Members<RangeFormat>['properties']>[string] {
  return {
    get: (format) => format.read(name),
    set: (format, value) => format.write(name, value),
  };
}

function properties(names: readonly string[]): Members<RangeFormat>['properties'] & object {
  return Object.fromEntries(
    names.map((name) => [name.charAt(0).toUpperCase() + name.slice(1), property(name)]),
  );
}

function child(path: string): (format: RangeFormat) => HostObject {
  return ({ sheet, boxes }) => new RangeFormat(sheet, boxes, path);
}

const MEMBERS: Readonly<Record<string, Members<RangeFormat>>> = {
  RangeFormat: {
    properties: {
      ...properties(['horizontalAlignment', 'verticalAlignment', 'wrapText', 'indentLevel']),
      TextOrientation: property('textOrientation'),
      RowHeight: { set: (format, value) => setLines(format, 'rowHeights', value) },
      ColumnWidth: { set: (format, value) => setLines(format, 'columnWidths', value) },
      UseStandardHeight: { set: ({ sheet }) => sheet.rowHeights.clear() },
      UseStandardWidth: { set: ({ sheet }) => sheet.columnWidths.clear() },
    },
    children: {
      Fill: child('fill'),
      Font: child('font'),
      Borders: child('borders'),
      Protection: child('protection'),
    },
  },
  RangeFill: { properties: properties(['color']) },
  RangeFont: {
    properties: properties([
      'bold',
      'color',
      'italic',
      'name',
      'size',
      'strikethrough',
      'underline',
    ]),
  },
  RangeBorderCollection: {},
  RangeBorder: { properties: properties(['style', 'weight', 'color']) },
  FormatProtection: { properties: properties(['locked']) },
};
