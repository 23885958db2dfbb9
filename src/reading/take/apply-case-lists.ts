import { addressOf } from '../../grid/address';
import { caseValueAddress, placesOf } from './answer-address';
import { numbered } from './case-store';
import { domainOf } from '../cells/domain-of';
import type { CaseList } from '../find/find-case-list';
import { gridCell, textOf } from '../../grid/grid';
import { looseId } from '../cells/loose-id';
import { hasOwnId } from './has-own-id';
import type { CaseBlock, CaseColumn, Inspection } from '../../inspection/inspection';
import { attributeOf } from '../cells/labels';
import { messages } from '../problems/messages';
import { normalise } from '../cells/normalise';
import type { ProblemList } from '../problems/problem-list';

/**
 * Takes the details of cases (ROSH, disposal, gender and the like) by their ids from sheets that
 * list cases without answers. Details beside the answers take precedence, and a list that
 * contradicts them is reported.
 *
 * @returns the inspection with those details; the given one is not changed
 */
export function applyCaseLists(
  inspection: Inspection,
  lists: readonly CaseList[],
  problems: ProblemList,
): Inspection {
  return lists.reduce((before, list) => withDetails(before, list, problems), inspection);
}

/** Reports a list with none of the inspected cases, although it could give what a rule needs. */
function reportNoneOfThem(
  inspection: Inspection,
  { grid, headers, id }: CaseList,
  problems: ProblemList,
): void {
  const telling = headers.filter(({ label }) => label === 'rosh' || label === 'safety');
  const cases = inspection.cases.filter((found) => hasOwnId(inspection, found));
  const isKnown = telling.every(({ label }) =>
    inspection.caseColumns.some(({ attribute }) => attribute === label),
  );
  if (cases.length === 0 || telling.length === 0 || isKnown || !id) return;
  const message = messages.idsDiffer(
    grid.sheet.name,
    telling.map(({ header }) => header),
    textOf(gridCell(grid, grid.bounds.bottom, id.column)),
    cases[0]?.id ?? '',
  );
  problems.add('ids differ', message);
}

/** A column of a list with the inspection's column that it fills. */
interface DetailColumn {
  readonly column: number;
  readonly before: CaseColumn;
  readonly values: string[];
}

function withDetails(inspection: Inspection, list: CaseList, problems: ProblemList): Inspection {
  const { grid, headerLine, id } = list;
  const lines = id && linesOfCases(inspection, list, id.column);
  if (!id || !lines) return inspection;
  if (lines.size === 0) {
    reportNoneOfThem(inspection, list, problems);
    return inspection;
  }
  const details = detailColumns(inspection, list);
  const filled = new Set<DetailColumn>();
  /** The case columns of each block that no longer hold the values that count. */
  const outdated = new Set<string>();
  for (const detail of details) {
    for (const [i, line] of lines) {
      const text = textOf(gridCell(grid, line, detail.column));
      const own = detail.values[i] ?? '';
      if (text === '' || normalise(text) === normalise(own)) continue;
      if (own === '') {
        detail.values[i] = text;
        filled.add(detail);
        const found = inspection.cases[i];
        for (const { block } of found ? placesOf(found) : []) {
          outdated.add(`${block} ${detail.before.header}`);
        }
      } else if (detail.before.attribute !== 'age') {
        reportOther(inspection, list, detail, { i, line }, problems);
      }
    }
  }
  if (filled.size === 0) return inspection;
  reportUnlisted(inspection, list, lines, [...filled], problems);
  const headers = [...filled].map(({ before }) => before.header);
  const { name } = grid.sheet;
  const isBeside = inspection.blocks.some(({ sheet }) => sheet === name);
  const message = isBeside
    ? messages.detailsBeside(addressOf(name, headerLine, id.column), lines.size, headers)
    : messages.detailsFrom(name, lines.size, headers);
  problems.add('details', message);
  const block = inspection.blocks.length;
  const listed = [...lines.values()];
  return {
    ...inspection,
    cases: inspection.cases.map((found, i) => {
      const line = lines.get(i);
      return line === undefined
        ? found
        : { ...found, others: [...(found.others ?? []), { block, line }] };
    }),
    caseColumns: withColumns(inspection.caseColumns, [...filled]),
    blocks: [
      ...inspection.blocks.map((own, index): CaseBlock => {
        const kept = [...own.caseColumns].filter(([header]) => !outdated.has(`${index} ${header}`));
        return { ...own, caseColumns: new Map(kept) };
      }),
      {
        sheet: grid.sheet.name,
        layout: 'cases-as-rows',
        headerLine,
        firstLine: Math.min(...listed),
        lastLine: Math.max(...listed),
        columns: new Map(),
        idColumn: id.column,
        caseColumns: new Map([...filled].map(({ before, column }) => [before.header, column])),
        long: null,
      },
    ],
  };
}

