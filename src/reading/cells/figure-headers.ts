import { normalise } from './normalise';

/** What a column of figures beside questions holds, according to its header. */
export type FigureOf = 'yes' | 'no' | 'not-applicable' | 'out-of' | 'percent';

/** The things that a header of figures can name, each with its words. */
const SUBJECTS = {
  yes: /\b(yes|yeses|y|sufficient|met|positive|positives|true|satisfactory|achieved|ydy|ydyn|oes|ydi|ie|cadarnhaol|digonol)\b/,
  no: /\b(no|nos|noes|n|insufficient|inadequate|unmet|negative|negatives|false|unsatisfactory|nac ydy|nac ydi|nac oes|nag oes|nage|naddo|annigonol)\b/,
  'not-applicable':
    /\b(n\/a|na|nas|n\.a|not applicable|not relevant|not asked|amherthnasol|amh|ddim yn berthnasol)\b/,
} as const;

/** With a negation, a yes is a no: "not met". */
const DENIES = /\b(not|non|never|without|un)\b/;

/** Words for a count that do not say of what. */
const COUNTS =
  /\b(number|num|nr|count|counts|total|totals|sum|cases|case|answers?|responses?|files?|children|of|that|were|was|are|judged|answered|rated|scored|is|the|with|as|recorded|who|which|where|all|in|nifer|cyfanswm)\b/g;

/** Words that make a number the whole of which a share is taken. */
const WHOLE =
  /^((total|number|count|sum|all)?( of)?( all)? ?(inspected|sampled|applicable|relevant|eligible|assessed|valid)? ?(cases|case|answers|responses|files|children|records)( (inspected|sampled|answered|assessed|applicable|in (the )?sample|reviewed|read|looked at))?|out of|of|base|denominator|n|sample|sample size|size of sample|total|total n|total number|applicable|answered|total answered|total applicable|inspected|number inspected|number sampled|number applicable|number assessed|number judged|number answered|assessed|judged|sampled|achosion|nifer yr achosion|n cases|base n|valid n)$/;

/** Words that say whose or when it is, if that is this inspection. */
const THIS =
  /\b(current|this (year|time|inspection|round|service|period|quarter)|now|latest|final|published|agreed|moderated|our|overall|result|results|outcome|judgement|inspection|answer|answers|cases|score|annexe|figure|figures|value|service|yos|yot|yjs|eleni|cyfredol)\b/g;

/** Words for another time, place, group or thing. */
const OTHER =
  /\b(prev|previous|previously|last|prior|earlier|before|former|old|ago|past|baseline|pilot|target|targets|goal|aim|aims|expected|forecast|projected|predicted|planned|benchmark|threshold|minimum|maximum|boundary|national|nationally|england|wales|english|welsh|uk|region|regional|regions|average|averages|mean|median|comparator|comparison|comparators|family|neighbours?|statistical|peer|peers|others?|similar|weight|weights|weighting|weighted|priority|importance|page|pages|paragraph|line|row|order|rank|ranking|change|difference|diff|variance|increase|decrease|improvement|trend|movement|gap|male|males|female|females|boys|girls|boy|girl|men|women|white|black|asian|mixed|bame|age|aged|under|over|low|medium|high|self|own|qa|dip|confidence|margin|error|lower|upper|low|high|limit|ci|self-assessment|llynedd|blaenorol)\b/;

/** Signs of a difference: "% yes +/-". */
const APART = /\+\s*\/\s*[-\u2013]|[\u00b1\u0394]/;

const YEAR = /\b(19|20)\d\d(\s*[/-]\s*\d\d(\d\d)?)?\b/;

/**
 * The figure that a header names in words: "No. yes", "# Yes", "Yes (n)", "% sufficient", "Out of".
 * Null if it names no figure, or another time, place or thing, or the share of what is not met.
 *
 * @example figureOf('No. of cases') // 'out-of'
 */
