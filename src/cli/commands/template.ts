import { EDITION } from '../options/source';
import { OUTPUT, readFileTarget } from '../options/target';
import type { Started } from '../output/run';
import { yosCommand } from './yos-command';

/** `yos template`. */
export function templateCommand(run: Started) {
  return yosCommand('template', {
    summary: 'a blank tracker of an edition',
    description:
      'Writes a blank tracker of an edition, a new .xlsx file; one that is there is never replaced.',
    examples: ['yos template --edition 2021 -o blank.xlsx'],
  })
    .addOption(EDITION)
    .addOption(OUTPUT)
    .action(async (options) => {
      const { file } = readFileTarget('template', options, ['.xlsx']);
      const { writeTemplate } = await import('../actions/write-template');
      run.done = await writeTemplate(run, options.edition, file);
    });
}
