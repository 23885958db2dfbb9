/** A cell of a copied table. Colours are six hex digits. */
export interface CopiedCell {
  readonly text: string;
  readonly fill?: string;
  readonly colour?: string;
  readonly isBold?: boolean;
}

/** A row of a copied table; the first is its header. */
export type CopiedRow = readonly (CopiedCell | string)[];

/** A table as HTML with inline styles in each cell, which Word and Outlook keep. */
export function tableAsHtml(rows: readonly CopiedRow[]): string {
  const body = rows.map((row, i) => {
    const tag = i === 0 ? 'th' : 'td';
    return `<tr>${row.map((cell) => cellAsHtml(cell, tag)).join('')}</tr>`;
  });
  return `<table style="border-collapse:collapse;font-family:Calibri,Arial,sans-serif;font-size:11pt">${body.join('')}</table>`;
}

/** The same as text: a tab between cells, one line per row. */
export function tableAsText(rows: readonly CopiedRow[]): string {
  return rows
    .map((row) => row.map((cell) => textOf(cell).replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
}

function cellAsHtml(cell: CopiedCell | string, tag: 'th' | 'td'): string {
  const { fill, colour, isBold } = typeof cell === 'string' ? ({} as CopiedCell) : cell;
  const looks = [
    'border:1px solid #8a8a8a;padding:2px 6px;text-align:left;vertical-align:top',
    fill === undefined ? (tag === 'th' ? 'background:#e6e9ee' : '') : `background:#${fill}`,
    colour === undefined ? '' : `color:#${colour}`,
    isBold || tag === 'th' ? 'font-weight:bold' : '',
  ];
  const style = looks.filter((look) => look !== '').join(';');
  return `<${tag} style="${style}">${escaped(textOf(cell))}</${tag}>`;
}

function textOf(cell: CopiedCell | string): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
