import { prepared } from '../prepared';

/**
 * The folder of the add-in as it is shipped, built if its sources are newer. It is not `dist`, so
 * that nobody's add-in changes under a test.
 */
export function builtAddIn(): string {
  return prepared('add-in');
}
