import type { SheetPlan, SheetRole } from './sheet-plan';

/** A sheet with no content and no settings: every planned sheet starts from it. */
export function blankSheet(role: SheetRole, name: string): SheetPlan {
  return {
    role,
    name,
    rows: [],
    columnWidths: [],
    rowHeights: [],
    merges: [],
    names: [],
    conditionalFormats: [],
    validations: [],
    notes: [],
    frozen: { rows: 0, columns: 0 },
    autoFilter: null,
    print: {
      orientation: 'portrait',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: null,
      area: null,
      breaksBefore: [],
      header: { left: '', right: '' },
      footer: '',
    },
    tabColour: null,
    gridlines: true,
  };
}

/**
 * Replaces a sheet of ours that the current plan does not need. It is emptied rather than removed,
 * because the user's formulas may refer to it.
 *
 * @param role as in the sheet's mark
 */
export function emptySheet(role: string, name: string): SheetPlan {
  const text = 'Nothing stands here in the present form of the annexe. The sheet may be deleted.';
  return { ...blankSheet(role as SheetRole, name), rows: [[{ value: text }]] };
}
