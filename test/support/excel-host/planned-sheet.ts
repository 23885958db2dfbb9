import type {
  BorderLine,
  CellStyle,
  ConditionalFormat,
  ListValidation,
  PlanCell,
  SheetPlan,
  SheetRole,
} from '../../../src/plan/sheet-plan';
import { OUR_SHEET_NAME, ourSheetKind } from '../../../src/workbook/ours/our-sheets';
import { columnPixels } from '../../../src/workbook/ours/sheet-view';
import { isCellError } from '../../../src/grid/sheet';
import { parseBox, splitSheet } from './address';
import type { HostBook, HostCell, HostConditionalFormat, HostSheet } from './book';
import { type CellFormat, PLAIN } from './cell-format';

/**
 * A sheet of the local Excel as the plan that would give it, so that what was written through
 * Office.js can be compared with the plan, and saved with the file writer.
 */
export function plannedSheet(sheet: HostSheet): SheetPlan {
  const mark = sheet.names.find(({ name }) => name === OUR_SHEET_NAME);
  const role = (mark && ourSheetKind(mark.name, mark.formula)) ?? '';
  const text = (path: string): string =>
    String(sheet.page.get(`HeadersFooters.DefaultForAllPages.${path}`) ?? '').replaceAll('&&', '&');
  const titles = parseBox(String(sheet.page.get('titleRows') ?? ''));
  const zoom = sheet.page.get('Zoom') as
    { horizontalFitToPages?: number; scale?: number } | undefined;
  const [firstTitle = '', lastTitle = ''] = String(sheet.page.get('titleColumns') ?? '').split(':');
  return {
    role: role as SheetRole,
    name: sheet.name,
    rows: rowsOf(sheet),
    columnWidths: [...sheet.columnWidths]
      .sort(([a], [b]) => a - b)
      .map(([, points]) => charactersOf(points)),
    rowHeights: [...sheet.rowHeights]
      .sort(([a], [b]) => a - b)
      .map(([row, points]) => ({ row, points })),
    merges: sheet.merges,
    names: sheet.names.flatMap(({ name, formula }) => {
      const range = parseBox(splitSheet(formula.slice(1)).rest);
      return name !== OUR_SHEET_NAME && range ? [{ name, range }] : [];
    }),
    conditionalFormats: sheet.conditionalFormats.map(conditionalFormat),
    validations: sheet.validations.map(({ range, settings }): ListValidation => {
      const { list } = settings.get('rule') as { list: { source: string } };
      const alert = settings.get('errorAlert') as { style: string; title: string; message: string };
      return {
        range,
        choices: list.source.split(','),
        strict: alert.style === 'Stop',
        errorTitle: alert.title,
        errorText: alert.message,
      };
    }),
    notes: sheet.notes,
    frozen: sheet.frozen,
    autoFilter: sheet.autoFilter,
    print: {
      orientation: sheet.page.get('Orientation') === 'Landscape' ? 'landscape' : 'portrait',
      paper: 'A4',
      fitToWidth: zoom?.horizontalFitToPages === 1,
      ...(zoom?.scale !== undefined && {
        pagesAcross: {
          breaksBefore: sheet.columnBreaks,
          repeatColumns: {
            first: parseBox(`${firstTitle}1`)?.left ?? 0,
            last: parseBox(`${lastTitle}1`)?.left ?? 0,
          },
          scale: zoom.scale,
        },
      }),
      repeatRows: titles && { first: titles.top, last: titles.bottom },
      area: parseBox(String(sheet.page.get('area') ?? '')),
      breaksBefore: sheet.breaksBefore,
      header: { left: text('LeftHeader'), right: text('RightHeader') },
      footer: text('LeftFooter'),
    },
    tabColour: sheet.tabColor === '' ? null : sheet.tabColor.slice(1),
    gridlines: sheet.showGridlines,
  };
}

/** The sheets of a workbook with our mark, as plans. */
export function plannedSheets(book: HostBook): SheetPlan[] {
  return book.sheets
    .filter(({ names }) => names.some(({ name }) => name === OUR_SHEET_NAME))
    .filter(({ visibility }) => visibility === 'Visible')
    .map(plannedSheet);
}

/** A plan without empty entries, so that two that look alike are equal. */
export function plainPlan(plan: SheetPlan): SheetPlan {
  const rows = trimmed(plan.rows.map((row) => row.map((cell) => plainCell(cell ?? null))));
  const print = { ...plan.print, breaksBefore: plan.print.breaksBefore.filter((row) => row > 0) };
  // Excel's columns are whole pixels wide.
  const columnWidths = plan.columnWidths.map((width) => charactersOf(columnPixels(width) * 0.75));
  // What is a heading and what a table is for documents; a sheet does not hold it.
  const shown = { ...plan, rows, print, columnWidths };
  delete (shown as { blocks?: unknown }).blocks;
  return shown;
}

