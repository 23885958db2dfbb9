import { normalise } from './normalise';

/**
 * A case's id without what people add to it: leading zeros, spaces, punctuation, a prefix of the
 * service, initials in brackets. For comparing lists whose ids are written differently.
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

/** What people add to an id when they look at its case again. */
const AGAIN = /\b(?:revised|amended|updated|corrected|copy|re-?inspection|v\d|version \d)\b/g;

/**
 * A case's id in a form that does not depend on typing: without case, spaces, punctuation and
 * leading zeros. Stricter than {@link looseId}: text in brackets may distinguish two children.
 *
 * @example plainId('c-01') === plainId('C1') // true
 */
export function plainId(id: string): string {
  const bare = normalise(id).replace(AGAIN, ' ');
  // Between two digits a sign separates two numbers: 1/12 is not 11/2.
  return bare
    .replace(/(?<=\d)[^a-z0-9]+(?=\d)/g, '_')
    .replace(/[^a-z0-9_]+/g, '')
    .replace(/(^|[a-z_])0+(?=\d)/g, '$1');
}
