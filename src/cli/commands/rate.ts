import { PUBLISHED_TABLE } from '../options/published-table';
import { BASE, EDITION, SHEET, SPLIT } from '../options/source';
import { CSV_OPTION, JSON_OPTION, OUTPUT, OVERWRITE, readTarget } from '../options/target';
import type { Started } from '../output/run';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';
import { yosCommand } from './yos-command';

/** `yos rate`. */
export function rateCommand(run: Started) {
  return yosCommand('rate', {
    summary: 'ratings with their reasons, a page for each tracker',
    description:
      'Rates trackers: ratings with their reasons, a page for each, or the same as data.\n' +
      'An output ends with .csv or .json.',
    examples: [
      'yos rate tracker.xlsx',
      'yos rate tracker.xlsx --split Gender --json',
      'yos rate *.xlsx -o ratings.csv',
    ],
  })
    .argument('<tracker...>', 'the workbooks to rate')
    .addOption(EDITION)
    .addOption(BASE)
    .addOption(SHEET)
    .addOption(SPLIT)
    .addOption(PUBLISHED_TABLE)
    .addOption(JSON_OPTION)
    .addOption(CSV_OPTION)
    .addOption(OUTPUT)
    .addOption(OVERWRITE)
    .action(async (trackers, options) => {
      const target = readTarget(options, ['.csv', '.json']);
      const table = options.publishedTable ?? null;
      if (table !== null && target.format !== 'page') {
        throw new UsageError(messages.publishedOnPage);
      }
      const { rateTrackers } = await import('../actions/rate-trackers');
      run.done = await rateTrackers(run, trackers, {
        source: options,
        publishedTable: table,
        target,
      });
    });
}
