import { CASE_ATTRIBUTES, type Edition, type KeyQuestion, type Standard } from './edition';

/** Thrown when an edition's data cannot be used; `gaps` lists everything wrong with it. */
export class EditionError extends Error {
  constructor(
    readonly id: string,
    readonly gaps: readonly string[],
  ) {
    super(`The edition ${id} cannot be used:\n${gaps.map((gap) => `- ${gap}`).join('\n')}`);
    this.name = 'EditionError';
  }
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Checks an edition's data and gives it its type. Every rule must be there, with its source, and
 * must fit the others: bands and steps ascending from 0, codes nested and unique, rules about
 * standards and key questions that exist.
 *
 * @param data the parsed JSON of an edition file
 * @throws EditionError naming every gap, not only the first
 */
export function checkEdition(data: unknown): Edition {
  const gaps: string[] = [];
  const edition = object(data, 'the edition', gaps);
  const id = text(edition, 'id', 'the edition', gaps);
  for (const field of ['name', 'source']) text(edition, field, 'the edition', gaps);
  texts(edition, 'seenIn', 'the edition', gaps);
  checkBase(edition, gaps);
  const ratings = checkBands(edition, gaps);
  checkDiscretion(edition, gaps);
  oneOf(edition, 'annexeForm', ['codes', 'prompts', 'lettered-prompts'], 'the edition', gaps);
  const domains = list(edition, 'domains', 'the edition', gaps).map((domain, i) => {
    const at = `domains[${i}]`;
    const entry = object(domain, at, gaps);
    for (const field of ['name', 'title']) text(entry, field, at, gaps);
    return text(entry, 'id', at, gaps);
  });
  unique(domains, 'domain', gaps);
  const standards = list(edition, 'standards', 'the edition', gaps).map((standard, i) =>
    checkStandard(standard, i, domains, gaps),
  );
  if (standards.length === 0) gaps.push('it has no standards');
  const keyQuestions = standards.flatMap((standard) => standard.keyQuestions);
  unique(
    [
      ...standards.map((standard) => standard.code),
      ...keyQuestions.map((question) => question.code),
      ...keyQuestions.flatMap((question) => question.prompts.map((prompt) => prompt.code)),
    ],
    'code',
    gaps,
  );
  checkOverall(edition, standards, ratings, gaps);
  checkLimits(edition, standards, ratings, gaps);
  checkSubSamples(edition, keyQuestions, gaps);
  if (gaps.length > 0) throw new EditionError(id || 'without an id', gaps);
  return { ...(edition as unknown as Edition), standards };
}

function checkBase(edition: Json, gaps: string[]): void {
  const base = object(edition['base'], 'base', gaps);
  oneOf(base, 'value', ['applicable', 'sampled'], 'base', gaps);
  text(base, 'source', 'base', gaps);
}

/** Returns the ratings with their scores. */
function checkBands(edition: Json, gaps: string[]): ReadonlyMap<string, number> {
  const bands = object(edition['bands'], 'bands', gaps);
  text(bands, 'source', 'bands', gaps);
  const from: number[] = [];
  const scores = new Map<string, number>();
  for (const [i, value] of list(bands, 'values', 'bands', gaps).entries()) {
    const at = `bands.values[${i}]`;
    const band = object(value, at, gaps);
    text(band, 'words', at, gaps);
    texts(band, 'shortForms', at, gaps);
    from.push(wholeNumber(band, 'fromPercent', at, gaps));
    scores.set(text(band, 'rating', at, gaps), wholeNumber(band, 'score', at, gaps));
  }
  if (scores.size < 2) gaps.push('bands.values needs at least two different ratings');
  ascending(from, 'bands.values: fromPercent', gaps);
  ascending([...scores.values()], 'bands.values: score', gaps);
  if ((from.at(-1) ?? 0) > 100) gaps.push('bands.values: fromPercent is above 100');
  return scores;
}

function checkOverall(
  edition: Json,
  standards: readonly Standard[],
  ratings: ReadonlyMap<string, number>,
  gaps: string[],
): void {
  const overall = object(edition['overall'], 'overall', gaps);
  text(overall, 'source', 'overall', gaps);
  const from: number[] = [];
  for (const [i, value] of list(overall, 'values', 'overall', gaps).entries()) {
    const at = `overall.values[${i}]`;
    const step = object(value, at, gaps);
    knownRating(text(step, 'rating', at, gaps), at, ratings, gaps);
    from.push(wholeNumber(step, 'fromTotal', at, gaps));
  }
  if (from.length === 0) gaps.push('overall.values is empty');
  ascending(from, 'overall.values: fromTotal', gaps);
  const counted = standards.filter((standard) => standard.inTotal).length;
  const highest = counted * Math.max(0, ...ratings.values());
  if ((from.at(-1) ?? 0) > highest) {
    gaps.push(`overall.values: the last step is above the highest total, ${highest}`);
  }
}

function checkDiscretion(edition: Json, gaps: string[]): void {
  const discretion = object(edition['discretion'], 'discretion', gaps);
  text(discretion, 'source', 'discretion', gaps);
  flag(discretion, 'stated', 'discretion', gaps);
  wholeNumber(discretion, 'withinPoints', 'discretion', gaps);
  wholeNumber(discretion, 'smallSample', 'discretion', gaps);
}

function checkLimits(
  edition: Json,
  standards: readonly Standard[],
  ratings: ReadonlyMap<string, number>,
  gaps: string[],
): void {
  for (const [i, value] of list(edition, 'limits', 'the edition', gaps).entries()) {
    const at = `limits[${i}]`;
    const limit = object(value, at, gaps);
    text(limit, 'source', at, gaps);
    for (const field of ['rating', 'ceiling']) {
      knownRating(text(limit, field, at, gaps), at, ratings, gaps);
    }
    const code = text(limit, 'standard', at, gaps);
    if (!standards.some((standard) => standard.code === code)) {
      gaps.push(`${at}: there is no standard ${code}`);
    }
  }
}

function checkSubSamples(
  edition: Json,
  keyQuestions: readonly KeyQuestion[],
  gaps: string[],
): void {
  for (const [i, value] of list(edition, 'subSamples', 'the edition', gaps).entries()) {
    const at = `subSamples[${i}]`;
    const rule = object(value, at, gaps);
    text(rule, 'source', at, gaps);
    text(rule, 'because', at, gaps);
    oneOf(rule, 'attribute', CASE_ATTRIBUTES, at, gaps);
    if ((rule['leaveOut'] === undefined) === (rule['only'] === undefined)) {
      gaps.push(`${at}: give either leaveOut or only`);
    } else {
      texts(rule, rule['only'] === undefined ? 'leaveOut' : 'only', at, gaps);
    }
    for (const code of texts(rule, 'keyQuestions', at, gaps)) {
      if (!keyQuestions.some((question) => question.code === code)) {
        gaps.push(`${at}: there is no key question ${code}`);
      }
    }
  }
}

function checkStandard(
  data: unknown,
  index: number,
  domains: readonly string[],
  gaps: string[],
): Standard {
  const entry = object(data, `standards[${index}]`, gaps);
  const code = text(entry, 'code', `standards[${index}]`, gaps);
  const at = `standard ${code || index}`;
  if (code && !/^\d+\.\d+$/.test(code)) gaps.push(`${at}: a standard's code is like 2.1`);
  const domain = text(entry, 'domain', at, gaps);
  if (domain && !domains.includes(domain)) gaps.push(`${at}: there is no domain ${domain}`);
  const keyQuestions = list(entry, 'keyQuestions', at, gaps).map((question, i) =>
    checkKeyQuestion(question, i, code, gaps),
  );
  if (keyQuestions.length === 0) gaps.push(`${at}: it has no key questions`);
  return {
    code,
    name: text(entry, 'name', at, gaps),
    domain,
    basis: oneOf(entry, 'basis', ['cases', 'judgement'], at, gaps) as Standard['basis'],
    inTotal: flag(entry, 'inTotal', at, gaps),
    statement: text(entry, 'statement', at, gaps),
    keyQuestions,
  };
}

function checkKeyQuestion(
  data: unknown,
  index: number,
  standard: string,
  gaps: string[],
): KeyQuestion {
  const entry = object(data, `${standard}: keyQuestions[${index}]`, gaps);
  const code = text(entry, 'code', `${standard}: keyQuestions[${index}]`, gaps);
  const at = `key question ${code || index}`;
  if (code && !(code.startsWith(`${standard}.`) && /^\d+$/.test(code.slice(standard.length + 1)))) {
    gaps.push(`${at}: its code does not belong to standard ${standard}`);
  }
  const prompts = (entry['prompts'] === undefined ? [] : list(entry, 'prompts', at, gaps)).map(
    (data, i) => {
      const prompt = object(data, `${at}: prompts[${i}]`, gaps);
      const own = text(prompt, 'code', `${at}: prompts[${i}]`, gaps);
      if (own && !(own.startsWith(code) && /^[a-z]$/.test(own.slice(code.length)))) {
        gaps.push(`prompt ${own}: its code is not ${code} with a letter`);
      }
      return { code: own, text: text(prompt, 'text', `prompt ${own || i}`, gaps) };
    },
  );
  return { code, text: text(entry, 'text', at, gaps), prompts };
}

function object(value: unknown, at: string, gaps: string[]): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  gaps.push(`${at} is missing or is not an object`);
  return {};
}

