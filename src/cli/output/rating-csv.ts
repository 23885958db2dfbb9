import type { RatedTracker } from '../../rating/rated-tracker';
import type { Figures, Result } from '../../scoring/result';
import { csv } from './csv';

type Row = (string | number | null)[];

const HEADER = [
  'tracker',
  'service',
  'edition',
  'base',
  'group',
  'level',
  'code',
  'name',
  'yes',
  'no',
  'notApplicable',
  'missing',
  'leftOut',
  'baseCases',
  'percent',
  'rating',
  'ruleRating',
  'panelRating',
  'score',
  'reason',
];

/**
 * The results as CSV: one row per standard, key question and prompt, and one for the overall
 * rating.
 */
export function ratingCsv(rated: readonly RatedTracker[]): string {
  return csv([HEADER, ...rated.flatMap(rowsOf)]);
}

function rowsOf(rated: RatedTracker): Row[] {
  const groups = rated.split?.groups ?? [];
  return [
    ...resultRows(rated, rated.result, ''),
    ...groups.flatMap(({ group, result }) => resultRows(rated, result, group)),
  ];
}

function resultRows({ tracker, edition }: RatedTracker, result: Result, group: string): Row[] {
  const common = [tracker, result.service, result.edition, result.base, group];
  const names = new Map(
    edition.standards.flatMap(({ keyQuestions }) =>
      keyQuestions.flatMap((question) =>
        [question, ...question.prompts].map(({ code, text }) => [code, text] as const),
      ),
    ),
  );
  const figures = (level: string, one: Figures, rating: string | null, reason: string): Row => [
    ...common,
    level,
    one.code,
    names.get(one.code) ?? '',
    one.yes,
    one.no,
    one.notApplicable,
    one.missing,
    one.leftOut,
    one.base,
    one.percent,
    rating,
    null,
    null,
    null,
    reason,
  ];
  const blank = Array.from({ length: 7 }, () => null);
  const { score, overall } = result;
  return [
    ...result.standards.flatMap((standard) => [
      [
        ...common,
        'standard',
        standard.code,
        standard.name,
        ...blank,
        standard.rating,
        standard.ruleRating,
        standard.panel?.rating ?? null,
        standard.score,
        standard.reason,
      ],
      ...standard.keyQuestions.flatMap((question) => [
        figures('key question', question, question.band, question.reason),
        ...question.prompts.map((prompt) => figures('prompt', prompt, null, '')),
      ]),
    ]),
    [
      ...common,
      'overall',
      '',
      '',
      ...blank,
      overall.rating,
      null,
      null,
      score.total,
      overall.reason,
    ],
  ];
}
