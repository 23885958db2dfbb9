/** Every message of the ribbon buttons. */
export const messages = {
  rated: 'Rated and written',
  checked: 'Checked',
  removed: 'Removed',
  notRated: 'Not rated: nothing was written',
  notDone: 'Not done',
  overall: (service: string, rating: string, total: number, outOf: number): string =>
    `${service}: ${rating}, ${total} of ${outOf}.`,
  incomplete: (service: string, total: number, outOf: number, possible: string): string =>
    `${service}: ${total} of ${outOf} so far, as not every standard is rated. Still possible: ${possible}.`,
  written: (sheets: string): string => `Written: ${sheets}. Nothing else was touched.`,
  replaced: 'What these sheets held before is kept, hidden: Remove brings it back.',
  problems: (errors: number, warnings: number, notes: number): string => {
    const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')];
    const found = parts.filter((part) => part !== '');
    return found.length === 0 ? 'No problems were found.' : `Found: ${found.join(', ')}.`;
  },
  seeChecks: (sheet: string): string => `They are listed with their cells in ${sheet}.`,
  problem: (where: string, what: string, fix: string): string => `${where}: ${what} ${fix}`.trim(),
  impossible: (count: number): string =>
    `${counted(count, 'percentage')} that no number of cases can give.`,
  discretion: (count: number): string =>
    `${counted(count, 'test')} of professional discretion fired.`,
  services: (count: number): string =>
    `${count} services were rated and stand one below the other.`,
  unfinished:
    'A write or a removal had been broken off. What it had left was taken back, and nothing else: to take out the sheets as well, choose Remove again.',
  gone: (sheets: string): string => `Taken out: ${sheets}.`,
  back: (sheets: string): string => `As they were before the last write: ${sheets}.`,
  notLoaded:
    'The add-in could not be loaded from where it is served. Check the connection and try again; the workbook was not touched.',
  unknown: (text: string): string =>
    `Something went wrong that should not: ${text} Please report it, with what you did.`,
} as const;

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
