import { type PhraseGroup, anywhere, beginning, wholeText } from './phrases';

/** A disposal by its usual name. */
export type Disposal =
  | 'court disposal'
  | 'other out-of-court disposal'
  | 'youth caution'
  | 'community resolution'
  | 'youth conditional caution';

/** The police outcomes other than a charge are numbered from 1 to 22. */
const OUTCOMES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].flatMap((digit) => [
  `| outcome ${digit}`,
  `| outcome${digit}`,
]);

/**
 * Disposals by the names and short forms that trackers use. An out-of-court disposal given as well
 * as a court order takes precedence over it.
 */
export const DISPOSALS: readonly PhraseGroup<Disposal>[] = [
  {
    meaning: 'court disposal',
    phrases: [
      ' referral order',
      ' youth rehabilitation order',
      ' reparation order',
      ' detention and training',
      ' detention training',
      ' supervision order',
      ' action plan order',
      ' custod',
      ' licence',
      ' sentence',
      ...['90', '91', '226', '228', '250', '259'].map((number) => ` section ${number}`),
      ...['yro', 'dto', 'ro', 'rehab order', 'community order', 'conditional discharge'].map(
        beginning,
      ),
    ],
  },
  { meaning: 'youth caution', phrases: [anywhere('caution'), anywhere('cautions')] },
  { meaning: 'community resolution', phrases: [' community resolution'] },
  {
    meaning: 'youth conditional caution',
    phrases: [
      ...['conditional caution', 'conditional cautions', 'conditional cautioning'],
      ...['cond caution', 'cond cautions', 'youth conditional', 'yth conditional', 'yth cond'],
      ...['youth cond', 'ycc', 'yccs', 'y c c', 'rhybudd amodol', 'rhybuddion amodol'],
    ].map(anywhere),
  },
  {
    meaning: 'other out-of-court disposal',
    phrases: [
      ...['no further action', 'nfa', 'triage', 'diversion', 'deferred prosecution'],
      ...['deferred caution', 'prevention', 'reprimand', 'final warning'],
    ]
      .map(beginning)
      .concat(OUTCOMES),
  },
  {
    meaning: 'other out-of-court disposal',
    phrases: ['not', 'not a', 'non', 'no', 'other than', 'other than a'].flatMap((denied) =>
      ['ycc', 'youth conditional', 'conditional caution'].map((what) =>
        anywhere(`${denied} ${what}`),
      ),
    ),
  },
  {
    meaning: 'youth conditional caution',
    phrases: ['cc', 'c c', 'conditional', 'cond', 'amodol'].map(wholeText),
  },
  {
    meaning: 'youth caution',
    phrases: ['yc', 'y c', 'rhybudd', 'rhybudd ieuenctid'].map(wholeText),
  },
  { meaning: 'community resolution', phrases: [anywhere('datrysiad cymunedol'), wholeText('c r')] },
  { meaning: 'community resolution', phrases: [wholeText('cr')] },
];
