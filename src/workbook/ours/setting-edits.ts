import type { SettingRow } from '../workbook';
import { domainOf } from '../../reading/cells/domain-of';
import { textOf } from '../../grid/grid';
import { labelOf } from '../../reading/cells/labels';
import { normalise } from '../../reading/cells/normalise';
import { settingsColumn } from '../../reading/find/read-settings';
import type { Cell } from '../../grid/sheet';

/** A cell of the settings that changes. */
export interface CellEdit {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** Text stays text whatever it begins with; `null` empties the cell. */
  readonly value: string | number | null;
}

type Cells = readonly (Cell | undefined)[];

/** A row of the sheet that sets something. */
interface Line {
  readonly row: number;
  readonly key: string;
  /** The column of the value: in `Column | Cases!F | Gender` it is the third. */
  readonly valueColumn: number;
}

/**
 * The changes to the settings that the user has approved: in the cells of the named rows, or in new
 * rows below the last one, and in no other cell.
 *
 * A row is recognised by its meaning, however it is written: `Population court` and `Eligible:
 * Court disposals` are one setting. Of two such rows the reader uses the later one, so that is the
 * one to change.
 *
 * @param rows the sheet's cells, as read
 */
export function settingEdits(
  rows: readonly (Cells | undefined)[],
  wanted: readonly SettingRow[],
): CellEdit[] {
  const left = settingsColumn(rows);
  const now = rows.map((cells) =>
    cells ? [0, 1, 2].map((column) => cells[left + column]) : undefined,
  );
  const edits = new Map<string, CellEdit>();
  const put = (row: number, column: number, value: string | number | null): void => {
    const cells = (now[row] ??= []);
    if (isSame(cells[column], value)) return;
    cells[column] = value;
    edits.set(`${row},${column}`, { row, column: left + column, value });
  };
  for (const setting of wanted) {
    const found = linesOf(now, setting);
    if (setting.value === null) {
      for (const { row } of found) {
        const { valueColumn } = lineOf(now, row);
        put(row, valueColumn, null);
        // "Scale | Cases" alone would set something else.
        if (/^scale$/i.test(textOf(now[row]?.[0]).trim())) put(row, 1, null);
        put(row, 2, null);
      }
      continue;
    }
    const isFilled = ({ row, valueColumn }: Line): boolean =>
      textOf(now[row]?.[valueColumn]) !== '';
    const old = found.findLast(isFilled) ?? found.at(-1);
    const row = old?.row ?? now.length;
    if (!old) put(row, 0, setting.setting);
    const column = old?.valueColumn ?? 1;
    put(row, column, setting.value);
    if (setting.reason !== undefined && column !== 2) put(row, 2, setting.reason);
  }
  return [...edits.values()].toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** The rows about the subject of a setting. */
function linesOf(rows: readonly (Cells | undefined)[], setting: SettingRow): Line[] {
  const key = settingKey(setting.setting);
  const lines = rows.map((_, row) => lineOf(rows, row)).filter((line) => line.key === key);
  if (!isRepeated(key)) return lines;
  const named = (name: string): Line[] =>
    lines.filter(({ row }) => normalise(textOf(rows[row]?.[1])) === normalise(name));
  const exact = named(setting.was ?? String(setting.value ?? ''));
  if (exact.length > 0 || setting.value === null) return exact;
  const same = named(String(setting.value));
  return same.length > 0 ? same : named('');
}

/**
 * Whether a setting can occur several times, once per sheet or case: each line is known by its
 * value.
 */
export function isRepeated(key: string): boolean {
  return ['sheet', 'ignore sheet', 'count case', 'leave out case'].includes(key);
}

function lineOf(rows: readonly (Cells | undefined)[], row: number): Line {
  const name = textOf(rows[row]?.[0]);
  const plain = normalise(name);
  const namesPlace =
    /^(column|row)$/.test(plain) || (plain === 'scale' && textOf(rows[row]?.[2]) !== '');
  if (!namesPlace) {
    return { row, key: name === '' ? '' : settingKey(name), valueColumn: 1 };
  }
  return { row, key: settingKey(`${name} ${textOf(rows[row]?.[1])}`), valueColumn: 2 };
}

/**
 * The subject of a setting, the same however it is written. It follows the reader of the settings
 * (`readSettings`).
 *
 * @example settingKey("Column 'Cases'!$F") === settingKey('column cases!f') // true
 */
export function settingKey(setting: string): string {
  const name = normalise(setting);
  const standard = /^(?:.*?\b)?(\d+\.\d+)(?![\d.])/.exec(name)?.[1];
  if (/^(column|row)\b/.test(name)) return `place ${placeOf(setting)}`;
  if (/^scale\b/.test(name)) return `scale ${placeOf(setting.replace(/^\s*scale\s*/i, ''))}`;
  if (/^base\b/.test(name)) return 'base';
  if (/^(use |read )?sheets?$/.test(name)) return 'sheet';
  if (/^(ignore|skip|leave out)( the)? sheets?$/.test(name)) return 'ignore sheet';
  if (/^count( the)? case$/.test(name)) return 'count case';
  if (/^leave out( the)? case$/.test(name)) return 'leave out case';
  if (standard !== undefined && /^(\d|(panel|decision|judg(e)?ment|rating)s?\b)/.test(name)) {
    return `rating ${standard}`;
  }
  if (/population|eligible|sample/.test(name)) {
    const what = /population|eligible/.test(name) ? 'population' : 'sample';
    return `${what} ${domainOf(name) ?? name}`;
  }
  return labelOf(setting, 'services') === 'service' ? 'service' : name;
}

function placeOf(setting: string): string {
  return setting
    .trim()
    .replace(/^(column|row)\s*/i, '')
    .toLowerCase()
    .replace(/['$]/g, '')
    .replace(/\s*!\s*/, '!')
    .trim();
}

function isSame(cell: Cell | undefined, value: string | number | null): boolean {
  return value === null || value === '' ? (cell ?? '') === '' : cell === value;
}
