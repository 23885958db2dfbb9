import { type Problem, withKinds } from '../inspection/problem';
import { publishedMessages } from './messages-on-published';
import { listOf } from '../scoring/words';

/** Every problem that rating a tracker can report, apart from those of reading it. */
export const messages = withKinds({
  ...publishedMessages,
  ambiguousEdition: (where: string, ids: readonly string[], how: string): Problem => ({
    severity: 'error',
    where,
    what: `The tracker fits the editions ${listOf(ids)}, which rate it differently: ${how}.`,
    fix: `Say which in the sheet YOS settings: Edition in column A, ${ids.at(-1) ?? ''} in column B.`,
    control: { of: 'edition', example: ids.at(-1) ?? '' },
  }),
  editionTaken: (where: string, ids: readonly string[], taken: string, other: string): Problem => ({
    severity: 'note',
    where,
    what: `This tracker fits the editions ${listOf(ids)}, which rate it alike; taken as ${taken}. Wording and exclusions are those of ${taken}.`,
    fix: `If it is another, say so in the sheet YOS settings: Edition in column A, ${other} in column B.`,
    control: { of: 'edition', example: other },
  }),
  noReason: (where: string, standard: string, rule: string, rating: string): Problem => ({
    severity: 'warning',
    where,
    what: `${standard} is given as ${rating}, but by rule it is ${rule}, and no reason is recorded. It is taken as a panel decision.`,
    fix: 'Write the reason beside it, or correct the rating.',
  }),
  percentDiffers: (where: string, code: string, stated: number, counted: number): Problem => ({
    severity: 'warning',
    where,
    what: `${code} is given as ${stated}%, but the cases give ${counted}%. The cases are used.`,
    fix: 'Correct the table, or the answers.',
  }),
  impossible: (
    where: string,
    code: string,
    percent: number,
    cases: number,
    hint: string,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `${percent}% at ${code} is not possible with ${cases === 1 ? '1 case' : `${cases} cases`}${hint}.`,
    fix: 'Look for a typing error, or for cases that were left out of this question.',
  }),
  subSample: (
    where: string,
    code: string,
    percent: number,
    cases: number,
    sizes: string,
  ): Problem => ({
    severity: 'note',
    where,
    what: `${percent}% at ${code} is not possible with all ${cases} cases, so it must be a sub-sample: ${sizes} would give it.`,
    fix: 'Nothing has to be done if some cases do not apply.',
  }),
  noColumn: (where: string, column: string, columns: readonly string[]): Problem => ({
    severity: 'error',
    where,
    what: `There is no case column "${column}" to split by.`,
    fix:
      columns.length > 0
        ? `Use one of: ${columns.join(', ')}.`
        : 'The tracker has no case columns.',
  }),
  tooManyGroups: (where: string, column: string, groups: number): Problem => ({
    severity: 'error',
    where,
    what: `"${column}" has ${groups} different values, too many for groups.`,
    fix: 'Split by a column with few values, such as gender.',
  }),
});
