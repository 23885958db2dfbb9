import { CONFIDENCE, DRAWS, SEED, firmnessOptions } from '../options/drawing';
import { BASE, EDITION, SHEET } from '../options/source';
import { JSON_OPTION, OUTPUT, OVERWRITE, readTarget } from '../options/target';
import type { Started } from '../output/run';
import { yosCommand } from './yos-command';

/** `yos firmness`. */
export function firmnessCommand(run: Started) {
  return yosCommand('firmness', {
    summary: 'how firm each rating is, and what would change it',
    description:
      'How probable each of the four ratings is in the whole caseload, which single answers would\n' +
      'change them, and what would move the overall rating. Advice: it changes no rating.\n' +
      'An output ends with .xlsx.',
    examples: [
      'yos firmness tracker.xlsx',
      'yos firmness tracker.xlsx --draws 2000 -o firmness.xlsx',
    ],
  })
    .argument('<tracker>', 'the workbook to rate')
    .addOption(EDITION)
    .addOption(BASE)
    .addOption(SHEET)
    .addOption(SEED)
    .addOption(DRAWS)
    .addOption(CONFIDENCE)
    .addOption(JSON_OPTION)
    .addOption(OUTPUT)
    .addOption(OVERWRITE)
    .action(async (tracker, options) => {
      const target = readTarget(options, ['.xlsx']);
      const drawing = firmnessOptions(options);
      const { showFirmness } = await import('../actions/show-firmness');
      run.done = await showFirmness(run, tracker, { source: options, drawing, target });
    });
}
