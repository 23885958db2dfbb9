import { escapeXml } from '../xml/xml-escape';

/**
 * A formula as stored in a file, with markup escaped.
 *
 * Functions of an Office add-in are saved under a different name from the one typed: Excel writes
 * `=YOS.PERCENT(A1)` as `_xldudf_YOS_PERCENT(A1)`, and only that form finds the add-in when the
 * file is opened. A plain `YOS.PERCENT` in a file stays `#NAME?` until somebody edits the cell
 * (office-js issues 3558, 3872, 6395 and 6611).
 *
 * @param formula A1 style without "=", English names, commas
 * @example fileFormula('YOS.PERCENT(A1)&"YOS.BAND("') // '_xldudf_YOS_PERCENT(A1)&amp;&quot;YOS.BAND(&quot;'
 */
export function fileFormula(formula: string): string {
  // Texts and quoted sheet names are skipped: either may hold anything.
  const named = formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])YOS\.([A-Z]+)(?=\()/g,
    (all, name: string | undefined) => (name === undefined ? all : `_xldudf_YOS_${name}`),
  );
  return escapeXml(named);
}
