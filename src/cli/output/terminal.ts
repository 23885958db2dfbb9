/** Escape sequences, or nothing if the output is not a terminal or colours are not wanted. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  /** A rating in its colour; always with its word. Score from worst to best. */
  rating(text: string, score: number | null): string;
}

const RESET = '\u001b[0m';

/** @see https://no-color.org for NO_COLOR */
export function paintFor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const plain = environment['NO_COLOR'] ? true : !stream.isTTY && !environment['FORCE_COLOR'];
  const paint = (code: string) => (text: string) =>
    plain ? text : `\u001b[${code}m${text}${RESET}`;
  // White on red, black on yellow, black on light green, white on green: legible in any theme.
  const ratings = ['97;41', '30;43', '30;102', '97;42'].map(paint);
  return {
    bold: paint('1'),
    dim: paint('2'),
    red: paint('31'),
    yellow: paint('33'),
    rating: (text, score) => (score === null ? text : (ratings[score]?.(text) ?? text)),
  };
}

/**
 * A text without anything that could control a terminal or reverse its reading order: a tracker may
 * hold anything.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
    sign === '\n' || sign === '\t' ? sign : '\ufffd',
  );
}
