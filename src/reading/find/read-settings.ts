import type { Base } from '../../editions/edition';
import { addressOf, columnName } from '../../grid/address';
import { domainOf } from '../cells/domain-of';
import { type Grid, textOf } from '../../grid/grid';
import { type Label, labelOf } from '../cells/labels';
import { normalise } from '../cells/normalise';
import type { Problem } from '../../inspection/problem';
import type { Naming, QuestionIndex } from '../cells/question-index';
import { legendIn, meaningsIn } from '../cells/legend-words';
import { messages } from '../problems/messages';
import { type Cell, type Sheet, cellAt } from '../../grid/sheet';
import type { RatingScale } from '../cells/rating-on-scale';
import { type SettingLine, settingsDoubts } from './settings-doubts';

/** The name of the sheet that stores a user's corrections in the tracker itself. */
export const SETTINGS_SHEET = 'YOS settings';

/** What the user has said a column is, if reading alone was not sure. */
export interface ColumnChoices {
  /** The question that a column was said to hold, or null if nothing was said. */
  naming(grid: Grid, column: number, index: QuestionIndex): Naming | null;
  /** The standard whose ratings it was said to hold, or null. */
  standard(grid: Grid, column: number, index: QuestionIndex): Naming | null;
  /** The case column that it was said to be, or null. */
  label(grid: Grid, column: number): Label | null;
  /** What a column of figures or ratings was said to hold, or null. */
  figure(grid: Grid, column: number): Label | null;
  /** The question or standard that a line was said to be about, or null. */
  lineNaming(grid: Grid, line: number, index: QuestionIndex): Naming | null;
  /** Whether a line was said to be ignored. */
  ignoresLine(grid: Grid, line: number): boolean;
  /** What the codes of a sheet were said to stand for, or null. */
  scale(grid: Grid): ReadonlyMap<string, string> | null;
  /** Whether it was said to be ignored. */
  ignores(grid: Grid, column: number): boolean;
}

/** A rating in the settings, with the standard as named there. */
export interface SettingsRating {
  /** As in the first column: "Panel decision 3.2". */
  readonly name: string;
  readonly naming: Naming;
  readonly cell: Cell;
  readonly reason: string | null;
  readonly where: string;
}

/** The content of a tracker's sheet YOS settings. */
export interface Settings {
  readonly service: string | null;
  readonly edition: { readonly id: string; readonly where: string } | null;
  readonly base: Base | null;
  /** Sheets to read the inspection from; all of them if none is named. */
  readonly sheets: readonly string[];
  readonly ignoredSheets: readonly string[];
  readonly columns: ColumnChoices;
  /** What numbers mean as ratings in a table of services, if stated. */
  readonly scale: RatingScale | null;
  /** What the codes under a sheet's questions mean; null if not stated. */
  scaleOf(sheet: string): ReadonlyMap<string, string> | null;
  /**
   * Ids of cases that count although the tracker marks them as withdrawn or the like, normalised.
   */
  readonly countedCases: ReadonlySet<string>;
  /** Ids of lines with answers that are not cases, normalised. */
  readonly leftOutCases: ReadonlySet<string>;
  readonly ratings: readonly SettingsRating[];
  readonly samples: ReadonlyMap<string, number>;
  readonly populations: ReadonlyMap<string, number>;
  /** Where they are, by the domain's id. */
  readonly populationCells: ReadonlyMap<string, string>;
  /** All its filled lines, whether or not they are understood. */
  readonly lines: readonly SettingLine[];
  readonly problems: readonly Problem[];
}

interface Choice {
  /** As in `Cases!F`, in lower case. */
  readonly place: string;
  readonly target: string;
}

/**
 * Reads the settings: one per row, with its name in the first column, its value in the second, and
 * a reason or a further value in the third. An unknown setting is reported and changes nothing.
 */
