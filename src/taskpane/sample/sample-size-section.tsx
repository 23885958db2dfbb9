import { Field, Input } from '@fluentui/react-components';
import { useMemo } from 'react';
import { USUAL_CONFIDENCE, USUAL_MARGIN } from '../../sampling/usual-precision';
import { DomainSamples } from './domain-samples';
import { MarginCurve } from './margin-curve';
import { pointsOf, whatIfMessages } from '../words/messages-what-if';
import { percentOfText } from '../pieces/number-of-text';
import { type SizeFields, sizeAnswer } from './size-answer';
import type { ServiceView } from '../../engine/tracker-view';
import { useKept } from '../state/use-kept';

interface SampleSizeSectionProps {
  readonly service: ServiceView | null;
  readonly kept: string;
}

const FIELDS = ['population', 'confidence', 'margin', 'sample'] as const;
/** These are required for an answer. */
const NEEDED = ['population', 'confidence', 'margin'] as const;

/** How many cases to inspect, answered while typing. */
export function SampleSizeSection({ service, kept }: SampleSizeSectionProps) {
  const texts = whatIfMessages.size;
  const [fields, setFields] = useKept<SizeFields>(`${kept} size`, {
    population: service ? worthAsking(service) : '',
    confidence: String(USUAL_CONFIDENCE * 100),
    margin: String(USUAL_MARGIN * 100),
    sample: '',
  });
  const answer = useMemo(() => sizeAnswer(fields), [fields]);
  const { population, confidence, margin, size, sizeMargin, sample, sampleMargin, wrong } = answer;
  const percent = String(percentOfText(fields.confidence) ?? '');
  const points = String(percentOfText(fields.margin) ?? '');
  const empty = NEEDED.find((name) => fields[name].trim() === '');
  const marks = [
    ...(size !== null && sizeMargin !== null ? [{ cases: size, margin: sizeMargin }] : []),
    ...(sample !== null && sampleMargin !== null && sample !== size
      ? [{ cases: sample, margin: sampleMargin }]
      : []),
  ];
  return (
    <>
      <p>{texts.intro}</p>
      <div className="fields">
        {FIELDS.map((name) => {
          const problem = wrong[name];
          return (
            <Field
              key={name}
              label={texts[name]}
              {...(name === 'sample' && { hint: texts.sampleHint })}
              {...(problem !== undefined && { validationMessage: problem })}
            >
              <Input
                inputMode="decimal"
                value={fields[name]}
                onChange={(_, { value }) => setFields({ ...fields, [name]: value })}
              />
            </Field>
          );
        })}
      </div>
      <div role="status" className="answer">
        {size !== null && sizeMargin !== null && population !== null ? (
          <>
            <p>
              <strong className="number">{texts.inspect(size)}</strong>{' '}
              {texts.of(population, percent, points)}
            </p>
            <p>{size === population ? texts.census : texts.gives(pointsOf(sizeMargin))}</p>
          </>
        ) : empty ? (
          <p>{texts.empty[empty]}</p>
        ) : null}
        {sample !== null && sampleMargin !== null ? (
          <p>{texts.sampleGives(sample, pointsOf(sampleMargin))}</p>
        ) : null}
      </div>
      {population !== null && confidence !== null && margin !== null && marks.length > 0 ? (
        <MarginCurve population={population} confidence={confidence} asked={margin} marks={marks} />
      ) : null}
      <p className="small">{texts.note}</p>
      {service && confidence !== null && margin !== null ? (
        <DomainSamples service={service} confidence={confidence} margin={margin} />
      ) : null}
    </>
  );
}

/**
 * The eligible cases of the first domain that was not fully inspected: a census leaves nothing
 * open.
 */
function worthAsking({ populations, result }: ServiceView): string {
  const found = Object.entries(populations).find(
    ([domain, population]) => population > (result.sample[domain] ?? 0),
  );
  return String(found?.[1] ?? '');
}
