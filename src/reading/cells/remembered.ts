/** A cell can hold 32,767 characters, but long texts are not repeated. */
const LONGEST = 200;

/**
 * The same function with a memory: a tracker repeats a few texts a million times, so each is worked
 * out once. Long texts, and those beyond the memory's size, are worked out each time.
 *
 * @param work what to do with a text; the same text must always give the same
 */
export function remembered<Result>(
  work: (text: string) => Result,
  atMost = 10_000,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Result;
    const result = work(text);
    if (text.length <= LONGEST && known.size < atMost) known.set(text, result);
    return result;
  };
}
