import type { SampleOptions } from '../../firmness/sample-options';
import { LARGEST_SEED } from '../../sampling/random-source';
import { USUAL_CONFIDENCE, USUAL_MARGIN } from '../../sampling/usual-precision';
import type { CaseloadView } from '../../engine/engine-sampling';
import { whatIfMessages } from '../words/messages-what-if';
import { numberOfText, percentOfText } from '../pieces/number-of-text';
import { LEAST_CONFIDENCE } from './size-answer';

/** How the two domains share a sample. */
export type RatioChoice = keyof typeof whatIfMessages.sample.ratios;

/** The fields of "Draw a sample", as typed. */
export interface DrawFields {
  /** `asked`: as many as confidence and margin require. */
  readonly size: 'asked' | 'take';
  readonly take: string;
  /** Per cent. */
  readonly confidence: string;
  /** Percentage points. */
  readonly margin: string;
  readonly ratio: RatioChoice;
  /** Headers of the columns to match. */
  readonly match: readonly string[];
  readonly seed: string;
}

/** What to draw, or a message for each invalid field. */
export interface DrawOptions {
  /** Null if a field is wrong. */
  readonly options: SampleOptions | null;
  readonly wrong: Readonly<Partial<Record<keyof DrawFields, string>>>;
}

/** The fields as they are before anything is typed. */
export function usualFields({ columns }: CaseloadView): DrawFields {
  return {
    size: 'asked',
    take: '',
    confidence: String(USUAL_CONFIDENCE * 100),
    margin: String(USUAL_MARGIN * 100),
    ratio: 'each',
    match: columns.filter(({ isUsual }) => isUsual).map(({ header }) => header),
    seed: '1',
  };
}

/** The available ratios: with a fixed number of cases the domains have to share it. */
export function ratiosFor(size: DrawFields['size']): readonly RatioChoice[] {
  const all = Object.keys(whatIfMessages.sample.ratios) as RatioChoice[];
  return size === 'asked' ? all : all.filter((choice) => choice !== 'each');
}

/** Turns the fields into options for the draw. */
export function drawOptions(fields: DrawFields, caseload: CaseloadView): DrawOptions {
  const texts = whatIfMessages;
  const wrong: Partial<Record<keyof DrawFields, string>> = {};
  const whole = (field: 'take' | 'seed', least: number, most: number, text: string): number => {
    const number = numberOfText(fields[field]) ?? NaN;
    if (!(Number.isInteger(number) && number >= least && number <= most)) wrong[field] = text;
    return number;
  };
  const share = (field: 'confidence' | 'margin', least: number): number => {
    const number = percentOfText(fields[field]) ?? NaN;
    if (!(number > 0 && number >= least && number < 100)) {
      wrong[field] = texts.size.outside[field](fields[field].trim());
    }
    return number / 100;
  };
  const seed = whole('seed', 0, LARGEST_SEED, texts.wrongSeed);
  const { cases, domains } = caseload;
  const size =
    fields.size === 'take'
      ? { take: whole('take', 1, cases, texts.sample.wrongTake(cases)) }
      : { confidence: share('confidence', LEAST_CONFIDENCE), margin: share('margin', 0) };
  const isToldApart = domains.some(({ id }) => id !== '');
  const ratio = isToldApart ? ratioOf(fields) : undefined;
  // The usual columns come first in the caseload's list, so that the choice alone decides the draw.
  const match = caseload.columns
    .map(({ header }) => header)
    .filter((header) => fields.match.includes(header));
  const options: SampleOptions = { ...size, match, seed, ...(ratio !== undefined && { ratio }) };
  return { options: Object.keys(wrong).length === 0 ? options : null, wrong };
}

function ratioOf({ ratio, size }: DrawFields): SampleOptions['ratio'] | undefined {
  if (ratio === 'caseload' || ratio === 'none') return ratio;
  if (ratio === 'each') return size === 'asked' ? undefined : [60, 40];
  const [court = 0, outOfCourt = 0] = ratio.split(':').map(Number);
  return [court, outOfCourt];
}