function list(of: Json, field: string, at: string, gaps: string[]): readonly unknown[] {
  const value = of[field];
  if (Array.isArray(value)) return value;
  gaps.push(`${at}: ${field} is missing or is not a list`);
  return [];
}

function text(of: Json, field: string, at: string, gaps: string[]): string {
  const value = of[field];
  if (typeof value === 'string' && value.trim() !== '') return value;
  gaps.push(`${at}: ${field} is missing or is not text`);
  return '';
}

function texts(of: Json, field: string, at: string, gaps: string[]): readonly string[] {
  const values = list(of, field, at, gaps);
  if (values.every((value) => typeof value === 'string')) return values;
  gaps.push(`${at}: ${field} holds something other than text`);
  return [];
}

function wholeNumber(of: Json, field: string, at: string, gaps: string[]): number {
  const value = of[field];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  gaps.push(`${at}: ${field} is missing or is not a whole number`);
  return 0;
}

function flag(of: Json, field: string, at: string, gaps: string[]): boolean {
  const value = of[field];
  if (typeof value === 'boolean') return value;
  gaps.push(`${at}: ${field} is missing or is not true or false`);
  return false;
}

function oneOf(
  of: Json,
  field: string,
  choices: readonly string[],
  at: string,
  gaps: string[],
): string {
  const value = of[field];
  if (typeof value === 'string' && choices.includes(value)) return value;
  gaps.push(`${at}: ${field} must be one of ${choices.join(', ')}`);
  return '';
}

function knownRating(
  rating: string,
  at: string,
  ratings: ReadonlyMap<string, number>,
  gaps: string[],
): void {
  if (rating && !ratings.has(rating)) gaps.push(`${at}: ${rating} is none of the bands' ratings`);
}

function ascending(values: readonly number[], what: string, gaps: string[]): void {
  if (values.length > 0 && values[0] !== 0) gaps.push(`${what} must start at 0`);
  if (values.some((value, i) => i > 0 && value <= (values[i - 1] ?? 0))) {
    gaps.push(`${what} must ascend`);
  }
}

function unique(values: readonly string[], what: string, gaps: string[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (value && seen.has(value)) gaps.push(`the ${what} ${value} stands twice`);
    seen.add(value);
  }
}
