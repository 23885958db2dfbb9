import { marginOfError } from '../../sampling/margin-of-error';
import { sampleSize } from '../../sampling/sample-size';
import { SamplingError } from '../../sampling/sampling-error';
import { whatIfMessages } from '../words/messages-what-if';
import { numberOfText, percentOfText } from '../pieces/number-of-text';

/** The fields of "How many cases?", as typed. */
export interface SizeFields {
  /** Number of eligible cases. */
  readonly population: string;
  /** Per cent. */
  readonly confidence: string;
  /** Percentage points. */
  readonly margin: string;
  /** Number of cases inspected; may be empty. */
  readonly sample: string;
}

/** The answer to the fields, as far as they allow one. */
export interface SizeAnswer {
  /** A message for each invalid field. */
  readonly wrong: Readonly<Partial<Record<keyof SizeFields, string>>>;
  /** Eligible cases; null while it is empty or wrong. */
  readonly population: number | null;
  /** A share; null while it is empty or wrong. */
  readonly confidence: number | null;
  /** A share; null while it is empty or wrong. */
  readonly margin: number | null;
  /** Cases to inspect; null if a required field is empty or wrong. */
  readonly size: number | null;
  /** Its margin of error, a share. */
  readonly sizeMargin: number | null;
  /** Cases of the typed sample. */
  readonly sample: number | null;
  /** Its margin of error, a share. */
  readonly sampleMargin: number | null;
}

/** Per cent: a smaller number is a typed share, such as 0.8 for 80%. */
export const LEAST_CONFIDENCE = 1;

/** Which field an argument of the sampling functions comes from. */
const FIELD_OF: Readonly<Record<string, keyof SizeFields>> = {
  population: 'population',
  confidence: 'confidence',
  'margin of error': 'margin',
  sample: 'sample',
};

/** How many cases to inspect, and how far off a sample may be, from the input so far. */
export function sizeAnswer(fields: SizeFields): SizeAnswer {
  const wrong: Partial<Record<keyof SizeFields, string>> = {};
  const given = (field: keyof SizeFields): number | null => {
    const number = (isShare(field) ? percentOfText : numberOfText)(fields[field]);
    if (!Number.isNaN(number)) return number;
    wrong[field] = whatIfMessages.size.noNumber(fields[field].trim());
    return null;
  };
  /** The result; null, with a message at the field to correct, if it is impossible. */
  const tried = <T>(act: () => T): T | null => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof SamplingError)) throw error;
      const field = FIELD_OF[error.argument] ?? 'population';
      // Shares are typed as per cent here, so the message uses per cent too.
      wrong[field] = isShare(field)
        ? whatIfMessages.size.outside[field](fields[field].trim())
        : error.message;
      return null;
    }
  };
  const population = given('population');
  const confidence = asShare(given('confidence'));
  const margin = asShare(given('margin'));
  const sample = given('sample');
  // Each field separately first, so that a wrong one is reported without waiting for the others.
  const holds = {
    population: population === null || tried(() => sampleSize(population)) !== null,
    confidence: confidence === null || tried(() => sampleSize(1, sureEnough(confidence))) !== null,
    margin: margin === null || tried(() => sampleSize(1, undefined, margin)) !== null,
    sample: sample === null || tried(() => marginOfError(sample)) !== null,
  };
  const eligible = holds.population ? population : null;
  const sure = holds.confidence ? confidence : null;
  const within = holds.margin ? margin : null;
  const inspected = holds.sample ? sample : null;
  const size =
    eligible === null || sure === null || within === null
      ? null
      : tried(() => sampleSize(eligible, sure, within));
  const marginOf = (cases: number | null): number | null =>
    eligible === null || sure === null || cases === null
      ? null
      : tried(() => marginOfError(cases, eligible, sure));
  const sizeMargin = marginOf(size);
  const sampleMargin = marginOf(inspected);
  return {
    wrong,
    population: eligible,
    confidence: sure,
    margin: within,
    size,
    sizeMargin,
    sample: wrong.sample === undefined ? inspected : null,
    sampleMargin,
  };
}

function isShare(field: keyof SizeFields): field is 'confidence' | 'margin' {
  return field === 'confidence' || field === 'margin';
}

function sureEnough(confidence: number): number {
  // A confidence of zero is reported like any other impossible value.
  return confidence * 100 < LEAST_CONFIDENCE ? 0 : confidence;
}

function asShare(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}
