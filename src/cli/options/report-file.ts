import { extname } from 'node:path';

/** The forms of a report other than a workbook. */
const REPORT_ENDINGS = ['.docx', '.html'] as const;

/** Whether the name is of a document or page, which hold figures and no formulas. */
export function isReportFile(file: string): boolean {
  const ending = extname(file).toLowerCase();
  return REPORT_ENDINGS.some((one) => one === ending);
}
