import { isAnywhere } from '../reading/find/case-form';
import type { Edition } from '../editions/edition';
import { codeColumns } from '../reading/take/code-columns';
import { forEachCell, gridAddress, gridCell, textOf } from '../grid/grid';
import { problemList } from '../reading/problems/problem-list';
import { codesIn } from '../reading/cells/question-index';
import type { Survey } from '../reading/survey-tracker';
import type { CasesTable } from '../reading/find/tables';
import { settingKey } from '../workbook/ours/setting-edits';
import type { ColumnView } from './tracker-view';

/** A tracker rarely has a hundred columns; a list longer than this is no help. */
const COLUMNS_SHOWN = 300;
/** A cell can hold 32,767 characters. */
const LONGEST_HEADER = 200;

type Reading = Pick<ColumnView, 'header' | 'kind' | 'readAs' | 'codes'>;

/** The columns of a table of cases in their order (its rows where questions are rows). */
export function viewOfColumns(
  table: CasesTable,
  { settings, index }: Survey,
  edition: Edition | undefined,
): ColumnView[] {
  const { grid, headerTop, others, idColumn } = table;
  const set = new Set(settings.lines.map(({ setting }) => settingKey(setting)));
  const readings = edition ? questionsOf(table, edition, index) : new Map<number, Reading>();
  for (const { column, header, label } of others) {
    if (isAnywhere(column)) continue;
    const kind = label === null ? 'not-read' : 'case-column';
    readings.set(column, { header, kind, readAs: label, codes: [] });
  }
  if (idColumn !== null && !isAnywhere(idColumn)) {
    const header = textOf(gridCell(grid, headerTop, idColumn));
    readings.set(idColumn, { header, kind: 'case-id', readAs: 'case', codes: [] });
  }
  forEachCell(grid, headerTop, (cell, column) => {
    if (!settings.columns.ignores(grid, column)) return;
    readings.set(column, { header: textOf(cell), kind: 'ignored', readAs: null, codes: [] });
  });
  return [...readings]
    .sort(([a], [b]) => a - b)
    .slice(0, COLUMNS_SHOWN)
    .map(([column, reading]) => {
      const where = gridAddress(grid, headerTop, column);
      const line = where.slice(where.lastIndexOf('!') + 1);
      const name = grid.transposed ? line.replace(/^[A-Z]+/, '') : line.replace(/\d+$/, '');
      const place = `${grid.sheet.name}!${name}`;
      const header = reading.header.slice(0, LONGEST_HEADER);
      return { place, where, ...reading, header, isSet: set.has(settingKey(`Column ${place}`)) };
    });
}

/** The columns whose header names a question, with the codes that they have in an edition. */
function questionsOf(
  table: CasesTable,
  edition: Edition,
  index: Survey['index'],
): Map<number, Reading> {
  const { grid, headerTop, questions } = table;
  const problems = problemList();
  const coded = codeColumns(table, edition, index, problems);
  const codesOf = new Map(coded.map(({ column, codes }) => [column, codes]));
  const unclear = new Set(
    problems.all().flatMap(({ kind, where }) => (kind === 'unclearQuestion' ? [where] : [])),
  );
  return new Map(
    questions.map(({ column, header, naming }): [number, Reading] => {
      const codes = codesOf.get(column);
      if (codes) return [column, { header, kind: 'question', readAs: codes[0] ?? null, codes }];
      const isUnclear = unclear.has(gridAddress(grid, headerTop, column));
      const kind = isUnclear ? 'unclear' : 'not-read';
      const possible = isUnclear ? codesIn(naming, edition) : [];
      return [column, { header, kind, readAs: null, codes: possible }];
    }),
  );
}
