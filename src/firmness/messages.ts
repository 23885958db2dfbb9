import type { Problem } from '../inspection/problem';
import { countOf } from '../scoring/words';

/** What cases count as; the first of them is at the place that the problem names. */
function countAs(count: number, domain: string): string {
  const kind = domain === 'court' ? 'court case' : 'out-of-court case';
  return count === 1
    ? `the case counts as ${domain === 'court' ? 'a' : 'an'} ${kind}`
    : `${count} such cases, of which this is the first, count as ${kind}s`;
}

/** Every problem that planning or comparing a sample, or working out firmness, can report. */
export const messages = {
  noCaseload: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'No caseload was found: no sheet has one row a case under a line of headers.',
    fix: 'Head the columns, for example: Case ID, Case type, Disposal, Gender, ROSH.',
  }),
  severalCaseloads: (where: string, names: readonly string[]): Problem => ({
    severity: 'error',
    where,
    what: `More than one table may be the caseload (in ${names.join(', ')}).`,
    fix:
      names.length > 1
        ? 'Keep the caseload alone in the workbook, or say which sheet or sheets to read.'
        : 'Keep the caseload alone on a sheet, and put the other tables on another.',
    ...(names.length > 1 && { control: { of: 'caseload-sheets', example: names[0] ?? '' } }),
  }),
  unknownSheet: (where: string, name: string): Problem => ({
    severity: 'error',
    where,
    what: `There is no sheet called "${name}".`,
    fix: "Use the name as it stands on the sheet's tab.",
  }),
  noCases: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'The caseload has headers, but no case under them.',
    fix: 'Write one row a case.',
  }),
  notACase: (where: string, text: string): Problem => ({
    severity: 'note',
    where,
    what: `"${text.slice(0, 60)}" is read as totals or a note, not as a case.`,
    fix: 'Nothing has to be done; if it is a case, give it a case id and its values.',
  }),
  noId: (where: string): Problem => ({
    severity: 'warning',
    where,
    what: 'This row has values, but no case id; it is counted as a case.',
    fix: 'Write a case id, or delete the row if it is not a case.',
  }),
  hidden: (where: string, count: number): Problem => ({
    severity: 'note',
    where,
    what: `${count === 1 ? '1 case stands' : `${count} cases stand`} in hidden or filtered rows; they count all the same.`,
    fix: 'Delete the rows if they are not eligible.',
  }),
  copy: (where: string, id: string, other: string): Problem => ({
    severity: 'warning',
    where,
    what: `Case ${id} stands here and, with the same values, at ${other}; it is counted once.`,
    fix: 'Delete one of the rows, or give it an id of its own.',
  }),
  idTwice: (where: string, id: string, other: string): Problem => ({
    severity: 'error',
    where,
    what: `Case ${id} stands here and, with other values, at ${other}; it is not certain whether that is one case or two.`,
    fix: 'Delete one of the rows, or give each case an id of its own.',
  }),
  noColumn: (where: string, name: string, headers: readonly string[]): Problem => ({
    severity: 'error',
    where,
    what: `There is no column "${name}".`,
    fix: headers.length > 0 ? `Use one of: ${headers.join(', ')}.` : 'The caseload has no columns.',
  }),
  emptyColumn: (where: string, severity: 'error' | 'warning'): Problem => ({
    severity,
    where,
    what: 'The column has no values, so nothing can be matched by it.',
    fix: 'Fill it in, or leave it out.',
  }),
  oneValue: (where: string, value: string): Problem => ({
    severity: 'note',
    where,
    what: `Every case is "${value}", so every sample matches.`,
    fix: 'Nothing has to be done.',
  }),
  blanks: (places: readonly string[], header: string, count: number, name: string): Problem => ({
    severity: 'warning',
    where: places[0] ?? '',
    what:
      count === 1
        ? `The case has no value in the column ${header} and is taken as a group of its own, ${name}.`
        : `${count} cases have no value in the column ${header} and are taken as a group of their own, ${name}: ${places.join(', ')}${count > places.length ? ' …' : ''}.`,
    fix: 'Fill in the values.',
  }),
  tooManyValues: (where: string, count: number): Problem => ({
    severity: 'error',
    where,
    what: `The column has ${count} different values, too many to match a sample by.`,
    fix: 'Use a column with few values, or put its values into groups.',
  }),
  noDomain: (where: string, id: string, count: number): Problem => ({
    severity: 'error',
    where,
    what: `Nothing tells whether case ${id} is a court or an out-of-court case (${count} such ${count === 1 ? 'case' : 'cases'}).`,
    fix: 'Add a column Case type with Court or Out-of-court.',
    control: { of: 'whole-caseload', example: '' },
  }),
  unclearType: (
    where: string,
    { type, domain, by, count }: { type: string; domain: string; by: string; count: number },
  ): Problem => ({
    severity: 'warning',
    where,
    what: `The case type "${type.slice(0, 60)}" is not understood${domain === '' ? '' : `; ${countAs(count, domain)} by ${by}`}.`,
    fix: 'Write Court or Out-of-court.',
  }),
  otherDisposal: (
    where: string,
    {
      type,
      domain,
      disposal,
      count,
    }: { type: string; domain: string; disposal: string; count: number },
  ): Problem => ({
    severity: 'warning',
    where,
    what: `The case type "${type.slice(0, 60)}" and the disposal "${disposal.slice(0, 60)}" do not go together; ${countAs(count, domain)} by the case type.`,
    fix: 'Correct the case type or the disposal.',
  }),
  tooSmall: (where: string, take: number, cases: number): Problem => ({
    severity: 'error',
    where,
    what: `${take} cases cannot be drawn from a caseload of ${cases}.`,
    fix: `Take ${cases} or fewer.`,
  }),
  badTake: (where: string, take: number): Problem => ({
    severity: 'error',
    where,
    what: `A sample has a whole number of cases from 1 up; ${take} is none.`,
    fix: 'Ask for a whole number of cases.',
    control: { of: 'take', example: '42' },
  }),
  badRatio: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'A ratio of court to out-of-court cases is two numbers from 0 up, not both 0.',
    fix: 'Ask for a ratio such as 60:40.',
    control: { of: 'ratio', example: '60:40' },
  }),
  noDomainToSplit: (where: string, split: string): Problem => ({
    severity: 'note',
    where,
    what: `Nothing tells court from out-of-court cases, so the sample is drawn from the caseload as a whole, not ${split}.`,
    fix: 'Add a column Case type with Court or Out-of-court to draw each apart.',
  }),
  notEnough: (where: string, domain: string, wanted: number, cases: number): Problem => ({
    severity: 'warning',
    where,
    what: `The ratio asks for ${countOf(wanted, `${domain} case`)} and there ${cases === 1 ? 'is' : 'are'} ${cases}; all of them are drawn.`,
    fix: 'Nothing has to be done; the sample is a census of them.',
  }),
  noneInCaseload: (where: string, domain: string): Problem => ({
    severity: 'warning',
    where,
    what: `The ratio asks for ${domain} cases and the caseload has none; the sample has none either.`,
    fix: 'Nothing has to be done if there were none; otherwise add them, or correct the case types.',
  }),
  noneAskedFor: (where: string, domain: string, cases: number): Problem => ({
    severity: 'note',
    where,
    what: `The ratio asks for no ${domain} case, so none is drawn of the ${cases} that there are.`,
    fix: 'Nothing has to be done if that is what is wanted.',
  }),
  noneLeft: (where: string, domain: string, take: number): Problem => ({
    severity: 'warning',
    where,
    what: `The ratio leaves no ${domain} case in a sample of ${take}, so none is drawn.`,
    fix: 'Take more cases, or use another ratio.',
  }),
  noneToDraw: (where: string, domain: string): Problem => ({
    severity: 'error',
    where,
    what: `The ratio asks for ${domain} cases alone, and the caseload has none.`,
    fix: 'Give the other cases a part in the ratio.',
    control: { of: 'ratio', example: '60:40' },
  }),
  tooFewInRatio: (where: string, take: number, domain: string, cases: number): Problem => ({
    severity: 'error',
    where,
    what: `${countOf(take, 'case')} cannot be drawn: the ratio asks for ${domain} cases alone, and there ${cases === 1 ? 'is' : 'are'} ${cases}.`,
    fix: `Take ${cases} or fewer, or give the other cases a part in the ratio.`,
    control: { of: 'ratio', example: '60:40' },
  }),
  badNumber: (where: string, sentence: string): Problem => ({
    severity: 'error',
    where,
    what: sentence,
    fix: 'Mend the number.',
  }),
  notInCaseload: (where: string, ids: readonly string[], count: number): Problem => ({
    severity: 'error',
    where,
    what: `${count === 1 ? 'One inspected case is' : `${count} inspected cases are`} not in the caseload: ${ids.join(', ')}${count > ids.length ? ' …' : ''}.`,
    fix: 'Use the caseload that the sample was drawn from, with the same case ids.',
  }),
  inspectedTwice: (where: string, ids: readonly string[]): Problem => ({
    severity: 'error',
    where,
    what: `The sample names a case twice: ${ids.join(', ')}.`,
    fix: 'Delete the copy, or correct its case id.',
  }),
  noIds: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'The caseload has no column of case ids, so the inspected cases cannot be found in it.',
    fix: 'Add a column Case ID with the ids that the tracker uses.',
  }),
  nothingInspected: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'There is no inspected case to compare with the caseload.',
    fix: 'Use a tracker with one row a case.',
  }),
  populationTooSmall: (
    where: string,
    domain: string,
    cases: number,
    population: number,
  ): Problem => ({
    severity: 'error',
    where,
    what: `${cases} ${domain} cases were inspected, but the population is given as ${population}.`,
    fix: 'Correct the number of eligible cases.',
  }),
  populationTooLarge: (where: string, population: number, most: number): Problem => ({
    severity: 'error',
    where,
    what: `The population is given as ${population.toLocaleString('en-GB')}; at most ${most.toLocaleString('en-GB')} are reckoned with.`,
    fix: 'Correct the number of eligible cases.',
  }),
  noCasesToDraw: {
    severity: 'error',
    where: 'Firmness',
    what: 'There are no answers case by case, so nothing tells which answers go together; how firm a standard is cannot be said.',
    fix: 'Use a tracker with one row a case.',
  } as Problem,
  badDraws: (draws: number): Problem => ({
    severity: 'error',
    where: 'Firmness',
    what: `The number of draws is a whole number from 1 up; ${draws} is none.`,
    fix: 'Leave it out, or ask for a number such as 10,000.',
    control: { of: 'draws', example: '10000' },
  }),
};
