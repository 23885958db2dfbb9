/** How DrawingML is written in one of the format's two forms, transitional or strict. */
export interface DrawingForm {
  /** Of shapes, colours and texts. */
  readonly main: string;
  readonly chart: string;
  /** Of drawings over the cells of a sheet. */
  readonly sheetDrawing: string;
  readonly links: string;
  /** Written after a percentage: the strict form has a sign, the transitional one a bare number. */
  readonly percentSign: '' | '%';
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

export const TRANSITIONAL_DRAWING: DrawingForm = {
  main: `${TRANSITIONAL}drawingml/2006/main`,
  chart: `${TRANSITIONAL}drawingml/2006/chart`,
  sheetDrawing: `${TRANSITIONAL}drawingml/2006/spreadsheetDrawing`,
  links: `${TRANSITIONAL}officeDocument/2006/relationships`,
  percentSign: '',
};

export const STRICT_DRAWING: DrawingForm = {
  main: `${STRICT}drawingml/main`,
  chart: `${STRICT}drawingml/chart`,
  sheetDrawing: `${STRICT}drawingml/spreadsheetDrawing`,
  links: `${STRICT}officeDocument/relationships`,
  percentSign: '%',
};
