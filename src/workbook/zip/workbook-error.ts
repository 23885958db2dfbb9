import { WORKBOOK_MESSAGES } from './workbook-messages';

/** Stable names for what can be wrong with a workbook file; callers may branch on them. */
export type WorkbookErrorCode = keyof typeof WORKBOOK_MESSAGES;

/**
 * A file that cannot be read as a workbook, or cannot be written to. The message is for the person
 * who chose the file: it says what is wrong and what to do, without zip or XML terms that do not
 * help them.
 */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  /** What is wrong, in a sentence. */
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;

  constructor(code: WorkbookErrorCode, { what, fix }: { what: string; fix: string }) {
    super(`${what} ${fix}`);
    this.name = 'WorkbookError';
    this.code = code;
    this.what = what;
    this.fix = fix;
  }
}

/**
 * Makes the error for a code, with the details for its message.
 *
 * @example throw workbookError('damaged-part', 'xl/workbook.xml')
 */
export function workbookError<Code extends WorkbookErrorCode>(
  code: Code,
  ...details: Parameters<(typeof WORKBOOK_MESSAGES)[Code]>
): WorkbookError {
  const sentence = WORKBOOK_MESSAGES[code] as (...given: unknown[]) => {
    what: string;
    fix: string;
  };
  return new WorkbookError(code, sentence(...details));
}
