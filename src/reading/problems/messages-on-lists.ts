import type { Problem, ProblemAnswer } from '../../inspection/problem';
import { namedFew, short } from './short-text';

/** Problems of lists of cases without answers, of other texts that name cases, and of second answers. */
export const listMessages = {
  detailsDiffer: (
    where: string,
    id: string,
    detail: string,
    kept: string,
    other: string,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `Of case ${short(id)} this says ${short(detail)}, but ${other} says ${short(kept)}, which is used.`,
    fix: 'Correct the one that is wrong.',
  }),
  detailsFrom: (where: string, count: number, headers: readonly string[]): Problem => ({
    severity: 'note',
    where,
    what: `${headers.join(', ')} of ${count === 1 ? '1 case' : `${count} cases`} are taken from this sheet, by case id.`,
    fix: `Nothing has to be done; if they are not those of the inspected cases, write in the sheet YOS settings: Ignore sheet | ${where}.`,
    answers: [otherCases(where)],
  }),
  detailsBeside: (where: string, count: number, headers: readonly string[]): Problem => ({
    severity: 'note',
    where,
    what: `${headers.join(', ')} of ${count === 1 ? '1 case' : `${count} cases`} are taken from the list here, by its own case ids.`,
    fix: 'Nothing has to be done; if they are not those of the inspected cases, move the list to a sheet of its own.',
  }),
  idsDiffer: (
    where: string,
    headers: readonly string[],
    listed: string,
    inspected: string,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `This sheet lists cases with ${headers.join(', ')}, but none of its ids (such as ${short(listed)}) is among the inspected ones (such as ${short(inspected)}); nothing of it is used.`,
    fix: `Write the ids alike in both; if they are other cases, write in the sheet YOS settings: Ignore sheet | ${where}.`,
    answers: [otherCases(where)],
  }),
  saidOutElsewhere: (where: string, text: string, ids: readonly string[]): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(text)}" speaks of ${namedFew(ids.map(short))}, which ${ids.length === 1 ? 'is' : 'are'} counted all the same.`,
    fix: `If ${ids.length === 1 ? 'it does' : 'they do'} not count, write in the sheet YOS settings: Leave out case | ${short(ids[0] ?? '')}; if ${ids.length === 1 ? 'it does' : 'they do'}, nothing has to be done.`,
    answers: [
      {
        label: ids.length === 1 ? 'Leave it out' : `Leave all ${ids.length} out`,
        settings: ids.map((id) => ({ setting: 'Leave out case', value: id })),
      },
    ],
  }),
  listNotRead: (where: string, ids: readonly string[]): Problem => ({
    severity: 'warning',
    where,
    what: `This sheet names ${namedFew(ids.map(short))} and classifications, but not as a list with headers; nothing of it is used.`,
    fix: `If a rule needs it, make it a list of one line a case, headed Case ID and ROSH (or Disposal); if not, write in the sheet YOS settings: Ignore sheet | ${where}.`,
    answers: [{ label: 'It is not needed', settings: [{ setting: 'Ignore sheet', value: where }] }],
  }),
  copiedCases: (where: string, cases: number, other: string): Problem => ({
    severity: 'warning',
    where,
    what: `${cases === 1 ? 'The case' : `The ${cases} cases`} here ${cases === 1 ? 'stands' : 'stand'} on "${short(other)}" ${cases === 1 ? '' : 'and the like '}too, with the same answers; ${cases === 1 ? 'it is' : 'they are'} counted once.`,
    fix: 'Nothing has to be done; if they are other cases, give each an id of its own.',
  }),
  formFactUnread: (where: string, text: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(text)}" does not say in a cell of its own what holds for this case; no rule goes by it.`,
    fix: 'Write the value alone into the cell beside its name.',
  }),
  unlisted: (where: string, headers: readonly string[], ids: readonly string[]): Problem => ({
    severity: 'warning',
    where,
    what: `${headers.join(', ')} of ${namedFew(ids.map(short))} ${headers.length === 1 ? 'is' : 'are'} not in this list, or stands there twice; ${ids.length === 1 ? 'the case counts' : 'the cases count'} in all questions.`,
    fix: 'Add its line, once, or write its id as it stands beside the answers.',
  }),
  pooled: (where: string, header: string, values: readonly string[]): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" says ${namedFew(values.map((value) => `"${short(value)}"`))}; the cases of all of them are counted as one inspection.`,
    fix: 'If they are several inspections, keep each in a workbook of its own.',
  }),
  markedClass: (where: string, text: string, header: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(text)}" marks what some cases are, and no rule goes by such a mark; no case is left out for it.`,
    fix: `Write what each case is into one column, headed ${header}.`,
  }),
  disposalElsewhere: (
    where: string,
    header: string,
    values: readonly string[],
    ids: readonly string[],
    domain: string,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" says ${namedFew(values.map((value) => `"${short(value)}"`))} of ${namedFew(ids.map(short))}, but ${ids.length === 1 ? 'it answers' : 'they answer'} the questions of ${domain}, and ${ids.length === 1 ? 'counts' : 'count'} there.`,
    fix: 'Correct the disposal, or move the answers under the questions of the other domain.',
  }),
  classElsewhere: (where: string, text: string, header: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(text)}" may say what the cases here are; no rule goes by it.`,
    fix: `Write it beside each case, in a column headed ${header}.`,
  }),
  secondAnswers: (
    where: string,
    header: string,
    other: string,
    place: string,
    otherPlace: string,
  ): Problem => ({
    severity: 'error',
    where,
    what: `"${short(header)}" says otherwise than "${short(other)}", and nothing tells which of the two answers counts.`,
    fix: `Write in the sheet YOS settings the one that does not: ${place} | ignore.`,
    answers: [
      { label: `"${short(other)}" counts`, settings: [{ setting: place, value: 'ignore' }] },
      {
        label: `"${short(header)}" counts`,
        settings: [
          { setting: otherPlace, value: 'ignore' },
          { setting: place, value: 'Answer' },
        ],
      },
    ],
  }),
  secondColumn: (
    where: string,
    header: string,
    other: string,
    code: string,
    [place, otherPlace]: readonly [string, string],
  ): Problem => ({
    severity: 'error',
    where,
    what: `"${short(header)}" says otherwise than "${short(other)}" beside it, and nothing tells which of the two answers counts.`,
    fix: `Write in the sheet YOS settings: ${place} | ignore; or, if "${short(header)}" counts: ${otherPlace} | ignore, and ${place} | ${code}.`,
    answers: [
      { label: `"${short(other)}" counts`, settings: [{ setting: place, value: 'ignore' }] },
      {
        label: `"${short(header)}" counts`,
        settings: [
          { setting: otherPlace, value: 'ignore' },
          { setting: place, value: code },
        ],
      },
    ],
  }),
};

/** The answer that a sheet's cases are not the inspected cases. */
function otherCases(sheet: string): ProblemAnswer {
  return {
    label: 'They are other cases',
    settings: [{ setting: 'Ignore sheet', value: sheet }],
  };
}
