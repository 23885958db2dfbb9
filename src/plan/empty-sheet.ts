import type { SheetPlan, SheetRole } from './sheet-plan';

/** A sheet with nothing in it and nothing set: what every planned sheet starts from. */
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
 * What takes the place of a sheet of ours that the present plan has no use for. It is emptied
 * rather than removed, since formulas of the user's may refer to it.
 *
 * @param role as the sheet's mark says it
 */
export function emptySheet(role: string, name: string): SheetPlan {
  const text = 'Nothing stands here in the present form of the annexe. The sheet may be deleted.';
  return { ...blankSheet(role as SheetRole, name), rows: [[{ value: text }]] };
}
