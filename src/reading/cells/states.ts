import { isGiven, answerOf } from './answer-of';
import { normalise } from './normalise';
import { lineOfOther, titleOfOther } from './of-other';
import { Answer } from '../../inspection/inspection';

/** What a header says about the cases' place in the sample. */
export type StateHeader = 'status' | 'included' | 'excluded' | 'why' | 'notes';

const OF_CASES =
  /\b(case|cases|case's|sample|sampled|sampling|inspection|inspected|record|file|tracker|current|final|this|the|for|of|in|from|to|be|is|was|a|at|as|and|or|list|yos|yot|yjs|hmip|audit|child|analysis|count|date)\b/g;

const HEADERS: readonly (readonly [StateHeader, RegExp])[] = [
  [
    'why',
    /^(reason|reasons|why|date|cause)( for| of)? ?(exclusion|exclud(?:ed|ing)|withdrawal|withdrawn|removal|removed|replacement|replaced|not inspected|non-?inspection)$|^(exclusion|withdrawal|removal|replacement) (reason|date|note)s?$|^(withdrawn|excluded|removed|replaced) (on|by|because|date|reason)$/,
  ],
  [
    'excluded',
    /^(withdrawn|with-?drawn|withdraw|excluded?|exclusions?|left out|leave out|removed?|replaced|reserves?|reserve case|dropped|omit|omitted|not inspected|do not count|don'?t count|not counted|not used|void|duplicate|example|out of scope|ineligible|disregard|ignore|de-?selected|discounted|cancelled|canceled|drop|deleted|excl|exc|pilot|thematic only|substitute|spare|reserve no|discarded|not in(?: the)? sample|w d|dup|not (?:counting|scored|rated)|comparator(?: case)?|tynnwyd yn \u00f4l|tynnwyd yn ol|eithriwyd)$/,
  ],
  [
    'included',
    /^(included?|inc|inclusion|in|in out(?: of)? scope|out scope|counts? towards? rating|sample flag|read by inspector|included final figures|counted|counts|count|inspected|selected|sampled|sample|used?|use|eligible|in ?scope|valid|keep|(?:included? )?in results|(?:included?|count) (?:in )?ratings?|tick(?:ed)? if counted|scored|read|in out|yn y sampl|wedi'i gynnwys|cynnwys|active)$/,
  ],
  ['status', /^(status|state|selection|sample status|statws|eligibility|suitability|position)$/],
  [
    'notes',
    /^(comments?|notes?|remarks?|further (comments?|notes?)|general (comments?|notes?)|inspector('s)? (comments?|notes?)|reasons?|sylwadau|nodiadau)$/,
  ],
];

/** Words for a case that is not part of the sample. */
const OUT =
  /\b(withdrawn|withdrew|excluded|exclude|excl|not inspected|not (?:to be )?counted|(?:do|does) not count|don'?t count|not in (?:the )?sample|not sampled|not selected|not included|not used|removed|replaced|reserve|reserved|dropped|omitted|omit|cancelled|canceled|out of scope|ineligible|not eligible|void|voided|deleted|duplicate|discounted|disregard(?:ed)?|left out|unused|de-?selected|swapped out|no longer in (?:the )?sample|not in (?:the )?cohort|abandoned|rejected|superseded|substituted|discarded|not required|unsuitable|unable to inspect|file not available|(?:joint )?thematic only|wdn|w\/d|spare|back-?up|tynnwyd allan|wedi(?: ei)? tynnu yn (?:\u00f4l|ol)|wedi'?i dynnu'?n (?:\u00f4l|ol)|tynnwyd yn (?:\u00f4l|ol)|eithriwyd|heb ei harolygu)(?![a-z])/;

/** A note that begins with these means the case, not something in it. */
const NOTE_SAYS_OUT =
  /^\W*(?:case |this case |now )?(?:is |was |has been )?(withdrawn|excluded|exclude|do not (?:count|use|include)|don'?t count|not inspected|not (?:to be )?counted|not in (?:the )?sample|(?:removed|dropped|taken) (?:from|out of) (?:the )?sample|replaced (?:by|with)|reserve case|duplicate(?: of| case|$)|test case|example case|dummy case)\b/;

/** About a child, or something in the case: "Withdrawn child, hard to engage". */
const OF_CHARACTER =
  /^\W*(?:withdrawn|excluded) (?:and|child|boy|girl|young|character|behaviou?r|demeanou?r|at )|^\W*not counted as (?!a? ?case)/;

/** A note that says only that. */
const NOTE_IS_OUT =
  /^(?:(?:please )?ignore|void|deleted|out of scope|(?:should )?not be counted|(?:should|to|must) be excluded|no longer in (?:the )?(?:sample|cohort)|not in (?:the )?cohort|wrong (?:yot|yos|yjs|service)\b.*\b(?:remove|exclude|ignore)|.{1,30}\bnot inspected)$/;

/** Things that a child, not a case, may be excluded or withdrawn from. */
const FROM_ELSEWHERE =
  /\b(?:withdrawn|withdrew|excluded|removed|dropped)\b[^.;]{0,20}\b(?:from|by|at)\b[^.;]{0,20}\b(school|education|college|class|classes|mainstream|pru|ete|course|training|placement|programme|intervention|consent|support|home|care|service|services|activity|work|unit|employment|parents?|mother|father|family|offer|engagement|contact|accommodation|provision)\b/;

const MADE_UP =
  /\b(example|examples|dummy|specimen|(?:sample|test|training|pilot|practice|mock) (?:case|row|entry|record)|demo|enghraifft)\b|^(?:test|practice|pilot|training)\s*\d*$|^e\.g\b/;

/** What a header says at its end of how it is filled: "Withdrawn (Y/N)", "Included: tick". */
const HOW_TO_FILL = /[\s([:,-]+(?:y ?[/|] ?n|yes ?(?:[/|]|or) ?no|tick|x)[)\]]?\s*\??$/;

/** Whether a header gives the state of each case, and how. */
export function stateHeaderOf(header: string): StateHeader | null {
  const said = normalise(header.replace(/_/g, ' ')).replace(HOW_TO_FILL, '');
  if (said.length > 50) return null;
  const bare = said
    .replace(/[?():,/-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const exact = HEADERS.find(([, pattern]) => pattern.test(bare));
  if (exact) return exact[0];
  const core = bare.replace(OF_CASES, ' ').replace(/\s+/g, ' ').trim();
  if (core === '')
    return /\b(in|part of) (the )?(final )?sample\b|^(final |main |agreed )?sample$/.test(bare)
      ? 'included'
      : null;
  // "Date of exclusion" says so by any value, "Notes of case" only by certain words.
  return HEADERS.find(([, pattern]) => pattern.test(core))?.[0] ?? null;
}

/** Whether a header by itself says that its column decides which cases count; comments do not. */
export function tellsState(header: string): boolean {
  const state = stateHeaderOf(header);
  return state !== null && state !== 'notes';
}

/**
 * Whether a value under a header says that its case does not count.
 *
 * @returns undefined if it says nothing about that
 */
export function saysOut(header: StateHeader, value: string): boolean | undefined {
  const text = normalise(value).replace(/[_]/g, ' ');
  if (text === '') return undefined;
  const answer = answerOf(value);
  switch (header) {
    case 'why':
      return !isGiven(answer) || answer === Answer.yes ? !/^(none|nil|-)$/.test(text) : undefined;
    case 'excluded':
      if (isGiven(answer)) return answer === Answer.yes;
      return !/^(none|nil|never|not yet|no\b.*|in sample|included|counted)$/.test(text);
    case 'included':
      if (isGiven(answer)) return answer === Answer.no;
      return OUT.test(text) || MADE_UP.test(text) || /^no\b|^out$|^r(?:es)?$/.test(text);
    case 'status':
      return (OUT.test(text) || MADE_UP.test(text)) && !FROM_ELSEWHERE.test(text);
    default:
      if (OF_CHARACTER.test(text)) return false;
      return (NOTE_SAYS_OUT.test(text) || NOTE_IS_OUT.test(text)) && !FROM_ELSEWHERE.test(text);
  }
}

/** Words that under any header mean that the case does not count, and cannot be about the child. */
const CASE_IS_OUT =
  /^(?:case )?(?:not inspected|not (?:to be )?counted|do(?:es)? not count|don'?t count|not sampled|not (?:in|part of)(?: the)? sample|(?:excluded|removed|dropped|withdrawn) from(?: the)? (?:sample|inspection)|reserve case|duplicate case|heb ei harolygu)\b/;

const ONLY_OUT = new RegExp(`^(?:${OUT.source})$`);

/** "Court (withdrawn)": a class, followed by words that the case does not count. */
const BEHIND_A_CLASS = /^[^(]+(?:\(|[-/,:] ?)\s*([^()]+)\)?$/;

/**
 * Whether a detail says that its case does not count, under a header about something else.
 *
 * @param isClass whether the header is of a class of cases
 */
export function detailSaysOut(value: string, isClass: boolean): boolean {
  const text = normalise(value);
  if (CASE_IS_OUT.test(text)) return true;
  const behind = isClass ? BEHIND_A_CLASS.exec(text)?.[1] : undefined;
  return behind !== undefined && ONLY_OUT.test(behind.trim());
}

/** What a column of states says about a case that is in the sample. */
const IN =
  /^(?:complete[d]?|open|opened|closed|current|active|live|eligible|suitable|keep|use|included?|in|in (?:the )?sample|inspected|selected|sampled|counted|done|finished|final|finali[sz]ed|yes|y|no|core|main|judged|scored|assessed|rated|ok|agreed|moderated|signed off|reviewed|in progress|ongoing|started|not started|draft|to do|pending|awaiting .*|allocated|ready|submitted|checked|archived|agored|ar gau|cyfredol|cynhwyswyd|-|n\/?a)$/;

/** Whether a column of states says plainly that a case is in the sample. */
export function saysIn(value: string): boolean {
  return IN.test(normalise(value));
}

/** What may be said about a case in the sample. */
const MAYBE_OUT =
  /\b(?:dup(?:licate)?(?: of)?|void|do not (?:score|use)|don'?t (?:score|use)|w\/d|wdn|not ours|not our case|de-?selected|reserve|swapped|shadow|pilot|practice case|test case|dummy|not (?:rated|inspected|counted|sampled|selected)|never started|superseded|(?:do|does) not count|don'?t count|excluded from (?:the )?sample|out of scope)\b/;

/** What may also be said about the child; in a remark on the case it is about the case. */
const MAYBE_OUT_OF_A_REMARK =
  /\b(?:withdrawn|excluded|excl|rejected|abandoned|not in (?:the )?sample|do not count|wd|out of period|not to be included|for practice only|same (?:child|case|young person) as)\b|^(?:case )?(?:ineligible|not eligible|not included)(?! (?:for|in|by)\b)|^(?:case )?pulled\b(?! (?:into|by|over|up|out))|^(?:case )?(?:removed|dropped)(?: from (?:the )?(?:sample|cohort|list))?$|\bcase (?:was )?(?:removed|dropped)\b/;

/** At the end of a detail, after a dash or in brackets, or all of it: an example, or a case left out. */
const MARKED_OUT =
  /(?:[([]|\s[-\u2013]\s*)(?:withdrawn|excluded|reserve|example|dummy|test)[)\]]?$|^(?:withdrawn|excluded)\s*[-\u2013:(]|^(?:an? )?example(?: (?:child|case|only|row))?$|^test(?: (?:test|child|case))?$/;

/** Headers under which "withdrawn" cannot be said of the child. */
const OF_INSPECTING =
  /\b(?:inspectors?|manager|allocated|assessor|read(?:er)?|reviewer|date|week|day|interview(?:ed)?|inspected|name|ref(?:erence)?|initials)\b|^child$/;

/** Other things that may be withdrawn, excluded or swapped in a child's case. */
const OF_A_CHILD =
  /\b(?:plans?|referrals?|sessions?|conditions?|appointments?|licence|bail|meetings?|worker|visits?|school|college|charges?|offences?|offer|consent|breach|programme|intervention|parents?|mother|father)\b/;

/** Headers of a child's life, in which "example" and "excluded" are about the child. */
const OF_LIFE =
  /\b(?:school|education|ete|employment|training|legal|accommodation|outcome|status)\b/;

const WORDS_AT_MOST = 8;

/**
 * Whether a short text on a case may say that it does not count: "Duplicate of C4".
 *
 * @param header of its column; a blank one tells nothing
 * @param isRemark under the header of remarks on the case
 */
export function mayBeOut(value: string, header: string, isRemark: boolean): boolean {
  const text = normalise(value);
  const about = normalise(header);
  if (text.length > 60 || text.split(' ').length > WORDS_AT_MOST) return false;
  const isOfCase = isRemark || about === '' || (OF_INSPECTING.test(about) && !OF_LIFE.test(about));
  if (isOfCase && MARKED_OUT.test(text)) return true;
  const isSaid = MAYBE_OUT.test(text) || (isOfCase && MAYBE_OUT_OF_A_REMARK.test(text));
  return isSaid && !OF_CHARACTER.test(text) && !FROM_ELSEWHERE.test(text) && !OF_A_CHILD.test(text);
}

/** Short marks behind an id: "C3 WD", "C5 - dup", "C3 pulled", "C0 pilot", "ABC123 (e.g.)". */
const MARKED_ID =
  /[\s([-](?:wd|w\/d|dup|duplicate|pulled|pilot|not our case|transfer(?:red)? out|e\.g\.?)[)\]]?(?: of \S+)?$/i;

/** Whether a case's id says that it does not count: "C3 (withdrawn)", "Reserve 1", "EXAMPLE", "Target". */
export function idSaysOut(id: string): boolean {
  // Most ids are digits and initials; none of the words is shorter.
  if (MARKED_ID.test(id)) return true;
  if (!/[a-z]{4}|^e\.g\b|\b(?:wdn|w\/d)\b/i.test(id)) return false;
  const text = normalise(id).replace(/[_-]+/g, ' ');
  return text.length <= 60 && (OUT.test(text) || MADE_UP.test(text) || lineOfOther(id));
}

/**
 * Whether a text says that some case does not count, and not that a child was excluded elsewhere.
 */
export function speaksOfOut(text: string): boolean {
  const said = normalise(text);
  return OUT.test(said) && !FROM_ELSEWHERE.test(said);
}

/** Whether a heading over some cases says that they do not count: "Reserves", "Previous inspection". */
export function headingSaysOut(heading: string): boolean {
  const text = normalise(heading);
  if (text.length > 60 || FROM_ELSEWHERE.test(text) || /(?<!not )\bused$/.test(text)) return false;
  return (
    OUT.test(text) ||
    titleOfOther(heading) ||
    /\b(examples?|dummy|back-?ups?|spares?|reserves?|test cases?|withdrawals?|exclusions?)\b/.test(
      text,
    )
  );
}
