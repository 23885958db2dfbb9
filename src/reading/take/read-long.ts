import type { Edition } from '../../editions/edition';
import { answerOf, isAnswerInWords } from '../cells/answer-of';
import { codeOfDate } from '../cells/code-of-date';
import { domainOf } from '../cells/domain-of';
import { domainColumns } from '../find/domain-columns';
import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import { type Naming, type QuestionIndex, codesIn } from '../cells/question-index';
import type { ReadContext } from './read-context';
import { unknownAnswers } from './unknown-answers';
import { idSaysOut } from '../cells/states';
import { saidIn, stateColumns } from './read-states';
import { normalise } from '../cells/normalise';
import { reportPooled } from './report-pooled';
import { reportSecondAnswers } from './report-second-answers';
import { resolveQuestions } from './resolve-questions';
import type { LedgerWriter } from '../cells/ledger';
import { longLedger } from './long-ledger';
import type { LongTable } from '../find/tables';
import { sumsUp } from '../words/totals';

/** The rows of a long table about one case. */
interface LongCase {
  readonly id: string;
  readonly firstLine: number;
  readonly rows: { readonly line: number; readonly naming: Naming }[];
}

/**
 * Reads a table with one line per answer. A case's domain comes from its case type or disposal, or
 * else it is the one whose questions it answers. A question of its domain without a row is a
 * missing answer.
 *
 * @param caseOffset how many cases the store already holds
 */
export function readLong(table: LongTable, context: ReadContext): void {
  const { edition, index, store, problems } = context;
  const { grid } = table;
  reportSecondAnswers(table, context);
  reportPooled(table, problems);
  const unknown = unknownAnswers(table, context.settings, problems);
  const roles = longLedger(table, context);
  const cases = withoutThoseOut(table, gather(table, context, roles), context, roles);
  const domainOfCode = new Map(
    edition.standards.flatMap((standard) =>
      standard.keyQuestions.flatMap((question) =>
        [question, ...question.prompts].map(({ code }) => [code, standard.domain] as const),
      ),
    ),
  );
  const rows = new Map<string, Int32Array>();
  const block = store.blockCount;
  // In sheet order, so that of two columns with one header the first keeps it.
  table.others.forEach(store.headerOf);
  const stored: { caseIndex: number; id: string; domain: string }[] = [];
  for (const found of cases.values()) {
    const coded = codesOf(found, table, edition, index, domainOfCode);
    const domain = statedDomain(found, table) ?? answeredDomain(coded, table, domainOfCode);
    const caseIndex = store.addCase({ id: found.id, domain, block, line: found.firstLine });
    stored.push({ caseIndex, id: found.id, domain });
    for (const other of table.others) {
      const value = textOf(gridCell(grid, found.firstLine, other.column));
      if (value !== '') store.setValue(other, caseIndex, value);
    }
    for (const { line, codes } of coded) {
      const code = codes.find((candidate) => domainOfCode.get(candidate) === domain);
      const answer = answerOf(gridCell(grid, line, table.answerColumn));
      if (code === undefined) {
        const [other] = codes;
        if (other !== undefined && (answer === Answer.yes || answer === Answer.no)) {
          const where = gridAddress(grid, line, table.answerColumn);
          problems.add('other domain', messages.otherDomain(where, other, found.id));
        }
        continue;
      }
      const places = placesOf(rows, code, caseIndex);
      const before = places[caseIndex] ?? -1;
      if (before >= 0) {
        const where = gridAddress(grid, line, table.answerColumn);
        const first = gridAddress(grid, before, table.answerColumn);
        problems.add('answer twice', messages.answerTwice(where, code, found.id, first));
        continue;
      }
      places[caseIndex] = line;
      if (answer === Answer.unreadable) unknown.take(line, table.answerColumn);
      store.setAnswer(code, caseIndex, answer);
    }
  }
  unknown.tell();
  for (const [code, places] of rows) {
    for (const { caseIndex, domain } of stored) {
      if (domainOfCode.get(code) !== domain || (places[caseIndex] ?? -1) >= 0) continue;
      store.setAnswer(code, caseIndex, Answer.missing);
    }
  }
  store.addBlock({
    sheet: grid.sheet.name,
    layout: 'long',
    headerLine: table.headerTop,
    firstLine: table.bodyTop,
    lastLine: table.bodyBottom,
    columns: new Map(),
    idColumn: table.caseColumn,
    caseColumns: new Map(table.others.map((other) => [store.headerOf(other), other.column])),
    domainColumns: domainColumns(table.others),
    ...(table.isTranslated && { isTranslated: true }),
    long: {
      caseColumn: table.caseColumn,
      questionColumn: table.questionColumn,
      answerColumn: table.answerColumn,
      rows,
    },
  });

  /** The row of each case's answer to a question; it grows with the cases. */
  function placesOf(all: Map<string, Int32Array>, code: string, caseIndex: number): Int32Array {
    let places = all.get(code);
    if (!places) all.set(code, (places = new Int32Array(cases.size + caseIndex).fill(-1)));
    return places;
  }
}

/**
 * The cases except those left out by the settings, a column with their state or their id; these are
 * named once.
 */
