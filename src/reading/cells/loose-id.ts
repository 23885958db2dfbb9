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