export function readSettings(sheets: readonly Sheet[], index: QuestionIndex): Settings {
  const [sheet, ...copies] = settingsSheets(sheets);
  const problems: Problem[] = copies.map(({ name }) => messages.settingsTwice(name, sheet?.name));
  const found = {
    service: null as string | null,
    edition: null as Settings['edition'],
    base: null as Base | null,
    scale: null as RatingScale | null,
    sheets: [] as string[],
    ignoredSheets: [] as string[],
    choices: [] as Choice[],
    scales: new Map<string, ReadonlyMap<string, string>>(),
    countedCases: new Set<string>(),
    leftOutCases: new Set<string>(),
    ratings: [] as SettingsRating[],
    samples: new Map<string, number>(),
    populations: new Map<string, number>(),
    populationCells: new Map<string, string>(),
    lines: [] as SettingLine[],
  };

  const first = settingsColumn(sheet?.rows ?? []);
  const names = new Set(sheets.map(({ name }) => normalise(name)));
  const known = (name: string, where: string): string => {
    if (!names.has(normalise(name))) problems.push(messages.unknownSheet(where, name));
    return name;
  };
  const readRow = (of: Sheet, row: number): void => {
    const left = cellAt(of, row, first) === null ? 0 : first;
    const key = textOf(cellAt(of, row, left));
    const value = cellAt(of, row, left + 1);
    const text = textOf(value);
    const third = textOf(cellAt(of, row, left + 2));
    const name = normalise(key);
    const where = addressOf(of.name, row, left + 1);
    const isWhole = /^(count|leave out)( the)? case\W+\S/.test(name);
    if (name === '' || (text === '' && third === '' && !isWhole)) return;
    const line = lineOf(key, text, third, where);
    const says = line.value !== '' || line.reason !== null;
    if (says && !/^settings?$/.test(name)) found.lines.push(line);
    const naming = ratingNaming(key, index);
    if (naming) {
      found.ratings.push({
        name: key,
        naming,
        cell: value,
        reason: third === '' ? null : third,
        where,
      });
    } else if (name === 'edition') {
      found.edition = { id: text.replace(/\s*(edition|standards).*$/i, '').trim(), where };
    } else if (/^base\b|^base of/.test(name)) {
      const base = baseOfText(text);
      if (base) found.base = base;
      else problems.push(messages.unknownBase(where, text));
    } else if (isRatingScale(name, text, third)) {
      found.scale = ratingScaleOf(text);
      if (!found.scale) problems.push(messages.unknownScale(where, text));
    } else if (/^(use |read )?sheets?$/.test(name)) {
      found.sheets.push(known(text, where));
    } else if (/^(ignore|skip|leave out)( the)? sheets?$/.test(name)) {
      found.ignoredSheets.push(known(text, where));
    } else if (/^(column|row)\b/.test(name)) {
      const place = key.replace(/^(column|row)\s*/i, '');
      found.choices.push(place === '' ? choice(text, third) : choice(place, text));
    } else if (/^scale\b/.test(name)) {
      const sheetName = key.replace(/^\s*scale\s*/i, '') || (third === '' ? '' : text);
      const scale = meaningsIn(third === '' ? text : third);
      if (scale.size === 0) problems.push(messages.unknownCodes(where, key, text));
      else found.scales.set(normalise(sheetName === '' ? '' : known(sheetName, where)), scale);
    } else if (/^count( the)? case\b/.test(name)) {
      const id = key.replace(/^\s*count( the)? case[\s:]*/i, '');
      found.countedCases.add(normalise(id === '' ? text : id));
    } else if (/^leave out( the)? case\b/.test(name)) {
      const id = key.replace(/^\s*leave out( the)? case[\s:]*/i, '');
      found.leftOutCases.add(normalise(id === '' ? text : id));
    } else if (/population|eligible|sample/.test(name)) {
      const domain = domainOf(name);
      const size = typeof value === 'number' ? value : Number(text);
      const isPopulation = /population|eligible/.test(name);
      const sizes = isPopulation ? found.populations : found.samples;
      if (domain && Number.isInteger(size) && size > 0) {
        sizes.set(domain, size);
        if (isPopulation) found.populationCells.set(domain, where);
      } else problems.push(messages.unknownSize(where, key, text));
    } else if (labelOf(key, 'services') === 'service') {
      found.service = text;
    } else if (!/^settings?$/.test(name)) {
      problems.push(messages.unknownSetting(addressOf(of.name, row, left), key));
    }
  };
  if (sheet) sheet.rows.forEach((_, row) => readRow(sheet, row));

  problems.push(...settingsDoubts(found.lines, sheets, settingsSheets(sheets)));
  const { choices, scales, ...rest } = found;
  const scaleOf = (name: string) => scales.get(normalise(name)) ?? scales.get('') ?? null;
  return { ...rest, columns: columnChoices(choices, scaleOf), scaleOf, problems };
}

/**
 * The sheets with settings, with the one that is read first: the one with the usual name, or else a
 * copy as Excel names it ("YOS settings (2)").
 */
export function settingsSheets(sheets: readonly Sheet[]): readonly Sheet[] {
  const usual = normalise(SETTINGS_SHEET);
  const named = sheets.filter(({ name }) => normalise(name) === usual);
  const copies = sheets.filter(({ name }) => {
    const plain = normalise(name);
    return plain !== usual && normalise(plain.replace(/\(\d+\)$/, '')) === usual;
  });
  return [...named, ...copies];
}

