import type { Problem } from '../inspection/problem';
import type { RatedTracker } from './rated-tracker';

/**
 * Services that appear in several trackers under one edition, as when a folder holds a copy: a
 * comparison counts each of them. It cannot check a service without a name.
 */
export function servicesTwice(rated: readonly RatedTracker[]): readonly Problem[] {
  const first = new Map<string, string>();
  const told = new Map<string, Problem>();
  for (const { tracker, edition, inspection, result } of rated) {
    if (result.service === null) continue;
    const key = `${edition.id} ${result.service.trim().toLowerCase()}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, tracker);
    // The reader checks the rows of a national table; other files have one service each.
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
