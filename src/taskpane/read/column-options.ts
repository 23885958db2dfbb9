import type { Label } from '../../reading/cells/labels';
import type { SettingRow } from '../../workbook/workbook';
import { readMessages } from '../words/messages-read';
import type { ColumnView, TrackerView } from '../../engine/tracker-view';

/** An option: its label, and its entry for YOS settings. */
export interface ChoiceOption {
  readonly label: string;
  readonly rows: readonly SettingRow[];
  /** Its heading in the list; '' for options above all headings. */
  readonly group: string;
}

const LONGEST_WORDING = 90;

/** The case columns that the reader knows, by a header that it understands. */
const CASE_COLUMNS = Object.entries(readMessages.caseColumn);

/** The setting that says what a column is; `null` removes it. */
export function columnSetting({ place }: ColumnView, value: string | null): SettingRow {
  return { setting: `${isRow(place) ? 'Row' : 'Column'} ${place}`, value };
}

/** A column without its sheet, in words: "column F", "row 12". */
export function columnName({ place }: ColumnView): string {
  const name = place.slice(place.lastIndexOf('!') + 1);
  return `${isRow(place) ? 'row' : 'column'} ${name}`;
}

/** What a column is read as, in words; null if it is not read. */
export function readAsWords({ kind, readAs, codes }: ColumnView): string | null {
  if (kind === 'question' && codes.length > 1) return readMessages.byCaseType(codes.join(' / '));
  if (kind === 'question' || readAs === null) return readAs;
  return isCaseColumn(readAs) ? readMessages.caseColumn[readAs] : readAs;
}

/** Everything that a column can be: a question of the edition, a case column, or nothing. */
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

/** A text short enough for a list. */
export function short(text: string, longest = LONGEST_WORDING): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function isRow(place: string): boolean {
  return /!\d+$/.test(place);
}

function isCaseColumn(label: string): label is keyof typeof readMessages.caseColumn & Label {
  return label in readMessages.caseColumn;
}
