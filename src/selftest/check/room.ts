/** The prefix of every sheet name that the self-test uses. */
export const TEST_SHEET = 'YOS test';

/** Where a check works: its own sheets in the open workbook. */
export interface Room {
  run<T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Adds a sheet under a name of its own, and works on it. */
  inSheet<T>(
    act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T>;
  /** An unused name for a sheet. */
  name(): string;
}

/** The room of one self-test. */
export function makeRoom(): Room {
  let sheets = 0;
  const name = (): string => `${TEST_SHEET} ${++sheets}`;
  const run: Room['run'] = (act) => Excel.run(act);
  return {
    run,
    name,
    inSheet: (act) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.add(name());
        sheet.load('id,name');
        await context.sync();
        return act(sheet, context);
      }),
  };
}

/** The code of the error in which an action ends; `no error` if none. */
export async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'no error';
  } catch (error) {
    const { code } = (error ?? {}) as { code?: unknown };
    if (typeof code === 'string') return code;
    throw error;
  }
}

/** Waits until a condition holds, three seconds at most. */
export async function until(isSo: () => boolean): Promise<boolean> {
  for (let left = 150; left > 0 && !isSo(); left--) {
    await new Promise((later) => setTimeout(later, 20));
  }
  return isSo();
}

/** Something that the loaded library does not know, so that it cannot be checked. */
export class NotOffered extends Error {}
