import type { SheetPlan, SheetRole } from '../annexe/sheet-plan';

/**
 * What takes the place of a sheet of ours that the present plan has no use for. It is emptied
 * rather than removed, since formulas of the user's may refer to it.
 */
export function emptySheet(role: string, name: string): SheetPlan {
  const text = 'Nothing stands here in the present form of the annexe. The sheet may be deleted.';
  return {
    role: role as SheetRole,
    name,
    rows: [[{ value: text }]],
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
