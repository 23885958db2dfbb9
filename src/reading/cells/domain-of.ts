import { normalise } from './normalise';

/** Disposals by the names and short forms that trackers use, in lower case without punctuation. */
const OUT_OF_COURT_DISPOSALS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['youth conditional caution', /^(youth )?conditional cautions?$|^ycc$/],
  ['youth caution', /^(youth )?cautions?$|^yc$/],
  ['community resolution', /^community resolutions?.*$|^cr$/],
  [
    'other out-of-court disposal',
    /^(no further action|nfa|outcome ?\d+|triage|diversion|deferred prosecution|deferred caution|prevention|reprimand|final warning)( .*)?$/,
  ],
];

const COURT_DISPOSAL =
  /referral order|youth rehabilitation order|reparation order|detention and training|supervision order|action plan order|custod|licence|sentence|section (90|91|226|228|250|259)|^(yro|dto|ro|rehab order|community order|conditional discharge)( .*)?$/;

/**
 * A disposal under its usual name ("youth conditional caution" for YCC), in lower case; undefined
 * for one that is not known.
 */
export function disposalOf(text: string): string | undefined {
  const plain = normalise(text).replace(/[.()]/g, ' ').replace(/\s+/g, ' ').trim();
  for (const [name, pattern] of OUT_OF_COURT_DISPOSALS) if (pattern.test(plain)) return name;
  if (/\bconditional caution\b|\bycc\b/.test(plain)) return 'youth conditional caution';
  if (/\bcommunity resolution\b/.test(plain)) return 'community resolution';
  if (/\bcaution\b/.test(plain)) return 'youth caution';
  return COURT_DISPOSAL.test(plain) ? 'court disposal' : undefined;
}

/**
 * The domain that a text speaks of: a case's type or disposal, or the name of a sheet.
 *
 * @param among ids of the domains to choose from
 * @returns undefined where it speaks of none, or of both
 * @example domainOf('OOCD') // 'outOfCourt'
 */
export function domainOf(text: string): 'court' | 'outOfCourt' | undefined {
  const plain = normalise(text).replace(/[_-]+/g, ' ');
  const out =
    /\bout ?of ?court\b|\booc(d|ds|c)?\b|\bdomain (3|three)\b|^d ?3$|^3$|^iii$|\bpre court\b|\bnon court\b/;
  const court = /\bcourt\b|\bdomain (2|two)\b|^d ?2$|^2$|^ii$|\bpost court\b|^statutory\b/;
  if (/court (or|and|&|\/) (out|ooc)/.test(plain)) return undefined;
  const outside = out.test(plain);
  const inside = court.test(plain.replace(new RegExp(out, 'g'), ' '));
  if (outside !== inside) return outside ? 'outOfCourt' : 'court';
  if (outside) return undefined;
  const disposal = disposalOf(text);
  if (disposal === undefined) return undefined;
  return disposal === 'court disposal' ? 'court' : 'outOfCourt';
}

/** A classification in the usual words: low, medium, high, very high; undefined for another word. */
export function riskLevelOf(text: string): string | undefined {
  const plain = normalise(text)
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const match =
    /^(very high|v high|high|medium|med|moderate|low|very low|l|m|h|vh)( (risk|rosh|level|concerns?|classification))*$/.exec(
      plain,
    );
  switch (match?.[1]) {
    case 'low':
    case 'very low':
    case 'l':
      return 'low';
    case 'medium':
    case 'med':
    case 'moderate':
    case 'm':
      return 'medium';
    case 'high':
    case 'h':
      return 'high';
    case undefined:
      return undefined;
    default:
      return 'very high';
  }
}