function plainCell(cell: PlanCell | null): PlanCell | null {
  if (!cell) return null;
  const style = plainStyle(cell.style);
  const value = cell.value === '' ? null : cell.value;
  if (value === null && cell.formula === undefined && !style) return null;
  return {
    value,
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(style && { style }),
    ...(cell.link && { link: { location: cell.link.location, tip: cell.link.tip ?? '' } }),
  };
}

const SAYS_NOTHING: CellStyle = {
  bold: false,
  italic: false,
  underline: false,
  size: 11,
  colour: '000000',
  fill: 'FFFFFF',
  numberFormat: 'General',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  turned: false,
  locked: true,
};

function plainStyle(style: CellStyle | undefined): CellStyle | undefined {
  const said = Object.entries(style ?? {}).filter(
    ([name, value]) => SAYS_NOTHING[name as keyof CellStyle] !== value,
  );
  const { border } = style ?? {};
  const all = Object.fromEntries(said) as CellStyle;
  const plain = border ? { ...all, border: { ...border, colour: border.colour ?? '000000' } } : all;
  return Object.keys(plain).length === 0 ? undefined : plain;
}

function rowsOf(sheet: HostSheet): (PlanCell | null)[][] {
  return trimmed(Array.from(sheet.rows, (cells) => Array.from(cells ?? [], cellOf)));
}

/** Without blank cells at the right and at the bottom. */
function trimmed(rows: readonly (PlanCell | null)[][]): (PlanCell | null)[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

function cellOf(cell: HostCell | undefined): PlanCell | null {
  if (!cell || (cell.value === null && cell.formula === null && cell.format === PLAIN)) return null;
  const style = styleOf(cell.format);
  return {
    value: isCellError(cell.value) ? cell.value.error : cell.value,
    ...(cell.formula !== null && { formula: cell.formula.slice(1) }),
    ...(style && { style }),
    ...(cell.link && {
      link: { location: cell.link.documentReference, tip: cell.link.screenTip },
    }),
  };
}

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = {
  Left: 'left',
  Center: 'centre',
  Right: 'right',
};
const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
};
const LINES: Readonly<Record<string, BorderLine>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
};

function styleOf(format: CellFormat): CellStyle | undefined {
  const colour = (path: string): string | undefined =>
    format[path] === undefined ? undefined : String(format[path]).slice(1);
  const sides = ['top', 'bottom', 'left', 'right'] as const;
  const lines = sides.flatMap((side) => {
    const line = LINES[String(format[`borders.${side}.weight`])];
    return line === undefined ? [] : [[side, line] as const];
  });
  const borderColour = sides.map((side) => colour(`borders.${side}.color`)).find(Boolean);
  const all: Record<string, unknown> = {
    bold: format['font.bold'],
    italic: format['font.italic'],
    underline:
      format['font.underline'] === undefined ? undefined : format['font.underline'] === 'Single',
    size: format['font.size'],
    colour: colour('font.color'),
    fill: colour('fill.color'),
    border: lines.length > 0 ? { ...Object.fromEntries(lines), colour: borderColour } : undefined,
    numberFormat: format.numberFormat,
    horizontal: HORIZONTAL[String(format.horizontalAlignment)],
    vertical: VERTICAL[String(format.verticalAlignment)],
    wrap: format.wrapText,
    indent: format.indentLevel,
    turned: format.textOrientation === 90,
    locked: format['protection.locked'],
  };
  const said = Object.entries(all).filter(([, value]) => value !== undefined);
  return plainStyle(Object.fromEntries(said) as CellStyle);
}

function conditionalFormat({ type, range, settings }: HostConditionalFormat): ConditionalFormat {
  const colour = (path: string): string => String(settings.get(path)).slice(1);
  if (type === 'DataBar') {
    const bound = (path: string): number =>
      Number((settings.get(path) as { formula: string }).formula.slice(1));
    return {
      kind: 'data-bar',
      range,
      from: bound('DataBar.LowerBoundRule'),
      to: bound('DataBar.UpperBoundRule'),
      colour: colour('DataBar.PositiveFormat.FillColor'),
      showValue: settings.get('DataBar.ShowDataBarOnly') !== true,
    };
  }
  const said = Object.entries({
    bold: settings.get('Custom.Format.Font.Bold') as boolean | undefined,
    italic: settings.get('Custom.Format.Font.Italic') as boolean | undefined,
    colour: settings.has('Custom.Format.Font.Color')
      ? colour('Custom.Format.Font.Color')
      : undefined,
    fill: settings.has('Custom.Format.Fill.Color') ? colour('Custom.Format.Fill.Color') : undefined,
  }).filter(([, value]) => value !== undefined);
  return {
    kind: 'rule',
    range,
    formula: String(settings.get('Custom.Rule.Formula')).slice(1),
    style: Object.fromEntries(said) as CellStyle,
  };
}

/** A width in characters, from points: the reverse of the writer. */
function charactersOf(points: number): number {
  return (points / 0.75 - 5) / 7;
}