/** Reports inspected cases that are missing from a list, if a rule may need its details. */
function reportUnlisted(
  inspection: Inspection,
  { grid, headerLine, id }: CaseList,
  lines: ReadonlyMap<number, number>,
  filled: readonly DetailColumn[],
  problems: ProblemList,
): void {
  const needed = filled.filter(({ before: { attribute } }) =>
    ['rosh', 'safety', 'disposal'].includes(attribute ?? ''),
  );
  const missing = inspection.cases.filter(
    (found, i) =>
      hasOwnId(inspection, found) &&
      !lines.has(i) &&
      needed.some(({ values }) => (values[i] ?? '') === ''),
  );
  if (missing.length === 0) return;
  const where = addressOf(grid.sheet.name, headerLine, id?.column ?? 0);
  const headers = needed.map(({ before }) => before.header);
  const ids = missing.map((found) => found.id);
  problems.add('unlisted', messages.unlisted(where, headers, ids));
}

/**
 * For each case, its line in the list: the only one with its id that is not of another domain.
 * Running numbers are ids only if the list and the inspection have the same ones, each once,
 * because a caseload also numbers its cases.
 */
function linesOfCases(
  inspection: Inspection,
  { grid, headerLine, headers }: CaseList,
  idColumn: number,
): ReadonlyMap<number, number> {
  const telling = headers.filter(({ label }) => label === 'domain' || label === 'disposal');
  const domainAt = (line: number) =>
    telling
      .map(({ column }) => domainOf(textOf(gridCell(grid, line, column))))
      .find((domain) => domain !== undefined);
  const listed = new Map<string, number[]>();
  const lists: { id: string; line: number }[] = [];
  for (let line = headerLine + 1; line <= grid.bounds.bottom; line++) {
    const id = normalise(textOf(gridCell(grid, line, idColumn)));
    if (id !== '') lists.push({ id, line });
    if (id !== '') listed.set(id, [...(listed.get(id) ?? []), line]);
  }
  const lines = new Map<number, number>();
  const loosely = looseLines(inspection, lists, listed);
  inspection.cases.forEach((found, i) => {
    if (!hasOwnId(inspection, found)) return;
    const own = listed.get(normalise(found.id)) ?? loosely?.get(looseId(found.id)) ?? [];
    const fitting = own.filter((line) => {
      const domain = domainAt(line);
      return domain === undefined || found.domain === '' || domain === found.domain;
    });
    const [line] = fitting;
    if (line !== undefined && fitting.length === 1) lines.set(i, line);
  });
  const running = [...listed.keys()].every((id, i) => id === String(i + 1));
  const matched = new Set(lines.values()).size;
  const same = matched === listed.size && lines.size === inspection.cases.length;
  return running && !(same && matched === lines.size) ? new Map() : lines;
}

/**
 * The lines of a list by simplified ids; null if the ids are found as written, or if two cases
 * would become one.
 */
function looseLines(
  inspection: Inspection,
  lists: readonly { readonly id: string; readonly line: number }[],
  listed: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, number[]> | null {
  const own = inspection.cases.filter((found) => hasOwnId(inspection, found));
  if (own.some(({ id }) => listed.has(normalise(id)))) return null;
  const ids = new Set(own.map(({ id }) => normalise(id)));
  if (new Set([...ids].map(looseId)).size < ids.size) return null;
  const loosely = new Map<string, number[]>();
  for (const { id, line } of lists) {
    const key = looseId(id);
    if (key !== '') loosely.set(key, [...(loosely.get(key) ?? []), line]);
  }
  return loosely;
}

function detailColumns({ cases, caseColumns }: Inspection, { headers }: CaseList): DetailColumn[] {
  const taken = new Set(caseColumns.map(({ header }) => header));
  return headers.flatMap(({ column, header, label }) => {
    const attribute = attributeOf(label);
    if (attribute === null) return [];
    const known = caseColumns.find((one) => one.attribute === attribute);
    const name = known?.header ?? numbered(header, (free) => !taken.has(free));
    const before = known ?? { header: name, attribute, values: cases.map(() => '') };
    return [{ column, before, values: [...before.values] }];
  });
}

function withColumns(
  columns: readonly CaseColumn[],
  filled: readonly DetailColumn[],
): readonly CaseColumn[] {
  const after = new Map(filled.map(({ before, values }) => [before, { ...before, values }]));
  const added = filled.filter(({ before }) => !columns.includes(before));
  return [
    ...columns.map((column) => after.get(column) ?? column),
    ...added.map(({ before, values }) => ({ ...before, values })),
  ];
}

function reportOther(
  inspection: Inspection,
  { grid, headers }: CaseList,
  { column, before }: DetailColumn,
  { i, line }: { readonly i: number; readonly line: number },
  problems: ProblemList,
): void {
  const where = addressOf(grid.sheet.name, line, column);
  const header = headers.find((one) => one.column === column)?.header ?? before.header;
  const detail = `${header}: ${textOf(gridCell(grid, line, column))}`;
  const own = caseValueAddress(inspection, before.header, i);
  const id = inspection.cases[i]?.id ?? '';
  const message = messages.detailsDiffer(where, id, detail, before.values[i] ?? '', own);
  problems.add('details differ', message);
}
