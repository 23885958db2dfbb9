import { normalise } from './normalise';

/** After a question's code: the opposite of its yes is counted. */
const OPPOSITE =
  /^(?:any |were there (?:any )?|evidence |was it )?(?:no|not (?:met|sufficient|achieved|applied|done|good enough)|insufficient|unmet|inadequate|negatives?|unsatisfactory|concerns?|gaps?|problems?|issues?|fail(?:ed)?|missing|afis?|areas? for improvement|improvements? (?:needed|required)|needs? (?:work|improvement|to improve)|action needed|insuff|deficits?|(?:issues?|concerns?|problems?) (?:with|re|about) .*|y = (?:afi|concern|issue|not met)|non[- ]?complian(?:t|ce)|weakness(?:es)?|deficien(?:t|cy|cies)|shortfalls?)(?: (?:found|identified|noted|seen|raised))?\??$/;

/** After a question's code or in a title: another time, place, person or stage. */
const OF_OTHER =
  /^(?:(?:at|from|in|by|the|our|for|results?|ratings?|figures|scores?) )*(?:(?:previous|prev|last|prior|earlier|former)(?: (?:inspection|year|time|round|report|rating|answer|score|judge?ment)s?)?(?: .*)?|(?:19|20)\d\d(?:\b.*)?|targets?(?: .*)?|benchmark(?: .*)?|comparators?(?:\b.*)?|(?:national|england|english|wales|welsh)(?: (?:averages?|figures?|results?|ratings?|mean|median|data))?|averages?|expected(?: .*)?|self(?:[- ]?assess(?:ment|ed)?)?(?: .*)?|draft(?:\b.*)?|provisional figures.*|illustrative.*|superseded|do not use|(?:yot|yos|yjs|service)(?:'s)? (?:view|own|answer|self).*|weight(?:ing)?|(?:no\.?|number) of .*|last time|yot audit|evidence seen|checked|changed.*|n\/?a|not applicable|(?:the )?(?:child|parent|carer|family|young person)(?:'?s)? (?:view|voice|answer|response)s?)$/;

/**
 * Whether the words after a question's code say that its answers are not this inspection's yes and
 * no: the opposite ("not met"), or another time, place or person ("previous", "target").
 */
export function isOfOther(rest: string): boolean {
  const text = bare(rest);
  return text !== '' && text.length <= 40 && (OPPOSITE.test(text) || OF_OTHER.test(text));
}

/** Titles that reverse what is below them: "Percentage of No answers", not "No. of cases". */
const TURNS_ROUND =
  /^(?:(?:%|percentage|per ?cent|share|number|count|proportion)s?(?: of)? )?(?:no(?: answers?| judge?ments?)?$|no answers?\b|(?:not met|insufficient|unmet|negative)\b)|\b(?:answers?|answered|judged|scored|rated) (?:was |were |is |are )?(?:no|not met)$/;

/**
 * Words in a title for another time, place or author; a bare year may well be this inspection's.
 */
const TITLE_OF_OTHER =
  /^(?:(?:.* )?(?:at|from|of|in|for|during) (?:the |our |its |their )?)?(?:previous|last|prior|earlier|former) (?:inspection|round|report)s?\b|\bnot part of the inspection\b|\bnot in the (?:final )?sample\b|^(?:training|practice|pilot) (?:cases?|runs?)\b|^answers of the (?:yot|yos|yjs|service)\b|\b(?:yot|yos|yjs)(?:'s)? (?:managers?(?:'s?)?|own) (?:answers|views?|judge?ments)\b|^(?:boys|girls) only$|^provisional (?:figures|results)\b|^(?:previous|targets?|benchmarks?|comparators?|england|national)$|\bself[- ]?assessments?\b|\bcomparators?\b|\b(?:england|national) (?:averages?|results|figures|ratings|picture)\b|\btargets? for\b|\billustrative figures\b/;

