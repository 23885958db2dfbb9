import { normalise } from '../reading/cells/normalise';
import { type Problem, hasError } from '../inspection/problem';
import { type Representation, representation } from '../sampling/representation';
import { countOf } from '../scoring/words';
import type { Caseload } from './caseload';
import { matchColumns } from './match-columns';
import { messages } from './messages';
import { type MatchedColumn, compareColumn } from './plan-sample';

/** Whether an inspected sample matches its caseload, domain by domain and column by column. */
export interface SampleComparison {
  readonly parts: readonly ComparedPart[];
}

/** The cases of one domain, sample beside caseload. */
export interface ComparedPart {
  /** `court`, `outOfCourt`, or empty if the caseload does not say. */
  readonly domain: string;
  readonly population: number;
  readonly sample: number;
  readonly columns: readonly ComparedColumn[];
}

/** One column, sample beside caseload, with the result of a test. */
export interface ComparedColumn extends MatchedColumn {
  readonly test: Representation;
  /** What the test says, in a sentence. */
  readonly text: string;
}

/** What to compare, and how. */
export interface CompareOptions {
  /** Columns to compare; left out: gender, disposal, ROSH, safety and wellbeing where they are. */
  readonly match?: readonly string[];
  /** Whole number; used if a test has to draw random samples. */
  readonly seed: number;
}

const IDS_NAMED = 6;

/** Fewer than one random sample in twenty, or in a hundred: the usual words for "rarely". */
const SELDOM = 0.05;
const VERY_SELDOM = 0.01;

/**
 * Compares an inspected sample with the caseload it was drawn from. The sample's cases are found in
 * the caseload by their ids and their values are taken from there, so that spelling makes no
 * difference. Court and out-of-court cases are compared separately, because they are sampled
 * separately.
 *
 * @param ids of the inspected cases
 * @returns the comparison, or null if a problem is an error
 */
export function representSample(
  caseload: Caseload,
  ids: readonly string[],
  { match, seed }: CompareOptions,
): { readonly comparison: SampleComparison | null; readonly problems: readonly Problem[] } {
  const { columns, problems: found } = matchColumns(caseload, match);
  const problems = [...found, ...idProblems(caseload, ids)];
  if (hasError(problems)) return { comparison: null, problems };
  const places = new Map(caseload.cases.map(({ id }, i) => [normalise(id), i]));
  const sample = ids.flatMap((id) => places.get(normalise(id)) ?? []);
  const domainOf = (one: number) => caseload.cases[one]?.domain ?? '';
  const domains = ['court', 'outOfCourt', ''].filter((id) =>
    sample.some((one) => domainOf(one) === id),
  );
  const parts = domains.map((domain): ComparedPart => {
    const cases = caseload.cases.flatMap((one, i) => (one.domain === domain ? [i] : []));
    const inspected = sample.filter((one) => domainOf(one) === domain);
    return {
      domain,
      population: cases.length,
      sample: inspected.length,
      columns: columns.map((column) => {
        const compared = compareColumn(column, cases, inspected);
        const counts = compared.values.map((value) => value.sample);
        const test = representation(
          counts,
          compared.values.map((value) => value.caseload),
          seed,
        );
        return { ...compared, test, text: inWords(compared, test, inspected.length, cases.length) };
      }),
    };
  });
  return { comparison: { parts }, problems };
}

function idProblems({ name, cases, idHeader }: Caseload, ids: readonly string[]): Problem[] {
  if (ids.length === 0) return [messages.nothingInspected(name)];
  if (idHeader === null) return [messages.noIds(name)];
  const known = new Set(cases.map(({ id }) => normalise(id)));
  const missing = ids.filter((id) => !known.has(normalise(id)));
  const seen = new Set<string>();
  const twice = ids.filter((id) => {
    const again = seen.has(normalise(id));
    seen.add(normalise(id));
    return again;
  });
  return [
    ...(missing.length > 0
      ? [messages.notInCaseload(name, missing.slice(0, IDS_NAMED), missing.length)]
      : []),
    ...(twice.length > 0 ? [messages.inspectedTwice(name, twice.slice(0, IDS_NAMED))] : []),
  ];
}

function inWords(
  { header, values }: MatchedColumn,
  { probability, method }: Representation,
  sample: number,
  population: number,
): string {
  if (sample === population)
    return `${header}: every case was inspected; there is nothing to test.`;
  if (method === 'certain')
    return `${header}: all cases have the same value; there is nothing to test.`;
  const [most] = [...values].sort(
    (a, b) => Math.abs(b.sampleShare - b.caseloadShare) - Math.abs(a.sampleShare - a.caseloadShare),
  );
  const gap = most
    ? `; the largest difference is ${most.value}, ${percent(most.sampleShare)} of the sample and ${percent(most.caseloadShare)} of the caseload`
    : '';
  const often =
    probability < 0.001 ? 'fewer than 1 in 1,000' : `about ${inHundred(probability)} in 100`;
  const chance = `${often} random samples of ${countOf(sample, 'case')} would differ from the caseload as much or more`;
  if (probability < VERY_SELDOM)
    return `${header}: the sample does not match. Only ${chance}${gap}.`;
  if (probability < SELDOM) return `${header}: the sample hardly matches. Only ${chance}${gap}.`;
  return `${header}: nothing speaks against a match. ${capital(chance)}${gap}.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function inHundred(probability: number): string {
  return probability < 0.1
    ? String(Number((probability * 100).toFixed(1)))
    : String(Math.round(probability * 100));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
