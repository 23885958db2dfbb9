import type { Edition, SubSampleRule } from '../../src/editions/edition';
import { EDITIONS, editionById } from '../../src/editions/editions';
import { BEDFORDSHIRE, BRADFORD, NORTH_YORKSHIRE, type Report } from '../support/reports';
import { type Random, seeded, shuffled } from './random';
import { type Expected, ratedByHand } from './rated-by-hand';

/** What an inspector answers. */
export type Said = 'yes' | 'no' | 'n/a';

/** A case that no one has inspected: its figures alone are a report's. */
export interface MadeCase {
  readonly id: string;
  readonly domain: 'court' | 'outOfCourt';
  readonly disposal: string;
  readonly gender: string;
  readonly age: number;
  readonly rosh: string;
  readonly safety: string;
  readonly answers: ReadonlyMap<string, Said>;
}

/** An inspection with what it has to be rated as, before it is laid out in a workbook. */
export interface MadeInspection {
  readonly name: string;
  readonly service: string;
  readonly edition: Edition;
  readonly cases: readonly MadeCase[];
  /** All key questions and prompts, in the order of publication. */
  readonly codes: readonly string[];
  /** Judgements and panel decisions. */
  readonly ratings: ReadonlyMap<string, { readonly rating: string; readonly reason: string }>;
  readonly expected: Expected;
}

const NAMES = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'] as const;

/** How many cases of a domain have each classification that an edition's rules leave out. */
interface LowCases {
  readonly rosh: Readonly<Record<string, number>>;
  readonly safety: Readonly<Record<string, number>>;
  readonly conditionalCautions: number;
}

const SOME_LOW: LowCases = {
  rosh: { court: 9, outOfCourt: 10 },
  safety: { court: 7, outOfCourt: 8 },
  conditionalCautions: 12,
};

/** The three inspections whose reports are in test/reports, with cases that give their figures. */
export function reportedInspections(): MadeInspection[] {
  return [
    fromReport(BRADFORD, SOME_LOW, 2018),
    // North Yorkshire's own sub-samples: safety of other people applies to 15 of 21 and 8 of 15.
    fromReport(
      NORTH_YORKSHIRE,
      {
        rosh: { court: 6, outOfCourt: 7 },
        safety: { court: 4, outOfCourt: 2 },
        conditionalCautions: 7,
      },
      2020,
    ),
    fromReport(BEDFORDSHIRE, SOME_LOW, 2021),
  ];
}

/** An inspection of any answers, a few cases to each domain. */
export function randomInspection(id: string, seed: number): MadeInspection {
  const edition = editionOf(id);
  const random = seeded(seed);
  const sizes = { court: 3 + random.below(9), outOfCourt: 2 + random.below(8) };
  const low = { rosh: sizes, safety: sizes, conditionalCautions: 2 };
  const cases = bareCases(sizes, low, random, true);
  const codes = codesAskedOfCases(edition);
  for (const code of codes) {
    for (const one of cases) {
      if (one.domain !== domainOfCode(code)) continue;
      const asked = isAsked(edition, code, one);
      const likely: readonly Said[] = ['yes', 'yes', 'yes', 'no', 'n/a'];
      one.answers.set(code, asked ? random.pick(likely) : 'n/a');
    }
  }
  const ratings = new Map(
    edition.standards
      .filter(({ basis, code }) => basis === 'judgement' || code === '2.3')
      .map(({ code, basis }) => [
        code,
        { rating: random.pick(NAMES), reason: basis === 'cases' ? 'Small sample.' : '' },
      ]),
  );
  const made = { name: `${id} #${seed}`, service: 'Elmet', edition, cases, codes, ratings };
  return { ...made, expected: ratedByHand(made, sizes) };
}

