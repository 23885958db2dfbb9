import type { Problem } from '../../inspection/problem';
import { messages } from '../words/messages';

/** A table of many services, where a sheet is to be made from one. */
export function manyServices(where: string): Problem {
  return { severity: 'error', where, what: messages.manyServices, fix: 'Use yos compare.' };
}
