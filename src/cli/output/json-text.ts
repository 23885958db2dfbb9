/**
 * A value as JSON for a file or the screen. Characters that could control a terminal or reverse its
 * reading order are written as escapes, which read back as the same text, because a tracker may
 * hold anything.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
