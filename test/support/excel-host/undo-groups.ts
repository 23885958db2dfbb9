type Run = (...given: readonly unknown[]) => Promise<unknown>;

/** What the library uses to make objects and calls, under its own names. */
interface Library {
  readonly Excel: { run: unknown };
  readonly OfficeExtension: unknown;
}

interface Builder {
  readonly ClientObject: new (context: unknown, path: unknown) => object;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: unknown,
      parent: object,
      name: string,
      isList: boolean,
      flags: number,
    ): object;
    invokeMethod(
      object: object,
      name: string,
      kind: number,
      given: unknown[],
      flags: number,
      result: number,
    ): void;
  };
}

/**
 * Makes `Excel.run({ mergeUndoGroup: true }, …)` do what the library does that Microsoft serves
 * (16.0.20308): the first call of the run is `workbook.application.undoScope.open()`, and its
 * `close()` goes with the request that cleans up after the run, successful or not, and for which
 * nobody waits. The library on npm (1.1.110) accepts the option and does nothing with it.
 */
export function passUndoGroups({ Excel: library, OfficeExtension }: Library): void {
  const { ClientObject, BatchApiHelper } = OfficeExtension as Builder;
  class UndoScope extends ClientObject {}
  const call = ({ workbook }: Excel.RequestContext, name: 'Open' | 'Close'): void => {
    const { createPropertyObject, invokeMethod } = BatchApiHelper;
    const scope = createPropertyObject(UndoScope, workbook.application, 'UndoScope', false, 4);
    invokeMethod(scope, name, 0, [], 0, 0);
  };
  const run = library.run as Run;
  const close = (): void => {
    const cleanUp = run((context: Excel.RequestContext) => {
      call(context, 'Close');
      return context.sync();
    });
    void cleanUp.catch(() => undefined);
  };
  library.run = async (...given: readonly unknown[]) => {
    const [options, batch] = given;
    if (typeof batch !== 'function' || !isGrouping(options)) return run(...given);
    try {
      return await run(options, (context: Excel.RequestContext): unknown => {
        call(context, 'Open');
        return batch(context);
      });
    } finally {
      close();
    }
  };
}

function isGrouping(options: unknown): boolean {
  return (options as Excel.RunOptions | null)?.mergeUndoGroup === true;
}
