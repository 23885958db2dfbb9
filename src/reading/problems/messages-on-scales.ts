import type { Problem } from '../../inspection/problem';
import { short } from './short-text';
import { isIt, notUsed } from './usual-answers';

/** Problems of content that may mean something else: codes, figures, numbers, headers, titles. */
export const scaleMessages = {
  unknownCodes: (where: string, key: string, text: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${key}" is "${short(text)}", which tells no scale.`,
    fix: 'Write for example: Scale | Cases | 1 = Yes, 2 = No.',
  }),
  otherSense: (where: string, header: string, code: string, place: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(header)}" may hold the opposite of the answers to ${code}, or those of another time, place or person; it is not used.`,
    fix: `If it holds this inspection's answers, head it ${code} alone or write in the sheet YOS settings: ${place} | ${code}; if not, ${place} | ignore.`,
    answers: [...isIt([code], place), notUsed(place)],
  }),
  otherInspection: (where: string, title: string, sheet: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(title)}" speaks of another time, place or author, or of what was not met; what stands under it is not used.`,
    fix: `If it is this inspection's, change the title; if not, write in the sheet YOS settings: Ignore sheet | ${sheet}.`,
    answers: [
      { label: 'Do not use the sheet', settings: [{ setting: 'Ignore sheet', value: sheet }] },
    ],
  }),
  scaleTold: (where: string, scale: string): Problem => ({
    severity: 'note',
    where,
    what: `The answers are read as this says: ${scale}.`,
    fix: 'Nothing has to be done.',
  }),
  answersTurned: (
    where: string,
    text: string,
    sheet: string,
    ways: readonly [string, string],
  ): Problem => ({
    severity: 'error',
    where,
    what: `"${short(text)}" says that a yes is no yes here; the answers on "${short(sheet)}" are not counted until it is certain.`,
    fix: `Write in the sheet YOS settings what they mean: Scale ${sheet} | ${ways[0]}; or, if they are as usual: Scale ${sheet} | ${ways[1]}.`,
    answers: ways.map((way) => ({
      label: way,
      settings: [{ setting: `Scale ${sheet}`, value: way }],
    })),
  }),
  zerosAmongWords: (where: string, sheet: string, count: number): Problem => ({
    severity: 'warning',
    where,
    what: `${count === 1 ? 'A 0 stands' : `0 stands ${count} times`} among answers in words on "${short(sheet)}", as a formula makes of a blank; it counts as No.`,
    fix: `Clear it if nothing was answered; if it is No, write in the sheet YOS settings: Scale ${sheet} | 0 = No.`,
    answers: ['No', 'n/a'].map((meaning) => ({
      label: `0 is ${meaning}`,
      settings: [{ setting: `Scale ${sheet}`, value: `0 = ${meaning}` }],
    })),
  }),
  legendsDiffer: (
    where: string,
    sheet: string,
    other: string,
    ways: readonly [string, string],
  ): Problem => ({
    severity: 'error',
    where,
    what: `This says ${ways[1]}, but ${other} says ${ways[0]}; the answers on "${short(sheet)}" are not counted until it is certain.`,
    fix: `Correct the one that is wrong, or write in the sheet YOS settings: Scale ${sheet} | ${ways[0]}.`,
    answers: ways.map((way) => ({
      label: way,
      settings: [{ setting: `Scale ${sheet}`, value: way }],
    })),
  }),
  unclearCodes: (where: string, sheet: string, codes: readonly string[]): Problem => {
    const ways = waysOf(codes);
    return {
      severity: 'error',
      where,
      what: `The answers on "${short(sheet)}" are written ${listed(codes)}, and nothing tells what each means; none of them is counted.`,
      fix: `Write in the sheet YOS settings what they mean, such as: Scale ${sheet} | ${ways[0] ?? '1 = Yes, 2 = No'}.`,
      answers: ways.map((way) => ({
        label: way,
        settings: [{ setting: `Scale ${sheet}`, value: way }],
      })),
    };
  },
  unclearWord: ({
    where,
    sheet,
    word,
    count,
    said,
  }: {
    readonly where: string;
    readonly sheet: string;
    readonly word: string;
    readonly count: number;
    /** What the settings say about the sheet so far; the answer must not remove it. */
    readonly said: ReadonlyMap<string, string> | null;
  }): Problem => {
    const before = [...(said ?? [])].map(([code, meaning]) => `${code} = ${meaning}, `).join('');
    return {
      severity: 'warning',
      where,
      what: `"${short(word)}" stands among the answers on "${short(sheet)}" ${count} times, and nothing tells what it means; it is not counted.`,
      fix: `Write in the sheet YOS settings what it means: Scale ${sheet} | ${before}${word} = Yes (or No, or n/a); or write Yes, No or n/a in its place.`,
      answers: ['Yes', 'No', 'n/a'].map((meaning) => ({
        label: `"${short(word)}" is ${meaning}`,
        settings: [{ setting: `Scale ${sheet}`, value: `${before}${word} = ${meaning}` }],
      })),
    };
  },
  unclearRatings: (where: string, header: string, sheet: string): Problem => {
    const ways = [
      '0 = Inadequate, 1 = Requires improvement, 2 = Good, 3 = Outstanding',
      '1 = Inadequate, 2 = Requires improvement, 3 = Good, 4 = Outstanding',
      '1 = Outstanding, 2 = Good, 3 = Requires improvement, 4 = Inadequate',
    ];
    return {
      severity: 'warning',
      where,
      what: `${header === '' ? 'This column' : `"${short(header)}"`} holds ratings in numbers, and nothing tells which number is which rating; they are not used.`,
      fix: `Write the ratings in words, or write in the sheet YOS settings: Scale ${sheet} | ${ways[0] ?? ''}.`,
      answers: ways.map((way) => ({
        label: way,
        settings: [{ setting: `Scale ${sheet}`, value: way }],
      })),
    };
  },
  numberAmongRatings: (where: string, shown: string): Problem => ({
    severity: 'warning',
    where,
    what: `"${short(shown)}" is a number among ratings in words, and may be of any scale; it is left out.`,
    fix: 'Write the rating in words.',
  }),
  unreadFigures: (
    where: string,
    columns: readonly { readonly header: string; readonly place: string }[],
  ): Problem => {
    const shares = columns.filter(({ header }) => !countsOrDenies(header));
    const names = columns.map(({ header }) => (header === '' ? 'a blank' : `"${short(header)}"`));
    return {
      severity: 'warning',
      where,
      what: `Figures stand beside the questions under ${listed(names)}, which does not say that they are the share of yes, or how many of how many; they are not used.`,
      fix:
        'Head the column % yes, or the two columns Yes and Out of' +
        (shares.length === 0
          ? '; a share of what was not met has to be taken from 100 first.'
          : `; or, if it is the share of yes, write in the sheet YOS settings: ${shares[0]?.place ?? ''} | % yes.`),
      answers: shares.slice(0, 4).map(({ header, place }) => ({
        label: `${header === '' ? place : `"${short(header)}"`} is % yes`,
        settings: [{ setting: place, value: '% yes' }],
      })),
    };
  },
  furtherCounts: (
    where: string,
    headers: readonly string[],
    places: readonly string[],
  ): Problem => {
    const names = listed(headers.map((header) => `"${short(header)}"`));
    return {
      severity: 'warning',
      where,
      what: `${names} ${headers.length === 1 ? 'stands' : 'stand'} beside the counts of yes and no; the cases counted there are neither, and are left out of the percentages.`,
      fix: `If they were judged and not met, add them to No; if not, nothing has to be done, or write in the sheet YOS settings: ${places[0] ?? ''} | ignore.`,
      answers: [
        {
          label: headers.length === 1 ? 'They do not count' : 'None of them counts',
          settings: places.map((setting) => ({ setting, value: 'ignore' })),
        },
      ],
    };
  },
  totalApart: (where: string, counted: number, total: number, further: number): Problem => ({
    severity: 'warning',
    where,
    what: `The answers counted here are ${counted}, but the total beside them is ${total}${further === 0 ? '' : ` (and so in ${further === 1 ? '1 further line' : `${further} further lines`})`}; the total is not used.`,
    fix: 'Correct the counts or the total; what was not judged, or not applicable, is best counted in a column of its own.',
  }),
  totalWithOthers: (where: string, header: string): Problem => ({
    severity: 'warning',
    where,
    what: `Nothing tells whether "${short(header)}" has the cases in it that the question does not apply to, which are counted beside it; it is used as it stands.`,
    fix: 'Add a column No, or take them off and head the column Applicable.',
  }),
  rivalColumns: (
    first: { readonly where: string; readonly header: string; readonly place: string },
    others: readonly { readonly where: string; readonly header: string; readonly place: string }[],
  ): Problem => {
    const all = [first, ...others];
    const rest = listed(others.map(({ where, header }) => `"${short(header)}" at ${where}`));
    return {
      severity: 'warning',
      where: first.where,
      what: `"${short(first.header)}" here and ${rest} say the same and hold different things; none of them is used.`,
      fix: `Write in the sheet YOS settings which is not meant: ${others[0]?.place ?? ''} | ignore.`,
      answers: all.map(({ header, place }) => ({
        label: `"${short(header)}" (${place}) counts`,
        settings: all
          .filter((other) => other.place !== place)
          .map((other) => ({ setting: other.place, value: 'ignore' })),
      })),
    };
  },
  datedCode: (
    where: string,
    shown: string,
    code: string,
    place: string,
    settings: readonly { readonly setting: string; readonly value: string }[],
  ): Problem => ({
    severity: 'warning',
    where,
    what: `This is a date (${shown}), and names no question or standard; Excel makes dates of codes such as ${code}.`,
    fix: `If it is ${code}, format the cell as text and type it again, or write in the sheet YOS settings: ${place} | ${code}.`,
    answers: [
      { label: `It is ${code}`, settings: settings.slice(0, 1) },
      ...(settings.length > 1 ? [{ label: `All ${settings.length} are codes`, settings }] : []),
    ],
  }),
};