function withoutThoseOut(
  table: LongTable,
  cases: ReadonlyMap<string, LongCase>,
  { settings, problems, listed, seenIds }: ReadContext,
  roles: LedgerWriter,
): ReadonlyMap<string, LongCase> {
  const states = stateColumns(table.others);
  for (const { id } of cases.values()) seenIds.add(normalise(id));
  const whyOut = ({ id, rows }: LongCase): string | null => {
    if (settings.countedCases.has(normalise(id))) return null;
    for (const { line } of rows) {
      const said = saidIn(states, (column) => textOf(gridCell(table.grid, line, column)));
      if (said !== null) return said;
    }
    if (rows.every(({ line }) => table.grid.sheet.struckRows?.has(line))) return 'struck through';
    return listed.get(normalise(id)) ?? (idSaysOut(id) ? 'its id says so' : null);
  };
  const out: { id: string; why: string; line: number }[] = [];
  const kept = [...cases].filter(([, found]) => {
    const isLeftOut = settings.leftOutCases.has(normalise(found.id));
    const why = isLeftOut ? 'the settings leave it out' : whyOut(found);
    if (why === null) return true;
    for (const { line } of found.rows) roles.line(line, 'case that does not count', why);
    if (!isLeftOut) out.push({ id: found.id, why, line: found.firstLine });
    return false;
  });
  const [first] = out;
  if (first) {
    const where = gridAddress(table.grid, first.line, table.caseColumn);
    problems.add('not counted', messages.notCounted(where, out));
  }
  return new Map(kept);
}

/** Groups the lines by case, in the order in which the cases first appear. */
function gather(
  table: LongTable,
  { edition, index, problems, settings }: ReadContext,
  roles: LedgerWriter,
): ReadonlyMap<string, LongCase> {
  const { grid } = table;
  const cases = new Map<string, LongCase>();
  let totals = false;
  for (let line = table.bodyTop; line <= table.bodyBottom; line++) {
    const question = gridCell(grid, line, table.questionColumn);
    const id = textOf(gridCell(grid, line, table.caseColumn));
    if (textOf(question) === '') {
      roles.line(line, 'note', 'it names no question');
      const isAnswered = isAnswerInWords(gridCell(grid, line, table.answerColumn));
      if (!isAnswered || id === '' || sumsUp(id)) continue;
      const where = gridAddress(grid, line, table.questionColumn);
      problems.add('no question', messages.noQuestionInLong(where));
      continue;
    }
    const isCounted = settings.countedCases.has(normalise(id));
    if (!isCounted && !/\d/.test(id) && sumsUp(id)) {
      roles.line(line, 'total', 'its case is called a total');
      const at = gridAddress(grid, line, table.caseColumn);
      if (!totals) problems.add('totals', messages.totalsLine(at, id, true));
      totals = true;
      continue;
    }
    const said = settings.columns.lineNaming(grid, line, index);
    const naming = said ?? index.find(question);
    const where = gridAddress(grid, line, table.questionColumn);
    const isKnown = naming?.kind === 'question' && codesIn(naming, edition).length > 0;
    if (!isKnown) roles.line(line, 'unused', 'its question is none of this edition');
    if (naming?.kind !== 'question' || naming.byEdition.size === 0) {
      // A date was reported as the code that it probably was.
      if (codeOfDate(question) !== null) continue;
      problems.add('unknown question', messages.unknownCode(where, textOf(question)));
      continue;
    }
    if (codesIn(naming, edition).length === 0) {
      problems.add(
        'not in the edition',
        messages.notInEdition(where, textOf(question), edition.id),
      );
      continue;
    }
    if (id === '') {
      roles.line(line, 'unused', 'it has no case id');
      if (answerOf(gridCell(grid, line, table.answerColumn)) === Answer.missing) continue;
      problems.add('no case id', messages.noIdInLong(gridAddress(grid, line, table.caseColumn)));
      continue;
    }
    const found = cases.get(id) ?? { id, firstLine: line, rows: [] };
    found.rows.push({ line, naming });
    cases.set(id, found);
  }
  return cases;
}

/** The codes of a case's rows, with wording resolved as in any table. */
function codesOf(
  found: LongCase,
  table: LongTable,
  edition: Edition,
  index: QuestionIndex,
  domainOfCode: ReadonlyMap<string, string>,
): { line: number; codes: readonly string[] }[] {
  const stated = statedDomain(found, table);
  if (found.rows.every(({ naming }) => naming.code !== null)) {
    return found.rows.map(({ line, naming }) => ({ line, codes: codesIn(naming, edition) }));
  }
  const named = found.rows.map(({ naming }) => ({ naming, heading: '' }));
  const resolved = resolveQuestions(named, edition, index, stated ?? table.grid.sheet.name);
  return found.rows.map(({ line }, i) => {
    const codes = resolved[i] ?? [];
    const own = codes.filter((code) => stated === undefined || domainOfCode.get(code) === stated);
    return { line, codes: own.length > 0 ? own : codes };
  });
}

function statedDomain(found: LongCase, { grid, others }: LongTable): string | undefined {
  for (const label of ['domain', 'disposal'] as const) {
    const column = others.find((other) => other.label === label)?.column;
    if (column === undefined) continue;
    const domain = domainOf(textOf(gridCell(grid, found.firstLine, column)));
    if (domain) return domain;
  }
  return undefined;
}

/** The domain of most of the questions that a case answers yes or no. */
function answeredDomain(
  coded: readonly { line: number; codes: readonly string[] }[],
  { grid, answerColumn }: LongTable,
  domainOfCode: ReadonlyMap<string, string>,
): string {
  const votes = new Map<string, number>();
  for (const { line, codes } of coded) {
    const answer = answerOf(gridCell(grid, line, answerColumn));
    const weight = answer === Answer.yes || answer === Answer.no ? 1000 : 1;
    const domains = new Set(codes.map((code) => domainOfCode.get(code) ?? ''));
    if (domains.size === 1) {
      for (const domain of domains) votes.set(domain, (votes.get(domain) ?? 0) + weight);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
