import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t'] as const;
const LINES_LOOKED_AT = 50;
const CHARACTERS_LOOKED_AT = 200_000;

/** The delimiter of a text, and where its first line of cells begins. */
export interface Delimited {
  readonly delimiter: string;
  /** After a first line `sep=;`, which Excel obeys and does not show. */
  readonly from: number;
}

/**
 * Whether commas, semicolons or tabs separate the cells: the one that gives most lines equally many
 * cells, and of several the one that gives more.
 *
 * @param text with line feeds as line ends
 */
export function delimiterOf(text: string): Delimited {
  const said = /^"?sep=([^\n"])"?\n/i.exec(text);
  if (said?.[1] !== undefined) return { delimiter: said[1], from: said[0].length };
  const sample = text.slice(0, CHARACTERS_LOOKED_AT);
  let best = { delimiter: ',', share: 0, width: 1 };
  for (const delimiter of DELIMITERS) {
    const { share, width } = evenness(sample, delimiter);
    const isBetter = share > best.share || (share === best.share && width > best.width);
    if (width > 1 && isBetter) best = { delimiter, share, width };
  }
  return { delimiter: best.delimiter, from: 0 };
}

/** The usual number of cells in a line, and the share of lines that have it. */
function evenness(sample: string, delimiter: string): { share: number; width: number } {
  const { data } = Papa.parse<string[]>(sample, {
    ...{ delimiter, newline: '\n', preview: LINES_LOOKED_AT, skipEmptyLines: 'greedy' },
  });
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 1, lines = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { share: data.length === 0 ? 0 : lines / data.length, width };
}
