import { dirname, join } from 'node:path';

/** The folder of the real Office.js, as npm has it. */
export const OFFICE_FOLDER = join(
  dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist',
);
