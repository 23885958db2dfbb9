import type { Edition } from '../../editions/edition';
import type { Inspection } from '../../inspection/inspection';
import { messages } from '../problems/messages';
import type { ProblemList } from '../problems/problem-list';

/** Reports if more cases of a domain are judged than are eligible according to the settings. */
export function reportPopulations(
  inspection: Inspection,
  edition: Edition,
  problems: ProblemList,
): void {
  const { cases, statedSamples, populations, populationCells } = inspection;
  for (const [domain, eligible] of populations) {
    const counted = cases.filter((found) => found.domain === domain).length;
    const judged = cases.length > 0 ? counted : (statedSamples.get(domain) ?? 0);
    if (judged <= eligible) continue;
    const where = populationCells?.get(domain) ?? '';
    const name = edition.domains.find(({ id }) => id === domain)?.name ?? domain;
    const message = messages.moreThanEligible(where, name.toLowerCase(), judged, eligible);
    problems.add('too few eligible', message);
  }
}
