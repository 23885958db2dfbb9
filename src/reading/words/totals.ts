/** Words for a sum, alone or with what is summed before or after them. */
const SUMS =
  'grand total|sub-? ?totals?|totals?|tot|sums?|counts?|countif|averages?|avg|mean|median|mode|overall|summary|aggregate|base|out of|lowest|highest|min(?:imum)?|max(?:imum)?|percent(?:age)?s?|per ?cent|pct|proportion|share|rate|pass rate|score|result|results|rating|ratings|band|grade|judgement|how many|number|cyfanswm|cyfansymiau|is-gyfanswm|nifer|canran|cyfartaledd|swm|check|checks|check ?sum|cross-?check|all cases|cases|all|n';

/** What can be summed among the answers. */
const COUNTED =
  'yes|yeses|y|no|nos|noes|n\\/?a|nas|not applicable|blanks?|missing|sufficient|insufficient|met|not met|unmet|positives?|negatives?|answered|unanswered|applicable|ydy|nac ydy|oes|nac oes|amherthnasol|true|false|ticks?|crosses';

/** Whose answers are summed. */
const WHOSE =
  'court|court disposals?|out[- ]of[- ]court(?: disposals?)?|ooc|oocd|domain (?:one|two|three|1|2|3)|domain|cases?|all|boys|girls|males?|females?|standard(?: \\d\\.\\d)?|this sheet|sample|inspected|section|column';

const JOINS =
  'of|for|in|the|with|to|judged|answered|scored|rated|are|is|was|were|that|and|a|an|by|per|total|\\(n\\)|\\(%\\)|count|number|percent';

const WORD = `(?:${SUMS}|${COUNTED}|${WHOSE}|${JOINS}|#|%|\\u03a3|\\u2211|n ?=|no\\.|=)`;
const ALL_WORDS = new RegExp(`^(?:${WORD}[\\s:=.,()/&+-]*)+$`, 'i');
/** One of these has to be among them: "the case" is not a sum. */
const TELLING = new RegExp(
  `(?:^|[^a-z])(?:${SUMS}|${COUNTED})(?:$|[^a-z])|[%#\\u03a3\\u2211]|^court$|^out[- ]of[- ]court$`,
  'i',
);
// A whole word: County Durham, Sumner and Meanwood are names.
const WITH_REST =
  /^(?:(?:(?:grand |sub-? ?)?total|tot\.?|sum|count|average|mean|number|percentage|per ?cent|proportion|share|cyfanswm|nifer)s?(?![a-z])|[%\u03a3\u2211#])\s*(?:of |for |answered |scored )?[^\d\s].*$|^.*\b(?:sub-?total|total|rating|percentage)s?$|^.*%$/i;

/**
 * Whether a label is for totals, percentages or ratings of the lines above it, in any of the usual
 * words: "Court subtotal", "Yeses", "# yes", "n=", "Cyfanswm".
 */
export function sumsUp(label: string): boolean {
  const text = label
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s*[:=]\s*$/, '')
    .replace(/\.$/, '');
  if (text === '' || text.length > 60) return /^\s*n ?=\s*$/i.test(label);
  return (ALL_WORDS.test(text) && TELLING.test(text)) || WITH_REST.test(text);
}
