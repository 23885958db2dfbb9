import { answerOf, isGiven } from '../cells/answer-of';
import {
  type TableDomains,
  caseDomains,
  domainReader,
  isYesOrNo,
  otherDomainReader,
} from '../find/case-domains';
import { detailText } from '../find/case-form';
import { domainColumns } from '../find/domain-columns';
import { answersOrCases } from './answers-or-cases';
import type { CaseStore } from './case-store';
import { gridAddress, gridCell, textOf } from '../../grid/grid';
import { Answer } from '../../inspection/inspection';
import { type Line, lineRole, profileBody } from './is-case';
import { lineAddress, lineName } from './line-address';
import { plainId } from '../cells/loose-id';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';
import { normalise } from '../cells/normalise';
import { NO_CASES, openLedger } from './open-ledger';
import type { ReadContext } from './read-context';
import { headingIn, stateReader } from './read-states';
import { type UnknownAnswers, unknownAnswers } from './unknown-answers';
import { disposalsElsewhere } from './disposals-elsewhere';
import { type DoubtedCase, reportDoubtedStates } from './report-doubted-states';
import { type NamingText, reportClassElsewhere } from './report-class-elsewhere';
import { reportOddIds } from './report-odd-ids';
import { reportPooled } from './report-pooled';
import { reportSecondColumns } from './report-second-answers';
import { reportStruck } from './report-struck';
import type { CasesTable, CodedColumn } from '../find/tables';

/**
 * Reads the cases of a table into the store, line by line, and reports everything doubtful.
 *
 * A case's domain comes from its case type or disposal; or else it is the one domain of the
 * columns; or else the one whose questions it answers. Answers in another domain's columns are not
 * its own.
 */
