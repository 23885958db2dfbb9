/** Cells that are watched while they are read. */
export interface CellWatch {
  /** Whether somebody has changed a cell since. */
  readonly isChanged: boolean;
  /** Ends it with the next sync. */
  end(): void;
}

/**
 * Watches all cells of a workbook from the next sync on: cells that are read in several requests
 * are of several moments, and Excel tells of what was typed between them.
 */
export function watchCells({ workbook }: Excel.RequestContext): CellWatch {
  let isChanged = false;
  const listener = workbook.worksheets.onChanged.add(() => {
    isChanged = true;
    return Promise.resolve();
  });
  return {
    get isChanged() {
      return isChanged;
    },
    end: () => listener.remove(),
  };
}
