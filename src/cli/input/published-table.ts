import { type PublishedOfTable, publishedOfTable } from '../../engine/published-of-table';
import { EDITIONS } from '../../editions/editions';
import { PUBLISHED } from '../../published/published-inspections';
import { openTracker } from './open-tracker';

/**
 * The inspections to compare a total with: those of a team's own table, or the built-in published
 * ones.
 *
 * @param path as the user gave it; null for none
 * @param cwd the folder that the path is relative to
 */
export async function readPublishedTable(
  path: string | null,
  cwd: string,
): Promise<PublishedOfTable> {
  if (path === null) return { table: PUBLISHED, problems: [] };
  const { outcome } = await openTracker(path, cwd, { editions: EDITIONS });
  return publishedOfTable(outcome);
}