export function readCases(
  table: CasesTable,
  columns: readonly CodedColumn[],
  context: ReadContext,
): void {
  const { grid } = table;
  const { edition, index, settings, store, problems } = context;
  const blockIndex = store.blockCount;
  const profile = profileBody(table, columns);
  const states = stateReader(table, settings.countedCases);
  const roles = openLedger(table, columns, context);
  const oneOf = answersOrCases(table, context);
  const out: { id: string; why: string; line: number }[] = [];
  const unnamed: number[] = [];
  const headings: NamingText[] = [];
  const lines: number[] = [];
  const disposals = disposalsElsewhere(table, edition, problems);
  const unsaid: { id: string; header: string; line: number }[] = [];
  const domains = caseDomains(columns, edition);
  const ids = new Map<string, number>();
  const written = new Map<string, { readonly id: string; readonly line: number }>();
  const doubted: DoubtedCase[] = [];
  const readDomain = domainReader(table, domains, problems);
  const alone = table.idColumn === null && holdsOneCase(table, columns);
  const formLine = table.form?.line ?? null;
  let firstLine = -1;
  let lastLine = -1;
  let hidden = 0;
  const otherLines: number[] = [];
  const belongsElsewhere = otherDomainReader(table, domains);
  const unknown = unknownAnswers(table, settings, problems);
  const answers = new Uint8Array(columns.length);
  // In sheet order, so that of two columns with one header the first keeps it.
  table.others.forEach(store.headerOf);
  for (let line = table.bodyTop; line <= table.bodyBottom; line++) {
    const cells = grid.lines[line];
    if (!cells || (formLine !== null && line !== formLine)) continue;
    let given = 0;
    let unreadable = 0;
    for (let i = 0; i < columns.length; i++) {
      const answer = answerOf(cells[(columns[i] as CodedColumn).column]);
      answers[i] = answer;
      if (answer === Answer.unreadable) unreadable++;
      else if (answer !== Answer.missing) given++;
    }
    const id = table.idColumn === null ? '' : detailText(table, line, table.idColumn);
    const name = alone ? grid.sheet.name : id;
    const key = normalise(id);
    if (name !== '') context.seenIds.add(alone ? normalise(name) : key);
    const found: Line = { line, id, answers, given, unreadable };
    if (belongsElsewhere(line)) {
      otherLines.push(line);
      roles.line(line, 'case that does not count', 'of another domain, by its case type');
      reportElsewhere(table, columns, found, problems);
      continue;
    }
    const isCounted = id !== '' && settings.countedCases.has(key);
    const role =
      isCounted && given + unreadable > 0
        ? 'case'
        : lineRole(table, found, columns, { index, profile, problems });
    if (role !== 'case') {
      roles.line(line, NO_CASES[role].role, NO_CASES[role].why);
      if (role === 'note' || role === 'nothing') {
        const text = headingIn(table, line);
        states.heading(text);
        headings.push([text, line]);
      }
      continue;
    }
    if (id !== '' && settings.leftOutCases.has(key)) {
      roles.line(line, 'case that does not count', 'the settings leave it out');
      continue;
    }
    const said = isCounted ? undefined : (oneOf.why.get(key) ?? context.listed.get(key));
    const why = said ?? states.of(line, name);
    if (why !== null) {
      roles.line(line, 'case that does not count', why);
      const isTold = oneOf.isAsked && oneOf.why.has(key);
      if (!isTold) out.push({ id: name === '' ? `row ${lineName(grid, line)}` : name, why, line });
      continue;
    }
    const header = isCounted ? null : states.unsaid(line);
    if (header !== null && name !== '') unsaid.push({ id: name, header, line });
    const doubt = isCounted ? null : states.doubt(line);
    if (doubt !== null && name !== '') doubted.push({ ...doubt, id: name, line });
    ids.set(id, line);
    if (!grid.transposed && grid.sheet.hiddenRows.has(line)) hidden++;
    firstLine = firstLine < 0 ? line : firstLine;
    lastLine = line;
    lines.push(line);
    const domain = readDomain(line) ?? domains.ofAnswers(answers);
    // A child may have a court and an out-of-court case.
    const asWritten = `${domain.join()} ${plainId(id)}`;
    const known = written.get(asWritten);
    if (id !== '' && known !== undefined) {
      const [where, other] = [line, known.line].map((one) =>
        gridAddress(grid, one, table.idColumn ?? 0),
      );
      problems.add('case id twice', messages.sameId(where ?? '', id, other ?? '', known.id));
    }
    written.set(asWritten, { id, line });
    const caseIndex = store.addCase({
      id: name === '' ? `${grid.transposed ? 'column' : 'row'} ${lineName(grid, line)}` : name,
      domain: domain[0] ?? '',
      block: blockIndex,
      line,
    });
    if (name === '') unnamed.push(line);
    disposals.take(line, name, domain);
    storeAnswers({ table, columns, domains, store, problems, unknown }, found, domain, caseIndex);
    for (const other of table.others) {
      const value = detailText(table, line, other.column);
      if (value !== '') store.setValue(other, caseIndex, value);
    }
  }
  reportClassElsewhere(table, columns, edition, [...headings, ...ids], problems);
  for (const { line, column } of table.form?.unread ?? []) {
    const text = textOf(gridCell(grid, line, column));
    problems.add('form fact', messages.formFactUnread(gridAddress(grid, line, column), text));
  }
  if (table.unchanged) {
    const { line, column, header, other, count } = table.unchanged;
    const where = gridAddress(grid, line, column);
    problems.add('final blank', messages.finalBlank(where, header, other, count));
  }
  reportDoubtedStates(table, doubted, problems);
  disposals.tell();
  reportPooled(table, problems);
  reportSecondColumns(table, columns, context);
  reportStruck(table, columns, lines, problems);
  tellUnnamed(table, unnamed, problems);
  unknown.tell();
  reportOddIds(table, ids, settings.countedCases, problems);
  const [firstOut] = out;
  if (firstOut) {
    problems.add('not counted', messages.notCounted(lineAddress(table, firstOut.line), out));
  }
  const [firstUnsaid] = unsaid;
  if (firstUnsaid) {
    const where = lineAddress(table, firstUnsaid.line);
    const all = unsaid.map(({ id }) => id);
    problems.add('not said to count', messages.countUnsaid(where, firstUnsaid.header, all));
  }
  if (otherLines.length > 0) {
    problems.add('other cases', messages.casesElsewhere(grid.sheet.name, otherLines.length));
  }
  if (hidden > 0) {
    problems.add('hidden rows', messages.hiddenRows(grid.sheet.name, hidden));
  }
  store.addBlock({
    sheet: grid.sheet.name,
    layout: grid.transposed ? 'questions-as-rows' : 'cases-as-rows',
    headerLine: table.headerTop,
    firstLine,
    lastLine,
    columns: new Map(columns.flatMap(({ column, codes }) => codes.map((code) => [code, column]))),
    idColumn: table.idColumn,
    caseColumns: new Map(table.others.map((other) => [store.headerOf(other), other.column])),
    domainColumns: domainColumns(table.others),
    ...(otherLines.length > 0 && { otherLines }),
    ...(table.form && { detailPlaces: table.form.places }),
    ...(table.isTranslated && { isTranslated: true }),
    long: null,
  });
}

