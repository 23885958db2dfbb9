import { normalise } from './normalise';

/** Behind a question's code: what is counted is the opposite of its yes. */
const OPPOSITE =
  /^(?:no|not (?:met|sufficient|achieved|applied|done)|insufficient|unmet|inadequate|negatives?|unsatisfactory|concerns?|gaps?|problems?|issues?|failed)$/;

/** Behind a question's code or in a title: another time, place, person or stage. */
const OF_OTHER =
  /^(?:(?:at|from|in|by|the|our|for|results?|ratings?|figures|scores?) )*(?:(?:previous|prev|last|prior|earlier|former)(?: (?:inspection|year|time|round|report|rating|answer|score|judge?ment)s?)?(?: .*)?|(?:19|20)\d\d(?:\b.*)?|targets?(?: .*)?|benchmark(?: .*)?|comparators?(?:\b.*)?|(?:national|england|english|wales|welsh)(?: (?:averages?|figures?|results?|ratings?|mean|median|data))?|averages?|expected(?: .*)?|self[- ]?assess(?:ment|ed)?(?: .*)?|draft(?:\b.*)?|provisional figures.*|illustrative.*|superseded|do not use|(?:yot|yos|yjs|service)(?:'s)? (?:view|own|answer|self).*|weight(?:ing)?|(?:no\.?|number) of .*|evidence seen|checked|changed.*)$/;

/**
 * Whether what stands behind a question's code says that its answers are no yes and no of this
 * inspection: the opposite ("not met"), or of another time, place or person ("previous", "target").
 */
export function isOfOther(rest: string): boolean {
  const text = bare(rest);
  return text !== '' && text.length <= 40 && (OPPOSITE.test(text) || OF_OTHER.test(text));
}

/** Titles that turn what they stand over round: "Percentage of No answers". */
const TURNS_ROUND =
  /^(?:(?:percentage|per ?cent|share|number|count|proportion)s? of )?(?:no|not met|insufficient|unmet|negative)(?: (?:answers?|work|cases|judge?ments))?(?:\b.*)?$/;

/** What a title says of another time, place or author; a bare year may well be this inspection's. */
const TITLE_OF_OTHER =
  /\b(?:previous|last|prior|earlier|former) (?:inspection|round|report)s?\b|^(?:previous|targets?|benchmarks?|comparators?|england|national)$|\bself[- ]?assessments?\b|\bcomparators?\b|\b(?:england|national) (?:averages?|results|figures|ratings|picture)\b|\btargets? for\b|\billustrative figures\b/;

/** Whether a title or a sheet's name speaks of another time, place or author, or of what is not met. */
export function titleOfOther(title: string): boolean {
  const text = bare(title);
  if (text === '' || text.length > 80) return false;
  return TURNS_ROUND.test(text) || TITLE_OF_OTHER.test(text);
}

function bare(text: string): string {
  return normalise(text.replace(/[()[\]:\u2013\u2014_]/g, ' ').replace(/\s-\s|^\s*-|-\s*$/g, ' '));
}
