/**
 * How answers are written, in English and Welsh, in lower case without spaces. The reader accepts
 * only these, and the formulas of the annexe count only these.
 *
 * A mark such as "x", which one tracker uses for yes and another for no, is not among them.
 */
export const ANSWER_WORDS = {
  yes: [
    ...['yes', 'y', 'true', '1', 'sufficient', 'met'],
    ...['ie', 'oes', 'ydy', 'ydyw', 'ydi', 'do'],
    ...['\u2713', '\u2714', '\u2611', '\u2705', '\u221a', '\u{1f5f8}', '\u{1f5f9}'],
  ],
  no: [
    ...['no', 'n', 'false', '0', 'insufficient', 'notsufficient', 'notmet'],
    ...['nage', 'nacoes', 'nacydy', 'nacydyw', 'nagoes', 'nagydy', 'nacydi', 'naddo'],
    ...['\u2717', '\u2718', '\u274c', '\u2715', '\u2716'],
  ],
  notApplicable: [
    ...['n/a', 'na', 'n.a', 'n\\a', 'n-a', 'notapplicable', 'notapp'],
    ...['amherthnasol', 'ddimynberthnasol', 'd/b', 'dd/b'],
    ...['-', '\u2013', '\u2014', '\u2212'],
  ],
} as const satisfies Record<string, readonly string[]>;

/** Marks after a tick that select its coloured or its plain form. */
const TICK_FORMS = ['\ufe0e', '\ufe0f'];

/** The kinds of answer that words can mean. */
export type AnswerKind = keyof typeof ANSWER_WORDS;

/** All spellings of a kind of answer: its words, those with a full stop, the ticks in each form. */
export function spellingsOf(kind: AnswerKind): readonly string[] {
  return ANSWER_WORDS[kind].flatMap((word) => {
    if (/^[a-z0-9./\\-]+$/.test(word) && word !== '-') return [word, `${word}.`];
    return /^[\u2600-\u27bf]$/u.test(word)
      ? [word, ...TICK_FORMS.map((form) => `${word}${form}`)]
      : [word];
  });
}
