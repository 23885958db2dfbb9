import { Option } from '@commander-js/extra-typings';
import type { FirmnessDrawing } from '../../engine/firmness-view';
import { USUAL_SEED } from '../../sampling/random-source';
import { partsOf } from './lists';
import { readPercent, readWhole } from './read-number';

/** Seeds: whole numbers that determine the random draws. */
export const SEED = new Option(
  '--seed <N>',
  `the same seed gives the same cases and figures; ${USUAL_SEED} without it`,
).argParser((text) => readWhole('seed', text, 0));

/** `--draws`: how many caseloads firmness is worked from. */
export const DRAWS = new Option('--draws <N>', 'caseloads to draw; 10,000 without it').argParser(
  (text) => readWhole('draws', text, 1),
);

/** `--confidence`, in per cent. */
export const CONFIDENCE = new Option(
  '--confidence <PERCENT>',
  'of the intervals, from 1; 80 without it',
).argParser((text) => readPercent('confidence', text));

/** `--match`: the columns in which a sample is compared with its caseload. */
export const MATCH = new Option(
  '--match <COLUMN,COLUMN>',
  'columns in which the sample is to be like its caseload, for example gender,disposal,rosh',
).argParser(partsOf);

/** Per cent if nothing else is given. */
export const USUAL_CONFIDENCE = 80;

/** The options for firmness as typed; confidence in per cent. */
export interface DrawingOptions {
  readonly seed?: number | undefined;
  readonly draws?: number | undefined;
  readonly confidence?: number | undefined;
}

/** How a command line wants firmness drawn; populations come from the tracker. */
export function firmnessOptions({ seed, draws, confidence }: DrawingOptions): FirmnessDrawing {
  return {
    seed: seed ?? USUAL_SEED,
    confidence: (confidence ?? USUAL_CONFIDENCE) / 100,
    ...(draws !== undefined && { draws }),
  };
}
