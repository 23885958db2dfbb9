import { prepared } from '../prepared';

/**
 * The folder of the add-in as shipped, built if its sources are newer. It is not `dist`, so that a
 * test does not change anybody's add-in.
 */
export function builtAddIn(): string {
  return prepared('add-in');
}
