import { addressOf, columnIndex } from '../../grid/address';
import { textOf } from '../../grid/grid';
import { type Sheet, usedRange } from '../../grid/sheet';
import type { Problem } from '../../inspection/problem';
import { normalise } from '../cells/normalise';
import { messages } from '../problems/messages';

/** A line of the settings, as written. */
export interface SettingLine {
  /** Its name: `Column Cases!F`, even if the place is in a separate cell. */
  readonly setting: string;
  readonly value: string;
  readonly reason: string | null;
  readonly where: string;
}

/** Settings of which a tracker may have several lines. */
const SEVERAL =
  /^(?:(?:use |read |ignore |skip |leave out )?(?:the )?sheets?|(?:count|leave out)(?: the)? case)\b/i;

/** How a setting begins that the sheet YOS settings knows. */
const SETTING =
  /^(?:edition|base|ignore sheet|scale|column|row|count case|leave out case|panel decision|judge?ment|population|sample)\b/i;

/**
 * What is doubtful about settings that are each understood: two with one name that say different
 * things, a place that no sheet has, a reason without a value, and settings on a sheet with another
 * name.
 *
 * @param settings the sheets that are read as settings
 */
export function settingsDoubts(
  lines: readonly SettingLine[],
  sheets: readonly Sheet[],
  settings: readonly Sheet[],
): readonly Problem[] {
  return [
    ...saidTwice(lines),
    ...countedAndLeftOut(lines),
    ...inOneCell(settings),
    ...placesUnknown(lines, sheets),
    ...lines
      .filter(({ value, reason }) => value === '' && reason !== null)
      .map(({ setting, where }) => messages.settingBlank(where, setting)),
    ...elsewhere(sheets, settings),
  ];
}

function saidTwice(lines: readonly SettingLine[]): Problem[] {
  const known = new Map<string, SettingLine>();
  return lines.flatMap((line) => {
    if (SEVERAL.test(line.setting)) return [];
    const key = normalise(line.setting);
    const before = known.get(key);
    known.set(key, line);
    if (!before || normalise(before.value) === normalise(line.value)) return [];
    return [messages.settingTwice(line.where, line.setting, before.where)];
  });
}

/** Cases that the settings both count and leave out. */
function countedAndLeftOut(lines: readonly SettingLine[]): Problem[] {
  const counted = new Map<string, string>();
  const idOf = ({ setting, value }: SettingLine, name: RegExp): string | null => {
    if (!name.test(setting)) return null;
    const rest = setting.replace(name, '').replace(/^[\s:]+/, '');
    return normalise(rest === '' ? value : rest);
  };
  for (const line of lines) {
    const id = idOf(line, /^\s*count(?: the)? case/i);
    if (id !== null) counted.set(id, line.where);
  }
  return lines.flatMap((line) => {
    const id = idOf(line, /^\s*leave out(?: the)? case/i);
    const other = id === null ? undefined : counted.get(id);
    return other === undefined ? [] : [messages.settingTwice(line.where, line.setting, other)];
  });
}

/** A setting with its value in one cell: "Judgement 1.1 Good". */
const IN_ONE_CELL =
  /^\s*(?:judge?ment|panel decision|rating)\W+\d\.\d\b.*\b(?:inadequate|requires improvement|ri|good|outstanding)\s*$/i;

function inOneCell(settings: readonly Sheet[]): Problem[] {
  return settings.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) => {
      const column = cells?.findIndex((cell) => textOf(cell) !== '') ?? -1;
      const text = textOf(cells?.[column]);
      if (column < 0 || textOf(cells?.[column + 1]) !== '' || !IN_ONE_CELL.test(text)) return [];
      return [messages.settingInOneCell(addressOf(name, row, column), text)];
    }),
  );
}

/** Columns and rows of missing sheets, or with nothing in them. */
function placesUnknown(lines: readonly SettingLine[], sheets: readonly Sheet[]): Problem[] {
  return lines.flatMap(({ setting, where }) => {
    const [, , place = ''] = /^\s*(column|row)\s+(.*)$/i.exec(setting) ?? [];
    const [, name = '', at = ''] = /^(.*)!\s*\$?([a-z]{1,3}|\d{1,7})\s*$/i.exec(place) ?? [];
    if (place === '') return [];
    const bare = normalise(
      name
        .trim()
        .replace(/^'(.*)'$/, '$1')
        .replaceAll("''", "'"),
    );
    const sheet = sheets.find((one) => normalise(one.name) === bare);
    const range = sheet && usedRange(sheet);
    const isThere =
      range &&
      (/^\d/.test(at)
        ? isWithin(Number(at), range.bottom)
        : isWithin(columnIndex(at) + 1, range.right));
    return isThere === true ? [] : [messages.unknownPlace(where, place)];
  });
}

function isWithin(number: number, last: number): boolean {
  return number >= 1 && number <= last + 1;
}

/** Sheets that are called settings, or begin like them, but are not read as such. */
function elsewhere(sheets: readonly Sheet[], settings: readonly Sheet[]): Problem[] {
  return sheets.flatMap((sheet) => {
    if (settings.includes(sheet) || !/\bsettings?\b/i.test(sheet.name)) return [];
    const row = sheet.rows.findIndex((cells) => SETTING.test(textOf(cells?.[0])));
    if (row < 0) return [];
    return [messages.settingsElsewhere(addressOf(sheet.name, row, 0), sheet.name)];
  });
}
