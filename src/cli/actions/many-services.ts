import type { Problem } from '../../inspection/problem';
import { messages } from '../words/messages';

/** The problem of a table with many services where a sheet needs one. */
export function manyServices(where: string): Problem {
  return { severity: 'error', where, what: messages.manyServices, fix: 'Use yos compare.' };
}
