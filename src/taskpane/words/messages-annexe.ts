import type { Fill } from '../../annexe/annexe-context';
import type { SheetRole } from '../../plan/sheet-plan';
import { listOf } from '../../scoring/words';
import type { Removed, Written } from '../../workbook/workbook';

const NOTHING_ELSE = 'Nothing else in the workbook was touched.';

/** What each sheet holds, in a sentence. */
const SHEETS: Readonly<Partial<Record<SheetRole, string>>> = {
  ratings: 'The front page: the total, the overall rating, and every standard with its rating.',
  annexe:
    'The tables of the annexe: for each standard its key questions with their percentages, the lowest in bold, and its rating.',
  method:
    'Samples, populations and margins of error; base and exclusions; where in the tracker the figures come from.',
  checks:
    'Problems of the tracker, percentages that cannot be, and where discretion may apply, each with a link to its cell.',
  answers:
    'A reference to every answer of the tracker, which the formulas count. Hide it if you like.',
  firmness:
    'How far the sample may mislead about the whole caseload. Advice: it changes no rating.',
  published:
    'Where the total stands among published inspections, with how many have each total, and their source.',
  national: 'All services one below the other, with filters.',
};

const FILLS: Readonly<Record<Fill, { readonly name: string; readonly good: string }>> = {
  values: {
    name: 'Values',
    good: 'For a finished report: the figures stay as they are now until you update the sheets.',
  },
  native: {
    name: 'Excel formulas',
    good: 'The figures follow the tracker, in any Excel from 2016 and in LibreOffice, also for people without this add-in.',
  },
  yos: {
    name: '=YOS formulas',
    good: 'The figures follow the tracker by short formulas, live where this add-in is installed; elsewhere they stay as last worked out.',
  },
};

/** Every text of the part that writes the annexe. */
export const annexeMessages = {
  heading: 'Write the annexe',
  headingNational: 'Write the comparison of services',
  national: (count: number): string =>
    `The tracker has the ratings of ${count} services and none of their answers, so there is no annexe to write. A sheet that sets the services side by side is written instead.`,
  sheets: SHEETS,
  fills: FILLS,
  fill: 'How the figures are filled in',
  split: 'Split by',
  splitHint: 'The ratings once more for each value of a column, on the sheet with the annexe.',
  noSplit: 'Not split',
  firm: 'How firm the ratings are',
  firmHint: 'One sheet more, for the panel: how far the sample may mislead.',
  willWrite: 'What will be written',
  isNew: 'new',
  isUpdated: 'there already, will be updated',
  isEmptied: 'from an earlier write, will be emptied',
  nothingElse:
    'Nothing else in the workbook is touched: no cell, format or setting of yours changes.',
  preview: 'Preview',
  zoom: 'Size of the preview',
  smaller: 'Smaller',
  fit: 'Fit the width',
  larger: 'Larger',
  previewOf: (sheet: string): string => `Preview of ${sheet}`,
  preparing: 'Preparing the preview…',
  again: 'Try again',
  showFormulas: 'Show the formulas in place of the figures',
  more: (count: number): string =>
    count === 1
      ? 'One more row follows on the sheet.'
      : `${count.toLocaleString('en-GB')} more rows follow on the sheet.`,
  showMore: (count: number): string =>
    count === 1 ? 'Show the next row' : `Show the next ${count} rows`,
  chart: (title: string): string => `With a chart: ${title}`,
  write: 'Write',
  update: 'Update',
  remove: 'Remove what was written',
  report: 'The same as a document',
  reportHint: 'For a report written in Word, or to be published as an accessible page.',
  reports: { docx: 'Word', html: 'Page' },
  reportMaking: 'Making the document',
  reportSaved: (name: string): string => `Saved to your downloads as ${name}.`,
  reportName: (tracker: string, ending: 'docx' | 'html'): string =>
    `${tracker.replace(/\.[^.]*$/, '')} annexe.${ending}`,
  save: 'Save the finished workbook',
  saved: (name: string): string =>
    `Saved to your downloads as ${name}. The file that you chose is as it was.`,
  readFirst: 'The tracker has changed since it was read. Read it again before you write.',
  olderBehind:
    'The sheets that were written show other ratings than the tracker has now: their formulas follow answers that are changed in place, and more than that has changed. Update them.',
  older: 'The annexe in the workbook is older than the tracker: update it.',
  olderLive:
    'The ratings have changed since the annexe was written. Its formulas follow by themselves; update it so that the words beside them follow too.',
  olderMark: 'older',
  protected:
    'The workbook is protected against new sheets, so nothing can be written. Take the protection off (Review, Protect Workbook), then read it again.',
  nameFirst: (file: string): string =>
    `The tracker does not name its service: the annexe would be headed ${file}. Write the name here.`,
  written({ sheets, replaced }: Written, kind: 'excel' | 'file'): string {
    const added = sheets.filter((name) => !replaced.includes(name));
    const parts = [
      added.length > 0 ? `Written: ${listOf(added, 'and')}.` : '',
      replaced.length > 0 ? `Updated: ${listOf(replaced, 'and')}.` : '',
      NOTHING_ELSE,
      kind === 'file' ? 'Save the finished workbook to keep it.' : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
  },
  removed({ removed, restored, unfinished = false }: Removed, kind: 'excel' | 'file'): string {
    if (removed.length + restored.length === 0 && !unfinished) {
      return 'There was nothing to remove.';
    }
    const parts = [
      unfinished
        ? 'A write or a removal had been broken off. What it had left was taken back, and nothing else: to take out the sheets as well, choose Remove again.'
        : '',
      removed.length > 0 ? `Removed: ${listOf(removed, 'and')}.` : '',
      restored.length > 0
        ? `Back as before the last write: ${listOf(restored, 'and')}. Remove once more to take them out.`
        : '',
      NOTHING_ELSE,
      kind === 'file' ? 'Save the workbook to keep it so.' : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
  },
  /** The name for saving a finished workbook; never that of the file it was made from. */
  finishedName(tracker: string): string {
    const [, stem = tracker, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(tracker) ?? [];
    const [, first, number] = /^(.* with ratings)(?: (\d+))?$/.exec(stem) ?? [];
    if (first !== undefined) return `${first} ${Number(number ?? 1) + 1}${ending}`;
    return `${stem} with ratings${ending}`;
  },
} as const;
