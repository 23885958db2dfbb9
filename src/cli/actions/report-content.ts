import { extname } from 'node:path';
import { pageOfDocument } from '../../document/html/page-of-document';
import { documentOfPlan } from '../../document/model/document-of-plan';
import type { WorkbookPlan } from '../../plan/sheet-plan';

/** What the plan's sheets say as the file's ending asks: a Word document, or a page. */
export async function reportContent(
  output: string,
  plan: WorkbookPlan,
): Promise<string | Uint8Array> {
  const report = documentOfPlan(plan);
  if (extname(output).toLowerCase() !== '.docx') return pageOfDocument(report);
  const { wordDocument } = await import('../../document/docx/word-document');
  return wordDocument(report);
}
