import { type Edition, bandOfRating } from '../../editions/edition';
import type { RatedTracker, SplitGroup } from '../../rating/rated-tracker';
import type { PublishedTable } from '../../published/published-inspections';
import { isComparable, standingInTable } from '../../published/standing-in-table';
import { lowestPercent } from '../../scoring/lowest-percent';
import type { KeyQuestionResult, Result, StandardResult } from '../../scoring/result';
import { countOf } from '../../scoring/words';
import { type Paint, printable } from './terminal';

const RATING_WIDTH = 22;

/** A column for 0, 1, 2 … inspections. */
const COLUMNS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * A rated tracker as a page for people: front page, standards with their reasons, key questions.
 *
 * @param published the inspections to compare its total with
 */
export function printRating(rated: RatedTracker, paint: Paint, published: PublishedTable): string {
  const { edition, result, tracker, split } = rated;
  const title = result.service ?? tracker;
  const lines = [
    paint.bold(printable(title)),
    paint.dim(`${printable(tracker)} · ${edition.id} edition · ${basisLine(edition, result)}`),
    '',
    overallLine(edition, result, paint),
    ...standingLines(result, paint, published),
    '',
    ...domainLines(edition, result, paint),
    ...flagLines(result, paint),
    ...(split?.groups ?? []).flatMap((group) =>
      groupLines(edition, split?.column ?? '', group, paint),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function basisLine(edition: Edition, result: Result): string {
  const samples = Object.entries(result.sample).flatMap(([id, size]) =>
    size === null || size === 0 ? [] : [`${countOf(size, `${domainWord(edition, id)} case`)}`],
  );
  const base = result.base === 'sampled' ? 'of all sampled cases' : 'of applicable cases';
  return [...samples, `percentages ${base}`].join(' · ');
}

/** "court" for court disposals, "out-of-court" for out-of-court disposals. */
function domainWord(edition: Edition, id: string): string {
  const name = edition.domains.find((domain) => domain.id === id)?.name ?? id;
  return name.replace(/\s*disposals?$/i, '').toLowerCase();
}

function overallLine(edition: Edition, result: Result, paint: Paint): string {
  const { rating } = result.overall;
  const shown = rating === null ? 'Not rated yet' : ratingText(edition, rating, paint);
  return `Overall  ${paint.bold(shown)}  ${result.overall.reason}`;
}

/**
 * Where a complete total stands among published inspections, with one column per total from 0 on.
 */
function standingLines(result: Result, paint: Paint, published: PublishedTable): string[] {
  if (!isComparable(result, published)) return [];
  const { total } = result.score;
  const { words, counts } = standingInTable(total, published);
  // The built-in table has eight at most; with a larger one each sign stands for several.
  const most = Math.max(COLUMNS.length - 1, ...counts);
  const columns = counts.map((count) => COLUMNS[Math.ceil((count * (COLUMNS.length - 1)) / most)]);
  const mark = `${' '.repeat(total)}^ ${total}`;
  return [
    '',
    printable(words),
    `  0 ${columns.join('')} ${published.outOf}`,
    paint.dim(`    ${mark}`),
  ];
}

function domainLines(edition: Edition, result: Result, paint: Paint): string[] {
  return edition.domains.flatMap(({ id, name, title }) => {
    const standards = result.standards.filter(({ domain }) => domain === id);
    if (standards.length === 0) return [];
    const head = title === name ? name : `${title}: ${name}`;
    return [
      paint.bold(head),
      ...standards.flatMap((one) => standardLines(edition, one, paint)),
      '',
    ];
  });
}

function standardLines(edition: Edition, standard: StandardResult, paint: Paint): string[] {
  const width = Math.max(...edition.standards.map(({ name }) => name.length));
  const name = `${standard.code}  ${standard.name.padEnd(width)}  `;
  const rating = standard.rating === null ? 'Not rated' : standard.rating;
  const padding = ' '.repeat(Math.max(1, RATING_WIDTH - rating.length));
  const score = standard.score === null || !standard.inTotal ? ' ' : String(standard.score);
  const shown = standard.rating === null ? rating : ratingText(edition, rating, paint);
  const lines = [`  ${name}${shown}${padding}${score}`];
  if (standard.keyQuestions.length === 0) {
    if (standard.rating === null) lines.push(paint.dim(`      ${standard.reason}`));
    return lines;
  }
  lines.push(`      ${printable(standard.reason)}`);
  // With ratings only, there are no figures to print.
  const lowest = lowestPercent(standard);
  if (standard.rating !== null && lowest === Infinity) return lines;
  lines.push(...standard.keyQuestions.map((question) => keyQuestionLine(question, lowest, paint)));
  return lines;
}

function keyQuestionLine(question: KeyQuestionResult, lowest: number, paint: Paint): string {
  const { code, percent, reason } = question;
  const bar = percent === null ? '' : '█'.repeat(Math.round(percent / 5)).padEnd(20, '·');
  const share = percent === null ? '–'.padStart(4) : `${percent}%`.padStart(4);
  const line = `      ${code}  ${share}  ${bar.padEnd(20)}  ${reason}`;
  return percent === lowest ? paint.bold(line) : paint.dim(line);
}

function flagLines(result: Result, paint: Paint): string[] {
  const flags = result.standards.flatMap(({ code, discretion }) =>
    discretion.map(({ text }) => `  ${code}  ${text}`),
  );
  if (flags.length === 0) return [];
  return [paint.bold('For the ratings panel (advice; it changes no rating)'), ...flags, ''];
}

function groupLines(edition: Edition, column: string, group: SplitGroup, paint: Paint): string[] {
  const { result, cases } = group;
  const rated = result.standards.filter(({ keyQuestions }) =>
    keyQuestions.some(({ percent }) => percent !== null),
  );
  const margins = Object.entries(group.marginOfError).flatMap(([id, margin]) =>
    margin === null ? [] : [`${domainWord(edition, id)} ±${Math.round(margin * 100)} points`],
  );
  return [
    paint.bold(printable(`${column}: ${group.group}`)),
    paint.dim(
      `  ${countOf(cases, 'case')}; margin of error ${margins.join(', ') || 'not known'} at 80%`,
    ),
    ...rated.flatMap((standard) => standardLines(edition, standard, paint)),
    '',
  ];
}

function ratingText(edition: Edition, rating: string, paint: Paint): string {
  return paint.rating(rating, bandOfRating(edition, rating)?.score ?? null);
}
