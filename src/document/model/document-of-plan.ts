import type { PlanBlock, SheetPlan, WorkbookPlan } from '../../plan/sheet-plan';
import { cellOf, lookOf, textOf } from './cell-of-plan';
import type { DocumentBlock, DocumentSection, ReportDocument } from './document';
import { tableOf } from './table-of-plan';

/**
 * A document with the content of a plan's sheets, one section per sheet. It leaves out sheets
 * without blocks, such as those that only formulas use.
 *
 * @param plan of values: a formula's cell shows its cached value
 */
export function documentOfPlan(plan: WorkbookPlan): ReportDocument {
  const sections = plan.filter(({ blocks }) => blocks !== undefined && blocks.length > 0);
  const [first] = sections;
  const names = first ? [first.print.header.left, first.print.header.right] : [];
  return { title: names.filter(Boolean).join(': '), sections: sections.map(sectionOf) };
}

function sectionOf(sheet: SheetPlan): DocumentSection {
  const { print, blocks = [] } = sheet;
  return {
    isLandscape: print.orientation === 'landscape',
    header: print.header,
    footer: print.footer,
    blocks: blocks.flatMap((block) => blocksOf(sheet, block)),
  };
}

function blocksOf(sheet: SheetPlan, block: PlanBlock): DocumentBlock[] {
  if (block.kind === 'table') return [tableOf(sheet, block)];
  const [cell, ...others] = sheet.rows[block.row] ?? [];
  const text = textOf(cell);
  if (text === '') return [];
  const look = lookOf(cell?.style);
  if (block.kind === 'text') return [{ kind: 'text', text, ...look }];
  const [heading = '', ...rest] = text.split('\n');
  const beside = others.flatMap((one) => (textOf(one) === '' ? [] : [cellOf(one)]));
  const below = rest.join('\n');
  return [
    { kind: 'heading', level: block.level, text: heading, beside },
    ...(below === '' ? [] : [{ kind: 'text', text: below, ...look, isBold: false } as const]),
  ];
}