/** The standards rated here began in 2018, so anything older is from another inspection. */
const BEFORE_2018 =
  /^(?=.*\b(?:inspections?|results?|rounds?|reports?|ratings?|figures|scores)\b).*\b(?:19\d\d|200\d|201[0-7])\b/;

/**
 * Whether a title or a sheet's name refers to another time, place or author, or to what is not met.
 */
export function titleOfOther(title: string): boolean {
  // Text in brackets after a title only says what it is not, or what it is compared with.
  const outside = title.replace(/\([^)]*\)/g, ' ');
  const text = bare(/[a-z]/i.test(outside) ? outside : title);
  if (text === '' || text.length > 80) return false;
  if (/=|\b(?:comparison|compared|see|with)\b/.test(text)) return false;
  return TURNS_ROUND.test(text) || TITLE_OF_OTHER.test(text) || BEFORE_2018.test(text);
}

/** Names of a line that is not a case: a target, another time or author, all cases together. */
const LINE_OF_OTHER =
  /^(?:(?:previous|last|prior|earlier|former) (?:inspection|round|report|year|time|answers?|judge?ments?)s?(?: .*)?|previous|targets?(?: .*)?|benchmarks?(?: .*)?|(?:england|national|english|welsh|wales)(?: (?:averages?|figures?|results?|mean|median))?|comparators?(?:\b.*)?|(?:expected|model|sample|correct|specimen)(?: answers?)?|answer key|key|pass ?marks?|max(?:imum)?(?: possible| score)?|weight(?:s|ing|ings)?|mandatory\??|required\??|(?:yot|yos|yjs|service)(?:'s)? (?:own )?(?:view|answers?|self|assessment)|self[- ]?assess(?:ment|ed)|overall(?: judge?ment| view| answer)?|standard met\??|insert .* here|enter .* here|(?:case )?(?:id|ref|name)|case (?:no|number)|initials)$/;

/** Whether the name of a line or column among the cases says that it is not a case: "Target". */
export function lineOfOther(name: string): boolean {
  const text = bare(name);
  return text !== '' && text.length <= 40 && LINE_OF_OTHER.test(text);
}

/** Names of lines in a national table about all services, or about targets. */
const ALL_SERVICES =
  /^(?:(?:england|national|english|welsh|wales|regional|all|sector|group|family|overall)(?: and wales)?(?: (?:averages?|mean|median|services|picture|results?|profile|typical))?|(?:averages?|mean|median|mode|typical|benchmarks?|targets?|comparators?|expected|aim|goal|minimum|maximum|range)(?: .*)?|statistical neighbours?|(?:yot|yos|yjs) family|best|worst|(?:north|south|east|west|midlands|london)[a-z -]* region|.*\bself[- ]?assessment|.*\b(?:19\d\d|200\d|201[0-7]) inspection)$/;

/** Whether a line's name among services is not a service: "England average", "Benchmark". */
export function namesAllServices(name: string): boolean {
  return ALL_SERVICES.test(bare(name));
}

/** Headers of one of several answers to a question, rather than of a case. */
const ONE_OF_SEVERAL =
  /^(?:(?:first|second|third|lead|peer|our|their|inspector(?: \w+)?|moderator|manager|reviewer|draft|final|agreed|moderated|provisional|before|after|previous|current|now|then|original|revised|amended|changed to|mod|qa|rev|check|target|actual|expected|self|hmip|yot|yos|yjs|met|evidence)(?: (?:inspector|reader|reading|answer|view|judge?ment|rating|assessment|moderation|review))?|(?:20[12]\d)(?: ?[-/] ?\d\d)?)$/;

/**
 * Whether a name is the header of one of several answers to each question: "Lead", "Draft", "2018".
 */
export function headsOneAnswer(name: string): boolean {
  return ONE_OF_SEVERAL.test(bare(name));
}

function bare(text: string): string {
  return normalise(text.replace(/[()[\]:\u2013\u2014_]/g, ' ').replace(/\s-\s|^\s*-|-\s*$/g, ' '));
}
