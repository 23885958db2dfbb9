import type { Problem, ProblemAnswer } from '../../inspection/problem';
import { short } from './short-text';

/** A standard that a column may hold, with its name and code. */
export interface StandardChoice {
  readonly code: string;
  /** "2.1 Assessment (Court disposals)". */
  readonly words: string;
}

/** Problems of reading a national table, with one service per row. */
export const serviceMessages = {
  serviceOut: (where: string, service: string, why: string): Problem => ({
    severity: 'warning',
    where,
    what: `${short(service)} is left out, because its line says so (${why}).`,
    fix: 'Nothing has to be done; if it is to be rated, clear that.',
  }),
  serviceTwice: (where: string, service: string, other: string): Problem => ({
    severity: 'warning',
    where,
    what: `${short(service)} stands here and at ${other}; both are rated as services of their own.`,
    fix: 'If these are inspections of different years, keep one a table, or name each with its year; if one is a copy, delete it.',
  }),
  noService: (where: string, name: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(name)}" is read as a line about the services, not as one of them.`,
    fix: 'Nothing has to be done; if it is a service, write its whole name.',
  }),
  servicesUnused: (where: string): Problem => ({
    severity: 'note',
    where,
    what: 'This table of services and their ratings is not used, because the workbook holds an inspection of its own.',
    fix: 'Nothing has to be done; to rate the services of the table, keep it in a workbook of its own.',
  }),
  unclearStandard: (
    where: string,
    header: string,
    choices: readonly StandardChoice[],
    place: string,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" is the name of ${choices.map(({ words }) => words).join(' and of ')}; nothing tells which is meant, so its ratings are not used.`,
    fix: `Head it with the code, or write in the sheet YOS settings: ${place} | ${choices[0]?.code ?? ''} (or ignore).`,
    answers: answersFor(place, choices),
  }),
  unnamedStandard: (
    where: string,
    header: string,
    choices: readonly StandardChoice[],
    place: string,
  ): Problem => ({
    severity: 'warning',
    where,
    what:
      choices.length > 0
        ? `"${short(header)}" holds ratings and may be ${choices.map(({ words }) => words).join(' or ')}; they are not used.`
        : `"${short(header)}" holds ratings, but is no name of a standard; they are not used.`,
    fix: `Head it with the standard's code, or write in the sheet YOS settings: ${place} | ${choices[0]?.code ?? '2.1'} (or ignore).`,
    answers: answersFor(place, choices),
  }),
  standardsTold: (where: string, told: readonly string[], by: string): Problem => ({
    severity: 'note',
    where,
    what: `Names that two domains share are told apart by ${by}: ${told.join(', ')}.`,
    fix: 'Nothing has to be done if that is right; if not, head these columns with their codes.',
  }),
  standardAgain: (where: string, code: string, other: string): Problem => ({
    severity: 'warning',
    where,
    what: `${code} stands twice, here and at ${other}; the first is used.`,
    fix: 'Delete one of the columns, or mend its header.',
  }),
  standardElsewhere: (
    where: string,
    header: string,
    id: string,
    others: readonly string[],
    services: number,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" is a standard of ${others.join(' and ')}, not of ${id}, as which the table is read; its ratings of ${services === 1 ? '1 service' : `${services} services`} are not used.`,
    fix: 'If the services belong to several editions, keep a table for each.',
  }),
  unknownScale: (where: string, text: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(text)}" is no scale of ratings that is known.`,
    fix: 'Write 0 is Inadequate, 1 is Inadequate or 1 is Outstanding.',
  }),
  unclearScale: (where: string): Problem => ({
    severity: 'error',
    where,
    what: 'The ratings are numbers without a 0 among them, so nothing tells whether 1 is Requires improvement (of 0 to 3), the best or the worst (of 1 to 4).',
    fix: 'Write the ratings in words, or write in the sheet YOS settings: Scale | 1 is Outstanding (or 1 is Inadequate, or 0 is Inadequate).',
    answers: ['1 is Outstanding', '1 is Inadequate', '0 is Inadequate'].map((value) => ({
      label: value,
      settings: [{ setting: 'Scale', value }],
    })),
  }),
  lostRatings: (where: string, never: string, blanks: number): Problem => ({
    severity: 'warning',
    where,
    what: `No standard of this table is ever ${never}, though ratings above and below it occur; ${blanks === 1 ? '1 blank cell' : `${blanks} blank cells`} among the ratings may be ratings that were lost. They are not taken as not rated.`,
    fix: 'Compare the table with the reports; where a standard is truly not rated, write Not rated.',
  }),
  badOverall: (where: string, shown: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(shown)}" is no overall rating; it is left out.`,
    fix: 'Write the rating as the report states it.',
  }),
  badTotal: (where: string, shown: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(shown)}" is no total score; it is left out.`,
    fix: 'Write a whole number, 0 or more.',
  }),
};

function answersFor(place: string, choices: readonly StandardChoice[]): ProblemAnswer[] {
  const said = choices.map(({ code, words }) => ({ label: words, value: code }));
  return [...said, { label: 'Do not use it', value: 'ignore' }].map(({ label, value }) => ({
    label,
    settings: [{ setting: place, value }],
  }));
}
