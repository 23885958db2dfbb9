import { normalise } from '../cells/normalise';
import type { StatedRole } from './tables';

/** Tried in order, against the header in plain words. */
const ROLES: readonly (readonly [StatedRole, RegExp])[] = [
  [
    'percent',
    /^((total )?(score|total|points|result)s? ?\(?(%|per ?cent|percentage)\)?|(%|per ?cent|percentage)( of)?( the)?( highest| maximum| max| total)?( score| total| points)?|score as (%|a percentage).*)$/,
  ],
  ['out-of', /^(out of|of|maximum|max|highest( score| total)?|maximum score|max score|possible)$/],
  [
    'total',
    /^((total|overall) (scores?|points)|total|scores?|points|(total|score) ?(\/|out of|of) ?\d+|total \(.*\)|score \(.*\))$/,
  ],
  [
    'overall',
    /^(overall( rating| judg(e)?ment| grade)?|(rating|judg(e)?ment|grade) overall|final rating|published rating)$/,
  ],
];

/**
 * What a column of a national table states about the service as a whole, according to its header.
 *
 * @example statedRole('score_%') // 'percent'
 */
export function statedRole(header: string): StatedRole | null {
  if (header === '' || header.length > 60) return null;
  const plain = normalise(header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' '));
  return ROLES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
