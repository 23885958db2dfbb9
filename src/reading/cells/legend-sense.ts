import { answerOf } from './answer-of';
import { normalise } from './normalise';
import { Answer } from '../../inspection/inspection';

/** An answer and its meaning in a legend: "Y = concerns", "Yes means not met". */
const ENTRY =
  /(?<![\w.])["']?(yes|no|y|n|1|0|true|false|\u2713)["']?\s*(=|:|\u2192|->|\bmeans\b|\bindicates\b|\bshows\b|\s[-\u2013]\s)\s*([^,;|\n=]{2,60})/gi;

/** What inspectors should mark: "Mark Y where insufficient". */
const INSTRUCTION =
  /\b(?:mark|enter|put|write|tick|answer|score|flag)\s+(?:with\s+)?["']?(?:an?\s+)?(yes|y|x|1|\u2713)["']?\s+(?:only\s+)?(?:where|if|when|for)\s+(.{3,60})/i;

const REVERSED =
  /\b(?:answers?|scale|coding|scores?|marks?|questions?) (?:are |is |have been )?(?:reversed|inverted|turned round|the other way (?:a)?round)\b/i;

/** Longer texts are about more than the answers. */
const LONGEST = 400;

const GOOD =
  /^(?:(?:there (?:is|are) )?no (?:concerns?|problems?|issues?|gaps?|improvement)\b|none\b|nothing\b|sufficient|met\b|good|done\b|fine\b|ok\b|okay\b|satisf|adequate|achieved|positive|pass|in place)/;
const BAD =
  /^(?:(?:it |this |work )?(?:is |was |were )?not\b|insufficient|inadequate|unmet|unsatisf|concerns?\b|problems?\b|issues?\b|gaps?\b|needs? (?:to )?(?:improv|work|attention)|improvements? (?:needed|required)|areas? for improvement|afi\b|shortfalls?\b|missing|fail|poor|weak|absent|lacking|a (?:problem|concern|gap))|\b(?:problem|concern|gap)s? (?:found|identified|noted)\b/;

/** A title that asks for what was not met. */
const ASKS_BAD = /^(?:in )?how many cases\b.*\bnot\b.*\?$/i;

/** In an instruction, any of its words may say so. */
const SAYS_BAD =
  /\b(?:insufficient|inadequate|unmet|unsatisfactory|poor|weak|missing|fail\w*|not (?:been )?(?:met|done|sufficient|achieved|evident|enough)|fell short|shortfalls?|improvements? (?:needed|required)|(?<!no )(?:concern|problem|gap|issue)s?)\b/i;

/**
 * The words of a text that reverse the answers of a sheet: "Y = concerns", "Mark Y where
 * insufficient", "1 = not met". Null if it does not.
 *
 * @returns the words that say so
 */
export function turnsAnswersRound(text: string): string | null {
  if (text.length < 5 || text.length > LONGEST) return null;
  if (REVERSED.test(text)) return text.trim();
  const marked = /\btick(?:ed)?\s(?:if|where|when|for)\s+(.{3,60})/i.exec(text);
  if (marked && SAYS_BAD.test(marked[1] ?? '')) return marked[0];
  if (ASKS_BAD.test(text)) return text.trim();
  const [said, mark, meaning] = INSTRUCTION.exec(text) ?? [];
  if (said !== undefined && mark !== undefined && SAYS_BAD.test(meaning ?? '')) return said;
  const entries = [...text.matchAll(ENTRY)];
  for (const [entry, word = '', join = '', what = ''] of entries) {
    const isRemark = !/^(?:=|indicates|means|shows)$/.test(join) && entries.length < 2;
    const sense = senseOf(what);
    if (isRemark || sense === null || sense === answerOf(word)) continue;
    return entry.replace(/[\s)\]]+$/, '');
  }
  return null;
}

/** Whether words say that a question is met or not; null if they say neither. */
function senseOf(words: string): number | null {
  const text = normalise(words.replace(/[()"'.]/g, ' '));
  const answer = answerOf(text);
  if (answer === Answer.yes || answer === Answer.no) return answer;
  if (GOOD.test(text)) return Answer.yes;
  return BAD.test(text) || /\bnot (?:sufficient|met|good enough|done|achieved)\b/.test(text)
    ? Answer.no
    : null;
}
