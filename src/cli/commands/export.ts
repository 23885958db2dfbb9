import { Option } from '@commander-js/extra-typings';
import { BASE, EDITION, SHEET } from '../options/source';
import { OUTPUT, OVERWRITE, readFileTarget } from '../options/target';
import type { Started } from '../output/run';
import { yosCommand } from './yos-command';

/** `yos export`. */
export function exportCommand(run: Started) {
  return yosCommand('export', {
    summary: 'one line an answer and one a rating, as CSV or Parquet',
    description:
      'Data for other programs: one line an answer (counted, or why not) and one a rating.\n' +
      'Case ids are left out; cases are numbered. An output ends with .csv or .parquet.',
    examples: [
      'yos export leeds.xlsx york.xlsx -o answers.parquet',
      'yos export *.xlsx -o answers.csv --id-key key.txt',
    ],
  })
    .argument('<tracker...>', 'the workbooks to export')
    .addOption(EDITION)
    .addOption(BASE)
    .addOption(SHEET)
    .addOption(
      new Option(
        '--id-key <FILE>',
        'with case ids, hashed with the secret text in this file; the same key gives the same ids',
      ),
    )
    .addOption(OUTPUT)
    .addOption(OVERWRITE)
    .action(async (trackers, options) => {
      const target = readFileTarget('export', options, ['.csv', '.parquet']);
      const { exportTrackers } = await import('../actions/export-trackers');
      run.done = await exportTrackers(run, trackers, {
        source: options,
        target,
        key: options.idKey,
      });
    });
}
