import type { Cell, Sheet } from '../../src/grid/sheet';
import type { Layout } from './layouts-of-cases';
import type { MadeInspection } from './made-inspection';
import { sheet, titleOf } from './sheets';

type Written = (rating: string, turn: number) => Cell;

const SHORT: Readonly<Record<string, readonly Cell[]>> = {
  Inadequate: ['Inadequate', 'INADEQUATE', 'Inad.', 'I', 0, '0'],
  'Requires improvement': ['Requires Improvement', 'RI', 'Req. imp.', 'Requires imp', 1, 'R.I.'],
  Good: ['Good', ' good ', 'G', 'GOOD', 2, '2'],
  Outstanding: ['Outstanding', 'O', 'outst.', 'Outstanding\u00a0', 3, '3'],
};

const full: Written = (rating) => rating;
const short: Written = (rating, turn) => SHORT[rating]?.[turn % 6] ?? null;
const score: Written = (rating) => Object.keys(SHORT).indexOf(rating);

const nameOf = (made: MadeInspection, code: string) =>
  made.edition.standards.find((standard) => standard.code === code)?.name ?? '';

function ratings(
  header: readonly Cell[],
  key: (made: MadeInspection, code: string) => readonly Cell[],
  written: Written,
): Layout {
  return (made): Sheet[] => [
    sheet('Ratings', [
      ...(header.length > 0 ? [header] : []),
      ...[...made.expected.ratings].map(([code, rating], i) => [
        ...key(made, code),
        rating === null ? null : written(rating, i),
      ]),
    ]),
  ];
}

/** Every layout with only one rating per standard. */
export const RATINGS: Readonly<Record<string, Layout>> = {
  codes: ratings(['Standard', 'Rating'], (_, code) => [code], full),
  'codes and names in one': ratings(
    ['Standard', 'Judgement'],
    (made, code) => [titleOf(made.edition, code)],
    short,
  ),
  'codes and names in two columns': ratings(
    ['Code', 'Standard', 'Rating'],
    (made, code) => [code, nameOf(made, code)],
    full,
  ),
  'names alone, in order': ratings(
    ['Standard', 'Rating'],
    (made, code) => [nameOf(made, code)],
    full,
  ),
  'scores from 0 to 3': ratings(['Standard', 'Rating (0-3)'], (_, code) => [code], score),
  'scores between the standards and the ratings': (made) => [
    sheet('Ratings', [
      ['Standard', 'Score', 'Rating'],
      ...[...made.expected.ratings].map(([code, rating], i) => [
        titleOf(made.edition, code),
        rating === null ? null : score(rating, i),
        rating,
      ]),
    ]),
  ],
  'no header': ratings([], (made, code) => [titleOf(made.edition, code)], short),
  'names under domains, with a total': (made) => {
    const rows = made.edition.domains.flatMap(({ id, name, title }) => [
      [`${title}: ${name}`],
      ...made.edition.standards
        .filter(({ domain }) => domain === id)
        .map((one) => [one.name, made.expected.ratings.get(one.code) ?? null]),
    ]);
    const { total, overall } = made.expected;
    return [
      sheet('Front page', [
        [`Inspection of ${made.service}`],
        ['Standard', 'Rating'],
        ...rows,
        ['Total score', total],
        ['Overall rating', overall],
      ]),
    ];
  },
  'domain, standard and rating in three columns': (made) => [
    sheet('Ratings', [
      ['Domain', 'Standard', 'Rating'],
      ...made.edition.standards.map(({ code, name, domain }) => [
        made.edition.domains.find(({ id }) => id === domain)?.name ?? null,
        name,
        made.expected.ratings.get(code) ?? null,
      ]),
    ]),
  ],
};

/** Layouts with one service a row, each with this inspection's ratings. */
function national(
  header: (made: MadeInspection, code: string) => Cell,
  written: Written,
  more = false,
): Layout {
  return (made) => {
    const { ratings: own, total, overall } = made.expected;
    const row = (service: string, turn: number) => [
      service,
      ...[...own.values()].map((rating, i) => (rating === null ? null : written(rating, turn + i))),
      ...(more ? [total, overall] : []),
    ];
    const codes = [...own.keys()].map((code) => header(made, code));
    return [
      sheet('National', [
        ['Ratings of youth offending services'],
        [],
        ['Service', ...codes, ...(more ? ['Total', 'Overall'] : [])],
        row('Elmet', 0),
        row('Deira', 1),
        row('Bernicia', 2),
      ]),
    ];
  };
}

export const SERVICES: Readonly<Record<string, Layout>> = {
  codes: national((_, code) => code, full),
  'codes and names': national((made, code) => titleOf(made.edition, code), short),
  'names in order, total and overall': national((made, code) => nameOf(made, code), full, true),
  'with a region and a date': (made) => {
    const own = [...made.expected.ratings];
    const row = (service: string) => ['North', service, 44_000, ...own.map(([, rating]) => rating)];
    const header = ['Region', 'YOS', 'Published', ...own.map(([code]) => code)];
    return [sheet('All', [header, row('Elmet'), row('Deira'), row('Bernicia')])];
  },
  // Without a 0 among them, the total tells that they go from 0 to 3.
  'scores and their total': national((_, code) => code, score, true),
};
