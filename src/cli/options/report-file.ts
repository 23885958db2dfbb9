import { extname } from 'node:path';

/** What a report is written as when it is no workbook. */
const REPORT_ENDINGS = ['.docx', '.html'] as const;

/** Whether the name is that of a document or page, which hold figures and no formulas. */
export function isReportFile(file: string): boolean {
  const ending = extname(file).toLowerCase();
  return REPORT_ENDINGS.some((one) => one === ending);
}
