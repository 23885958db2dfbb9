import type { DocumentBlock, DocumentSection, ReportDocument } from '../model/document';
import { escapeHtml, linesHtml } from './escape-html';
import { PAGE_STYLE } from './page-style';
import { lookAttributes, tableHtml } from './page-table';

/**
 * The first section's heading is the page's, and the other sections' headings are one level below.
 */
const MOST_HEADING = 6;

/**
 * A document as a page of HTML: one self-contained file without scripts, which its own policy would
 * block anyway. Landmarks, headings in order, tables with captions and scopes.
 */
export function pageOfDocument({ title, sections }: ReportDocument): string {
  const parts = sections.map((section, i) => sectionHtml(section, i));
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${parts.join('\n')}
</main>
<footer><p>${escapeHtml(sections[0]?.footer ?? '')}</p></footer>
</body>
</html>
`;

  function sectionHtml({ isLandscape, blocks }: DocumentSection, index: number): string {
    const id = `part-${index + 1}`;
    const has = blocks.some(({ kind }) => kind === 'heading');
    let isNamed = false;
    const inner = blocks.map((block) => {
      const named = has && !isNamed && block.kind === 'heading';
      isNamed ||= named;
      const html = blockHtml(block, index, named ? ` id="${id}"` : '');
      return named && index === 0 ? `${html}\n${contents(sections)}` : html;
    });
    const label = has ? ` aria-labelledby="${id}"` : '';
    return `<section${isLandscape ? ' class="landscape"' : ''}${label}>\n${inner.join('\n')}\n</section>`;
  }
}

/** Links to the sections below the first. */
function contents(sections: readonly DocumentSection[]): string {
  const links = sections.flatMap(({ blocks }, i) => {
    const heading = blocks.find((block) => block.kind === 'heading');
    if (i === 0 || heading?.kind !== 'heading') return [];
    return [`<li><a href="#part-${i + 1}">${escapeHtml(heading.text)}</a></li>`];
  });
  return links.length === 0 ? '' : `<nav aria-label="Contents"><ul>${links.join('')}</ul></nav>`;
}

function blockHtml(block: DocumentBlock, section: number, id: string): string {
  if (block.kind === 'table') return tableHtml(block);
  if (block.kind === 'text') {
    return `<${['p', ...lookAttributes(block)].join(' ')}>${linesHtml(block.text)}</p>`;
  }
  const level = Math.min(MOST_HEADING, block.level + (section === 0 ? 0 : 1));
  const beside = block.beside.map((cell) => {
    const attributes = lookAttributes(cell, ['badge']);
    return `<p><${['span', ...attributes].join(' ')}>${linesHtml(cell.text)}</span></p>`;
  });
  return [`<h${level}${id}>${linesHtml(block.text)}</h${level}>`, ...beside].join('\n');
}
