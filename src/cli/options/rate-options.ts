import type { RateOptions } from '../../rating/rate-tracker';
import { loadEditions } from './load-editions';
import type { SourceOptions } from './source';

/**
 * What a command line says about rating.
 *
 * @param cwd the folder that an edition's path is relative to
 * @throws UsageError for an unknown edition
 */
export function rateOptions(given: SourceOptions, cwd: string): RateOptions {
  const { base, split, sheet } = given;
  const { editions, edition } = loadEditions(given.edition, cwd);
  return {
    editions,
    sheets: sheet ?? [],
    ...(edition !== undefined && { edition }),
    ...(base !== undefined && { base }),
    ...(split !== undefined && { split }),
  };
}
