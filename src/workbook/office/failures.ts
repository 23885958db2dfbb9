import { OfficeError, type OfficeErrorCode } from './error';
import { OFFICE_MESSAGES } from './messages';

/**
 * Makes the error for a code, with the details for its message.
 *
 * @example throw officeError('sheet-protected', 'YOS ratings')
 */
export function officeError<Code extends OfficeErrorCode>(
  code: Code,
  ...details: Parameters<(typeof OFFICE_MESSAGES)[Code]>
): OfficeError {
  const sentence = OFFICE_MESSAGES[code] as (...given: unknown[]) => string;
  return new OfficeError(code, sentence(...details));
}

/** How often to try again while another workbook is in front. */
const TRIES_IN_FRONT = 8;
const FIRST_MILLISECONDS = 100;

/** The error codes of Office.js that mean that the host was not reached. */
const NOT_REACHED = [
  'ActivityLimitReached',
  'ConnectionFailure',
  'InvalidOrTimedOutSession',
  'InvalidRequestContext',
  'RequestAborted',
  'ServiceNotAvailable',
];

/** The code of an error that Office.js throws; empty for any other. */
export function hostCode(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** Whether a request or its answer was larger than Excel allows. */
export function isTooMuch(error: unknown): boolean {
  return [
    'RangeExceedsLimit',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
  ].includes(hostCode(error));
}

/** Whether Excel may have done what was asked although its answer has not arrived. */
export function isNotReached(error: unknown): boolean {
  return NOT_REACHED.includes(hostCode(error));
}

/**
 * Actions that fail with an internal error while another workbook is in front ("Troubleshooting"
 * page).
 */
const NEEDS_FRONT =
  /^(Range\.select|Worksheet\.(activate|showGridlines|gridlines)|WorksheetCollection\.add|WorksheetFreezePanes\.\w+)$/;

/**
 * Whether something failed because another workbook is in front: on Windows and on a Mac, Excel
 * then refuses anything to do with windows, each with different words.
 */
export function isOtherInFront(error: unknown): boolean {
  const code = hostCode(error);
  const { debugInfo } = (error ?? {}) as { debugInfo?: { errorLocation?: unknown } };
  const at = String(debugInfo?.errorLocation ?? '');
  if (code === 'InvalidSelection' || code === 'other-in-front') return true;
  if (code === 'GeneralException') return NEEDS_FRONT.test(at);
  return code === 'ItemNotFound' && at === 'NamedItemCollection.add';
}

/** Whether a cell is being edited, so that nothing can be done. */
export function isEditing(error: unknown): boolean {
  return hostCode(error) === 'InvalidOperationInCellEditMode';
}

/** Whether the workbook changed while we worked on it: a sheet or range is gone. */
export function isGone(error: unknown): boolean {
  return ['InvalidObjectPath', 'InvalidReference', 'ItemNotFound'].includes(hostCode(error));
}

/**
 * Turns any error into one that says what to do; a programming error is passed on unchanged.
 *
 * @param workbook its name, if known
 */
export function asOfficeError(error: unknown, workbook = 'the workbook with the cases'): unknown {
  if (error instanceof OfficeError) return error;
  const code = hostCode(error);
  if (code === '') return error;
  if (isEditing(error)) return officeError('editing-cell');
  if (code === 'AccessDenied') return officeError('read-only');
  if (isOtherInFront(error)) return officeError('other-in-front', workbook);
  if (isGone(error)) return officeError('gone-meanwhile');
  if (isTooMuch(error)) return officeError('too-much-at-once');
  if (isNotReached(error)) return officeError('no-connection');
  return officeError('refused', sentenceOf(error));
}

/** Excel's own message, as the end of a sentence. */
export function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message.trim() : '';
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/**
 * Does something essential, such as undoing a write, even if the user has brought another workbook
 * to the front: it tries again, doubling the wait each time, for half a minute in all.
 */
export async function untilInFront<T>(act: () => Promise<T>): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await act();
    } catch (error) {
      if (!isOtherInFront(error) || tried >= TRIES_IN_FRONT) throw error;
      await new Promise((later) => setTimeout(later, FIRST_MILLISECONDS * 2 ** tried));
    }
  }
}
