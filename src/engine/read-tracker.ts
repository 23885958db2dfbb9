import type { Edition } from '../editions/edition';
import { EDITIONS } from '../editions/editions';
import { type RateOptions, type SurveyedOutcome, rateTracker } from '../rating/rate-tracker';
import type { RatedTracker } from '../rating/rated-tracker';
import type { WorkbookFile } from '../workbook/open/workbook-file';
import type { WorkbookContents } from '../workbook/workbook';
import { messages } from './messages';
import { Refusal } from './refusal';

/** How to read and rate a tracker. The tracker or its edition supplies whatever is left out. */
export type RateWishes = Omit<RateOptions, 'editions'>;

/** A tracker that has been read and can be rated: all that a host needs if it writes nothing. */
export interface ReadTracker {
  /** The workbook's file name. */
  readonly name: string;
  readonly contents: WorkbookContents;
  /** The file it was read from; null for a workbook open in Excel. */
  readonly file: Pick<WorkbookFile, 'bytes' | 'isText' | 'datedSheets'> | null;
  /** Editions to choose from. */
  readonly editions: readonly Edition[];
  /** Rates it, or says why it cannot. The same wishes are rated only once. */
  rate(wishes?: RateWishes): SurveyedOutcome;
  /** Ratings worked out so far. */
  readonly outcomes: ReadonlyMap<string, SurveyedOutcome>;
}

/** The contents of a tracker, and what has been worked out already. */
export type TrackerParts = Pick<ReadTracker, 'name' | 'contents'> &
  Partial<Pick<ReadTracker, 'file' | 'editions' | 'outcomes'>>;

/** A tracker whose sheets have been read. */
export function readTrackerOf(parts: TrackerParts): ReadTracker {
  const { name, contents, file = null, editions = EDITIONS } = parts;
  const outcomes = new Map(parts.outcomes);
  const rate = (wishes: RateWishes = {}): SurveyedOutcome => {
    const key = keyOf(wishes);
    const known = outcomes.get(key);
    if (known) return known;
    const outcome = rateTracker(name, contents.sheets, { ...wishes, editions });
    outcomes.set(key, outcome);
    return outcome;
  };
  return { name, contents, file, editions, outcomes, rate };
}

/** One service of an outcome. @throws Refusal if it is not rated */
export function serviceOf(outcome: SurveyedOutcome, service: number): RatedTracker {
  const one = ratedOf(outcome)[service];
  if (!one) throw new Refusal(messages.notRated);
  return one;
}

/** The services of an outcome. @throws Refusal with the reason if it is not rated */
export function ratedOf({ rated, problems }: SurveyedOutcome): readonly RatedTracker[] {
  if (rated.length > 0) return rated;
  throw new Refusal(problems.find(({ severity }) => severity === 'error') ?? messages.notRated);
}

/** Wishes as a text that does not depend on the order of their fields. */
export function keyOf(wishes: object): string {
  return JSON.stringify(wishes, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
