import { Option } from '@commander-js/extra-typings';

/** `--published-table`: a team's own inspections, to compare a total with. */
export const PUBLISHED_TABLE = new Option(
  '--published-table <FILE>',
  'a national table, as a workbook or .csv, in place of the published inspections that a total is compared with',
);
