import type { PrintSetup } from '../../plan/sheet-plan';
import { pageText } from '../../plan/page-text';
import { escapeXml } from '../xml/xml-escape';

/** Excel's limit for a header or footer with its codes. A longer one makes it repair the file. */
const LONGEST_HEADER = 255;
const LONGEST_RIGHT = 60;
const A4 = 9;
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** Margins, paper, header and footer, and page breaks, in the schema's order. */
export function printXml(print: PrintSetup): string {
  const { pagesAcross } = print;
  const fit = print.fitToWidth ? ' fitToHeight="0"' : '';
  const scale = pagesAcross ? ` scale="${pagesAcross.scale}"` : '';
  const order = pagesAcross ? ' pageOrder="overThenDown"' : '';
  const header = headerCode(print.header.left, pageText(print.header.right, LONGEST_RIGHT));
  const footer = headerCode(print.footer, 'Page &P of &N');
  return (
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.35" footer="0.35"/>' +
    `<pageSetup paperSize="${A4}"${scale}${fit}${order} orientation="${print.orientation}"/>` +
    `<headerFooter>${header && `<oddHeader>${escapeXml(header)}</oddHeader>`}<oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>` +
    breaksXml('rowBreaks', print.breaksBefore, LAST_COLUMN) +
    breaksXml('colBreaks', pagesAcross?.breaksBefore ?? [], LAST_ROW)
  );
}

/**
 * Text at the left and codes at the right. If both are too long, the left is cut, because the page
 * number is at the right.
 */
function headerCode(left: string, right: string): string {
  const atRight = right && `&R${right}`;
  const room = LONGEST_HEADER - atRight.length - '&L'.length;
  return left === '' ? atRight : `&L${pageText(left, room)}${atRight}`;
}

function breaksXml(name: string, breaksBefore: readonly number[], max: number): string {
  const all = breaksBefore.filter((one) => one > 0);
  if (all.length === 0) return '';
  const breaks = all.map((one) => `<brk id="${one}" max="${max}" man="1"/>`).join('');
  return `<${name} count="${all.length}" manualBreakCount="${all.length}">${breaks}</${name}>`;
}
