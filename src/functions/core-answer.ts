import { SamplingError } from '../sampling/sampling-error';
import { wrongSize } from './excel-error';

/**
 * What the core answers; its refusal of a number that cannot be becomes #NUM! with its sentence.
 * Any other error is a mistake in the product and goes through.
 */
export function coreAnswer<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (error instanceof SamplingError) throw wrongSize(error.message);
    throw error;
  }
}
