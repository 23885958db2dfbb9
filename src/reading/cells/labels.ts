import { REASON } from './reason-header';
import { CASE_ATTRIBUTES, type CaseAttribute } from '../../editions/edition';
import { normalise } from './normalise';
import { figureOf } from './figure-headers';
import { remembered } from './remembered';

/** What a header says its column holds, if it names no question. */
export type Label =
  | 'case'
  | 'domain'
  | CaseAttribute
  | 'question'
  | 'answer'
  | 'yes'
  | 'no'
  | 'not-applicable'
  | 'out-of'
  | 'percent'
  | 'standard'
  | 'rating'
  | 'rating-and-percent'
  | 'reason'
  | 'service'
  | 'total'
  | 'overall';

/** Tried in order; the first that matches wins. All are matched against the normalised header. */
const PATTERNS: readonly (readonly [Label, RegExp])[] = [
  [
    'domain',
    /^(domain|(case|cohort|sample) (type|group)|type( of case)?|case type.*domain|court( or |\/| \/ )(out[- ]of[- ]court|oocd?).*|cohort|domain (no|number))$/,
  ],
  [
    'disposal',
    /^(gwarediad|disposal( name| outcome| type| group)?|type of disposal|(type of )?(sentence|order)( type)?|sentence\/disposal|disposal\/sentence|outcome type|court order)$/,
  ],
  ['gender', /^(gender|sex)( of child| identity)?$/],
  ['age', /^age( at .*| group| band| range| \(years\))?$/],
  ['ethnicity', /^(ethnicity|ethnic (group|origin|background)|race)( .*)?$/],
  [
    'rosh',
    /^(rosh|risk of (serious )?harm( to others)?|serious harm|(lefel )?risg o niwed( difrifol)?)( ?\(?rosh\)?)?( (risk|level|classification|rating|assessment|category))?( to others)?$/,
  ],
  [
    'safety',
    /^((risk to |concerns? (about|for) )?safety (and|&|\/) well-? ?being|s ?& ?w|s&wb|saw|diogelwch a (lles|llesiant)|vulnerability|safety|well-?being)( (risk|level|classification|rating|assessment|category|concerns?))?$/,
  ],
  [
    'case',
    /^((inspected )?case( ?(id|ids|ref|reference|number|no|code|identifier|name|#))?|id|ref|reference|urn|crn|unique (id|reference)( number)?|(child|children|young person|yp|client|pnc|person|record)('s)? ?(id|ref|reference|number|no|code|name|identifier)|child|young person|initials|case \/ child|identifier|number|no|#)$/,
  ],
  ['rating-and-percent', /^rating (and|&|\/|or) (% ?|per ?cent(age)? ?)(yes)?$/],
  [
    'question',
    /^((key )?questions?( code| text| number| no| id| ref| wording)?|kqs?|q|code|prompts?|standards and key questions?|key questions and prompts|question \/ prompt|item|criterion|criteria)$/,
  ],
  [
    'answer',
    /^(answers?|responses?|(inspector('s)? )?(answer|response|judg(e)?ment)|yes\/no|y\/n|yes \/ no|yes, no or n\/a|yes\/no\/n\/?a|sufficient|met|value|outcome)$/,
  ],
  ['standard', /^(standards?( code| name| number| no)?)$/],
  [
    'rating',
    /^((overall |final |published |our |panel('s)? |panel decision |standard )?(ratings?|band|judg(e)?ment)( of standard| given| awarded)?|panel decision|decision|grade)$/,
  ],
  ['reason', REASON],
  [
    'service',
    /^((youth (offending|justice) )?(service|team)s?( name)?|yos|yot|yjs|area|local authority|la|name of (the )?(service|yos|yot|yjs)|service \(?(yos|yot|yjs)\)?|(yos|yot|yjs) name|partnership)$/,
  ],
  ['overall', /^(overall( rating| judg(e)?ment)?)$/],
  ['total', /^(total( score)?|score( ?\/ ?\d+)?|total \(?out of \d+\)?)$/],
];

/** Longer texts are not examined; spacing may make a header longer than it looks. */
const LONGEST_HEADER = 200;

/** The kinds of table, with the columns that each can have: "No" is a count here, a number there. */
const COLUMNS = {
  cases: ['case', 'domain', ...CASE_ATTRIBUTES],
  long: ['case', 'question', 'answer', 'domain', ...CASE_ATTRIBUTES],
  keyed: [
    'rating-and-percent',
    'percent',
    'yes',
    'no',
    'not-applicable',
    'out-of',
    'question',
    'standard',
    'rating',
    'answer',
    'reason',
  ],
  services: ['service', 'total', 'overall'],
} as const satisfies Record<string, readonly Label[]>;

type TableKind = keyof typeof COLUMNS;

const labels: Readonly<Record<TableKind, (header: string) => Label | null>> = {
  cases: remembered((header) => findLabel(header, 'cases')),
  long: remembered((header) => findLabel(header, 'long')),
  keyed: remembered((header) => findLabel(header, 'keyed')),
  services: remembered((header) => findLabel(header, 'services')),
};

/**
 * What a header names in a kind of table, or null if it is unknown there.
 *
 * @example labelOf('Risk of serious harm', 'cases') // 'rosh'
 */
export function labelOf(header: string, table: TableKind): Label | null {
  return header.length > LONGEST_HEADER ? null : labels[table](header);
}

function findLabel(header: string, table: TableKind): Label | null {
  const text = normalise(header).replace(/_/g, ' ');
  if (text === '' || text.length > 60) return null;
  const columns: readonly Label[] = COLUMNS[table];
  if (table === 'keyed' && !/^rating (and|&|\/|or) /.test(text)) {
    const figure = figureOf(header);
    if (figure !== null) return figure;
  }
  return (
    PATTERNS.find(([label, pattern]) => columns.includes(label) && pattern.test(text))?.[0] ?? null
  );
}

/** The case column that a label stands for, or null. */
export function attributeOf(label: Label | null): CaseAttribute | null {
  return CASE_ATTRIBUTES.find((attribute) => attribute === label) ?? null;
}
