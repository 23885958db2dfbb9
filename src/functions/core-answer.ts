import { SamplingError } from '../sampling/sampling-error';
import { wrongSize } from './excel-error';

/**
 * The core's answer; its refusal of an impossible number becomes #NUM! with its message. Any other
 * error is a mistake in the product and is passed on.
 */
export function coreAnswer<Answer>(ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (error instanceof SamplingError) throw wrongSize(error.message);
    throw error;
  }
}
