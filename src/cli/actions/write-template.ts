import { version } from '../output/version';
import { templateSheets } from '../../annexe/template-sheets';
import { editionById } from '../../editions/editions';
import { newWorkbook } from '../../workbook/file-write/write-xlsx';
import { loadEditions } from '../options/load-editions';
import type { Run } from '../output/run';
import { refuseBlankOver, writeOutput } from '../output/write-output';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';

/**
 * `yos template`: a blank tracker of an edition.
 *
 * @param asked the edition's id, or the path of its file
 * @throws UsageError without an edition; OutputExists if there is a file; the operating system's
 *   error if it cannot be written
 */
export async function writeTemplate(
  run: Run,
  asked: string | undefined,
  output: string,
): Promise<boolean> {
  const { editions, edition } = loadEditions(asked, run.cwd);
  const chosen = edition === undefined ? undefined : editionById(editions, edition);
  if (!chosen) throw new UsageError(messages.templateEdition(editions.map(({ id }) => id)));
  refuseBlankOver(run, output);
  await writeOutput(run, output, newWorkbook(templateSheets(chosen, version)));
  run.screen.tell(`${messages.written(output)}\n`);
  return true;
}
