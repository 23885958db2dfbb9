import { type Edition, keyQuestionOf, standardOf } from '../../editions/edition';
import { domainOf } from '../cells/domain-of';
import { type Naming, type QuestionIndex, codesIn } from '../cells/question-index';

/** A question as named in a table, with the heading above it ('' for none). */
export interface NamedQuestion {
  readonly naming: Naming;
  readonly heading: string;
}

/**
 * Which question each of a table's names means in an edition.
 *
 * Much of the wording is published under several codes, in the court and the out-of-court
 * standards. These distinguish them, in this order: the code itself, the heading above it, the name
 * of the sheet (a domain or a standard), its neighbours, and the order in which the standards are
 * published.
 *
 * @param questions in the order of the table
 * @param place the name of the sheet or table
 * @returns the codes of each question: one, none, or one per domain if each case's own domain has
 * to decide (or if nothing does)
 */
export function resolveQuestions(
  questions: readonly NamedQuestion[],
  edition: Edition,
  index: QuestionIndex,
  place: string,
): (readonly string[])[] {
  const domainOfCode = domainsByCode(edition);
  const candidates = questions.map(({ naming, heading }) => {
    const codes = codesIn(naming, edition);
    const underHeading = keepIfAny(codes, (code) =>
      belongsUnder(code, heading, edition, index, domainOfCode),
    );
    return keepIfAny(underHeading, (code) =>
      belongsUnder(code, place, edition, index, domainOfCode),
    );
  });
  const narrowed = byNeighbours(candidates, domainOfCode);
  return inOrder(narrowed, domainOfCode);
}

function keepIfAny(codes: readonly string[], keep: (code: string) => boolean): readonly string[] {
  if (codes.length < 2) return codes;
  const kept = codes.filter(keep);
  return kept.length > 0 ? kept : codes;
}

function domainsByCode(edition: Edition): ReadonlyMap<string, string> {
  const domains = new Map<string, string>();
  for (const standard of edition.standards) {
    domains.set(standard.code, standard.domain);
    for (const question of standard.keyQuestions) {
      for (const { code } of [question, ...question.prompts]) domains.set(code, standard.domain);
    }
  }
  return domains;
}

function belongsUnder(
  code: string,
  heading: string,
  edition: Edition,
  index: QuestionIndex,
  domainOfCode: ReadonlyMap<string, string>,
): boolean {
  if (heading === '') return true;
  const naming = index.find(heading);
  if (naming?.kind === 'standard') return codesIn(naming, edition).includes(standardOf(code));
  const domain = domainOf(heading);
  return domain === undefined || domainOfCode.get(code) === domain;
}

/** If everything certain belongs to one domain and nothing occurs twice, the rest does too. */
function byNeighbours(
  candidates: readonly (readonly string[])[],
  domainOfCode: ReadonlyMap<string, string>,
): (readonly string[])[] {
  const domainsOf = (codes: readonly string[]) => new Set(codes.map((c) => domainOfCode.get(c)));
  const certain = new Set<string | undefined>();
  const times = new Map<string, number>();
  for (const codes of candidates) {
    const domains = domainsOf(codes);
    if (domains.size === 1) for (const domain of domains) certain.add(domain);
    if (domains.size > 1) times.set(codes.join(), (times.get(codes.join()) ?? 0) + 1);
  }
  const [only] = certain;
  if (certain.size !== 1 || [...times.values()].some((count) => count > 1)) return [...candidates];
  return candidates.map((codes) => keepIfAny(codes, (code) => domainOfCode.get(code) === only));
}

/**
 * Continues in the order of publication: wording that occurs as often as it has codes takes them
 * one after another, and a prompt belongs to the key question before it. Wording that occurs once
 * with a code in several domains is left open.
 */
function inOrder(
  candidates: readonly (readonly string[])[],
  domainOfCode: ReadonlyMap<string, string>,
): (readonly string[])[] {
  const order = new Map([...domainOfCode.keys()].map((code, i) => [code, i] as const));
  const times = new Map<string, number>();
  for (const codes of candidates) times.set(codes.join(), (times.get(codes.join()) ?? 0) + 1);
  const used = new Set(candidates.filter((codes) => codes.length === 1).flat());
  let last = -1;
  let lastKeyQuestion = '';
  return candidates.map((codes) => {
    const domains = new Set(codes.map((code) => domainOfCode.get(code)));
    const open = domains.size > 1 && (times.get(codes.join()) ?? 0) < 2;
    const chosen = open ? onePerDomain(codes, domainOfCode, lastKeyQuestion) : [choose(codes)];
    const [code] = chosen;
    if (chosen.length === 1 && code !== undefined) {
      used.add(code);
      last = order.get(code) ?? last;
      lastKeyQuestion = keyQuestionOf(code);
    }
    return chosen.filter((found) => found !== undefined);
  });

  function choose(codes: readonly string[]): string | undefined {
    if (codes.length < 2) return codes[0];
    const free = codes.filter((code) => !used.has(code));
    const under = free.filter((code) => keyQuestionOf(code) === lastKeyQuestion);
    const after = free.filter((code) => (order.get(code) ?? 0) > last);
    return under[0] ?? after[0] ?? free[0] ?? codes[0];
  }
}

/** At most one code per domain: the one under the last key question if there is a choice. */
function onePerDomain(
  codes: readonly string[],
  domainOfCode: ReadonlyMap<string, string>,
  lastKeyQuestion: string,
): string[] {
  const tail = lastKeyQuestion.slice(1);
  const byDomain = new Map<string, string>();
  for (const code of codes) {
    const domain = domainOfCode.get(code) ?? '';
    const fits = keyQuestionOf(code).slice(1) === tail;
    if (!byDomain.has(domain) || fits) byDomain.set(domain, code);
  }
  return [...byDomain.values()];
}
