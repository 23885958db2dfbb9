import type { SampleOptions } from '../../firmness/sample-options';
import { messages } from '../words/messages';
import { UsageError } from '../words/errors';

/**
 * Court to out-of-court cases in a sample: "60:40", "caseload" or "none".
 *
 * @throws UsageError for anything else
 */
export function readRatio(text: string): NonNullable<SampleOptions['ratio']> {
  if (text === 'caseload' || text === 'none') return text;
  const [, court, outOfCourt] = /^(\d{1,3}):(\d{1,3})$/.exec(text.trim()) ?? [];
  const ratio = [Number(court), Number(outOfCourt)] as const;
  if (ratio[0] + ratio[1] > 0) return ratio;
  throw new UsageError(messages.badRatio(text));
}
