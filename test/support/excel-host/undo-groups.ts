/** How the local Excel is told of an undo group; a header of its own, which no real Excel knows. */
export const UNDO_GROUP_HEADER = 'X-Local-Excel-Undo-Group';

type Run = (...given: readonly unknown[]) => Promise<unknown>;

/**
 * Lets `Excel.run({ mergeUndoGroup: true }, …)` reach the local Excel.
 *
 * The option is documented for ExcelApi 1.20 and in the library that Microsoft serves. The library
 * on npm (1.1.110) takes it and does nothing with it, and how the other sends it is not documented.
 * So each request of such a run gets a header that says which group it is of; batch and flags stay
 * as the library makes them.
 */
export function passUndoGroups(library: { run: unknown }): void {
  const run = library.run as Run;
  let groups = 0;
  library.run = (...given: readonly unknown[]) => {
    const [options, batch] = given;
    if (typeof batch !== 'function' || !isGrouping(options)) return run(...given);
    const group = String(++groups);
    return run(options, (context: Excel.RequestContext): unknown => {
      context.requestHeaders[UNDO_GROUP_HEADER] = group;
      return batch(context);
    });
  };
}

function isGrouping(options: unknown): boolean {
  return (options as Excel.RunOptions | null)?.mergeUndoGroup === true;
}
