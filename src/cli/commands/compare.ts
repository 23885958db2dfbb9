import { BASE, EDITION, SHEET } from '../options/source';
import { CSV_OPTION, JSON_OPTION, OUTPUT, OVERWRITE, readTarget } from '../options/target';
import type { Started } from '../output/run';
import { yosCommand } from './yos-command';

/** `yos compare`. */
export function compareCommand(run: Started) {
  return yosCommand('compare', {
    summary: 'one row a service, standards by code across editions',
    description:
      'The national table: one row a service, standards by code across editions.\n' +
      'An output ends with .xlsx, .csv or .json. One tracker that cannot be rated stops it.',
    examples: ['yos compare leeds.xlsx york.xlsx', 'yos compare *.xlsx -o national.xlsx'],
  })
    .argument('<tracker...>', 'the workbooks to put side by side')
    .addOption(EDITION)
    .addOption(BASE)
    .addOption(SHEET)
    .addOption(JSON_OPTION)
    .addOption(CSV_OPTION)
    .addOption(OUTPUT)
    .addOption(OVERWRITE)
    .action(async (trackers, options) => {
      const target = readTarget(options, ['.xlsx', '.csv', '.json']);
      const { compareTrackers } = await import('../actions/compare-trackers');
      run.done = await compareTrackers(run, trackers, { source: options, target });
    });
}
