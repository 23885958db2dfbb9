/** The message of a ribbon button when it is done. */
export interface Notice {
  /** `refused` if nothing was done; the lines say why. */
  readonly kind: 'done' | 'refused';
  readonly title: string;
  /** Whole sentences, one below the other. */
  readonly lines: readonly string[];
}

/** Office allows 2,048 characters for an address, including what comes before the notice. */
const LONGEST_CODE = 1_800;

/**
 * A notice as the part of an address that browsers never send anywhere. Lines that do not fit are
 * counted; if the first does not fit, at least its beginning is shown.
 */
export function noticeCode(notice: Notice): string {
  const { lines } = notice;
  const codeOf = (shown: readonly string[]): string | null => {
    const left = lines.length - shown.length;
    const more = left === 0 ? [] : [`And ${left} more.`];
    const code = encodeURIComponent(JSON.stringify({ ...notice, lines: [...shown, ...more] }));
    return code.length <= LONGEST_CODE ? code : null;
  };
  for (let kept = lines.length; kept > 0; kept--) {
    const code = codeOf(lines.slice(0, kept));
    if (code !== null) return code;
  }
  // By characters: half of a two-unit character is not valid in an address.
  const first = Array.from(lines[0] ?? '');
  for (let { length } = first; length > 0; length = Math.floor(length * 0.9)) {
    const code = codeOf([`${first.slice(0, length).join('')}…`]);
    if (code !== null) return code;
  }
  return encodeURIComponent(JSON.stringify({ ...notice, lines: [] }));
}

/** The message of a window without a notice: hosts were seen to drop that part of an address. */
export const NO_NOTICE = 'empty';

/**
 * Reads a notice from an address; `null` if there is none. Office itself uses the same part of an
 * address, before or after our text, separated by `&`.
 */
export function noticeOf(fragment: string): Notice | null {
  try {
    const [code = ''] = /%7B[^&]*/i.exec(fragment) ?? [];
    const found = JSON.parse(decodeURIComponent(code)) as Partial<Notice>;
    const { kind, title, lines } = found;
    if ((kind !== 'done' && kind !== 'refused') || typeof title !== 'string') return null;
    if (!Array.isArray(lines) || !lines.every((line) => typeof line === 'string')) return null;
    return { kind, title, lines };
  } catch {
    return null;
  }
}
