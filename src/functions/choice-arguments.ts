import type { Base, Edition } from '../editions/edition';
import { EDITIONS, editionById } from '../editions/editions';
import { wrongKind } from './excel-error';
import { isBlank } from './excel-cell';
import { messages } from './messages';
import { singleCell } from './range';
import { usualEdition } from './usual-edition';

/**
 * Which cases are in the base of a percentage.
 *
 * @param argument `applicable` or `sampled`; nothing, a blank or 0: the latest edition's base
 * @throws CustomFunctions.Error for anything else
 */
export function baseArgument(argument: unknown): Base {
  const cell = singleCell('base', argument);
  if (isBlank(cell) || cell === 0) return usualEdition().base.value;
  const text = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
  if (text === 'applicable' || text === 'sampled') return text;
  throw wrongKind(messages.unknownBase(cell));
}

/**
 * The edition that an argument names.
 *
 * @param argument its year, as a number or text; nothing, a blank or 0: undefined
 * @throws CustomFunctions.Error for anything else
 */
export function editionArgument(argument: unknown): Edition | undefined {
  const cell = singleCell('edition', argument);
  if (isBlank(cell) || cell === 0) return undefined;
  const edition = typeof cell === 'boolean' ? undefined : editionById(EDITIONS, String(cell));
  if (edition) return edition;
  throw wrongKind(
    messages.unknownEdition(
      cell,
      EDITIONS.map(({ id }) => id),
    ),
  );
}
