import type { TrackerView } from '../../engine/tracker-view';
import type { SettingRow } from '../../workbook/workbook';
import { isRepeated, settingKey } from '../../workbook/ours/setting-edits';
import { messages } from './messages';

/**
 * A setting of the sheet YOS settings in the words of an inspector.
 *
 * @example settingName('Population court', view) // 'Eligible cases, court disposals'
 */
export function settingName(setting: string, view: TrackerView | null): string {
  const [kind = '', what = ''] = settingKey(setting).split(/ (.*)/);
  const { edition = null } = view ?? {};
  if (kind === 'population') {
    const domain = edition?.domains.find(({ id }) => id === what)?.name ?? what;
    return `Eligible cases, ${domain.toLowerCase()}`;
  }
  if (kind === 'rating') {
    const standard = edition?.standards.find(({ code }) => code === what);
    const title = standard ? `${what} ${standard.name}` : what;
    return standard?.basis === 'judgement' ? `Judgement of ${title}` : `Panel decision on ${title}`;
  }
  if (kind === 'base') return 'Percentages are of';
  return REPEATED[settingKey(setting)] ?? setting;
}

/** What saving a setting changes: "Panel decision on 2.1 Assessment: none → Good". */
export function settingWords(row: SettingRow, view: TrackerView | null): string {
  const { setting, value, was } = row;
  const key = settingKey(setting);
  const line = view?.settings.lines.findLast((one) => settingKey(one.setting) === key);
  const old = isRepeated(key) ? was : line?.value;
  const shown = (text: string | number | null | undefined): string =>
    text === undefined || text === null || text === '' ? messages.changes.blank : String(text);
  return `${settingName(setting, view)}: ${shown(old)} → ${shown(value)}`;
}

/** The settings that can occur several times. */
const REPEATED: Readonly<Record<string, string>> = {
  sheet: 'Sheet that is read',
  'ignore sheet': 'Sheet that is ignored',
  'count case': 'Case that counts',
  'leave out case': 'Case that is left out',
};
