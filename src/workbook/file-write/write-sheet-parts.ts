import type { PlanChart, SheetPlan } from '../../plan/sheet-plan';
import type { BookEditor, SheetPlace } from './book-editor';
import { chartDrawingXml } from './chart-drawing-xml';
import { chartXml } from './chart-xml';
import { chartsOf } from '../ours/our-charts';
import { relationshipsPart, relativeTarget } from '../file-read/relationships';
import { notesDrawing, notesXml } from './sheet-notes-parts';

const PACKAGE_LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The relationships from a sheet to its drawings; `null` if it has none. */
export interface SheetDrawings {
  readonly notes: string | null;
  readonly charts: string | null;
}

/** A part that another leads to, with the last step of the relationship's type. */
interface Link {
  readonly type: string;
  readonly target: string;
}

/** Gives names to a number of parts of a kind. */
type NameParts = (stem: string, extension: string, count: number) => string[];

/**
 * Writes the parts that a planned sheet leads to: its notes and charts with their drawings.
 *
 * @param gone the parts that the sheet led to before; their names are reused
 */
export function writeSheetParts(
  book: BookEditor,
  plan: SheetPlan,
  { part, id }: SheetPlace,
  gone: readonly string[],
): SheetDrawings {
  const names: NameParts = (stem, extension, count) =>
    book.editor.namesAgain(`${book.folder()}${stem}`, extension, count, gone);
  const charts = chartsOf(plan);
  const links = [
    ...(plan.notes.length > 0 ? writeNotes(book, plan, id, names) : []),
    ...(charts.length > 0 ? [writeCharts(book, plan, charts, names)] : []),
  ];
  const ids = writeLinks(book, part, links);
  const idOf = (type: string): string | null =>
    ids[links.findIndex((link) => link.type === type)] ?? null;
  return { notes: idOf('vmlDrawing'), charts: idOf('drawing') };
}

function writeNotes(book: BookEditor, plan: SheetPlan, sheetId: number, names: NameParts): Link[] {
  const { editor } = book;
  const [drawing = ''] = names('drawings/vmlDrawing', '.vml', 1);
  editor.writeXml(drawing, notesDrawing(plan, sheetId));
  book.addDefaultType('vml', 'vmlDrawing');
  const [notes = ''] = names('comments', '.xml', 1);
  editor.writeXml(notes, notesXml(plan.notes, book.namespace));
  book.addType(notes, 'comments');
  return [
    { type: 'vmlDrawing', target: drawing },
    { type: 'comments', target: notes },
  ];
}

function writeCharts(
  book: BookEditor,
  plan: SheetPlan,
  charts: readonly PlanChart[],
  names: NameParts,
): Link {
  const { editor, drawingForm } = book;
  const [drawing = ''] = names('drawings/drawing', '.xml', 1);
  const parts = names('charts/chart', '.xml', charts.length);
  parts.forEach((part, i) => {
    const chart = charts[i];
    if (chart) editor.writeXml(part, chartXml(chart, plan, drawingForm));
    book.addType(part, 'chart');
  });
  const ids = writeLinks(
    book,
    drawing,
    parts.map((target) => ({ type: 'chart', target })),
  );
  editor.writeXml(drawing, chartDrawingXml(charts, ids, drawingForm));
  book.addType(drawing, 'drawing');
  return { type: 'drawing', target: drawing };
}

/** Writes the relationships of a part, if it has any; returns their ids. */
function writeLinks(book: BookEditor, part: string, links: readonly Link[]): string[] {
  const ids = links.map((_, i) => `rId${i + 1}`);
  if (links.length === 0) return ids;
  const list = links.map(
    ({ type, target }, i) =>
      `<Relationship Id="${ids[i]}" Type="${book.linkNamespace}/${type}" Target="${relativeTarget(part, target)}"/>`,
  );
  book.editor.writeXml(
    relationshipsPart(part),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_LINKS}">${list.join('')}</Relationships>`,
  );
  return ids;
}
