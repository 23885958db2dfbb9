import { highestTotal } from '../editions/edition';
import type { Problem } from '../inspection/problem';
import type { PublishedInspection, PublishedTable } from '../published/published-inspections';
import { checkPublished } from '../rating/check-published';
import type { TrackerOutcome } from '../rating/rate-tracker';
import type { RatedTracker } from '../rating/rated-tracker';
import { wholeResult } from '../rating/whole-result';
import { countOf } from '../scoring/words';

/** A national table as inspections to compare a total with, or the problems that prevent it. */
export interface PublishedOfTable {
  readonly table: PublishedTable | null;
  /** Problems in it: errors, and warnings about doubtful rows. */
  readonly problems: readonly Problem[];
}

/**
 * The inspections of a team's own national table with a complete total and consistent figures; the
 * others are left out, each with a reason.
 */
export function publishedOfTable({ tracker, rated, problems }: TrackerOutcome): PublishedOfTable {
  const doubts = problems.filter(({ severity }) => severity !== 'note');
  if (rated.length === 0) return { table: null, problems: doubts };
  const outOf = Math.max(...rated.map(({ edition }) => highestTotal(edition)));
  const inspections: PublishedInspection[] = [];
  const leftOut: PublishedTable['leftOut'][number][] = [];
  for (const one of rated) {
    const service = one.result.service ?? one.tracker;
    const { total, overall } = wholeResult(one);
    const why = reasonAgainst(one, outOf);
    if (why !== null || total === null) leftOut.push({ service, date: '', why: why ?? NO_TOTAL });
    else inspections.push({ service, date: '', total, overall: overall ?? '' });
  }
  if (inspections.length === 0) return { table: null, problems: [...doubts, noTotals(tracker)] };
  const source = `${tracker}: ${inspections.length} of ${countOf(rated.length, 'inspection')}, those with a whole total whose figures agree.`;
  const table = { inspections, outOf, source, licence: '', leftOut };
  return { table: { ...table, what: `inspections in ${tracker}` }, problems: doubts };
}

const NO_TOTAL = 'It has no total of all standards.';

/** Why an inspection is left out of the comparison; null if it is not. */
function reasonAgainst(one: RatedTracker, outOf: number): string | null {
  const { edition, inspection, result } = one;
  const whole = wholeResult(one);
  const [contradiction] = inspection.published
    ? checkPublished(inspection.published, result, edition)
    : [];
  if (contradiction) return contradiction.what;
  if (whole.from === 'incomplete' || whole.total === null) return NO_TOTAL;
  return whole.outOf === outOf ? null : `Its total is out of ${whole.outOf}.`;
}

function noTotals(where: string): Problem {
  return {
    severity: 'error',
    where,
    what: 'No inspection in it has a total of all standards whose figures agree.',
    fix: 'Give a table with one row an inspection: the service, and its standards or its total and overall rating.',
    kind: 'noTotals',
  };
}
