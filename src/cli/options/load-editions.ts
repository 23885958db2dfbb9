import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EditionError, checkEdition } from '../../editions/check-edition';
import type { Edition } from '../../editions/edition';
import { EDITIONS, editionById } from '../../editions/editions';
import { fileTrouble, messages } from '../words/messages';
import { UsageError } from '../words/errors';

/**
 * The editions to choose from, and the one requested by its id or as a file.
 *
 * @param cwd the folder that the file's path is relative to
 * @throws UsageError if there is no such edition, or its file cannot be used
 */
export function loadEditions(
  asked: string | undefined,
  cwd: string,
): {
  editions: readonly Edition[];
  edition: string | undefined;
} {
  if (asked === undefined) return { editions: EDITIONS, edition: undefined };
  const known = editionById(EDITIONS, asked);
  if (known) return { editions: EDITIONS, edition: known.id };
  if (!asked.toLowerCase().endsWith('.json')) {
    throw new UsageError(
      messages.badEdition(
        asked,
        EDITIONS.map(({ id }) => id),
      ),
    );
  }
  const own = readEdition(asked, cwd);
  return { editions: [...EDITIONS.filter(({ id }) => id !== own.id), own], edition: own.id };
}

function readEdition(file: string, cwd: string): Edition {
  try {
    return checkEdition(JSON.parse(readFileSync(resolve(cwd, file), 'utf8')));
  } catch (error) {
    if (error instanceof EditionError) throw new UsageError(`${file}: ${error.message}`);
    if (error instanceof SyntaxError) throw new UsageError(`${file} is no JSON: ${error.message}`);
    const { what, fix } = fileTrouble((error as NodeJS.ErrnoException).code);
    throw new UsageError(`${file}: ${what} ${fix}`);
  }
}
