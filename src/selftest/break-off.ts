import { blankSheet } from '../plan/empty-sheet';
import type { WorkbookPlan } from '../plan/sheet-plan';
import { officeWorkbook } from '../workbook/office/workbook';
import type { Measure } from './report';
import { differences, footprintOf } from './tidy';

/** More requests than a write of two small sheets needs. */
const REQUESTS_AT_MOST = 20;

/** The error with which the self-test interrupts a write. */
class BrokenOff extends Error {
  readonly code = 'ServiceNotAvailable';
}

/**
 * Interrupts a write that replaces sheets before each of its requests in turn, and checks each time
 * that the workbook is unchanged.
 */
export async function breakOffWrites(): Promise<readonly Measure[]> {
  const workbook = officeWorkbook();
  await workbook.write(planOf(0));
  const before = await Excel.run(footprintOf);
  const odd: string[] = [];
  let at = 0;
  for (; at < REQUESTS_AT_MOST; at++) {
    const { isBroken, why } = await brokenAt(at, () => workbook.write(planOf(at + 1)));
    if (!isBroken) {
      if (why !== null) odd.push(`not broken off, and yet: ${why}`);
      break;
    }
    // Only what follows the write was interrupted.
    if (why === null) break;
    const left = differences(before, await Excel.run(footprintOf));
    if (left.length > 0) odd.push(`before request ${at + 1}: ${left.join(', ')}`);
  }
  const found = odd.length === 0 ? 'the workbook was as before each time' : odd.join('; ');
  return [{ what: `A write broken off before each of its ${at} requests`, found }];
}

function planOf(number: number): WorkbookPlan {
  return (['ratings', 'annexe'] as const).map((role) => ({
    ...blankSheet(role, `YOS test ${role}`),
    rows: [[{ value: `of write ${number}` }]],
  }));
}

/**
 * Makes one request of an action fail as if Excel did not answer.
 *
 * @returns whether that request was reached, and the message
 */
async function brokenAt(
  request: number,
  act: () => Promise<unknown>,
): Promise<{ readonly isBroken: boolean; readonly why: string | null }> {
  let why: string | null = null;
  const { run } = Excel;
  let sent = 0;
  const broken = (...given: unknown[]): unknown => {
    const batch = given.pop() as (context: Excel.RequestContext) => Promise<unknown>;
    const within = (context: Excel.RequestContext): Promise<unknown> => {
      const sync = context.sync.bind(context) as (given?: unknown) => Promise<unknown>;
      // The library itself ends a run with one, and passes the run's result through it.
      context.sync = ((result?: unknown) =>
        sent++ === request ? Promise.reject(new BrokenOff()) : sync(result)) as typeof context.sync;
      return batch(context);
    };
    return (run as (...all: unknown[]) => unknown)(...given, within);
  };
  Excel.run = broken as typeof Excel.run;
  try {
    await act();
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  } finally {
    Excel.run = run;
  }
  return { isBroken: sent > request, why };
}
