import { extname } from 'node:path';
import { pageOfDocument } from '../../document/html/page-of-document';
import { documentOfPlan } from '../../document/model/document-of-plan';
import type { WorkbookPlan } from '../../plan/sheet-plan';

/** The content of the plan's sheets as a Word document or a page, by the file's ending. */
export async function reportContent(
  output: string,
  plan: WorkbookPlan,
): Promise<string | Uint8Array> {
  const report = documentOfPlan(plan);
  if (extname(output).toLowerCase() !== '.docx') return pageOfDocument(report);
  const { wordDocument } = await import('../../document/docx/word-document');
  return wordDocument(report);
}
