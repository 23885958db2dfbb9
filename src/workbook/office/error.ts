import type { OFFICE_MESSAGES } from './messages';

/** Stable names for what can be wrong with a workbook that is open in Excel. */
export type OfficeErrorCode = keyof typeof OFFICE_MESSAGES;

/** Something that stopped us from reading or writing in Excel. The message is for the user. */
export class OfficeError extends Error {
  readonly code: OfficeErrorCode;

  constructor(code: OfficeErrorCode, message: string) {
    super(message);
    this.name = 'OfficeError';
    this.code = code;
  }
}