/** Reports cases without an id; once, if a table has no column of ids at all. */
function tellUnnamed(table: CasesTable, lines: readonly number[], problems: ProblemList): void {
  const [first] = lines;
  if (first === undefined) return;
  const where = lineAddress(table, first);
  if (table.idColumn === null && lines.length > 1) {
    problems.add('no case id', messages.noIdColumn(where, lines.length));
    return;
  }
  for (const line of lines) {
    problems.add('no case id', messages.noId(lineAddress(table, line)));
  }
}

/** Whether a single line has answers: a sheet of one case is named after the case. */
function holdsOneCase({ grid, bodyTop, bodyBottom }: CasesTable, columns: readonly CodedColumn[]) {
  let found = 0;
  for (let line = bodyTop; line <= bodyBottom && found < 2; line++) {
    const cells = grid.lines[line];
    if (cells && columns.some(({ column }) => isGiven(answerOf(cells[column])))) found++;
  }
  return found === 1;
}

/** The answers of a case to a table of another domain's questions. */
function reportElsewhere(
  { grid }: CasesTable,
  columns: readonly CodedColumn[],
  { line, id, answers }: Line,
  problems: ProblemList,
): void {
  columns.forEach(({ column, codes }, i) => {
    if (!isYesOrNo(answers[i] ?? 0)) return;
    const where = gridAddress(grid, line, column);
    const name = id === '' ? lineName(grid, line) : id;
    problems.add('other domain', messages.otherDomain(where, codes[0] ?? '', name));
  });
}

/** Everything needed to store the answers of each case of a table. */
interface AnswerStoring {
  readonly table: CasesTable;
  readonly columns: readonly CodedColumn[];
  readonly domains: TableDomains;
  readonly store: CaseStore;
  readonly problems: ProblemList;
  readonly unknown: UnknownAnswers;
}

function storeAnswers(
  { table, columns, domains, store, problems, unknown }: AnswerStoring,
  { line, id, answers }: Line,
  domain: readonly string[],
  caseIndex: number,
): void {
  const { grid } = table;
  const name = id === '' ? lineName(grid, line) : id;
  if (domain.length === 0) {
    problems.add('no domain', messages.noDomain(lineAddress(table, line), name));
    return;
  }
  if (domain.length > 1) {
    problems.add('both domains', messages.bothDomains(lineAddress(table, line), name));
  }
  for (let i = 0; i < columns.length; i++) {
    const { codes, column } = columns[i] as CodedColumn;
    const answer = answers[i] as number;
    const own = codes.filter((code) => domain.includes(domains.ofCode.get(code) ?? ''));
    if (answer === Answer.unreadable) unknown.take(line, column);
    for (const code of own) store.setAnswer(code, caseIndex, answer);
    const [other] = codes;
    if (own.length === 0 && isYesOrNo(answer) && other !== undefined) {
      problems.add(
        'other domain',
        messages.otherDomain(gridAddress(grid, line, column), other, name),
      );
    }
  }
}
