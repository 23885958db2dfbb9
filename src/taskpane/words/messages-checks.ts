/** The texts of the part Checks. */
export const checksMessages = {
  heading: 'What needs attention',
  clear: 'All clear: nothing needs attention.',
  clearWhy:
    'Every standard is rated, every cell was read, no percentage is impossible and no test of professional discretion has fired.',
  unrated:
    'The tracker is not rated yet. What stands in the way can be settled here or under Read.',
  undecided: 'Still to be decided',
  judgement: (title: string): string => `${title} has no judgement yet.`,
  judgementNext: 'Enter it here, or write it in the tracker.',
  noFigures: (title: string): string => `${title} is not rated.`,
  noReason: (title: string, panel: string, rule: string): string =>
    `${title}: the panel says ${panel}, by rule it is ${rule}, and no reason is recorded.`,
  noReasonNext: 'Enter the reason: a decision without one cannot be defended.',
  impossible: 'Impossible percentages',
  impossibleWhy:
    'So many yes of so many cases give only certain percentages. These are none of them.',
  percentOf: (percent: number, code: string, cases: number): string =>
    `${percent}% at ${code} cannot come from ${cases === 1 ? '1 case' : `${cases} cases`}.`,
  sizes: (sizes: string): string => `It can come from ${sizes} cases.`,
  noSizes: 'No smaller number of cases gives it either.',
  discretion: 'Professional discretion',
  discretionWhy:
    'Where the panel might come to another rating. It is advice: it changes no rating.',
  decide: 'Decide under Ratings',
  problems: 'Problems',
  find: 'Find a problem: a cell, a code or a word',
  filter: 'Show',
  all: (count: number): string => `All (${count})`,
  errors: (count: number): string => `Errors (${count})`,
  warnings: (count: number): string => `Warnings (${count})`,
  notes: (count: number): string => `Notes (${count})`,
  none: 'None.',
} as const;
