import type { Base, Domain, Edition, Standard } from '../editions/edition';
import { Answer, type Inspection } from '../inspection/inspection';
import type { Problem } from '../inspection/problem';
import { type InspectedSample, Said } from '../sampling/caseload-draws';
import { LARGEST_CASES } from '../sampling/checks';
import { messages } from './messages';

/** Where the number of eligible cases comes from. */
export type PopulationSource =
  /** The tracker's settings, or the caller. */
  | 'stated'
  /** Not known: the caseload is treated as infinite, where a sample says least. */
  | 'unknown';

/** The inspected cases of a domain as the sampling functions take them. */
export interface DomainModel {
  readonly domain: Domain;
  readonly standards: readonly ModelStandard[];
  /** Codes of the key questions, in the order of `sample.questions`. */
  readonly codes: readonly string[];
  readonly sample: InspectedSample;
  /** For each case of the sample, its index into the inspection's cases. */
  readonly cases: readonly number[];
  readonly populationSource: PopulationSource;
  /** Answers to key questions that are blank or cannot be read. */
  readonly missing: number;
}

/** What the drawn caseloads need to know about a standard. */
export interface ModelStandard {
  readonly standard: Standard;
  /** Indices into the model's codes: the key questions that have a base. */
  readonly questions: readonly number[];
}

/**
 * The inspected cases of each domain rated from them, with the answers to its key questions. A
 * standard is included if one of its key questions has a base. Domains without cases (in a tracker
 * that states percentages, say) are left out: without cases nobody knows which answers go together.
 *
 * @param populations eligible cases by domain id; they take precedence over the tracker's own
 * @param base as in the rating
 */
export function firmModels(
  inspection: Inspection,
  edition: Edition,
  base: Base,
  populations: ReadonlyMap<string, number> = inspection.populations,
): { readonly models: readonly DomainModel[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const models: DomainModel[] = [];
  for (const domain of edition.domains) {
    const standards = edition.standards.filter(
      (standard) => standard.domain === domain.id && standard.basis === 'cases',
    );
    const codes = standards
      .flatMap(({ keyQuestions }) => keyQuestions.map(({ code }) => code))
      .filter((code) => inspection.answers.has(code));
    const cases = casesOf(inspection, domain.id, codes);
    if (cases.length === 0) continue;
    const own = inspection.populations.get(domain.id);
    const population = populations.get(domain.id) ?? own;
    const cell = inspection.populationCells?.get(domain.id) ?? 'YOS settings';
    const where = population === own ? cell : domain.name;
    const name = domain.name.toLowerCase();
    const wrong = populationProblem(name, cases.length, population, where);
    if (wrong) {
      problems.push(wrong);
      continue;
    }
    const questions = codes.map((code) => saidBy(inspection, code, cases, base));
    const asked = questions.map((answers) => answers.some((said) => said !== Said.outside));
    models.push({
      domain,
      codes,
      cases,
      sample: { cases: cases.length, questions, population },
      populationSource: population === undefined ? 'unknown' : 'stated',
      missing: codes.reduce((sum, code) => sum + missingIn(inspection, code, cases), 0),
      standards: standards.flatMap((standard) => {
        const own = standard.keyQuestions
          .map(({ code }) => codes.indexOf(code))
          .filter((at) => at >= 0 && asked[at] === true);
        return own.length > 0 ? [{ standard, questions: own }] : [];
      }),
    });
  }
  return { models, problems };
}

/**
 * What is wrong with a number of eligible cases: fewer than were inspected, or too large to work
 * with.
 */
function populationProblem(
  name: string,
  cases: number,
  population: number | undefined,
  where: string,
): Problem | null {
  if (population === undefined) return null;
  if (population < cases) return messages.populationTooSmall(where, name, cases, population);
  if (population <= LARGEST_CASES) return null;
  return messages.populationTooLarge(where, population, LARGEST_CASES);
}

/** The cases of a domain: those of the case type, and others that answer its questions. */
function casesOf(inspection: Inspection, domain: string, codes: readonly string[]): number[] {
  const columns = codes.flatMap((code) => inspection.answers.get(code) ?? []);
  if (columns.length === 0) return [];
  return inspection.cases.flatMap((one, i) => {
    const answers = columns.some((bytes) => (bytes[i] ?? 0) !== Answer.notAsked);
    return one.domain === domain || answers ? [i] : [];
  });
}

function missingIn({ answers }: Inspection, code: string, cases: readonly number[]): number {
  const said = answers.get(code);
  const isMissing = (answer = 0) => answer === Answer.missing || answer === Answer.unreadable;
  return cases.filter((one) => isMissing(said?.[one])).length;
}

/**
 * Whether the caseload is fully known: every case inspected and every answer given. Only then is a
 * rating by rule certain.
 */
export function isCensus({ sample, missing }: DomainModel): boolean {
  return sample.population === sample.cases && missing === 0;
}

/** From this many cases on, probabilities came true in simulation, however large the caseload. */
const ENOUGH_CASES = 30;

/** And with fewer cases if they are at least this part of the caseload. */
const ENOUGH_OF_CASELOAD = 2 / 3;

/**
 * Whether a sample is large enough to call a rating firm. If a handful of cases represents many,
 * high probabilities came true less often than stated; `docs/method.md` has the figures.
 */
export function areEnough({ cases, population }: InspectedSample): boolean {
  if (cases >= ENOUGH_CASES) return true;
  return population !== undefined && cases >= population * ENOUGH_OF_CASELOAD;
}

function saidBy(
  inspection: Inspection,
  code: string,
  cases: readonly number[],
  base: Base,
): Uint8Array {
  const answers = inspection.answers.get(code);
  return Uint8Array.from(cases, (one) => {
    const answer = answers?.[one] ?? Answer.notAsked;
    if (answer === Answer.yes) return Said.yes;
    const isNo = answer === Answer.no || (answer === Answer.notApplicable && base === 'sampled');
    return isNo ? Said.no : Said.outside;
  });
}
