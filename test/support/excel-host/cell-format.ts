/** What a format's property may be. */
export type FormatValue = string | number | boolean;

/** The formats of one cell that are not the default, by path: `font.bold`, `borders.top.style`. */
export type CellFormat = Readonly<Record<string, FormatValue>>;

export const PLAIN: CellFormat = Object.freeze({});

const DEFAULTS: CellFormat = {
  numberFormat: 'General',
  'fill.color': '#FFFFFF',
  'font.bold': false,
  'font.color': '#000000',
  'font.italic': false,
  'font.name': 'Calibri',
  'font.size': 11,
  'font.strikethrough': false,
  'font.underline': 'None',
  horizontalAlignment: 'General',
  indentLevel: 0,
  textOrientation: 0,
  'protection.locked': true,
  verticalAlignment: 'Bottom',
  wrapText: false,
};

/** What a cell without that format shows. */
export function defaultFormat(path: string): FormatValue | null {
  if (path.endsWith('.style')) return 'None';
  if (path.endsWith('.weight')) return 'Thin';
  return DEFAULTS[path] ?? (path.endsWith('.color') ? '#000000' : null);
}

const changes = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** The format with one property changed. The same change of the same format is the same object. */
export function withFormat(format: CellFormat, path: string, value: FormatValue): CellFormat {
  const key = `${path}=${String(value)}`;
  const known = changes.get(format) ?? new Map<string, CellFormat>();
  changes.set(format, known);
  let changed = known.get(key);
  if (!changed) {
    changed = Object.freeze({ ...format, [path]: value });
    known.set(key, changed);
  }
  return changed;
}
