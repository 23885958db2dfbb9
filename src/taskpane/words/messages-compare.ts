import { countOf, listOf } from '../../scoring/words';

const SHOWN_AT_MOST = 8;

/** Every sentence of the comparison of several trackers. */
export const compareMessages = {
  noTracker:
    'There is no tracker among what you chose. A tracker is an .xlsx or .xlsm workbook, or a .csv or .tsv file.',
  tooMany: (count: number, most: number): string =>
    `These are ${count.toLocaleString('en-GB')} files, and at most ${most.toLocaleString('en-GB')} are compared. Choose a folder that holds the trackers alone.`,
  folderUnreadable: (name: string): string =>
    `${name} could not be read: it may have been moved, or you may not be allowed to look into it. Choose it again.`,
  heading: 'National comparison',
  compared: (trackers: number, services: number): string =>
    trackers === services
      ? `${countOf(trackers, 'tracker')} side by side.`
      : `${countOf(trackers, 'file')} with ${countOf(services, 'service')} side by side.`,
  refused: (count: number, of: number): string =>
    count === 1
      ? `1 of ${countOf(of, 'tracker')} cannot be rated. There is no comparison meanwhile, so that no service is missing from it unnoticed.`
      : `${count} of ${countOf(of, 'tracker')} cannot be rated. There is no comparison meanwhile, so that no service is missing from it unnoticed.`,
  mend: 'Mend what is said of each and choose the trackers again, or compare the others: the workbook says which were left out.',
  mendAll: 'Mend what is said of each and choose the trackers again.',
  others: (count: number): string =>
    count === 1 ? 'Show the other one alone' : `Compare the ${count} others`,
  leftOut: (names: readonly string[]): string =>
    `Left out, since it cannot be rated: ${shortList(names)}.`,
  passedOver: (names: readonly string[]): string =>
    `Passed over, since it is no workbook: ${shortList(names)}.`,
  head: ['Service', 'Edition', 'Total', 'Overall', 'From', 'Doubts'],
  total: (total: number | null, outOf: number | null): string =>
    total === null ? '–' : `${total} of ${outOf}`,
  from: { standards: 'Standards', published: 'As published', incomplete: 'Incomplete' },
  fromKey:
    'From: “Standards” where all standards are rated; “As published” where a table states the total and nothing contradicts it; “Incomplete” where standards are missing.',
  openOne: (name: string): string => `Open ${name}`,
  doubts: (count: number): string => `Doubts (${count})`,
  moreDoubts: (count: number): string =>
    `${count.toLocaleString('en-GB')} more stand on the workbook’s sheet of sources.`,
  what: 'The workbook has the table of all ratings with filters, how many services have each rating with a chart, the median total, and the sources with all doubts.',
  save: 'Save the national workbook',
  saveName: 'national comparison.xlsx',
  saved: 'Saved to your downloads as national comparison.xlsx. The trackers are as they were.',
  close: 'Close the comparison',
} as const;

/** The first names of a list, and how many more there are. */
function shortList(names: readonly string[]): string {
  if (names.length <= SHOWN_AT_MOST) return listOf(names);
  const more = names.length - SHOWN_AT_MOST;
  return listOf([...names.slice(0, SHOWN_AT_MOST), `${more} more`]);
}