export function figureOf(header: string): FigureOf | null {
  const { text, isShare, isCount } = plain(header);
  if (text === '' && isShare) return 'percent';
  if (text === '' && isCount) return null;
  if (isOfOther(text) || APART.test(header)) return null;
  if (isShare) return shareOf(text) === 'yes' ? 'percent' : null;
  if (WHOLE.test(text)) return 'out-of';
  const rest = text
    .replace(COUNTS, ' ')
    .replace(/[()[\],:;'"=-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (rest === '')
    return isCount && /\b(cases?|answers?|responses?)\b/.test(text) ? 'out-of' : null;
  return subjectOf(rest);
}

/** Whether a header says that its figures are for another time, place, group or thing. */
export function speaksOfOther(header: string): boolean {
  return isOfOther(plain(header).text) || APART.test(header);
}

function isOfOther(text: string): boolean {
  return OTHER.test(text) || YEAR.test(text);
}

/** Whether a header only says that it is this inspection's: "Current", "Result". */
export function speaksOfThis(header: string): boolean {
  const { text } = plain(header);
  return (
    text.match(THIS) !== null &&
    text
      .replace(THIS, ' ')
      .replace(COUNTS, ' ')
      .replace(/[()\s:,-]/g, '') === ''
  );
}

/** Whether a share is the share of yes; a plain share of cases is. */
function shareOf(text: string): 'yes' | 'no' | 'not-applicable' | null {
  // A share of the total, or of a score, may be of anything.
  if (/\bof (?:the )?(?:grand )?total\b|\bscores?\b/.test(text)) return null;
  const rest = text
    .replace(
      /\b(n\/a|na)\b(?: (excluded|removed|left out|not counted))|\b(excluding|excl|without|not counting) (n\/a|na|not applicable)\b/g,
      ' ',
    )
    .replace(COUNTS, ' ')
    .replace(THIS, ' ')
    .replace(/[()[\],:;'"=-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return rest === '' ? 'yes' : subjectOf(rest);
}

/** The one thing that the words name, and nothing more; null for several, or for something else. */
function subjectOf(text: string): 'yes' | 'no' | 'not-applicable' | null {
  const said: ('yes' | 'no' | 'not-applicable')[] = [];
  // "n yes" is a number of yes; "nac ydy" is not a yes.
  let rest = SUBJECTS.yes.test(text) ? text.replace(/\bn\b(?!\/)/g, ' ') : text;
  for (const one of ['not-applicable', 'no', 'yes'] as const) {
    if (!SUBJECTS[one].test(rest)) continue;
    said.push(one);
    rest = rest.replace(new RegExp(SUBJECTS[one].source, 'g'), ' ');
  }
  let [subject] = said;
  const isDenied = DENIES.test(rest);
  rest = rest.replace(new RegExp(DENIES.source, 'g'), ' ').replace(/[\s/&+.]|\b(and|or)\b/g, '');
  // "Yes/sufficient" is one thing, "Yes / No" are two.
  if (said.length !== 1 || subject === undefined || rest !== '') return null;
  if (isDenied && subject !== 'not-applicable') subject = subject === 'yes' ? 'no' : 'yes';
  return subject;
}

const SHARE = /%|\b(per ?cent|percentage|percent|pct|proportion|share|rate|canran)\b/;
const EVERY_SHARE = new RegExp(SHARE.source, 'g');

function plain(header: string): { text: string; isShare: boolean; isCount: boolean } {
  const said = normalise(header.replace(/_/g, ' '));
  // "No. yes", "No of cases" and "Nº" count; a bare "No" answers.
  const count =
    /#|\u2116|\bn[\u00ba\u00b0o]\.?(?= ?(of|yes|no\b|n\/a|na\b|not|suff|insuff|met|cases|answer|resp|inspected|sampled|applicable|positive|negative|ydy|nac))|\bno\.(?= ?\w)|^n ?= ?|\(n\)|\[n\]|\bnumber\b|\bcount\b|\btotal\b|\bnifer\b/;
  const isShare = SHARE.test(said);
  const isCount = count.test(said);
  const text = said
    .replace(/\(n\)|\[n\]|\(%\)|\[%\]|\(#\)|\(no\.?\)/g, ' ')
    .replace(
      /^no\.? ?(?=of\b|yes|no\b|n\/a|na\b|not |suff|insuff|met\b|cases|answer|resp|inspected|sampled|applicable|positive|negative|ydy|nac)/,
      'number ',
    )
    .replace(/\bno\. ?(?=\w)/g, 'number ')
    .replace(/#|\u2116|\bn[\u00ba\u00b0]/g, ' number ')
    .replace(/^n ?= ?/, 'number ')
    .replace(EVERY_SHARE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s().:=-]+|[\s(.:=-]+$/g, '')
    .trim();
  return { text, isShare, isCount };
}
