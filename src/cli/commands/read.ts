import { Option } from '@commander-js/extra-typings';
import { EDITION, SHEET } from '../options/source';
import { JSON_OPTION, OUTPUT, OVERWRITE, readTarget } from '../options/target';
import type { Started } from '../output/run';
import { yosCommand } from './yos-command';

/** `yos read`. */
export function readCommand(run: Started) {
  return yosCommand('read', {
    summary: 'what each row and column was read as, and why',
    description:
      'The ledger of trackers: a sheet at a time what each row and column was read as, why, and\n' +
      'what is not used. A question mark stands before what should be looked at. An output ends\n' +
      'with .json.',
    examples: [
      'yos read tracker.xlsx',
      'yos read tracker.xlsx --unclear',
      'yos read tracker.xlsx -o ledger.json',
    ],
  })
    .argument('<tracker...>', 'the workbooks to read')
    .addOption(EDITION)
    .addOption(SHEET)
    .addOption(new Option('--unclear', 'only what should be looked at'))
    .addOption(JSON_OPTION)
    .addOption(OUTPUT)
    .addOption(OVERWRITE)
    .action(async (trackers, options) => {
      const target = readTarget(options, ['.json']);
      const { readTrackers } = await import('../actions/read-trackers');
      const onlyUnclear = options.unclear ?? false;
      run.done = await readTrackers(run, trackers, { source: options, target, onlyUnclear });
    });
}
