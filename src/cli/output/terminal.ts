/** Escape sequences, or nothing where the output is no terminal or colours are not wanted. */
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
export function paintFor(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint {
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

/** A text without what could steer a terminal or turn its reading order: a tracker may hold anything. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
    sign === '\n' || sign === '\t' ? sign : '\ufffd',
  );
}

/** Says on a terminal what is being done; the next step takes its place, an empty one ends it. */
export function steps(stream: NodeJS.WriteStream): (step: string) => void {
  if (!stream.isTTY) return () => undefined;
  return (step) => {
    stream.write(`\r\u001b[K${step}`);
  };
}

/** Shows how far a long run of trackers has got, on a terminal only. */
export function progress(stream: NodeJS.WriteStream, total: number): (done: number) => void {
  const show = steps(stream);
  return (done) => {
    if (total > 1) show(done < total ? `${done} of ${total} trackers` : '');
  };
}
