/** Long texts are cut: a cell can hold 32,767 characters. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 77)}…` : line;
}

/** How many are named in one sentence. */
export const NAMED_AT_MOST = 6;

/** The first of some texts, and how many more there are: "C1, C2 and 3 more". */
export function namedFew(texts: readonly string[]): string {
  const named = texts.slice(0, NAMED_AT_MOST).join(', ');
  const more = texts.length - NAMED_AT_MOST;
  return more > 0 ? `${named} and ${more} more` : named;
}
