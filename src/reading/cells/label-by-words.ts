import type { CaseAttribute } from '../../editions/edition';
import { normalise } from './normalise';

/** What a header names: one of these, and otherwise only words that narrow it. */
const SUBJECTS: readonly (readonly [CaseAttribute, RegExp])[] = [
  [
    'rosh',
    /\b(rosh|risk of (serious )?harm|(risk|harm) to (others|other people|the public|public)|serious harm)\b/g,
  ],
  [
    'safety',
    /\b(safety( and)? well ?being|safety|well ?being|s and wb?|swb|snw|saw|vulnerability)\b/g,
  ],
  ['disposal', /\b(disposal|sentence|order|outcome)\b/g],
];

/** What a classification is called, whose it is and when it was made. */
const NARROWS_A_RISK =
  /^(levels?|ratings?|classifications?|category|assessment|assessed|judgement|judgment|score|band|risks?|concerns?|overall|current|latest|initial|final|revised|correct|actual|peak|should|be|original|agreed|main|asset|assetplus|yos|yot|yjs|hmip|inspectors?|case|child|childs|childrens?|young|persons?|low|medium|med|high|very|l|m|h|vh|at|of|to|on|in|for|from|about|as|by|the|and|or|others|s|start|beginning|end|time|point|order|disposal|sentence|intervention|supervision|inspection|sample|sampling)$/;

/** Which disposal it is, and whose. */
const NARROWS_A_DISPOSAL =
  /^(type|name|kind|of|the|a|and|or|current|index|main|primary|original|final|latest|inspected|court|out|ooc|oocd|child|childs|made|given|imposed|received|for|ycc|yc|cr|yro|ro|dto)$/;

/** Harm to the child is not harm to others, and the safety of others is not the child's. */
const OF_ANOTHER: Partial<Record<CaseAttribute, RegExp>> = {
  rosh: /\b(from|by|of) (the )?(others|other people|public)\b|\b(to|towards|against|for|on) (the |a )?(child|childs|children|young persons?|yp|case)\b|\bself\b|\bat (an? )?((very )?(low|medium|high) )?risk\b/,
  safety: /\b(others?|public)\b/,
};

/**
 * The case column that a header's words mean, if it is not one of the usual headers: "Overall
 * RoSH", "ROSH level (Low/Med/High)", "Order / disposal". Null if it names two, or anything more
 * ("RoSH reviewed on", "Length of order").
 */
export function attributeByWords(header: string): CaseAttribute | null {
  if (header.length > 80 || header.trim().endsWith('?')) return null;
  const words = normalise(header)
    .replace(/&/g, ' and ')
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const said = SUBJECTS.filter(([, subject]) => words.match(subject) !== null);
  const [first, second] = said;
  if (!first) return null;
  // "RoSH at start of order": the time is not a second subject.
  const isWhen = second?.[0] === 'disposal' && said.length === 2;
  if (second && !isWhen) return null;
  const [attribute, subject] = first;
  if (OF_ANOTHER[attribute]?.test(words)) return null;
  const narrows = attribute === 'disposal' ? NARROWS_A_DISPOSAL : NARROWS_A_RISK;
  const rest = words.replace(subject, ' ').split(' ').filter(Boolean);
  return rest.every((word) => narrows.test(word)) ? attribute : null;
}

/** Whether a header names two classifications of a case: "ROSH / Safety". */
export function namesTwo(header: string): boolean {
  const words = normalise(header)
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ');
  return SUBJECTS.slice(0, 2).every(([, subject]) => words.match(subject) !== null);
}
