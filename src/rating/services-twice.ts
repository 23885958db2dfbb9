import type { Problem } from '../inspection/problem';
import type { RatedTracker } from './rated-tracker';

/**
 * Services that several trackers have in one edition, as a copy in the same folder has: each of them
 * counts in a comparison. Of a service without a name nothing is known.
 */
export function servicesTwice(rated: readonly RatedTracker[]): readonly Problem[] {
  const first = new Map<string, string>();
  const told = new Map<string, Problem>();
  for (const { tracker, edition, inspection, result } of rated) {
    if (result.service === null) continue;
    const key = `${edition.id} ${result.service.trim().toLowerCase()}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, tracker);
    // A national table's own rows are its reader's matter; other files have one service each.
    else if (other !== tracker || !inspection.published) {
      told.set(`${key} ${tracker}`, serviceTwice(result.service, edition.id, tracker, other));
    }
  }
  return [...told.values()];
}

function serviceTwice(service: string, edition: string, where: string, other: string): Problem {
  return {
    severity: 'warning',
    where,
    what: `${service} (${edition}) stands in ${other} too, and is counted twice.`,
    fix: 'Leave one of the files out, or give each its own name in the sheet YOS settings: Service in column A, the name in column B.',
    kind: 'serviceTwice',
  };
}
