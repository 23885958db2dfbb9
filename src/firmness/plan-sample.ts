import type { SampleOptions } from './sample-options';
import { type Problem, hasError } from '../inspection/problem';
import { marginOfError } from '../sampling/margin-of-error';
import { SamplingError } from '../sampling/sampling-error';
import { stratifiedDraw } from '../sampling/stratified-draw';
import type { Caseload } from './caseload';
import { USUAL_RATIO, domainTakes } from './domain-takes';
import { type ValueColumn, matchColumns } from './match-columns';
import { messages } from './messages';

/** A sample drawn from a caseload, with what it matches beside the caseload. */
export interface PlannedSample {
  readonly caseload: Caseload;
  readonly parts: readonly SamplePart[];
  readonly options: SampleOptions;
  readonly matched: readonly string[];
}

/** The cases drawn of one domain, at least one. */
export interface SamplePart {
  /** `court`, `outOfCourt`, or empty for the caseload as a whole. */
  readonly domain: string;
  readonly population: number;
  /** Drawn cases, indices into the caseload's cases, ascending. */
  readonly drawn: readonly number[];
  /** Of the draw, at the confidence asked for; a share. */
  readonly marginOfError: number;
  readonly columns: readonly MatchedColumn[];
}

/** A column that was matched: shares in the sample beside those of the caseload. */
export interface MatchedColumn {
  readonly header: string;
  readonly values: readonly MatchedValue[];
}

/** How often a value is in the caseload and in the sample; shares of 1. */
export interface MatchedValue {
  readonly value: string;
  readonly caseload: number;
  readonly caseloadShare: number;
  readonly sample: number;
  readonly sampleShare: number;
}

const DOMAINS = ['court', 'outOfCourt'] as const;

/**
 * Plans a sample: how many cases of each domain, and which, so that they match the caseload. Court
 * and out-of-court cases are drawn separately, each with the same seed, and never more than exist.
 *
 * @returns the sample, or null if a problem is an error
 */
export function planSample(
  caseload: Caseload,
  options: SampleOptions,
): { readonly sample: PlannedSample | null; readonly problems: readonly Problem[] } {
  const { columns, problems: found } = matchColumns(caseload, options.match);
  const problems = [...found];
  const sizes = hasError(problems) ? [] : domainSizes(caseload, options, problems);
  if (hasError(problems)) return { sample: null, problems };
  try {
    const counts = sizes.map(({ cases }) => cases.length);
    const takes = domainTakes(caseload.name, counts, options, problems);
    if (hasError(problems)) return { sample: null, problems };
    const parts = sizes.flatMap(({ domain, cases }, i) => {
      const take = takes[i] ?? 0;
      return take > 0 ? [drawPart(domain, cases, take, columns, options)] : [];
    });
    const matched = columns.map(({ header }) => header);
    return { sample: { caseload, parts, options, matched }, problems };
  } catch (error) {
    if (!(error instanceof SamplingError)) throw error;
    return {
      sample: null,
      problems: [...problems, messages.badNumber(caseload.name, error.message)],
    };
  }
}

/** The cases of a domain, as indices into the caseload's cases. */
interface DomainCases {
  readonly domain: string;
  readonly cases: readonly number[];
}

/** Court and out-of-court cases, or all together if they are not distinguished. */
function domainSizes(
  { cases, name }: Caseload,
  { ratio, take }: SampleOptions,
  problems: Problem[],
): DomainCases[] {
  const all = cases.map((_, i) => i);
  if (ratio === 'none') return [{ domain: '', cases: all }];
  const told = cases.filter(({ domain }) => domain !== '').length;
  if (told === 0) {
    const isShared = ratio !== undefined || take !== undefined;
    problems.push(messages.noDomainToSplit(name, isShared ? splitWords(ratio) : 'each apart'));
    return [{ domain: '', cases: all }];
  }
  const first = cases.find(({ domain }) => domain === '');
  if (first) {
    const where = `${first.sheet}, row ${first.row + 1}`;
    problems.push(messages.noDomain(where, first.id, cases.length - told));
  }
  return DOMAINS.map((domain) => ({
    domain,
    cases: all.filter((one) => cases[one]?.domain === domain),
  }));
}

/** How court and out-of-court cases were to share the sample. */
function splitWords(ratio: SampleOptions['ratio']): string {
  if (ratio === 'caseload') return 'in the proportion of the caseload';
  return Array.isArray(ratio) ? ratio.join(':') : USUAL_RATIO.join(':');
}

function drawPart(
  domain: string,
  cases: readonly number[],
  take: number,
  columns: readonly ValueColumn[],
  { seed, confidence }: SampleOptions,
): SamplePart {
  const groups = columns.map((column) => cases.map((one) => column.groups[one] ?? 0));
  const drawn = stratifiedDraw(take, cases.length, groups, seed);
  const chosen = drawn.map((one) => cases[one] ?? 0);
  return {
    domain,
    population: cases.length,
    drawn: chosen,
    marginOfError: marginOfError(take, cases.length, confidence),
    columns: columns.map((column) => compareColumn(column, cases, chosen)),
  };
}

/** A column's values in some cases of the caseload and in a sample of them, side by side. */
export function compareColumn(
  { header, values, groups }: ValueColumn,
  cases: readonly number[],
  sample: readonly number[],
): MatchedColumn {
  const count = (among: readonly number[]) => {
    const counts = values.map(() => 0);
    for (const one of among) {
      const group = groups[one] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
    }
    return counts;
  };
  const inCaseload = count(cases);
  const inSample = count(sample);
  return {
    header,
    values: values.flatMap((value, i) => {
      const caseload = inCaseload[i] ?? 0;
      const drawn = inSample[i] ?? 0;
      if (caseload === 0) return [];
      const sampleShare = sample.length === 0 ? 0 : drawn / sample.length;
      return [
        { value, caseload, caseloadShare: caseload / cases.length, sample: drawn, sampleShare },
      ];
    }),
  };
}
