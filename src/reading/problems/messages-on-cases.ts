import type { Problem } from '../../inspection/problem';
import { namedFew, short } from './short-text';

/** Problems of cases: their ids, their domain, and what leaves them out. */
export const caseMessages = {
  noCases: (where: string): Problem => ({
    severity: 'warning',
    where,
    what: 'No cases were found under this header.',
    fix: 'Write the cases under it, or write in the sheet YOS settings: Ignore sheet | its name.',
  }),
  oddSheet: (where: string, cases: number, other: string): Problem => ({
    severity: 'warning',
    where,
    what: `This sheet has one case, with answers to the questions of the ${cases === 1 ? 'case' : `${cases} cases`} on "${short(other)}"; it is counted with ${cases === 1 ? 'it' : 'them'}.`,
    fix: `If it is an example or a template, write in the sheet YOS settings: Ignore sheet | ${where}.`,
  }),
  unclearIds: (where: string): Problem => ({
    severity: 'warning',
    where,
    what: 'This row between the questions may hold the ids of further cases, but that is not certain; it is read as a detail of the cases above.',
    fix: `If further cases begin here, head the row Case ID; if not, write in the sheet YOS settings: Row ${where.replace(/![A-Z]+/, '!')} | ignore.`,
    answers: [
      ['Further cases begin here', 'Case ID'],
      ['These are no case ids', 'ignore'],
    ].map(([label = '', value = '']) => ({
      label,
      settings: [{ setting: `Row ${where.replace(/![A-Z]+/, '!')}`, value }],
    })),
  }),
  noAnswersUnder: (where: string): Problem => ({
    severity: 'warning',
    where,
    what: 'This row heads cases, but no answers were found under them.',
    fix: 'Write Yes, No or n/a for each case, or write in the sheet YOS settings: Ignore sheet | its name.',
  }),
  moreThanEligible: (where: string, domain: string, cases: number, eligible: number): Problem => ({
    severity: 'warning',
    where,
    what: `${cases} cases of ${domain} are judged, but the number of eligible cases is given as ${eligible}.`,
    fix: 'Correct the number of eligible cases, or delete the cases that stand twice or do not belong.',
  }),
  nothingBeside: (where: string): Problem => ({
    severity: 'warning',
    where,
    what: 'No cases and no figures were found beside the questions that begin here.',
    fix: 'Write the answers of each case beside them, or the counts or percentages under a header.',
  }),
  noAnswers: (where: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `Case ${short(id)} has no answers here yet; this line is not counted.`,
    fix: 'Write its answers, or delete the row if it is not a case.',
  }),
  noId: (where: string): Problem => ({
    severity: 'warning',
    where,
    what: 'There are answers here, but no case id; they are counted as one case.',
    fix: 'Write a case id, or delete the line if it is not a case.',
  }),
  noIdColumn: (where: string, count: number): Problem => ({
    severity: 'warning',
    where,
    what: `No column holds case ids; each of the ${count} lines with answers from here on is counted as one case.`,
    fix: 'Add a column Case ID, or head the one that holds them so.',
  }),
  noIdInLong: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'There is an answer here, but no case id; it is not certain whose answer it is.',
    fix: 'Write the case id on every line; of a merged cell only the first line has it.',
  }),
  noQuestionInLong: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'There is an answer here, but no question; it is not certain which it answers.',
    fix: 'Write the question on every line; of a merged cell only the first line has it.',
  }),
  notCounted: (
    where: string,
    cases: readonly { readonly id: string; readonly why: string }[],
  ): Problem => {
    const named = namedFew(cases.map(({ id, why }) => `${short(id)} (${why})`));
    const first = cases[0]?.id ?? '';
    const all = cases.map(({ id }) => ({ setting: 'Count case', value: id }));
    return {
      severity: 'warning',
      where,
      what: `${cases.length === 1 ? '1 case does' : `${cases.length} cases do`} not count here, because the tracker says so: ${named}.`,
      fix: `Nothing has to be done; if one counts after all, write in the sheet YOS settings: Count case | ${short(first)}.`,
      answers: [
        ...cases.slice(0, 4).map(({ id }) => ({
          label: `${short(id)} counts`,
          settings: [{ setting: 'Count case', value: id }],
        })),
        ...(cases.length > 1 ? [{ label: `All ${cases.length} count`, settings: all }] : []),
      ],
    };
  },
  finalBlank: (where: string, header: string, other: string, count: number): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" is blank here where "${short(other)}" is answered${count === 1 ? '' : `, and so ${count === 2 ? `is 1 further final answer` : `are ${count - 1} further final answers`}`}; the first ${count === 1 ? 'answer counts' : 'answers count'} there.`,
    fix: 'Nothing has to be done if they were not changed; if they are still to be settled, write the final answer, or n/a.',
  }),
  maybeOut: (
    where: string,
    header: string,
    values: readonly string[],
    ids: readonly string[],
  ): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" says ${namedFew(values.map((value) => `"${short(value)}"`))} of ${namedFew(ids.map(short))}; nothing tells for certain whether ${ids.length === 1 ? 'it counts, and it is counted' : 'they count, and they are counted'}.`,
    fix: `Write in the sheet YOS settings: Leave out case | ${short(ids[0] ?? '')}; or, if ${ids.length === 1 ? 'it counts' : 'they count'}: Count case | ${short(ids[0] ?? '')}.`,
    answers: [
      {
        label: ids.length === 1 ? 'Leave it out' : `Leave all ${ids.length} out`,
        settings: ids.map((id) => ({ setting: 'Leave out case', value: id })),
      },
      {
        label: ids.length === 1 ? 'It counts' : `All ${ids.length} count`,
        settings: ids.map((id) => ({ setting: 'Count case', value: id })),
      },
    ],
  }),
  struckText: (where: string, text: string, further: number): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(text)}" is struck through, and is counted all the same${further === 0 ? '' : `; so ${further === 1 ? 'is 1 further answer' : `are ${further} further answers`} here`}.`,
    fix: 'Clear what does not count; if it does, take away the line through it.',
  }),
  countUnsaid: (where: string, header: string, ids: readonly string[]): Problem => {
    return {
      severity: 'warning',
      where,
      what: `"${short(header)}" is filled for other cases and blank for ${namedFew(ids.map(short))}; counted all the same.`,
      fix: `Write Yes or No there; or, to leave one out, write in the sheet YOS settings: Leave out case | ${short(ids[0] ?? '')}.`,
      answers: [
        {
          label: ids.length === 1 ? 'Leave it out' : `Leave all ${ids.length} out`,
          settings: ids.map((id) => ({ setting: 'Leave out case', value: id })),
        },
        {
          label: ids.length === 1 ? 'It counts' : `All ${ids.length} count`,
          settings: ids.map((id) => ({ setting: 'Count case', value: id })),
        },
      ],
    };
  },
  answersOrCases: (where: string, ids: readonly string[]): Problem => ({
    severity: 'warning',
    where,
    what: `${namedFew(ids.map((id) => `"${short(id)}"`))} may be several answers to each question, and no cases; none of them is counted.`,
    fix: `If they are cases, write for each in the sheet YOS settings: Count case | ${short(ids[0] ?? '')}; if one of them is the answer that counts, for that one alone, and for the others Leave out case.`,
    answers: [
      {
        label: 'They are cases',
        settings: ids.map((id) => ({ setting: 'Count case', value: id })),
      },
      ...ids.map((only) => ({
        label: `"${short(only)}" counts alone`,
        settings: ids.map((id) => ({
          setting: id === only ? 'Count case' : 'Leave out case',
          value: id,
        })),
      })),
    ],
  }),
  oddId: (where: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(id)}" has answers and is counted as a case, though its id is unlike the others.`,
    fix: `Nothing has to be done; if it is no case, write in the sheet YOS settings: Leave out case | ${short(id)}.`,
    answers: [{ label: 'It is no case', settings: [{ setting: 'Leave out case', value: id }] }],
  }),
  sameId: (where: string, id: string, other: string, written = id): Problem => ({
    severity: 'warning',
    where,
    what: `Case ${short(id)} stands here and${written === id ? '' : `, written ${short(written)},`} at ${other}; both are counted.`,
    fix: 'Delete one if it is a copy, or give it an id of its own.',
  }),
  casesJoined: (where: string, count: number, other: string): Problem => ({
    severity: 'note',
    where,
    what: `${count === 1 ? '1 case id' : `${count} case ids`} from here on ${count === 1 ? 'stands' : 'stand'} with other questions in the table at ${other} too; each is read as one case.`,
    fix: 'Nothing has to be done; if they are different cases, give each an id of its own.',
  }),
  otherSheetDomain: (where: string, sheet: string, domain: string, codes: string): Problem => ({
    severity: 'warning',
    where,
    what: `The sheet is called "${short(sheet)}", but its questions (${codes}) are those of ${domain}; they are rated as such.`,
    fix: `If the cases are not of ${domain}, correct the codes; if they are, give the sheet another name.`,
  }),
  absent: (where: string, id: string, sheet: string, codes: readonly string[]): Problem => ({
    severity: 'warning',
    where,
    what: `Case ${short(id)} has no answers on "${short(sheet)}" to ${codes.join(', ')}, where other cases have theirs.`,
    fix: 'Add its line there; if it stands there under another id, make the two ids alike.',
  }),
  casesApart: (where: string, count: number, other: string): Problem => ({
    severity: 'note',
    where,
    what: `${count === 1 ? '1 case id' : `${count} case ids`} from here on ${count === 1 ? 'stands' : 'stand'} with other questions in the table at ${other} too: percentages are right, but the sample counts such a case in each table, and its details count only in the table where they stand.`,
    fix: 'If the size of the sample matters, put the answers to all questions of a case into one line.',
  }),
  otherDomain: (where: string, code: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `Case ${short(id)} belongs to another domain than ${code}; this answer is not counted.`,
    fix: 'Correct the case type, or clear the answer.',
  }),
  casesElsewhere: (where: string, count: number): Problem => ({
    severity: 'note',
    where,
    what: `Left out here: ${count === 1 ? '1 case' : `${count} cases`} of another domain, by case type, than this table's questions.`,
    fix: 'Nothing has to be done; if the case type is wrong, correct it.',
  }),
  noDomain: (where: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `Nothing tells whether case ${short(id)} is a court or an out-of-court case; it is not counted.`,
    fix: 'Add a column Case type with Court or Out-of-court.',
  }),
  unknownCaseType: (where: string, text: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(text)}" is no case type that is known.`,
    fix: 'Write Court or Out-of-court.',
  }),
  bothDomains: (where: string, id: string): Problem => ({
    severity: 'warning',
    where,
    what: `Case ${short(id)} answers questions of more than one domain and no case type tells which it is; it counts in each.`,
    fix: 'Add a column Case type, or clear the answers that do not belong.',
  }),
  leftOut: (where: string, code: string, id: string, because: string): Problem => ({
    severity: 'warning',
    where,
    what: `${code} is answered for case ${short(id)}, but ${because}; the answer is not counted.`,
    fix: "Write n/a, or correct the case's classification.",
  }),
  blankClass: (
    where: string,
    header: string,
    ids: readonly string[],
    codes: readonly string[],
  ): Problem => {
    return {
      severity: 'warning',
      where,
      what: `"${short(header)}" is blank or an error here for ${namedFew(ids.map(short))}, and given for others; ${ids.length === 1 ? 'the case counts' : 'the cases count'} in ${codes.join(', ')}.`,
      fix: 'Write what it is; or n/a as the answer where the question is not asked of the case.',
    };
  },
  noSharedIds: (
    where: string,
    sheet: string,
    other: string,
    ids: readonly [string, string],
  ): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(sheet)}" asks other questions of the same standards' cases than "${short(other)}", and no case id stands in both (${short(ids[0])}, ${short(ids[1])}); the cases of both are counted.`,
    fix: 'If they are the same cases, write their ids alike in both.',
  }),
  idsAlike: (where: string, count: number, ids: readonly [string, string]): Problem => ({
    severity: 'warning',
    where,
    what: `${count === 1 ? '1 case id' : `${count} case ids`} from here on ${count === 1 ? 'is' : 'are'} written otherwise in another table (${short(ids[0])}, ${short(ids[1])}); each is read as one case.`,
    fix: 'Nothing has to be done if they are the same cases; if not, give each an id of its own.',
  }),
  casesLeftOut: (where: string, count: number, codes: string, because: string): Problem => ({
    severity: 'note',
    where,
    what: `${count === 1 ? '1 case is' : `${count} cases are`} left out of ${codes}, because ${because}.`,
    fix: 'Nothing has to be done.',
  }),
};
