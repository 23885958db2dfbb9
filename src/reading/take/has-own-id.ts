import type { InspectedCase, Inspection } from '../../inspection/inspection';

/** What a case without an id of its own is called. */
const NAMED_BY_ITS_LINE = /^(row|column) [a-z]*\d*$/i;

/** Whether a case has an id in its table, and is not called by its row or sheet alone. */
export function hasOwnId({ blocks }: Inspection, { id, block }: InspectedCase): boolean {
  return blocks[block]?.idColumn !== null && !NAMED_BY_ITS_LINE.test(id.trim());
}
