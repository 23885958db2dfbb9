import type { messages as ratingMessages } from '../../rating/messages';
import type { messages as readingMessages } from '../../reading/problems/messages';
import type { Problem } from '../../inspection/problem';
import type { SettingRow } from '../../workbook/workbook';
import {
  type ChoiceOption,
  columnName,
  columnOptions,
  columnSetting,
  short,
} from './column-options';
import { readMessages } from '../words/messages-read';
import { placeOf } from '../../engine/place-of';
import type { ColumnView, TrackerView } from '../../engine/tracker-view';

/** A way to settle a problem on the spot, saved to YOS settings. */
export type Offer =
  | { readonly kind: 'button'; readonly label: string; readonly rows: readonly SettingRow[] }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly options: readonly ChoiceOption[];
    };

/** The name of a message of reading or rating. */
export type ProblemKind = keyof typeof readingMessages | keyof typeof ratingMessages;

type Offering = (problem: Problem, view: TrackerView) => readonly Offer[];

const texts = readMessages.offer;
/** Up to this many ways are buttons side by side; more are a list. */
const BUTTONS_AT_MOST = 3;
const CODE = /\d+\.\d+\.\d+[a-z]?/;

const OFFERINGS: Partial<Record<ProblemKind, Offering>> = {
  twoSheets: ({ what }, { sheets }) => {
    const names = sheets.map(({ name }) => name).filter((name) => what.includes(`"${name}"`));
    return [
      ...names.map((name) => button(texts.onlySheet(name), { setting: 'Sheet', value: name })),
      button(texts.allSheets, ...names.map((name) => ({ setting: 'Sheet', value: name }))),
    ];
  },
  questionTwice: ({ where, what }, view) => {
    const columns = allColumns(view);
    const here = columns.find((column) => column.where === where);
    const other = columns.find((column) => column !== here && mentions(what, column.where));
    if (!here || !other) return [];
    return [
      button(texts.useColumn(columnName(other)), columnSetting(here, 'ignore')),
      button(texts.useColumn(columnName(here)), columnSetting(other, 'ignore')),
    ];
  },
  unclearQuestion: ({ where }, view) => {
    const column = columnAt(view, where);
    return (column?.codes ?? []).flatMap((code) =>
      column ? [button(texts.itIs(code, domainOf(view, code)), columnSetting(column, code))] : [],
    );
  },
  unknownCode: columnOffers,
  notInEdition: columnOffers,
  missingQuestion: ({ what, where }, view) => {
    const code = CODE.exec(what)?.[0];
    const columns = columnsOf(view, where).filter(({ kind }) => kind === 'not-read');
    return code === undefined ? [] : whichColumn(columns, code, code);
  },
  noDomain: caseColumnOffers('domain'),
  bothDomains: caseColumnOffers('domain'),
  unknownCaseType: caseColumnOffers('domain'),
  noId: caseColumnOffers('case'),
  noIdColumn: caseColumnOffers('case'),
  ambiguousEdition: (_, { candidates }) => candidates.map(byEdition),
  unknownEdition: (_, { editions }) => editions.map(({ id }) => byEdition(id)),
  judgedInEdition: (_, { editions, edition }) =>
    editions.filter(({ id }) => id !== edition?.id).map(({ id }) => byEdition(id)),
  unknownBase: () =>
    (['applicable', 'sampled'] as const).map((base) =>
      button(texts.base(readMessages.bases[base]), { setting: 'Base', value: base }),
    ),
  unknownSheet: ({ where }, { sheets, settings }) => {
    const line = settings.lines.find((one) => one.where === where);
    if (!line) return [];
    const { setting, value: was } = line;
    const options = sheets
      .filter(({ use }) => use !== 'ours' && use !== 'settings')
      .map(({ name }) => ({ label: name, group: '', rows: [{ setting, value: name, was }] }));
    return [{ kind: 'choice', label: texts.whichSheet, options }];
  },
  unknownClasses: readAsOffers,
  classTwice: readAsOffers,
  notRead: ({ where }) => [ignoreSheet(where)],
  oddSheet: ({ where }) => [ignoreSheet(where)],
  noAnswersUnder: ({ where }) => [ignoreSheet(placeOf(where)?.sheet ?? where)],
  noCases: ({ where }) => [ignoreSheet(placeOf(where)?.sheet ?? where)],
};

/**
 * One-click remedies for a problem: the answers that it comes with, and those that the tracker's
 * columns and sheets suggest. None if the cell itself has to be corrected.
 */
export function offersFor(problem: Problem, view: TrackerView): readonly Offer[] {
  const answers = (problem.answers ?? []).map(({ label, settings }) => button(label, ...settings));
  const own = OFFERINGS[problem.kind as ProblemKind]?.(problem, view) ?? [];
  return [...answers.filter(isNotAmong(own)), ...own, ...takeBack(problem, view)];
}