function fromReport(report: Report, low: LowCases, seed: number): MadeInspection {
  const edition = editionOf(report.edition);
  const random = seeded(seed);
  const cases = bareCases(report.sample, low, random, false);
  const printed = { ...report.keyQuestionPercent, ...report.promptPercent };
  const codes = codesAskedOfCases(edition).filter((code) => code in printed);
  for (const code of codes) {
    const own = cases.filter(({ domain }) => domain === domainOfCode(code));
    const asked = shuffled(
      own.filter((one) => isAsked(edition, code, one)),
      random,
    );
    const { yes, base } = countsFor(printed[code] ?? 0, asked.length);
    for (const one of own) one.answers.set(code, 'n/a');
    // With a base of all sampled cases "no" and "not applicable" come to the same.
    const sampled = edition.base.value === 'sampled';
    asked.forEach((one, i) => {
      const no = sampled && random.below(4) === 0 ? 'n/a' : 'no';
      one.answers.set(code, i < yes ? 'yes' : i < base ? no : 'n/a');
    });
  }
  const judged = edition.standards.filter(({ basis }) => basis === 'judgement');
  const decided = report.professionalDiscretion;
  const ratings = new Map([
    ...judged.map(
      ({ code }) => [code, { rating: report.ratings[code] ?? '', reason: '' }] as const,
    ),
    ...decided.map(({ standard, panel, reason }) => [standard, { rating: panel, reason }] as const),
  ]);
  const expected: Expected = {
    percents: new Map(Object.entries(printed)),
    ratings: new Map(Object.entries(report.ratings)),
    ruleRatings: new Map(decided.map(({ standard, rule }) => [standard, rule])),
    total: report.score.total,
    outOf: report.score.outOf,
    overall: report.overall,
    sample: { court: report.sample.court, outOfCourt: report.sample.outOfCourt },
  };
  const made = { name: report.service, service: report.service, edition, cases, codes, ratings };
  return { ...made, expected };
}

/** Yes and base of a printed percentage, by trying: the largest base that gives it. */
function countsFor(percent: number, most: number): { yes: number; base: number } {
  for (let base = most; base > 0; base--) {
    for (let yes = 0; yes <= base; yes++) {
      const [low, high] = [(2 * percent - 1) * base, (2 * percent + 1) * base];
      if (200 * yes >= low && 200 * yes < high) return { yes, base };
    }
  }
  throw new Error(`No count of up to ${most} cases gives ${percent}%.`);
}

function bareCases(
  sizes: { readonly court: number; readonly outOfCourt: number },
  low: LowCases,
  random: Random,
  anyOrder: boolean,
): (MadeCase & { answers: Map<string, Said> })[] {
  return (['court', 'outOfCourt'] as const).flatMap((domain) =>
    Array.from({ length: sizes[domain] }, (_, i) => {
      const court = domain === 'court';
      const conditional = anyOrder ? random.below(3) === 0 : i < low.conditionalCautions;
      const isLow = (of: 'rosh' | 'safety') =>
        anyOrder
          ? random.below(4) === 0
          : (i * 11 + (of === 'rosh' ? 0 : 3)) % sizes[domain] < (low[of][domain] ?? 0);
      return {
        id: `${court ? 'C' : 'P'}-${String(101 + i)}`,
        domain,
        disposal: court
          ? random.pick(['Referral order', 'Youth rehabilitation order', 'DTO'])
          : conditional
            ? 'Youth conditional caution'
            : random.pick(['Youth caution', 'Community resolution']),
        gender: random.pick(['Boy', 'Girl']),
        age: 12 + random.below(6),
        rosh: isLow('rosh') ? 'Low' : random.pick(['Medium', 'High', 'Very high']),
        safety: isLow('safety') ? 'Low' : random.pick(['Medium', 'High']),
        answers: new Map<string, Said>(),
      };
    }),
  );
}

function isAsked(edition: Edition, code: string, one: MadeCase): boolean {
  const question = code.replace(/[a-z]$/, '');
  const says = (rule: SubSampleRule) =>
    String({ ...one, ethnicity: '' }[rule.attribute]).toLowerCase();
  return edition.subSamples
    .filter((rule) => rule.keyQuestions.includes(question))
    .every((rule) =>
      rule.only ? rule.only.includes(says(rule)) : !rule.leaveOut?.includes(says(rule)),
    );
}

/** The questions of standards that are rated from cases: key questions and prompts, in order. */
export function codesAskedOfCases(edition: Edition): string[] {
  return edition.standards
    .filter(({ basis }) => basis === 'cases')
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap(({ code, prompts }) => [code, ...prompts.map((prompt) => prompt.code)]);
}

/** The domain of a question, as the three editions number them. */
export function domainOfCode(code: string): 'court' | 'outOfCourt' {
  return code.startsWith('2.') ? 'court' : 'outOfCourt';
}

/** One of the published editions. */
export function editionOf(id: string): Edition {
  const edition = editionById(EDITIONS, id);
  if (!edition) throw new Error(`There is no edition ${id}.`);
  return edition;
}
