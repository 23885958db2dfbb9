import { type Edition, type SubSampleRule, keyQuestionOf, standardOf } from '../editions/edition';
import type { CaseBlock, CaseColumn, Inspection } from '../inspection/inspection';

/** The conditions, besides its answer, for a case to count for a question. */
export type CaseTest =
  | { readonly kind: 'domain'; readonly domain: string }
  | { readonly kind: 'rule'; readonly rule: SubSampleRule; readonly column: CaseColumn };

/** The tests that an inspection's tables need. */
export interface CaseTests {
  readonly all: readonly CaseTest[];
  /** Those of one question in one block (an index into the inspection's blocks). */
  of(code: string, block: number): readonly CaseTest[];
  /** The domains that a block asks about. */
  domainsOf(block: number): readonly string[];
}

/**
 * Which cases count for which questions: those of the question's own domain, if the tracker gives
 * it case by case, and those that no sub-sample rule leaves out, if it has the column for that. A
 * test stays even while every case passes it: a change in the column may leave one out.
 */
export function caseTests(inspection: Inspection, edition: Edition): CaseTests {
  const { blocks, caseColumns } = inspection;
  const domains = blocks.map((block) => askedDomains(block, edition));
  const ofDomain = new Map<string, CaseTest>();
  for (const [i, block] of blocks.entries()) {
    if (!tellsDomain(block, domains[i] ?? [])) continue;
    for (const domain of domains[i] ?? []) ofDomain.set(domain, { kind: 'domain', domain });
  }
  const ofRule = edition.subSamples.flatMap((rule): (CaseTest & { kind: 'rule' })[] => {
    const column = caseColumns.find(({ attribute }) => attribute === rule.attribute);
    const isAsked = [...inspection.answers.keys()].some((code) => asks(rule, code));
    return column && isAsked ? [{ kind: 'rule', rule, column }] : [];
  });
  return {
    all: [...ofDomain.values(), ...ofRule],
    of(code, index) {
      const block = blocks[index];
      const domain = domainOfCode(edition, code);
      const own =
        block && tellsDomain(block, domains[index] ?? []) ? ofDomain.get(domain) : undefined;
      return [...(own ? [own] : []), ...ofRule.filter(({ rule }) => asks(rule, code))];
    },
    domainsOf: (index) => domains[index] ?? [],
  };
}

function asks({ keyQuestions }: SubSampleRule, code: string): boolean {
  return keyQuestions.includes(keyQuestionOf(code));
}

/** Whether a block's cases may be of another domain than a question of it. */
export function tellsDomain({ long, domainColumns }: CaseBlock, domains: readonly string[]) {
  const { type, disposal } = domainColumns ?? {};
  if (long) return type !== undefined || disposal !== undefined;
  return domains.length > 1 || type !== undefined;
}

/** The domain of a question, by its standard. */
export function domainOfCode(edition: Edition, code: string): string {
  const standard = standardOf(code);
  return edition.standards.find((one) => one.code === standard)?.domain ?? '';
}

function askedDomains({ long, columns }: CaseBlock, edition: Edition): readonly string[] {
  const codes = [...(long?.rows ?? columns).keys()];
  return [...new Set(codes.map((code) => domainOfCode(edition, code)))];
}
