/** What a button of the ribbon says when it is done. */
export interface Notice {
  /** `refused` where nothing was done, and why stands in the lines. */
  readonly kind: 'done' | 'refused';
  readonly title: string;
  /** Whole sentences, one under the other. */
  readonly lines: readonly string[];
}

/** Office takes 2,048 characters of an address; what goes before the notice has some. */
const LONGEST_CODE = 1_800;

/**
 * A notice as the part of an address that no browser ever sends anywhere. Lines that do not fit any
 * more are counted; of a first line that does not fit there is at least the beginning.
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
  // By characters: half of one that takes two places is no part of an address.
  const first = Array.from(lines[0] ?? '');
  for (let { length } = first; length > 0; length = Math.floor(length * 0.9)) {
    const code = codeOf([`${first.slice(0, length).join('')}…`]);
    if (code !== null) return code;
  }
  return encodeURIComponent(JSON.stringify({ ...notice, lines: [] }));
}

/** What the window says that was given no notice: hosts were seen to drop that part of an address. */
export const NO_NOTICE = 'empty';

/**
 * Reads a notice from an address; `null` where there is none in it. Office itself passes things on in
 * the same part of an address, before what stands there or behind it, parted by `&`.
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
