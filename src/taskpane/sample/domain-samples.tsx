import { marginOfError } from '../../sampling/margin-of-error';
import { populations } from '../../sampling/populations';
import { sampleSize } from '../../sampling/sample-size';
import { pointsOf, whatIfMessages } from '../words/messages-what-if';
import type { ServiceView } from '../../engine/tracker-view';

interface DomainSamplesProps {
  readonly service: ServiceView;
  /** A share. */
  readonly confidence: number;
  /** A share. */
  readonly margin: number;
}

/** The samples of this inspection, each domain's beside its eligible cases, if known. */
export function DomainSamples({ service, confidence, margin }: DomainSamplesProps) {
  const { edition, result } = service;
  const known = edition.domains.flatMap(({ id, name }) => {
    const sample = result.sample[id] ?? null;
    const population = service.populations[id] ?? null;
    if (sample === null && population === null) return [];
    return [{ id, name, parts: partsOf(sample, population, confidence, margin) }];
  });
  if (known.length === 0) return null;
  return (
    <>
      <h4>{whatIfMessages.size.here}</h4>
      <ul className="bare">
        {known.map(({ id, name, parts }) => (
          <li key={id}>
            <strong>{name}</strong>: {parts.join('; ')}.
          </li>
        ))}
      </ul>
    </>
  );
}

function partsOf(
  sample: number | null,
  population: number | null,
  confidence: number,
  margin: number,
): string[] {
  const texts = whatIfMessages.size;
  const percent = String(Math.round(confidence * 1e6) / 1e4);
  const points = String(Math.round(margin * 1e6) / 1e4);
  const inspected = sample === null || sample < 1 ? null : sample;
  if (population !== null) {
    const asks = texts.asks(percent, points, sampleSize(population, confidence, margin));
    if (inspected === null) return [texts.eligible(population), asks];
    const has = texts.ofEligible(inspected, population);
    if (inspected > population) return [has, texts.moreThanEligible];
    if (inspected === population) return [has, texts.allInspected];
    return [has, asks, texts.has(pointsOf(marginOfError(inspected, population, confidence)))];
  }
  if (inspected === null) return [texts.unknown];
  const run = populations(inspected, confidence, margin);
  return [
    texts.inspected(inspected),
    texts.unknown,
    run ? texts.fits(percent, points, run.smallest, run.largest) : texts.fitsNone(percent, points),
  ];
}
