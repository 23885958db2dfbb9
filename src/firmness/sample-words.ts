import { listOf } from '../scoring/words';
import type { PlannedSample } from './plan-sample';

/** The name of a domain's part of a sample. */
export function domainTitle(domain: string): string {
  if (domain === 'court') return 'Court cases';
  return domain === 'outOfCourt' ? 'Out-of-court cases' : 'Cases';
}

/** Remarks that go with every drawn sample. */
export function sampleNotes({ matched, options }: PlannedSample): string[] {
  const by = matched.length > 0 ? `, matched by ${listOf(matched)}` : '';
  return [
    `Drawn at random with the seed ${options.seed}${by}. The same caseload and the same seed give the same sample.`,
    'A matched sample is like its caseload in these columns only; in anything else it is as good as chance makes it.',
  ];
}

/** Remarks that go with every comparison. */
export const COMPARISON_CAVEAT =
  'A test that finds nothing proves no match, least of all in a small sample. With several columns, now and then one differs by chance.';
