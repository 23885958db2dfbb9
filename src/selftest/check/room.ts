/** Begins the name of every sheet that the self-test makes. */
export const TEST_SHEET = 'YOS test';

/** Where a check works: sheets of its own in the workbook that is open. */
export interface Room {
  run<T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** Adds a sheet under a name of its own, and works on it. */
  inSheet<T>(
    act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T>;
  /** A name for a sheet that is not given yet. */
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

/** The code of the error that something ends in; `no error` where in none. */
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

/** Waits until something is so, three seconds at most. */
export async function until(isSo: () => boolean): Promise<boolean> {
  for (let left = 150; left > 0 && !isSo(); left--) {
    await new Promise((later) => setTimeout(later, 20));
  }
  return isSo();
}

/** Something that the library which is loaded does not know, so that nothing can be seen of it. */
export class NotOffered extends Error {}