/** The column of the settings' names: that of the header, or else the first that is filled. */
export function settingsColumn(rows: Sheet['rows']): number {
  let first = Infinity;
  for (const row of rows) {
    const filled = row?.findIndex((cell) => textOf(cell) !== '') ?? -1;
    if (filled < 0) continue;
    if (/^settings?$/.test(normalise(textOf(row?.[filled])))) return filled;
    first = Math.min(first, filled);
  }
  return Number.isFinite(first) ? first : 0;
}

/** In `Column | Cases!F | Gender` the place belongs to the name. */
function lineOf(key: string, second: string, third: string, where: string): SettingLine {
  const namesPlace = /^(column|row)$/i.test(key) || (/^scale$/i.test(key) && third !== '');
  return namesPlace
    ? { setting: `${key} ${second}`, value: third, reason: null, where }
    : { setting: key, value: second, reason: third === '' ? null : third, where };
}

/** "Panel decision 3.2", "Judgement: 1.1 Governance and leadership", "3.2". */
function ratingNaming(key: string, index: QuestionIndex): Naming | null {
  const bare = key
    .replace(/^(panel('s)? decision|panel|decision|judg(e)?ment|rating)s?\b/i, '')
    .replace(/^[\s:-]*((of|for|on) )?(standard )?/i, '');
  const naming = index.find(bare);
  return naming?.kind === 'standard' ? naming : null;
}

/** The base that a text names, or null. */
function baseOfText(text: string): Base | null {
  const plain = normalise(text);
  if (/^(all )?sampled( cases)?$|^all( cases)?$|^sample$/.test(plain)) return 'sampled';
  return /^applicable( cases)?$/.test(plain) ? 'applicable' : null;
}

/** Whether a setting is about the ratings of a table of services, not about a sheet's codes. */
function isRatingScale(name: string, text: string, third: string): boolean {
  if (/^rating scale|^scale of ratings$/.test(name)) return true;
  return (
    name === 'scale' && third === '' && (legendIn(text).size < 2 || ratingScaleOf(text) !== null)
  );
}

/** The scale that a text names: "0 is Inadequate", "1 = Outstanding", "0-3"; or null. */
function ratingScaleOf(text: string): RatingScale | null {
  const plain = normalise(text);
  if (/^0\b.*\b3$|^0\b.*\binadequate$/.test(plain)) return '0 is Inadequate';
  if (/^1\b.*\binadequate$|\b4\b.*\boutstanding$/.test(plain)) return '1 is Inadequate';
  return /^1\b.*\boutstanding$|\b4\b.*\binadequate$/.test(plain) ? '1 is Outstanding' : null;
}

function choice(place: string, target: string): Choice {
  return { place: plainPlace(place), target: target.trim() };
}

/** A place in a uniform spelling: `'Cases '!$F` is `cases!f`. */
function plainPlace(place: string): string {
  const plain = place.toLowerCase().replace(/['$]/g, '').trim();
  return plain.replace(/\s*!\s*/, '!');
}

function columnChoices(choices: readonly Choice[], scaleOf: Settings['scaleOf']): ColumnChoices {
  const scale = ({ sheet }: Grid) => scaleOf(sheet.name);
  const places = new Map(choices.map(({ place, target }) => [place, target]));
  const targetAt = ({ sheet }: Grid, name: string | number): string | undefined =>
    places.size === 0 ? undefined : places.get(plainPlace(`${sheet.name}!${name}`));
  const targetOf = (grid: Grid, column: number): string | undefined =>
    places.size === 0
      ? undefined
      : targetAt(grid, grid.transposed ? column + 1 : columnName(column));
  const targetOfLine = (grid: Grid, line: number): string | undefined =>
    targetAt(grid, grid.transposed ? columnName(line) : line + 1);
  const ignored = (target: string | undefined) =>
    target !== undefined && /^(ignore|ignored|skip|leave out|-)$/i.test(target);
  return {
    scale,
    naming(grid, column, index) {
      const target = targetOf(grid, column);
      const naming = target === undefined ? null : index.find(target);
      return naming?.kind === 'question' ? naming : null;
    },
    standard(grid, column, index) {
      const target = targetOf(grid, column);
      const naming = target === undefined ? null : index.find(target);
      return naming?.kind === 'standard' ? naming : null;
    },
    ignoresLine: (grid, line) => ignored(targetOfLine(grid, line)),
    lineNaming(grid, line, index) {
      const target = targetOfLine(grid, line);
      return target === undefined ? null : index.find(target);
    },
    label(grid, column) {
      const target = targetOf(grid, column);
      return target === undefined || ignored(target) ? null : labelOf(target, 'cases');
    },
    figure(grid, column) {
      const target = targetOf(grid, column);
      return target === undefined || ignored(target) ? null : labelOf(target, 'keyed');
    },
    ignores: (grid, column) => ignored(targetOf(grid, column)),
  };
}
