/** Some actions that go to Excel in one request, with their approximate size in bytes. */
export interface Step {
  readonly bytes: number;
  readonly act: () => void;
}

/** A sheet that may not exist before the steps run. */
export type LazySheet = () => Excel.Worksheet;

/** Bytes of one ordinary call: its action, its object's path and its argument. */
const CALL_BYTES = 350;

/** Excel on the web accepts 5 MB per request; the estimate may be somewhat low. */
const BYTES_A_REQUEST = 3_500_000;

const encoder = new TextEncoder();

/** A step of some ordinary calls. */
export function callStep(calls: number, act: () => void): Step {
  return { bytes: calls * CALL_BYTES, act };
}

/** A step that sends data. */
export function dataStep(data: unknown, calls: number, act: () => void): Step {
  return { bytes: encoder.encode(JSON.stringify(data)).length + calls * CALL_BYTES, act };
}

/**
 * Runs steps in as few syncs as their size allows. In each, nothing is redrawn or calculated until
 * its end.
 */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  bytesARequest = BYTES_A_REQUEST,
): Promise<void> {
  let room = 0;
  let isOpen = false;
  for (const { bytes, act } of steps) {
    if (bytes > room && isOpen) await send(context);
    if (bytes > room) {
      holdStill(context);
      room = bytesARequest;
      isOpen = true;
    }
    act();
    room -= bytes;
  }
  if (isOpen) await send(context);
}

/** Until the next sync nothing is drawn and nothing calculated. */
export function holdStill({ workbook }: Excel.RequestContext): void {
  workbook.application.suspendScreenUpdatingUntilNextSync();
  workbook.application.suspendApiCalculationUntilNextSync();
}

function send(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}
