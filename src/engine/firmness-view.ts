import { type Firmness, firmnessRun } from '../firmness/firmness';
import { type FurtherCases, furtherCasesInTurn } from '../firmness/further-cases';
import { type ScoreMap, scoreMap } from '../firmness/score-map';
import { type SingleAnswer, singleAnswers } from '../firmness/single-answers';
import { type Movement, whatWouldMove } from '../firmness/what-would-move';
import type { RatedTracker } from '../rating/rated-tracker';
import type { Problem } from '../inspection/problem';
import type { Watch } from './watch';

/** How to draw caseloads for it; anything left out takes its usual value. */
export interface FirmnessDrawing {
  /** Whole number: the same seed gives the same figures. */
  readonly seed: number;
  /** Caseloads to draw. */
  readonly draws?: number;
  /** Confidence of the intervals, a share. */
  readonly confidence?: number;
}

/** How to work out how firm the ratings are. */
export interface FirmnessWishes extends FirmnessDrawing {
  readonly service: number;
  /** Eligible cases per id of a domain; default: as the tracker states. */
  readonly populations?: Readonly<Record<string, number>>;
}

/** How firm the ratings are, and what would change them. Advice: it changes no rating. */
export interface FirmnessView {
  /** Null if nothing can be drawn; the problems say why. */
  readonly firmness: Firmness | null;
  readonly further: readonly FurtherCases[];
  readonly single: readonly SingleAnswer[];
  readonly movements: readonly Movement[];
  readonly map: ScoreMap;
  readonly problems: readonly Problem[];
}

/** Few enough to yield to others about fifty times a second. */
const DRAWS_A_STEP = 250;

/** Works it out step by step. @throws StoppedError if it is no longer wanted */
export async function firmnessView(
  { edition, inspection, result }: RatedTracker,
  { populations, seed, draws, confidence }: Omit<FirmnessWishes, 'service'>,
  watch: Watch,
): Promise<FirmnessView> {
  const options = {
    seed,
    ...(draws !== undefined && { draws }),
    ...(confidence !== undefined && { confidence }),
    ...(populations && { populations: new Map(Object.entries(populations)) }),
  };
  const run = firmnessRun(inspection, edition, result, options);
  for (let done = 0; done < 1;) {
    done = run.advance(DRAWS_A_STEP);
    watch.report(done);
    await watch.breathe();
  }
  const firmness = run.result();
  const further: FurtherCases[] = [];
  if (firmness) {
    for (const one of furtherCasesInTurn(inspection, edition, result, options)) {
      further.push(one);
      await watch.breathe();
    }
  }
  return {
    firmness,
    further,
    single: singleAnswers(inspection, edition, result),
    movements: whatWouldMove(edition, result),
    map: scoreMap(edition, result),
    problems: run.problems,
  };
}
