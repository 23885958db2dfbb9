import type { Problem } from '../../inspection/problem';
import { isIt, notUsed } from './usual-answers';
import { NAMED_AT_MOST, namedFew, short } from './short-text';

/** Problems of classifications: their values, and the headers of their columns. */
export const classMessages = {
  twoClassesInOne: (where: string, header: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" speaks of two classifications, and no rule can go by both in one column; no case is left out for it.`,
    fix: 'Give each a column: ROSH, and Safety and wellbeing.',
  }),
  unknownClass: (
    where: string,
    header: string,
    values: readonly string[],
    place: string | null,
  ): Problem => ({
    severity: 'warning',
    where,
    what:
      values.length === 1
        ? `"${short(`${header}: ${values[0] ?? ''}`)}" is no classification that is known, so no case is left out for it.`
        : `"${short(header)}" says ${quoted(values)}, which are no classifications that are known, so no case is left out for them.`,
    fix: `Write Low, Medium, High or Very high${place === null ? '' : `, or, if the column is something else, write in the sheet YOS settings: ${place} | ignore`}.`,
    ...(place !== null && { answers: [notUsed(place)] }),
  }),
  answersAsClass: (
    where: string,
    header: string,
    codes: readonly string[],
    place: string | null,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" is the name of a classification, but answers stand under it; no case is left out for them${codes.length === 0 ? '' : `. They may be the answers to ${codes.join(' or ')}, which ${codes.length === 1 ? 'is' : 'are'} missing`}.`,
    fix:
      place === null
        ? 'Write Low, Medium, High or Very high.'
        : `Write Low, Medium, High or Very high, or write in the sheet YOS settings what it is: ${place} | ${codes[0] ?? 'ignore'}.`,
    ...(place !== null && {
      answers: [...isIt(codes, place), notUsed(place)],
    }),
  }),
  unknownClasses: (
    where: string,
    header: string,
    names: readonly string[],
    place: string,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" looks like ${names.join(' or ')}, but its header does not say so; no case is left out for it.`,
    fix: `Change the header to ${names.join(' or ')}${place === '' ? '' : `, or write in the sheet YOS settings: ${place} | ${names[0] ?? ''} (or ignore, if it is something else)`}.`,
  }),
  doubtfulClass: (
    where: string,
    header: string,
    read: readonly (readonly [text: string, meaning: string])[],
  ): Problem => {
    const told = namedFew(read.map(([text, meaning]) => `"${short(text)}" as ${meaning}`));
    const [text = '', meaning = ''] = read[0] ?? [];
    return {
      severity: 'warning',
      where,
      what:
        read.length === 1
          ? `"${short(`${header}: ${text}`)}" is doubtful; it is read as ${meaning}.`
          : `Under "${short(header)}" ${told} are doubtful and read so.`,
      fix: 'Write what it is.',
    };
  },
  noneIsMeant: (
    where: string,
    header: string,
    only: string,
    codes: string,
    values: readonly string[],
  ): Problem => ({
    severity: 'warning',
    where,
    what: `${codes} is asked of a ${only} alone, and "${short(header)}" names none (${values.map((value) => `"${short(value)}"`).join(', ')}); the answers of all cases are counted.`,
    fix: `Write "${only.charAt(0).toUpperCase()}${only.slice(1)}" for those that are, or n/a as the answer of the others.`,
  }),
  classTwice: (
    where: string,
    header: string,
    other: string,
    name: string,
    place: string,
  ): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" here and the column at ${other} both tell ${name}, and would leave out different cases; the one at ${other} is used.`,
    fix: `If this is the right one, write in the sheet YOS settings: ${place} | ${name}; if not, ${place} | ignore.`,
  }),
};

/** "a", "b" and 3 more. */
function quoted(texts: readonly string[]): string {
  const all = texts.map((text) => `"${short(text)}"`);
  if (all.length > NAMED_AT_MOST) return namedFew(all);
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