/** An answer that the tracker's own columns and sheets give better appears only there. */
function isNotAmong(own: readonly Offer[]): (offer: Offer) => boolean {
  const said = new Set(
    own.map((offer) => (offer.kind === 'button' ? JSON.stringify(offer.rows) : '')),
  );
  return (offer) => offer.kind !== 'button' || !said.has(JSON.stringify(offer.rows));
}

/** Lines of YOS settings can be removed; with two lines of one name it is unclear which. */
function takeBack({ kind, where }: Problem, { settings }: TrackerView): readonly Offer[] {
  if (kind === 'settingTwice') return [];
  const line = settings.lines.find(
    (one) => one.where === where || one.where.replace(/B(\d+)$/, 'A$1') === where,
  );
  return line ? [button(readMessages.takeBack, takeBackRow(line))] : [];
}

/** The setting that removes a line; each sheet has its own. */
export function takeBackRow({
  setting,
  value,
}: TrackerView['settings']['lines'][number]): SettingRow {
  return { setting, value: null, was: value };
}

function columnOffers(problem: Problem, view: TrackerView): readonly Offer[] {
  const column = columnAt(view, problem.where);
  if (!column) return [];
  const lost = view.problems.flatMap(({ kind, what }) =>
    kind === 'missingQuestion' ? (CODE.exec(what)?.[0] ?? []) : [],
  );
  const name = columnName(column);
  const header = short(column.header, 30);
  return [
    ...lost
      .slice(0, BUTTONS_AT_MOST)
      .map((code) => button(texts.isQuestion(name, header, code), columnSetting(column, code))),
    ...readAsOffers(problem, view),
  ];
}

/** To leave the column out, or to say what it is. */
function readAsOffers({ where }: Problem, view: TrackerView): readonly Offer[] {
  const column = columnAt(view, where);
  if (!column) return [];
  const name = columnName(column);
  return [
    button(texts.leaveOut(name), columnSetting(column, 'ignore')),
    { kind: 'choice', label: readMessages.readAs(name), options: columnOptions(column, view) },
  ];
}

function caseColumnOffers(what: 'case' | 'domain'): Offering {
  const name = readMessages.caseColumn[what];
  return ({ where }, view) => {
    const columns = columnsOf(view, where).filter(
      ({ kind, readAs }) => kind === 'not-read' || (kind === 'case-column' && readAs !== what),
    );
    return whichColumn(columns, name, name);
  };
}

/** Which of certain columns is the missing one: a button for each if they are few. */
function whichColumn(
  columns: readonly ColumnView[],
  what: string,
  value: string,
): readonly Offer[] {
  const options = columns.map((column) => ({
    label: capital(texts.isQuestion(columnName(column), short(column.header, 40), what)),
    rows: [columnSetting(column, value)],
    group: '',
  }));
  if (options.length === 0) return [];
  return options.length <= BUTTONS_AT_MOST
    ? options.map(({ label, rows }) => ({ kind: 'button', label, rows }))
    : [{ kind: 'choice', label: texts.which(what), options }];
}

function button(label: string, ...rows: readonly SettingRow[]): Offer {
  return { kind: 'button', label: capital(label), rows };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ignoreSheet(name: string): Offer {
  return button(texts.ignoreSheet(name), { setting: 'Ignore sheet', value: name });
}

function byEdition(id: string): Offer {
  return button(texts.edition(id), { setting: 'Edition', value: id });
}

function allColumns({ sheets }: TrackerView): readonly ColumnView[] {
  return sheets.flatMap(({ tables }) => tables).flatMap(({ columns }) => columns);
}

function columnAt(view: TrackerView, where: string): ColumnView | undefined {
  return allColumns(view).find((column) => column.where === where);
}

/** The columns of the sheet that a problem names, or is on. */
function columnsOf({ sheets }: TrackerView, where: string): readonly ColumnView[] {
  const name = placeOf(where)?.sheet ?? where;
  return sheets
    .filter((sheet) => sheet.name === name)
    .flatMap(({ tables }) => tables)
    .flatMap(({ columns }) => columns);
}

/** Whether a text names a cell: A12 does not name A1. */
function mentions(text: string, where: string): boolean {
  const at = text.indexOf(where);
  return at >= 0 && !/\d/.test(text.charAt(at + where.length));
}

function domainOf({ edition }: TrackerView, code: string): string {
  const standard = edition?.standards.find((one) => code.startsWith(`${one.code}.`));
  return edition?.domains.find(({ id }) => id === standard?.domain)?.name ?? '';
}
