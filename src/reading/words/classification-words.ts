import { type PhraseGroup, wholeText } from './phrases';

/** A classification of risk in the usual words. */
export type RiskLevel = 'low' | 'medium' | 'high' | 'very high';

/** How each level is written, and the words for what it measures. */
const LEVELS: Readonly<Record<RiskLevel, readonly string[]>> = {
  low: ['low', 'very low', 'l', 'rlrh', 'isel', 'isel iawn'],
  medium: ['medium', 'med', 'moderate', 'm', 'rmrh', 'canolig'],
  high: ['high', 'h', 'rhrh', 'uchel'],
  'very high': ['very high', 'v high', 'vh', 'rvrh', 'uchel iawn'],
};

const OF_WHAT = ['risk', 'rosh', 'level', 'concern', 'concerns', 'classification'];
const BEHIND = [
  '',
  ...OF_WHAT,
  ...['risk', 'rosh'].flatMap((what) =>
    ['level', 'classification', 'concern', 'concerns'].map((noun) => `${what} ${noun}`),
  ),
  ...['rosh', 'concern', 'concerns'].map((noun) => `level ${noun}`),
  ...['risk rosh', 'level risk', 'level of risk', 'risk of harm', 'risk of serious harm'],
];

/** A number that some forms put beside the level: "Low (1)", "1 - Low". */
const NUMBERS = ['0', '1', '2', '3', '4', '5'];

/**
 * The levels of risk of harm, and of concerns about safety and wellbeing. A text that says anything
 * more ("Low to medium", "not low") is not one of them.
 */
export const RISK_LEVELS: readonly PhraseGroup<RiskLevel>[] = Object.entries(LEVELS).map(
  ([meaning, words]) => ({
    meaning: meaning as RiskLevel,
    phrases: words.flatMap((word) => [
      ...BEHIND.map((behind) => wholeText(`${word} ${behind}`.trim())),
      ...NUMBERS.flatMap((number) => [
        wholeText(`${word} ${number}`),
        wholeText(`${number} ${word}`),
      ]),
    ]),
  }),
);
