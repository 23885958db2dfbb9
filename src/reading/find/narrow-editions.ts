import type { Edition } from '../../editions/edition';
import { standardOf } from '../../editions/edition';
import { gridCell } from '../../grid/grid';
import type { Naming, QuestionIndex } from '../cells/question-index';
import type { Table } from './tables';

/**
 * The editions that fit a tracker's tables: those with most of the codes and wording found, with
 * figures or answers only where the edition rates from cases, and a bare rating only where it is a
 * judgement.
 *
 * @returns at least one, in the order given
 */
export function narrowEditions(tables: readonly Table[], index: QuestionIndex): Edition[] {
  const { editions } = index;
  const asked = questionsWithFigures(tables, index);
  const rated = standardsWithRatings(tables);
  const standardsAsked = new Set(
    asked.flatMap((question) => [...question.byEdition.values()].flat().map(standardOf)),
  );
  const scores = editions.map(
    (edition) =>
      asked.filter((naming) => isAskedOfCases(edition, naming)).length +
      rated.filter((naming) => fitsAsRating(edition, naming, standardsAsked)).length,
  );
  const best = Math.max(...scores);
  return editions.filter((_, i) => scores[i] === best);
}

function questionsWithFigures(tables: readonly Table[], index: QuestionIndex): Naming[] {
  return tables.flatMap((table) => {
    if (table.kind === 'cases') return table.questions.map(({ naming }) => naming);
    if (table.kind === 'long') {
      const named = new Set<Naming>();
      for (let line = table.bodyTop; line <= table.bodyBottom; line++) {
        const naming = index.find(gridCell(table.grid, line, table.questionColumn));
        if (naming?.kind === 'question') named.add(naming);
      }
      return [...named];
    }
    if (table.kind !== 'keyed') return [];
    return table.rows.flatMap(({ naming, cells }) =>
      naming?.kind === 'question' && cells.size > 0 ? [naming] : [],
    );
  });
}

function standardsWithRatings(tables: readonly Table[]): Naming[] {
  return tables.flatMap((table) => {
    if (table.kind === 'services') return table.standards.map(({ naming }) => naming);
    if (table.kind !== 'keyed') return [];
    return table.rows.flatMap(({ naming, cells }) =>
      naming?.kind === 'standard' && (cells.has('rating') || cells.has('rating-and-percent'))
        ? [naming]
        : [],
    );
  });
}

function isAskedOfCases(edition: Edition, naming: Naming): boolean {
  return (naming.byEdition.get(edition.id) ?? []).some(
    (code) => edition.standards.find((s) => s.code === standardOf(code))?.basis === 'cases',
  );
}

/**
 * Whether a stated rating fits an edition. One without any figures, in a domain whose other
 * standards have them, is a judgement: 3.4 in the 2021 edition.
 */
function fitsAsRating(
  edition: Edition,
  naming: Naming,
  standardsAsked: ReadonlySet<string>,
): boolean {
  const codes = naming.byEdition.get(edition.id) ?? [];
  const standard = edition.standards.find(({ code }) => codes.includes(code));
  if (!standard) return false;
  const domainAsked = edition.standards.some(
    ({ code, domain }) => domain === standard.domain && standardsAsked.has(code),
  );
  const isBare = domainAsked && !standardsAsked.has(standard.code);
  return !isBare || standard.basis === 'judgement';
}
