import { pageOfDocument } from '../../document/html/page-of-document';
import { documentOfPlan } from '../../document/model/document-of-plan';
import type { WorkbookPlan } from '../../plan/sheet-plan';

/** The forms of the annexe besides sheets. */
export type ReportKind = 'docx' | 'html';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The plan's sheets as a Word document or a page. The code for Word documents is loaded on demand.
 */
export async function reportBlob(kind: ReportKind, plan: WorkbookPlan): Promise<Blob> {
  const report = documentOfPlan(plan);
  if (kind === 'html') return new Blob([pageOfDocument(report)], { type: 'text/html' });
  const { wordDocument } = await import('../../document/docx/word-document');
  return new Blob([await wordDocument(report)], { type: WORD });
}
