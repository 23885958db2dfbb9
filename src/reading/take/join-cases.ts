import { caseIdAddress, caseValueAddress, placesOf } from './answer-address';
import { hasOwnId } from './has-own-id';
import {
  Answer,
  type CaseBlock,
  type CaseColumn,
  type InspectedCase,
  type Inspection,
} from '../../inspection/inspection';
import { messages } from '../problems/messages';
import { looseId } from '../cells/loose-id';
import { normalise } from '../cells/normalise';
import type { ProblemList } from '../problems/problem-list';

/**
 * Joins a case's lines in several tables with different questions, as in a tracker with one sheet
 * per standard: the same id, in the same domain, once in each table. So the sample counts it once,
 * and its details apply to all its questions. If an id occurs twice in a table, or two of the
 * tables have the same question, nothing shows which belong together, and they stay as they are.
 *
 * @returns the inspection with one case for each group; the given one is not changed
 */
export function joinCases(inspection: Inspection, problems: ProblemList): Inspection {
  if (inspection.blocks.length < 2) return inspection;
  const written = groupsOf(inspection, normalise);
  const isNone = written.length === inspection.cases.length;
  const groups = isNone ? looseGroups(inspection, problems) : written;
  if (groups.length === inspection.cases.length) return inspection;
  const cases = groups.map((group) =>
    joined(group.map((i) => inspection.cases[i] as InspectedCase)),
  );
  const caseColumns = inspection.caseColumns.map((column) => joinedColumn(column, groups));
  const join = {
    ...inspection,
    cases,
    caseColumns,
    answers: new Map(
      [...inspection.answers].map(([code, given]) => [code, joinedAnswers(given, groups)]),
    ),
    blocks: inspection.blocks.map((block, index) => ({
      ...block,
      caseColumns: columnsThatHold(inspection, index, groups, caseColumns),
      long: block.long && {
        ...block.long,
        rows: new Map([...block.long.rows].map(([code, rows]) => [code, joinedRows(rows, groups)])),
      },
    })),
  };
  reportJoined(inspection, groups, problems);
  reportContradictions(inspection, groups, problems);
  reportAbsent(join, problems);
  return join;
}

/**
 * The groups if no id occurs in two tables as written: by simplified ids, if that makes no two ids
 * of a table equal. This is reported, and so is finding no match.
 */
function looseGroups(
  inspection: Inspection,
  problems: ProblemList,
): readonly (readonly number[])[] {
  const { cases, blocks } = inspection;
  const alone = cases.map((_, i) => [i]);
  const own = cases.filter((found) => hasOwnId(inspection, found));
  const differ = differingBlocks(blocks);
  const loose = new Set(own.map(({ block, id }) => `${block} ${looseId(id)}`));
  const exact = new Set(own.map(({ block, id }) => `${block} ${normalise(id)}`));
  const groups = loose.size === exact.size ? groupsOf(inspection, looseId) : alone;
  const together = groups.filter(({ length }) => length > 1);
  const [first] = together;
  if (first) {
    const [a, b] = first.map((i) => cases[i]?.id ?? '');
    const where = caseIdAddress(inspection, cases[first[1] ?? 0] as InspectedCase);
    problems.add('ids alike', messages.idsAlike(where, together.length, [a ?? '', b ?? '']));
    return groups;
  }
  const [one] = own;
  const other = own.find(
    ({ block, domain }) =>
      one !== undefined &&
      domain === one.domain &&
      differ(one.block, block) &&
      blocks[block]?.sheet !== blocks[one.block]?.sheet,
  );
  const isOfMany = (found: InspectedCase | undefined): boolean =>
    own.filter(({ block }) => block === found?.block).length > 1;
  if (one && other && isOfMany(one) && isOfMany(other)) {
    const [sheet, before] = [other, one].map(({ block }) => blocks[block]?.sheet ?? '');
    const where = caseIdAddress(inspection, other);
    const ids = [other.id, one.id] as const;
    problems.add('no shared ids', messages.noSharedIds(where, sheet ?? '', before ?? '', ids));
  }
  return alone;
}

/** The indices of cases that are one, in the order of the first of them; most are alone. */
function groupsOf(
  inspection: Inspection,
  keyOf: (id: string) => string,
): readonly (readonly number[])[] {
  const { cases, blocks } = inspection;
  const byId = new Map<string, number[]>();
  cases.forEach((found, i) => {
    const key =
      hasOwnId(inspection, found) && found.domain !== ''
        ? `${found.domain} ${keyOf(found.id)}`
        : `alone ${i}`;
    const same = byId.get(key);
    if (same) same.push(i);
    else byId.set(key, [i]);
  });
  const differ = differingBlocks(blocks);
  const belong = (group: readonly number[]): boolean =>
    group.every((a, at) =>
      group.slice(at + 1).every((b) => differ(cases[a]?.block ?? 0, cases[b]?.block ?? 0)),
    );
  return [...byId.values()]
    .flatMap((group) => (belong(group) ? [group] : group.map((i) => [i])))
    .sort(([a = 0], [b = 0]) => a - b);
}

/** Whether two tables have no question in common. */
function differingBlocks(blocks: readonly CaseBlock[]): (a: number, b: number) => boolean {
  const asked = blocks.map((block) => new Set(codesOf(block)));
  const known = new Map<string, boolean>();
  return (a, b) => {
    if (a === b) return false;
    const key = `${a} ${b}`;
    let differ = known.get(key);
    if (differ === undefined) {
      differ = ![...(asked[a] ?? [])].some((code) => asked[b]?.has(code));
      known.set(key, differ);
    }
    return differ;
  };
}

