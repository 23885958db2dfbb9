import type { RateOptions } from '../rating/rate-tracker';
import type { CommandLine } from './command-line';
import { loadEditions } from './load-editions';

/**
 * What a command line says about rating.
 *
 * @throws UsageError for an edition that there is not
 */
export function rateOptions({ edition: asked, base, split, sheets }: CommandLine): RateOptions {
  const { editions, edition } = loadEditions(asked);
  return {
    editions,
    sheets,
    ...(edition !== undefined && { edition }),
    ...(base !== undefined && { base }),
    ...(split !== undefined && { split }),
  };
}
