import type { InspectedCase, Inspection } from '../../inspection/inspection';

/** The name of a case without its own id. */
const NAMED_BY_ITS_LINE = /^(row|column) [a-z]*\d*$/i;

/** Whether a case has an id in its table, and is not only named by its row or sheet. */
export function hasOwnId({ blocks }: Inspection, { id, block }: InspectedCase): boolean {
  return blocks[block]?.idColumn !== null && !NAMED_BY_ITS_LINE.test(id.trim());
}