/** Whether a header says that its column counts cases, or what was not met: not a share of yes. */
function countsOrDenies(header: string): boolean {
  return /\b(?:not?|nac|un\w+met|insufficient|inadequate|negative|fail(?:ed|ure)?|missing|numerator|denominator|number|count|sum|total|out of|n)\b|[\u2713\u2717]|\bnot\b/i.test(
    header,
  );
}

/** Usual meanings of codes, the likeliest first. */
function waysOf(codes: readonly string[]): string[] {
  const has = (...wanted: string[]) =>
    codes.every((code) => wanted.includes(code)) &&
    wanted.slice(0, 2).some((one) => codes.includes(one));
  if (has('1', '2')) return ['1 = Yes, 2 = No', '2 = Yes, 1 = No'];
  if (has('1', '2', '3')) return ['1 = Yes, 2 = No, 3 = n/a'];
  if (has('1', '2', '9')) return ['1 = Yes, 2 = No, 9 = n/a'];
  if (has('1', '0', '2')) {
    return ['1 = Yes, 0 = No, 2 = n/a', '2 = Yes, 1 = No, 0 = No', '2 = Yes, 1 = Yes, 0 = No'];
  }
  if (has('1', '0', '9')) return ['1 = Yes, 0 = No, 9 = n/a'];
  if (has('\u2612', '\u2610')) return ['\u2612 = Yes, \u2610 = No', '\u2612 = No, \u2610 = Yes'];
  if (has('x')) return ['x = Yes', 'x = No'];
  if (has('a', 'b')) return ['a = Yes, b = No'];
  const known = LIKELY.filter((way) => codes.every((code) => code in way));
  if (known.length > 0) return known.map((way) => said(codes, (code) => way[code] ?? 'No'));
  const [first = '', ...rest] = codes;
  if (rest.length === 0) return [`${first} = Yes`, `${first} = No`];
  // Nothing shows which is which, so each is offered as the yes.
  return codes.slice(0, 4).map((yes) => said(codes, (code) => (code === yes ? 'Yes' : 'No')));
}

/** Common pairs and scales, by what each code probably means. */
const LIKELY: readonly Readonly<Record<string, string>>[] = [
  { s: 'Yes', i: 'No', n: 'No' },
  { p: 'Yes', f: 'No' },
  { m: 'Yes', u: 'No', n: 'No' },
  { t: 'Yes', f: 'No' },
  { g: 'Yes', a: 'No', r: 'No' },
  { g: 'Yes', a: 'Yes', r: 'No' },
  { '100': 'Yes', '0': 'No' },
  { '+': 'Yes', '-': 'No' },
  { '5': 'Yes', '4': 'Yes', '3': 'No', '2': 'No', '1': 'No' },
  { '1': 'Yes', '2': 'Yes', '3': 'No', '4': 'No', '5': 'No' },
];

function said(codes: readonly string[], meaning: (code: string) => string): string {
  return codes.map((code) => `${code} = ${meaning(code)}`).join(', ');
}

/** "1", "1 and 2", "1, 2 and 3". */
function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}
