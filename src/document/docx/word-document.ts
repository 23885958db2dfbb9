import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { DocumentBlock, DocumentSection, ReportDocument } from '../model/document';
import { textRuns } from './word-text';
import { wordTable } from './word-table';

/** A4 and its margins, in twentieths of a point. */
const PAGE = { short: 11_906, long: 16_838, side: 1020, top: 1247 } as const;

/** Half points. */
const TEXT_SIZE = 21;
const TABLE_SIZE = 19;

/**
 * A document as a Word file that can be edited: headings in Word's own styles, tables with repeated
 * header rows, pictures with alternative text, page numbers in the footer.
 */
export async function wordDocument(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const word = new Document({
    title: report.title,
    creator: 'YOS Ratings',
    description: report.sections[0]?.footer ?? '',
    styles: STYLES,
    sections: report.sections.map((section, i) => sectionOf(section, i === 0)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}

const HEADING = { font: 'Calibri', color: '1B1B1B', bold: true } as const;
const STYLES = {
  default: {
    document: {
      run: { font: 'Calibri', size: TEXT_SIZE, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100 } },
    },
    title: { run: { ...HEADING, size: 40 }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { ...HEADING, size: 34 },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { ...HEADING, size: 27 },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { ...HEADING, size: 22 },
      paragraph: { spacing: { before: 220, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      ...{ id: 'TableText', name: 'Table text', basedOn: 'Normal', quickFormat: true },
      run: { size: TABLE_SIZE },
      paragraph: { spacing: { after: 0 } },
    },
    {
      ...{ id: 'TableEnd', name: 'Table end', basedOn: 'Normal' },
      run: { size: 8 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      ...{ id: 'Caption', name: 'caption', basedOn: 'Normal', quickFormat: true },
      run: { bold: true, size: TABLE_SIZE, color: '404040' },
      paragraph: { spacing: { before: 80, after: 40 }, keepNext: true },
    },
    {
      ...{ id: 'Rating', name: 'Rating', basedOn: 'Normal', quickFormat: true },
      run: { bold: true },
      paragraph: { keepNext: true },
    },
  ],
};

function sectionOf(section: DocumentSection, isFirst: boolean): ISectionOptions {
  const { isLandscape, header, footer, blocks } = section;
  const width = (isLandscape ? PAGE.long : PAGE.short) - 2 * PAGE.side;
  const tabStops = [{ type: TabStopType.RIGHT, position: width }];
  const number = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  const line = (left: string, right: TextRun): Paragraph =>
    new Paragraph({
      ...{ style: 'TableText', tabStops },
      children: [...textRuns(left), new TextRun({ text: '\t' }), right],
    });
  return {
    properties: {
      page: {
        size: {
          ...{ width: PAGE.short, height: PAGE.long },
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: PAGE.top, bottom: PAGE.top, left: PAGE.side, right: PAGE.side },
      },
    },
    headers: {
      default: new Header({ children: [line(header.left, new TextRun(header.right))] }),
    },
    footers: {
      default: new Footer({ children: [line(footer, new TextRun({ children: number }))] }),
    },
    children: blocks.flatMap((block, i) =>
      blockOf(block, { width, isFirst, before: blocks[i - 1], after: blocks[i + 1] }),
    ),
  };
}

/**
 * The first section's heading is the document's title; its other headings have the same level as in
 * other sections.
 */
function headingLevel(level: number, isFirst: boolean) {
  const levels = [
    ...(isFirst ? [HeadingLevel.TITLE] : []),
    ...[HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3],
  ];
  return levels[level - 1] ?? HeadingLevel.HEADING_3;
}

/** Where a block is placed. */
interface BlockPlace {
  /** Between the margins, in twentieths of a point. */
  readonly width: number;
  readonly isFirst: boolean;
  readonly before: DocumentBlock | undefined;
  readonly after: DocumentBlock | undefined;
}

function blockOf(
  block: DocumentBlock,
  { width, isFirst, before, after }: BlockPlace,
): (Paragraph | Table)[] {
  if (block.kind === 'text') {
    // Whatever comes between a heading and its table or first sentence stays with them.
    const keepNext = after?.kind === 'table' || (before?.kind === 'heading' && after !== undefined);
    return [new Paragraph({ keepNext, children: textRuns(block.text, block) })];
  }
  if (block.kind === 'table') {
    // Under a heading with the same words it would repeat them.
    const isSaid = before?.kind === 'heading' && before.text === block.caption;
    const caption = new Paragraph({ style: 'Caption', children: textRuns(block.caption) });
    // Word joins two tables without a paragraph between them; a low paragraph does not start a new
    // page.
    const between = new Paragraph({ style: 'TableEnd' });
    return [...(isSaid ? [] : [caption]), wordTable(block, width), between];
  }
  const beside = block.beside.map((cell) => {
    const shading = cell.fill === null ? {} : { shading: shadingOf(cell.fill) };
    return new Paragraph({
      ...{ style: 'Rating', alignment: AlignmentType.LEFT },
      children: [
        new TextRun({
          ...{ text: `\u00a0${cell.text}\u00a0`, bold: true, ...shading },
          ...(cell.colour !== null && { color: cell.colour }),
        }),
      ],
    });
  });
  const heading = headingLevel(block.level, isFirst);
  return [new Paragraph({ heading, children: textRuns(block.text) }), ...beside];
}

function shadingOf(fill: string) {
  return { type: ShadingType.CLEAR, color: 'auto', fill };
}
