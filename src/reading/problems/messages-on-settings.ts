import { short } from './short-text';
import type { Problem } from '../../inspection/problem';

/** Problems of the sheet YOS settings itself. */
export const settingMessages = {
  unknownEdition: (where: string, id: string, ids: readonly string[]): Problem => ({
    severity: 'error',
    where,
    what: `There is no edition "${id}".`,
    fix: `Use one of ${ids.join(', ')}.`,
  }),
  unknownBase: (where: string, text: string): Problem => ({
    severity: 'error',
    where,
    what: `"${text}" is no base.`,
    fix: 'Write applicable (yes and no count) or sampled (not applicable counts as well).',
  }),
  unknownSize: (where: string, key: string, text: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${key}" is "${text}", which is no number of cases of a known domain.`,
    fix: 'Write for example: Population court | 55.',
  }),
  unknownSetting: (where: string, key: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${key}" is no setting that is known, so it changes nothing.`,
    fix: 'Known settings: Service, Edition, Base, Sheet, Ignore sheet, Scale, Column, Row, Count case, Leave out case, Panel decision, Judgement, Population, Sample.',
  }),
  settingsTwice: (where: string, used = ''): Problem => ({
    severity: 'warning',
    where,
    what: `The settings on this sheet are not read, because those on "${used}" are.`,
    fix: 'Keep one of the two sheets.',
  }),
  settingTwice: (where: string, setting: string, other: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(setting)}" stands here and at ${other} with another value; the last one is used.`,
    fix: 'Delete the one that does not hold.',
  }),
  settingBlank: (where: string, setting: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(setting)}" has a reason and no value, so it changes nothing.`,
    fix: 'Write its value in the second column.',
  }),
  settingInOneCell: (where: string, text: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(text)}" has its value in the cell of its name, so it changes nothing.`,
    fix: 'Write the rating alone into the second column.',
  }),
  unknownPlace: (where: string, place: string): Problem => ({
    severity: 'warning',
    where,
    what: `Nothing stands in "${short(place)}", so this setting changes nothing.`,
    fix: "Write the sheet's name as on its tab, and a column or row that is filled: Column Cases!F, Row Cases!7.",
  }),
  settingsElsewhere: (where: string, sheet: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(sheet)}" holds settings, but they are not read, because only those on the sheet YOS settings are.`,
    fix: 'Give the sheet that name, or move its lines there.',
  }),
  unknownCase: (where: string, setting: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `No case is called "${short(id)}", so "${short(setting)}" changes nothing.`,
    fix: 'Write the id as it stands in the tracker, one case a row.',
  }),
  unknownSheet: (where: string, name: string): Problem => ({
    severity: 'error',
    where,
    what: `There is no sheet called "${name}".`,
    fix: "Use the name as it stands on the sheet's tab.",
  }),
};
