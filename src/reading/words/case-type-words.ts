import { DISPOSALS } from './disposal-words';
import { type PhraseGroup, anywhere, wholeText } from './phrases';

/** The domains that cases belong to. */
export type CaseDomain = 'court' | 'outOfCourt';

const COURT = ['court', 'domain 2', 'domain two'];
const OUT_OF_COURT = ['out of court', 'ooc', 'oocd', 'oocds', 'oocc', 'domain 3', 'domain three'];

/** Both of them in one text, in either order: no case belongs to both. */
const BOTH = COURT.flatMap((court) =>
  OUT_OF_COURT.flatMap((out) =>
    [' ', ' and ', ' or '].flatMap((between) => [
      ` ${court}${between}${out} `,
      ` ${out}${between}${court} `,
    ]),
  ),
);

/**
 * What a case's type or disposal, a sheet's name or a heading says about the domain. The word for a
 * domain takes precedence over a disposal; "out of court" takes precedence over the "court" in it.
 */
export const CASE_TYPES: readonly PhraseGroup<CaseDomain>[] = [
  ...DISPOSALS.map(({ meaning, phrases }): PhraseGroup<CaseDomain> => ({
    meaning: meaning === 'court disposal' ? 'court' : 'outOfCourt',
    phrases,
  })),
  {
    meaning: 'court',
    phrases: [...COURT.map(anywhere), ...['d 2', 'd2', '2', 'ii'].map(wholeText), '| statutory '],
  },
  {
    meaning: 'outOfCourt',
    phrases: [
      ...[...OUT_OF_COURT, 'outof court', 'out ofcourt', 'outofcourt'].map(anywhere),
      ...['pre court', 'non court'].map(anywhere),
      ...['d 3', 'd3', '3', 'iii'].map(wholeText),
    ],
  },
  { meaning: '', phrases: BOTH },
];
