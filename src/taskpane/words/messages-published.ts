import { countOf } from '../../scoring/words';

/** Every sentence about the published inspections that a total is compared with. */
export const publishedMessages = {
  picture: (what: string, outOf: number): string =>
    `How many ${what} have each total from 0 to ${outOf}; a line marks this one.`,
  source: 'Where the published totals come from',
  leftOut: (count: number): string =>
    count === 1 ? '1 is left out:' : `${count.toLocaleString('en-GB')} are left out:`,
  own: 'Use a table of your own…',
  another: 'Use another table…',
  ownHint:
    'A national table of your own, a workbook or a .csv file with one row an inspection, can stand in their place.',
  back: (count: number): string => `Use the ${count} published inspections again`,
  taken: (name: string, count: number): string =>
    `Compared with ${countOf(count, 'inspection')} in ${name}.`,
  sheet: 'Where the total stands',
  sheetHint: (count: number, what: string): string =>
    `One sheet more: the total beside ${count} ${what}, with their source.`,
} as const;
