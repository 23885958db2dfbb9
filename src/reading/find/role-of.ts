import type { Label } from '../cells/labels';
import type { Role } from './tables';

const ROLES: readonly Role[] = [
  'yes',
  'no',
  'not-applicable',
  'out-of',
  'percent',
  'rating',
  'rating-and-percent',
  'reason',
];

/** What a column holds in a keyed table, according to its header; null for nothing. */
export function roleOf(label: Label | null): Role | null {
  if (label === 'answer') return 'rating';
  return ROLES.find((role) => role === label) ?? null;
}
