import type { DocumentBar, DocumentCell, DocumentTable, TextLook } from '../model/document';
import { escapeHtml, linesHtml } from './escape-html';

/**
 * A table with its caption, a scope for every header, and pictures that screen readers read out.
 */
export function tableHtml({ caption, widths, head, body }: DocumentTable): string {
  const columns = widths
    .map((width) => `<col style="width:${(100 * width).toFixed(1)}%">`)
    .join('');
  const rows = (of: DocumentTable['body'], scope: 'col' | 'row'): string =>
    of.map((cells) => `<tr>${cells.map((cell) => cellHtml(cell, scope)).join('')}</tr>`).join('\n');
  return [
    // Keyboard users scroll a wide table through its own focus.
    `<div class="wide" tabindex="0" role="group" aria-label="${escapeHtml(caption)}">`,
    `<table><caption>${escapeHtml(caption)}</caption>`,
    `<colgroup>${columns}</colgroup>`,
    ...(head.length > 0 ? [`<thead>${rows(head, 'col')}</thead>`] : []),
    `<tbody>${rows(body, 'row')}</tbody></table></div>`,
  ].join('\n');
}

function cellHtml(cell: DocumentCell, scope: 'col' | 'row'): string {
  const { text, isHead, across, down, bar, align } = cell;
  const name = isHead ? 'th' : 'td';
  const group = isHead && down > 1 && scope === 'row' ? 'rowgroup' : scope;
  const attributes = [
    ...(isHead ? [`scope="${across > 1 && scope === 'col' ? 'colgroup' : group}"`] : []),
    ...(across > 1 ? [`colspan="${across}"`] : []),
    ...(down > 1 ? [`rowspan="${down}"`] : []),
    ...lookAttributes(cell, align === 'centre' ? ['c'] : align === 'right' ? ['r'] : []),
  ];
  return `<${[name, ...attributes].join(' ')}>${bar ? barHtml(bar) : linesHtml(text)}</${name}>`;
}

/** Class and style of a text; none if it is plain. */
export function lookAttributes(
  { isBold, isItalic, colour, fill }: TextLook,
  more: readonly string[] = [],
): string[] {
  const classes = [...more, ...(isBold ? ['b'] : []), ...(isItalic ? ['i'] : [])];
  const style = [
    ...(colour === null ? [] : [`color:#${colour}`]),
    ...(fill === null ? [] : [`background:#${fill}`]),
  ];
  return [
    ...(classes.length > 0 ? [`class="${classes.join(' ')}"`] : []),
    ...(style.length > 0 ? [`style="${style.join(';')}"`] : []),
  ];
}

function barHtml({ share, colour, bands, altText }: DocumentBar): string {
  const rect = (from: number, to: number, fill: string, top: number, height: number): string =>
    `<rect x="${round(100 * from)}" y="${top}" width="${round(100 * (to - from))}" height="${height}" fill="#${fill}"/>`;
  const ground = bands.map(({ from, to, tint }) => rect(from, to, tint, 0, 10)).join('');
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(altText)}">${ground}${rect(0, share, colour, 2, 6)}</svg>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
