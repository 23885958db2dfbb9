import { version } from '../../../package.json';
import { templateSheets } from '../../annexe/template-sheets';
import { editionById } from '../../editions/editions';
import { newWorkbook } from '../../workbook/file-write/write-xlsx';
import type { CommandLine } from '../command-line';
import { loadEditions } from '../load-editions';
import { messages } from '../words/messages';
import { UsageError } from '../words/usage-error';
import { refuseBlankOver, writeOutput } from '../output/write-output';

/**
 * Writes a blank tracker of an edition.
 *
 * @throws UsageError without an edition; OutputExists where there is a file; the operating system's
 *   error if it cannot be written
 */
export async function writeTemplate({ edition: asked, output = '' }: CommandLine): Promise<void> {
  const { editions, edition } = loadEditions(asked);
  const chosen = edition === undefined ? undefined : editionById(editions, edition);
  if (!chosen) throw new UsageError(messages.templateEdition(editions.map(({ id }) => id)));
  refuseBlankOver(output);
  await writeOutput(output, newWorkbook(templateSheets(chosen, version)));
  process.stderr.write(`${messages.written(output)}\n`);
}
