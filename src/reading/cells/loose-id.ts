import { normalise } from './normalise';

/**
 * A case's id without what people add to it: leading zeros, spaces, punctuation, a prefix of the
 * service, initials in brackets. For comparing lists of which no id is written alike.
 *
 * @example looseId('YJ/00120 (T)') === looseId('120') // true
 */
export function looseId(id: string): string {
  const bare = normalise(id)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^(?:case|child|ref|reference|id|no|number|yj|yos|yot|yjs)(?=[\s:/._#-])/g, ' ')
    .replace(/[^a-z0-9]+/g, '');
  const figures = bare.replace(/^(?:yj|yos|yot|yjs)(?=[a-z]*\d)/, '');
  return figures.replace(/(^|[a-z])0+(?=\d)/g, '$1');
}

/** What is added to an id where its case was looked at again. */
const AGAIN = /\b(?:revised|amended|updated|corrected|copy|re-?inspection|v\d|version \d)\b/g;

/**
 * A case's id as it is the same however it is typed: without case, spaces, punctuation and leading
 * zeros. Stricter than {@link looseId}: what stands in brackets may tell two children apart.
 *
 * @example plainId('c-01') === plainId('C1') // true
 */
export function plainId(id: string): string {
  const bare = normalise(id).replace(AGAIN, ' ');
  // Between two figures a sign parts two numbers: 1/12 is not 11/2.
  return bare
    .replace(/(?<=\d)[^a-z0-9]+(?=\d)/g, '_')
    .replace(/[^a-z0-9_]+/g, '')
    .replace(/(^|[a-z_])0+(?=\d)/g, '$1');
}
