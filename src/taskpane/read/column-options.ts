import type { Label } from '../../reading/cells/labels';
import type { SettingRow } from '../../workbook/workbook';
import { readMessages } from '../words/messages-read';
import type { ColumnView, TrackerView } from '../../engine/tracker-view';

/** What can be chosen: its words, and what goes into YOS settings for it. */
export interface ChoiceOption {
  readonly label: string;
  readonly rows: readonly SettingRow[];
  /** Under what it stands in the list; '' for what stands above all. */
  readonly group: string;
}

const LONGEST_WORDING = 90;

/** The case columns as the reader knows them, by a header that it understands. */
const CASE_COLUMNS = Object.entries(readMessages.caseColumn);

/** The setting that says what a column is; `null` takes it back. */
export function columnSetting({ place }: ColumnView, value: string | null): SettingRow {
  return { setting: `${isRow(place) ? 'Row' : 'Column'} ${place}`, value };
}

/** A column without its sheet, as it is spoken of: "column F", "row 12". */
export function columnName({ place }: ColumnView): string {
  const name = place.slice(place.lastIndexOf('!') + 1);
  return `${isRow(place) ? 'row' : 'column'} ${name}`;
}

/** What a column is read as, in words; null where it is not read. */
export function readAsWords({ kind, readAs, codes }: ColumnView): string | null {
  if (kind === 'question' && codes.length > 1) return readMessages.byCaseType(codes.join(' / '));
  if (kind === 'question' || readAs === null) return readAs;
  return isCaseColumn(readAs) ? readMessages.caseColumn[readAs] : readAs;
}

/** All that a column can be said to be: a question of the edition, a case column, or nothing. */
export function columnOptions(
  column: ColumnView,
  { edition }: Pick<TrackerView, 'edition'>,
): ChoiceOption[] {
  const to = (value: string | null): SettingRow[] => [columnSetting(column, value)];
  const texts = readMessages;
  const standards = edition?.standards.filter(({ basis }) => basis === 'cases') ?? [];
  return [
    ...(column.isSet ? [{ label: texts.asRead, rows: to(null), group: '' }] : []),
    ...(column.kind === 'ignored'
      ? []
      : [{ label: texts.leaveOut, rows: to('ignore'), group: '' }]),
    ...CASE_COLUMNS.map(([, label]) => ({ label, rows: to(label), group: texts.caseColumns })),
    ...standards.flatMap(({ code: standard, name, keyQuestions }) =>
      keyQuestions
        .flatMap((question) => [question, ...question.prompts])
        .map(({ code, text }) => ({
          label: `${code} ${short(text)}`,
          rows: to(code),
          group: `${standard} ${name}`,
        })),
    ),
  ];
}

/** A text that fits into a list. */
export function short(text: string, longest = LONGEST_WORDING): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function isRow(place: string): boolean {
  return /!\d+$/.test(place);
}

function isCaseColumn(label: string): label is keyof typeof readMessages.caseColumn & Label {
  return label in readMessages.caseColumn;
}
