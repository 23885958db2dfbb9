import { messages as reading } from '../../src/reading/problems/messages';
import { EDITIONS } from '../../src/editions/editions';
import { readTrackerOf } from '../../src/engine/read-tracker';
import type { TrackerView } from '../../src/engine/tracker-view';
import { viewOfTracker } from '../../src/engine/view-of-tracker';
import type { Cell, Sheet } from '../../src/grid/sheet';
import type { Problem } from '../../src/inspection/problem';
import { backOf } from '../../src/taskpane/state/change';
import { type Offer, offersFor } from '../../src/taskpane/read/offers-for';
import { settingEdits } from '../../src/workbook/ours/setting-edits';
import type { SettingRow } from '../../src/workbook/workbook';
import { RATING, READING, type TriedProblem } from '../reading/tried-problems';
import { type Row, sheet } from '../reading/sheets';

const SETTINGS = 'YOS settings';

/** The tracker as the pane shows it. */
function viewed(sheets: readonly Sheet[], edition: string): TrackerView {
  const contents = { sheets, hiddenSheets: new Set<string>(), isStructureProtected: false };
  const tracker = readTrackerOf({ name: 'tracker.xlsx', contents });
  const said = sheets.some(({ rows }) => rows.some((row) => row?.[0] === 'Edition' && row[1]));
  return viewOfTracker(contents, tracker.rate(said ? {} : { edition }), EDITIONS);
}

/** The sheets once some settings are saved; a tracker without settings gets a sheet of them. */
function saved(sheets: readonly Sheet[], rows: readonly SettingRow[]): readonly Sheet[] {
  const found = sheets.find(({ name }) => name === SETTINGS);
  const before = found ?? sheet(SETTINGS, [['Setting', 'Value', 'Reason']]);
  const cells: Cell[][] = before.rows.map((row) => [...(row ?? [])].map((cell) => cell ?? null));
  for (const { row, column, value } of settingEdits(before.rows, rows)) {
    (cells[row] ??= [])[column] = value;
  }
  const after = sheet(SETTINGS, cells as Row[]);
  return [...sheets.filter(({ name }) => name !== SETTINGS), after];
}

type Choice = { readonly label: string; readonly rows: readonly SettingRow[] };

const choices = (offers: readonly Offer[]): readonly Choice[] =>
  offers.flatMap((offer): readonly Choice[] => (offer.kind === 'button' ? [offer] : offer.options));

const alike = (one: Problem, other: Problem): boolean =>
  one.where === other.where && one.what === other.what;

/** What a message tells to write in YOS settings can be had with a click. */
const asksForSetting = ({ fix }: Problem): boolean => /\bYOS settings\b/.test(fix);

const TRIED = Object.entries<TriedProblem>({ ...READING, ...RATING }).map(
  ([kind, tried]) => [kind, tried] as const,
);

test.each(TRIED)(
  '%s: what it asks is a button, settles it, and can be taken back',
  (kind, tried) => {
    const edition = tried.options?.edition ?? '2018';
    const view = viewed(tried.sheets, edition);
    const problem = view.problems.find(
      (one) => one.where === tried.where && one.what.includes(tried.what),
    );
    // Brought about by an option of the command line, which the pane has not.
    if (!problem) return;
    expect(problem.kind).toBe(kind);
    const offers = offersFor(problem, view);
    if (asksForSetting(problem)) expect([kind, choices(offers).length > 0]).toEqual([kind, true]);
    for (const { settings } of problem.answers ?? []) {
      const buttons = offers.filter((offer) => offer.kind === 'button');
      expect(buttons.map(({ rows }) => rows)).toContainEqual(settings);
    }
    for (const { rows, label } of choices(offers)) {
      const after = viewed(saved(tried.sheets, rows), edition);
      const left = after.problems.filter((one) => alike(one, problem));
      expect([label, left]).toEqual([label, []]);
      const back = backOf({ kind: 'settings', rows }, view);
      if (back.kind !== 'settings') throw new Error('Settings are taken back by settings.');
      const undone = viewed(saved(saved(tried.sheets, rows), back.rows), edition);
      expect(undone.settings.lines.map(({ setting, value }) => [setting, value])).toEqual(
        view.settings.lines.map(({ setting, value }) => [setting, value]),
      );
      expect(undone.problems.map(({ what }) => what)).toEqual(
        view.problems.map(({ what }) => what),
      );
    }
  },
);

test('every message that offers answers is among those that were tried', () => {
  const withAnswers = TRIED.filter(([, { sheets, options }]) =>
    viewed(sheets, options?.edition ?? '2018').problems.some(({ answers }) => answers),
  );
  expect(withAnswers.length).toBeGreaterThan(12);
  expect(Object.keys(reading)).toEqual(expect.arrayContaining(withAnswers.map(([kind]) => kind)));
});
