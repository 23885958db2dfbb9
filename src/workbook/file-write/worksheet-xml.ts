import type { ListValidation, SheetPlan } from '../../plan/sheet-plan';
import { columnName } from '../../grid/address';
import { rangeReference } from '../ours/range-reference';
import { dimensionOf, sheetDataXml } from './sheet-cells-xml';
import { conditionalFormatsXml, dataBarExtensionXml } from './sheet-formats-xml';
import { printXml } from './sheet-print-xml';
import { columnsXml, sheetViewXml } from '../ours/sheet-view';
import type { StyleSheet } from './style-sheet';
import type { SheetDrawings } from './write-sheet-parts';
import { escapeAttribute, escapeXml } from '../xml/xml-escape';

/** Excel's limits for a validation's title and text, and for a link's tip. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
/** Excel's limit for the links of a sheet. */
const MOST_LINKS = 65_530;

/** The input for a sheet's part besides its plan. */
export interface WorksheetSetting {
  readonly styles: StyleSheet;
  /** The namespaces of the workbook's own form of the format, transitional or strict. */
  readonly namespace: string;
  readonly relationshipNamespace: string;
  /** Whether it is the sheet that the workbook opens on. */
  readonly isActive: boolean;
  /** The attributes that macros use for the sheet, from the replaced sheet. */
  readonly codeName: string | null;
  /** The user's protection of the replaced sheet, as written. */
  readonly protection: string | null;
  readonly drawings: SheetDrawings;
}

/** A worksheet's part. Its elements are in the order of the schema (ISO 29500, 18.3.1.99). */
export function worksheetXml(plan: SheetPlan, setting: WorksheetSetting): string {
  const { styles, drawings } = setting;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${setting.namespace}" xmlns:r="${setting.relationshipNamespace}">`,
    propertiesXml(plan, setting.codeName),
    `<dimension ref="${dimensionOf(plan)}"/>`,
    sheetViewXml(plan, setting.isActive),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan.columnWidths),
    sheetDataXml(plan, styles),
    setting.protection ?? '',
    plan.autoFilter ? `<autoFilter ref="${rangeReference(plan.autoFilter)}"/>` : '',
    mergesXml(plan),
    conditionalFormatsXml(plan, styles),
    validationsXml(plan.validations),
    linksXml(plan),
    printXml(plan.print),
    ignoredErrorsXml(plan),
    drawings.charts === null ? '' : `<drawing r:id="${drawings.charts}"/>`,
    drawings.notes === null ? '' : `<legacyDrawing r:id="${drawings.notes}"/>`,
    dataBarExtensionXml(plan),
    '</worksheet>',
  ].join('');
}

function propertiesXml({ tabColour, print }: SheetPlan, codeName: string | null): string {
  const name = codeName === null ? '' : ` codeName="${escapeAttribute(codeName)}"`;
  const colour = tabColour === null ? '' : `<tabColor rgb="FF${tabColour}"/>`;
  const fit = print.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  return name || colour || fit ? `<sheetPr${name}>${colour}${fit}</sheetPr>` : '';
}

function mergesXml({ merges }: SheetPlan): string {
  if (merges.length === 0) return '';
  const list = merges.map((range) => `<mergeCell ref="${rangeReference(range)}"/>`).join('');
  return `<mergeCells count="${merges.length}">${list}</mergeCells>`;
}

function validationsXml(validations: readonly ListValidation[]): string {
  if (validations.length === 0) return '';
  const list = validations.map(({ range, choices, strict, errorTitle, errorText }) => {
    const style = strict ? '' : ' errorStyle="warning"';
    const title = escapeAttribute(errorTitle.slice(0, LONGEST_TITLE));
    const text = escapeAttribute(errorText.slice(0, LONGEST_MESSAGE));
    const source = `"${choices.join(',').replaceAll('"', '""')}"`;
    return (
      `<dataValidation type="list"${style} allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
      ` errorTitle="${title}" error="${text}" sqref="${rangeReference(range)}">` +
      `<formula1>${escapeXml(source)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${validations.length}">${list.join('')}</dataValidations>`;
}

function linksXml({ rows }: SheetPlan): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const { location, tip } = cell.link;
      const tooltip = tip ? ` tooltip="${escapeAttribute(tip.slice(0, LONGEST_MESSAGE))}"` : '';
      const display = typeof cell.value === 'string' ? cell.value.slice(0, LONGEST_MESSAGE) : '';
      return [
        `<hyperlink ref="${columnName(column)}${row + 1}" location="${escapeAttribute(location)}"${tooltip} display="${escapeAttribute(display)}"/>`,
      ];
    }),
  );
  return links.length === 0
    ? ''
    : `<hyperlinks>${links.slice(0, MOST_LINKS).join('')}</hyperlinks>`;
}

/** Codes such as `1.1` are text that looks like numbers: without this each gets a green corner. */
function ignoredErrorsXml(plan: SheetPlan): string {
  const isNumeric = plan.rows.some((row) =>
    row.some(
      (cell) =>
        typeof cell?.value === 'string' && cell.value.trim() !== '' && !Number.isNaN(+cell.value),
    ),
  );
  if (!isNumeric) return '';
  return `<ignoredErrors><ignoredError sqref="${dimensionOf(plan)}" numberStoredAsText="1"/></ignoredErrors>`;
}
