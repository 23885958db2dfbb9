import type { CellBorder, CellStyle } from '../../plan/sheet-plan';
import { escapeXml } from '../xml/xml-escape';

/** The children of the workbook's default font, as written, that all our fonts take over. */
export interface BaseFont {
  readonly size: string;
  readonly colour: string;
  /** Name, family, character set and scheme. */
  readonly face: string;
}

/** Excel's own number formats, which have fixed numbers and are in no list (ISO 29500, 18.8.30). */
export const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

/** Whether a style needs a font of its own. */
export function hasFont(style: CellStyle): boolean {
  const { bold, italic, underline, size, colour } = style;
  return Boolean(bold || italic || underline || size !== undefined || colour !== undefined);
}

/**
 * The default font with the style's changes. @param prefix as the part's elements have it, colon
 * included
 */
export function fontXml(style: CellStyle, base: BaseFont, prefix: string): string {
  const size = style.size === undefined ? base.size : `<${prefix}sz val="${style.size}"/>`;
  const colour =
    style.colour === undefined ? base.colour : colourXml('color', style.colour, prefix);
  return `<${prefix}font>${emphasisXml(style, prefix)}${size}${colour}${base.face}</${prefix}font>`;
}

/** A solid fill. @param colour six hex digits */
export function fillXml(colour: string, prefix: string): string {
  const front = colourXml('fgColor', colour, prefix);
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${front}<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

/** The four sides of a cell. */
export function borderXml(border: CellBorder, prefix: string): string {
  const colour = colourXml('color', border.colour ?? '000000', prefix);
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const line = border[side];
    return line
      ? `<${prefix}${side} style="${line}">${colour}</${prefix}${side}>`
      : `<${prefix}${side}/>`;
  });
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
}

/** A number format of the workbook's own. @param id its number, from 164 on */
export function numberFormatXml(code: string, id: number, prefix: string): string {
  return `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`;
}

/** The components of a cell format: the positions of its pieces in their lists. */
export interface FormatPieces {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
}

/**
 * A cell format.
 *
 * @param quoted marks text that begins like a formula, so that it stays text when the user edits
 *   the cell and presses Enter
 * @param hasBase whether there is a base format to refer to
 */
export function cellFormatXml(
  style: CellStyle,
  pieces: FormatPieces,
  quoted: boolean,
  hasBase: boolean,
  prefix: string,
): string {
  const alignment = alignmentXml(style, prefix);
  const protection = style.locked === false ? `<${prefix}protection locked="0"/>` : '';
  const attributes = [
    `numFmtId="${pieces.numberFormat}" fontId="${pieces.font}"`,
    `fillId="${pieces.fill}" borderId="${pieces.border}"`,
    ...(hasBase ? ['xfId="0"'] : []),
    ...(quoted ? ['quotePrefix="1"'] : []),
    ...(pieces.numberFormat ? ['applyNumberFormat="1"'] : []),
    ...(pieces.font ? ['applyFont="1"'] : []),
    ...(pieces.fill ? ['applyFill="1"'] : []),
    ...(pieces.border ? ['applyBorder="1"'] : []),
    ...(alignment ? ['applyAlignment="1"'] : []),
    ...(protection ? ['applyProtection="1"'] : []),
  ].join(' ');
  const content = alignment + protection;
  return content
    ? `<${prefix}xf ${attributes}>${content}</${prefix}xf>`
    : `<${prefix}xf ${attributes}/>`;
}

/** The style of a conditional format, which changes only what it names. */
export function differentialXml(style: CellStyle, prefix: string): string {
  const colour = style.colour === undefined ? '' : colourXml('color', style.colour, prefix);
  const font = emphasisXml(style, prefix) + colour;
  // Here, unlike in a cell's own format, Excel uses the background colour for a solid fill.
  const fill =
    style.fill === undefined
      ? ''
      : `<${prefix}fill><${prefix}patternFill patternType="solid">${colourXml('fgColor', style.fill, prefix)}${colourXml('bgColor', style.fill, prefix)}</${prefix}patternFill></${prefix}fill>`;
  const border = style.border ? borderXml(style.border, prefix) : '';
  const fontElement = font ? `<${prefix}font>${font}</${prefix}font>` : '';
  return `<${prefix}dxf>${fontElement}${fill}${border}</${prefix}dxf>`;
}

function emphasisXml({ bold, italic, underline }: CellStyle, prefix: string): string {
  const marks = [bold && 'b', italic && 'i', underline && 'u'].filter(Boolean);
  return marks.map((mark) => `<${prefix}${mark}/>`).join('');
}

function colourXml(element: string, colour: string, prefix: string): string {
  return `<${prefix}${element} rgb="FF${colour.toUpperCase()}"/>`;
}

function alignmentXml(style: CellStyle, prefix: string): string {
  const { horizontal, vertical, wrap, indent, turned } = style;
  // Excel indents only text aligned to a side.
  const side = horizontal ?? (indent ? 'left' : undefined);
  const attributes = [
    ...(side ? [` horizontal="${side === 'centre' ? 'center' : side}"`] : []),
    ...(vertical ? [` vertical="${vertical === 'middle' ? 'center' : vertical}"`] : []),
    ...(turned ? [' textRotation="90"'] : []),
    ...(wrap ? [' wrapText="1"'] : []),
    ...(indent ? [` indent="${indent}"`] : []),
  ].join('');
  return attributes ? `<${prefix}alignment${attributes}/>` : '';
}
