import { BASE, EDITION, SHEET } from '../options/source';
import { JSON_OPTION, OUTPUT, OVERWRITE, readTarget } from '../options/target';
import type { Started } from '../output/run';
import { yosCommand } from './yos-command';

/** `yos check`. */
export function checkCommand(run: Started) {
  return yosCommand('check', {
    summary: 'problems, discretion flags, impossible percentages',
    description:
      'What to look at in trackers before their ratings are used: problems cell by cell, percentages\n' +
      'that no number of cases gives, discretion flags. An output ends with .json.',
    examples: ['yos check tracker.xlsx'],
  })
    .argument('<tracker...>', 'the workbooks to check')
    .addOption(EDITION)
    .addOption(BASE)
    .addOption(SHEET)
    .addOption(JSON_OPTION)
    .addOption(OUTPUT)
    .addOption(OVERWRITE)
    .action(async (trackers, options) => {
      const target = readTarget(options, ['.json']);
      const { checkTrackers } = await import('../actions/check-trackers');
      run.done = await checkTrackers(run, trackers, { source: options, target });
    });
}
