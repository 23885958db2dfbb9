import type {
  BorderLine,
  CellStyle,
  ConditionalFormat,
  DataBar,
  FormatRule,
  ListValidation,
  SheetPlan,
} from '../../plan/sheet-plan';
import { columnName } from '../../grid/address';
import { type LazySheet, type Step, callStep } from './steps';
import { addressesOf, joinedAddresses, styledCells } from './styles';
import { rangeReference } from '../ours/range-reference';
import { columnPixels } from '../ours/sheet-view';

/** Points per pixel of a standard screen. */
const POINTS_A_PIXEL = 0.75;

/** The number of calls for the fullest style. */
const CALLS_A_STYLE = 40;

/** Styles, widths, heights, merges, conditional formats, validations of a sheet. */
export function formatSteps(sheet: LazySheet, plan: SheetPlan): Step[] {
  return [
    ...styledCells(plan).flatMap(({ style, ranges }) =>
      addressesOf(ranges).map((address) =>
        callStep(CALLS_A_STYLE, () => {
          onAreas(sheet, address, ({ format }) => applyStyle(format, style));
        }),
      ),
    ),
    ...numberFormatSteps(sheet, plan),
    ...widthSteps(sheet, plan),
    ...heightSteps(sheet, plan),
    ...plan.merges.map((range) =>
      callStep(2, () => onRange(sheet, rangeReference(range), (cells) => cells.merge(false))),
    ),
    // Excel puts the newest first, but the plan's first should win.
    ...[...plan.conditionalFormats]
      .reverse()
      .map((format) => callStep(CALLS_A_STYLE, () => addConditionalFormat(sheet, format))),
    ...plan.validations.map((validation) => callStep(4, () => addValidation(sheet, validation))),
  ];
}

function onRange(sheet: LazySheet, address: string, act: (range: Excel.Range) => void): void {
  const range = sheet().getRange(address);
  act(range);
  range.untrack();
}

function onAreas(sheet: LazySheet, address: string, act: (areas: Excel.RangeAreas) => void): void {
  const areas = sheet().getRanges(address);
  act(areas);
  areas.untrack();
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  const { font } = format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? 'Single' : 'None';
  if (style.size !== undefined) font.size = style.size;
  if (style.colour !== undefined) font.color = `#${style.colour}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) {
    format.horizontalAlignment = HORIZONTAL[style.horizontal];
  }
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.turned) format.textOrientation = 90;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border) applyBorders(format, style.border);
}

const HORIZONTAL = { left: 'Left', centre: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function applyBorders(format: Excel.RangeFormat, border: NonNullable<CellStyle['border']>): void {
  const { top, bottom, left, right, colour = '000000' } = border;
  const lines = [
    ['EdgeTop', top],
    ['EdgeBottom', bottom],
    ['EdgeLeft', left],
    ['EdgeRight', right],
    ['InsideHorizontal', top === bottom ? top : undefined],
    ['InsideVertical', left === right ? left : undefined],
  ] as const;
  for (const [edge, line] of lines) {
    if (line === undefined) continue;
    const item = format.borders.getItem(edge);
    item.style = 'Continuous';
    item.weight = WEIGHTS[line];
    item.color = `#${colour}`;
  }
}

const WEIGHTS: Readonly<Record<BorderLine, 'Hairline' | 'Thin' | 'Medium'>> = {
  hair: 'Hairline',
  thin: 'Thin',
  medium: 'Medium',
};

/** Number formats are set per rectangle: several ranges together have none. */
function numberFormatSteps(sheet: LazySheet, plan: SheetPlan): Step[] {
  return styledCells(plan).flatMap(({ style, ranges }) => {
    const { numberFormat } = style;
    if (numberFormat === undefined) return [];
    return ranges.map((range) =>
      callStep(2, () =>
        onRange(sheet, rangeReference(range), (cells) => {
          // One value for all cells, which the types do not allow for.
          cells.numberFormat = numberFormat as unknown as string[][];
        }),
      ),
    );
  });
}

function widthSteps(sheet: LazySheet, { columnWidths }: SheetPlan): Step[] {
  return columnWidths.map((width, column) =>
    callStep(2, () => {
      const name = columnName(column);
      onRange(sheet, `${name}:${name}`, ({ format }) => {
        format.columnWidth = columnPixels(width) * POINTS_A_PIXEL;
      });
    }),
  );
}

function heightSteps(sheet: LazySheet, { rowHeights }: SheetPlan): Step[] {
  const byHeight = new Map<number, string[]>();
  for (const { row, points } of rowHeights) {
    byHeight.set(points, [...(byHeight.get(points) ?? []), `${row + 1}:${row + 1}`]);
  }
  return [...byHeight].flatMap(([points, rows]) =>
    joinedAddresses(rows).map((address) =>
      callStep(2, () => {
        onAreas(sheet, address, ({ format }) => {
          format.rowHeight = points;
        });
      }),
    ),
  );
}

function addConditionalFormat(sheet: LazySheet, format: ConditionalFormat): void {
  onRange(sheet, rangeReference(format.range), ({ conditionalFormats }) => {
    if (format.kind === 'data-bar') addBar(conditionalFormats.add('DataBar').dataBar, format);
    else addRule(conditionalFormats.add('Custom'), format);
  });
}

function addBar(bar: Excel.DataBarConditionalFormat, plan: DataBar): void {
  const { from, to, colour, showValue } = plan;
  bar.showDataBarOnly = !showValue;
  bar.axisFormat = 'None';
  bar.lowerBoundRule = { type: 'Number', formula: `=${from}` };
  bar.upperBoundRule = { type: 'Number', formula: `=${to}` };
  bar.positiveFormat.fillColor = `#${colour}`;
  bar.positiveFormat.gradientFill = false;
}

function addRule({ custom }: Excel.ConditionalFormat, { formula, style }: FormatRule): void {
  custom.rule.formula = `=${formula}`;
  const { font, fill, borders } = custom.format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.colour !== undefined) font.color = `#${style.colour}`;
  if (style.fill !== undefined) fill.color = `#${style.fill}`;
  const { top, bottom, left, right, colour = '000000' } = style.border ?? {};
  const lines = [
    [borders.top, top],
    [borders.bottom, bottom],
    [borders.left, left],
    [borders.right, right],
  ] as const;
  for (const [side, line] of lines) {
    if (line === undefined) continue;
    side.style = 'Continuous';
    side.color = `#${colour}`;
  }
}

function addValidation(sheet: LazySheet, validation: ListValidation): void {
  const { range, choices, strict, errorTitle, errorText } = validation;
  onRange(sheet, rangeReference(range), ({ dataValidation }) => {
    dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = {
      message: errorText.slice(0, 255),
      showAlert: true,
      style: strict ? 'Stop' : 'Warning',
      title: errorTitle.slice(0, 32),
    };
  });
}
