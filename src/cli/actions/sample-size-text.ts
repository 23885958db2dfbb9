import { sampleSize } from '../../sampling/sample-size';
import { SamplingError } from '../../sampling/sampling-error';
import { jsonText } from '../output/json-text';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';

/**
 * `yos sample --population`: how many of a number of cases to inspect.
 *
 * @param precision confidence in per cent, margin in percentage points
 * @throws UsageError for impossible figures
 */
export function sampleSizeText(
  population: number,
  { confidence, margin }: { readonly confidence: number; readonly margin: number },
  asJson: boolean,
): string {
  try {
    const size = sampleSize(population, confidence / 100, margin / 100);
    if (asJson) return jsonText({ population, confidence, margin, sample: size });
    return size === population
      ? `${messages.census(size, confidence, margin)}\n`
      : `${messages.sampleSize(size, population, confidence, margin)}\n`;
  } catch (error) {
    if (error instanceof SamplingError) throw new UsageError(error.message);
    throw error;
  }
}
