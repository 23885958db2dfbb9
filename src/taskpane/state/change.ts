import { isRepeated, settingKey } from '../../workbook/ours/setting-edits';
import type { SettingRow } from '../../workbook/workbook';
import type { CellChange } from '../../workbook/ours/cell-change';
import type { TrackerView } from '../../engine/tracker-view';
import type { TrackerMark } from '../source/tracker-source';

/** A change to the tracker: the user's own cells, or lines of YOS settings. */
export type ChangeStep =
  | { readonly kind: 'cells'; readonly changes: readonly CellChange[] }
  | { readonly kind: 'settings'; readonly rows: readonly SettingRow[] };

/** A change made here, with its undo. */
export interface Change {
  readonly id: number;
  /** What was changed, in words: "Court!D38, 2.2.2 of BED-C02: No → Yes". */
  readonly words: string;
  /** Its cell; null if it has none. */
  readonly where: string | null;
  readonly step: ChangeStep;
  readonly back: ChangeStep;
  /** The file before and after; null in Excel, which keeps its own. */
  readonly before: TrackerMark | null;
  readonly after: TrackerMark | null;
}

/** The undo of a change, from the tracker before it. */
export function backOf(step: ChangeStep, view: TrackerView | null): ChangeStep {
  if (step.kind === 'cells') {
    const changes = step.changes.map((one) => ({
      ...one,
      was: one.value,
      value: typeof one.was === 'object' ? null : one.was,
    }));
    return { kind: 'cells', changes };
  }
  return { kind: 'settings', rows: step.rows.map((row) => rowBack(row, view)) };
}

/** The previous setting, or nothing if there was none. */
function rowBack({ setting, value, was }: SettingRow, view: TrackerView | null): SettingRow {
  const key = settingKey(setting);
  if (isRepeated(key)) {
    return value === null
      ? { setting, value: was ?? null }
      : { setting, value: was ?? null, was: String(value) };
  }
  const line = view?.settings.lines.findLast((one) => settingKey(one.setting) === key);
  if (!line) return { setting, value: null };
  const isNumber = /^\d+(\.\d+)?$/.test(line.value) && key.startsWith('population');
  return { setting, value: isNumber ? Number(line.value) : line.value, reason: line.reason };
}
