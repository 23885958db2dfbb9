import { USUAL_SEED } from '../../sampling/random-source';
import { MATCH, SEED } from '../options/drawing';
import { oneMore } from '../options/lists';
import { BASE, EDITION, SHEET } from '../options/source';
import { JSON_OPTION, OUTPUT, OVERWRITE, readTarget } from '../options/target';
import type { Started } from '../output/run';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';
import { yosCommand } from './yos-command';

/** `yos represent`. */
export function representCommand(run: Started) {
  return yosCommand('represent', {
    summary: 'whether an inspected sample is like its caseload',
    description:
      'Compares the cases of a tracker with the caseload they come from, column by column, with a test\n' +
      'in words. An output ends with .xlsx.',
    examples: [
      'yos represent tracker.xlsx --caseload caseload.xlsx',
      'yos represent tracker.xlsx --caseload caseload.xlsx -o compared.xlsx',
    ],
  })
    .argument('<tracker>', 'the workbook of the inspected cases')
    .option('--caseload <FILE>', 'the workbook of eligible cases, one row a case')
    .option(
      '--caseload-sheet <NAME>',
      'read the caseload from this sheet of its workbook; may be given again',
      oneMore,
    )
    .addOption(EDITION)
    .addOption(BASE)
    .addOption(SHEET)
    .addOption(MATCH)
    .addOption(SEED)
    .addOption(JSON_OPTION)
    .addOption(OUTPUT)
    .addOption(OVERWRITE)
    .action(async (tracker, options) => {
      const { caseload, caseloadSheet, match, seed } = options;
      const target = readTarget(options, ['.xlsx']);
      if (caseload === undefined) throw new UsageError(messages.caseloadNeeded);
      const { showRepresentation } = await import('../actions/show-representation');
      run.done = await showRepresentation(run, tracker, {
        source: options,
        caseload,
        caseloadSheets: caseloadSheet ?? [],
        compare: { seed: seed ?? USUAL_SEED, ...(match !== undefined && { match }) },
        target,
      });
    });
}
