import type { QuestionIndex } from '../cells/question-index';
import { isOfOther } from '../cells/of-other';

/** What contradicts itself in a header. */
export interface HeaderDoubt {
  readonly kind: 'two codes' | 'other wording' | 'other sense';
  /** The codes that it names, or those of its wording. */
  readonly codes: readonly string[];
}

const CODES = /\b[1-9]\.[1-9]\.[1-9](?:\s?[a-z]\b)?/g;

/**
 * Whether a header names two questions ("2.2.1 / 2.2.2"), or has the code of one and the published
 * wording of another, or says after its code that its answers are the opposite or somebody else's;
 * null if it is consistent.
 */
export function headerDoubt(header: string, index: QuestionIndex): HeaderDoubt | null {
  const codes = [...new Set(header.match(CODES) ?? [])];
  const [code] = codes;
  if (code === undefined) return null;
  const known = codes.filter((one) => (index.find(one)?.byEdition.size ?? 0) > 0);
  if (known.length > 1) return { kind: 'two codes', codes: known };
  if (isOfOther(header.replace(CODES, ' '))) return { kind: 'other sense', codes: known };
  const rest = header.replace(CODES, '').replace(/^[^a-z]*(?:(?:kq|q)\b)?[^a-z]*/i, '');
  const naming = rest.length < 20 ? null : index.find(rest);
  if (naming?.kind !== 'question') return null;
  const worded = [...new Set([...naming.byEdition.values()].flat())];
  const own = code.replace(/\s/g, '');
  const agrees = worded.some((one) => one === own || one.startsWith(own) || own.startsWith(one));
  return agrees ? null : { kind: 'other wording', codes: worded };
}
