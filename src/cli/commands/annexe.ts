import type { Fill } from '../../annexe/annexe-context';
import { CONFIDENCE, DRAWS, type DrawingOptions, SEED, firmnessOptions } from '../options/drawing';
import { PUBLISHED_TABLE } from '../options/published-table';
import { BASE, EDITION, SHEET, SPLIT } from '../options/source';
import { OUTPUT, OVERWRITE, readFileTarget } from '../options/target';
import { isReportFile } from '../options/report-file';
import type { Started } from '../output/run';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';
import { yosCommand } from './yos-command';

const FILLS: readonly Fill[] = ['values', 'native', 'yos'];

/** `yos annexe`. */
export function annexeCommand(run: Started) {
  return yosCommand('annexe', {
    summary: 'the workbook with ratings, annexe, method and checks beside it',
    description:
      'Writes the workbook again, with the sheets of ratings, annexe, method and checks beside what it\n' +
      'holds. The output ends as the tracker does, with .xlsx or .xlsm. With .docx the same tables are a\n' +
      'Word document, with .html an accessible page.',
    examples: [
      'yos annexe tracker.xlsx -o annexe.xlsx',
      'yos annexe tracker.xlsx -o annexe.xlsx --formulas native --firmness',
      'yos annexe tracker.xlsx -o annexe.docx',
    ],
  })
    .argument('<tracker>', 'the workbook to rate')
    .addOption(EDITION)
    .addOption(BASE)
    .addOption(SHEET)
    .addOption(SPLIT)
    .option('--formulas <values|native|yos>', 'how the figures are filled', readFill)
    .option('--firmness', 'with a sheet on how firm the ratings are')
    .option('--published', 'with a sheet on where the total stands among published inspections')
    .addOption(PUBLISHED_TABLE)
    .addOption(SEED)
    .addOption(DRAWS)
    .addOption(CONFIDENCE)
    .addOption(OUTPUT)
    .addOption(OVERWRITE)
    .action(async (tracker, options) => {
      if (!options.firmness) refuseDrawing(options);
      const target = readFileTarget('annexe', options, ['.xlsx', '.xlsm', '.docx', '.html']);
      const fill = options.formulas ?? 'values';
      if (fill !== 'values' && isReportFile(target.file)) {
        throw new UsageError(messages.fillInWorkbook(target.file));
      }
      const { writeAnnexe } = await import('../actions/write-annexe');
      run.done = await writeAnnexe(run, tracker, {
        source: options,
        fill,
        firmness: options.firmness ? firmnessOptions(options) : null,
        published: {
          isWanted: options.published === true || options.publishedTable !== undefined,
          table: options.publishedTable ?? null,
        },
        target,
      });
    });
}

function readFill(text: string): Fill {
  const fill = FILLS.find((known) => known === text);
  if (fill) return fill;
  throw new UsageError(messages.badFill(text));
}

/** Without a sheet on firmness these would be ignored. */
function refuseDrawing({ seed, draws, confidence }: DrawingOptions): void {
  const [idle] =
    Object.entries({ seed, draws, confidence }).find(([, one]) => one !== undefined) ?? [];
  if (idle !== undefined) throw new UsageError(messages.onlyWithFirmness(idle));
}
