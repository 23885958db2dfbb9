/**
 * How many of the published inspections have each total, from 0 to 36: the same as in the full
 * list, kept short for the functions, which load with every workbook.
 */
export const PUBLISHED_COUNTS: readonly number[] = [
  0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 1, 5, 1, 1, 3, 1, 3, 3, 5, 5, 3, 3, 4, 2, 4, 2, 4, 5, 3, 8, 0, 2, 2,
  1, 2, 0, 0,
];