function codesOf(block: CaseBlock | undefined): string[] {
  return [...(block?.long?.rows ?? block?.columns ?? new Map<string, number>()).keys()];
}

function joined([first, ...others]: readonly InspectedCase[]): InspectedCase {
  const places = others.map(({ block, line }) => ({ block, line }));
  return { ...(first as InspectedCase), ...(places.length > 0 && { others: places }) };
}

/** For each case, the first value that is not blank. */
function joinedColumn(column: CaseColumn, groups: readonly (readonly number[])[]): CaseColumn {
  const valueOf = (group: readonly number[]) =>
    group.map((i) => column.values[i] ?? '').find((value) => value !== '') ?? '';
  return { ...column, values: groups.map(valueOf) };
}

function joinedAnswers(given: Uint8Array, groups: readonly (readonly number[])[]): Uint8Array {
  const answerOf = (group: readonly number[]) =>
    group.map((i) => given[i] ?? 0).find((answer) => answer !== Answer.notAsked);
  return Uint8Array.from(groups, (group) => answerOf(group) ?? Answer.notAsked);
}

function joinedRows(rows: Int32Array, groups: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from(groups, (group) => Math.max(...group.map((i) => rows[i] ?? -1)));
}

/**
 * The case columns of a table that hold the value that counts for each of its cases, so that a
 * formula that looks there finds the same.
 */
function columnsThatHold(
  { cases, blocks, caseColumns }: Inspection,
  block: number,
  groups: readonly (readonly number[])[],
  joinedColumns: readonly CaseColumn[],
): ReadonlyMap<string, number> {
  const own = blocks[block]?.caseColumns ?? new Map<string, number>();
  const others = groups.flatMap((group, at) => {
    const i = group.find((one) => cases[one]?.block === block);
    return group.length > 1 && i !== undefined ? [{ i, at }] : [];
  });
  const holds = (header: string): boolean => {
    const column = caseColumns.findIndex((one) => one.header === header);
    const [before, after] = [caseColumns[column], joinedColumns[column]];
    return others.every(({ i, at }) => before?.values[i] === after?.values[at]);
  };
  return new Map([...own].filter(([header]) => holds(header)));
}

/** Notes once per pair of tables how many of their cases are read as one. */
function reportJoined(
  inspection: Inspection,
  groups: readonly (readonly number[])[],
  problems: ProblemList,
): void {
  const pairs = new Map<string, { first: InspectedCase; found: InspectedCase; count: number }>();
  for (const [first = 0, ...others] of groups) {
    for (const other of others) {
      const [a, b] = [inspection.cases[first], inspection.cases[other]];
      if (!a || !b) continue;
      const pair = pairs.get(`${a.block} ${b.block}`) ?? { first: a, found: b, count: 0 };
      pairs.set(`${a.block} ${b.block}`, { ...pair, count: pair.count + 1 });
    }
  }
  for (const { first, found, count } of pairs.values()) {
    const [where, other] = [caseIdAddress(inspection, found), caseIdAddress(inspection, first)];
    problems.add('cases joined', messages.casesJoined(where, count, other));
  }
}

/** Reports a case whose ROSH, disposal, gender or the like differs between tables. */
function reportContradictions(
  inspection: Inspection,
  groups: readonly (readonly number[])[],
  problems: ProblemList,
): void {
  for (const { header, attribute, values } of inspection.caseColumns) {
    if (attribute === null) continue;
    for (const group of groups) {
      const [first, ...others] = group.filter((i) => (values[i] ?? '') !== '');
      for (const i of first === undefined ? [] : others) {
        const [kept, other] = [values[first ?? 0] ?? '', values[i] ?? ''];
        if (normalise(kept) === normalise(other)) continue;
        const id = inspection.cases[i]?.id ?? '';
        const where = caseValueAddress(inspection, header, i);
        const before = caseValueAddress(inspection, header, first ?? 0);
        const message = messages.detailsDiffer(where, id, `${header}: ${other}`, kept, before);
        problems.add('details differ', message);
      }
    }
  }
}

/** A table in which a domain's cases were joined, with its questions for them. */
interface PartTable {
  readonly block: number;
  readonly codes: readonly string[];
}

/** Reports each case that is missing from a table where the others of its domain have a line. */
function reportAbsent(inspection: Inspection, problems: ProblemList): void {
  const { cases, blocks } = inspection;
  const parts = partTables(inspection);
  for (const found of cases) {
    const own = parts.get(found.domain) ?? [];
    const places = new Set(placesOf(found).map(({ block }) => block));
    if (!own.some(({ block }) => places.has(block))) continue;
    for (const { block, codes } of own) {
      if (places.has(block)) continue;
      const where = caseIdAddress(inspection, found);
      const sheet = blocks[block]?.sheet ?? '';
      problems.add('absent', messages.absent(where, found.id, sheet, codes));
    }
  }
}

function partTables({
  cases,
  blocks,
  answers,
}: Inspection): ReadonlyMap<string, readonly PartTable[]> {
  const parts = new Map<string, PartTable[]>();
  cases.forEach((found, i) => {
    if (!found.others) return;
    const known = parts.get(found.domain) ?? [];
    parts.set(found.domain, known);
    for (const { block } of placesOf(found)) {
      if (known.some((part) => part.block === block)) continue;
      const asked = codesOf(blocks[block]).filter(
        (code) => answers.get(code)?.[i] !== Answer.notAsked,
      );
      known.push({ block, codes: asked });
    }
  });
  return parts;
}
