/**
 * Excel's messages for refusals, by code. The texts are those of Microsoft's page "Error handling
 * with the application-specific JavaScript APIs" and of reports in office-js.
 */
export const HOST_TEXTS: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  ServiceNotAvailable: 'The service is unavailable.',
  UnsupportedFeature:
    'The operation failed because the source worksheet contains one or more unsupported features.',
  UndoNotSupported: "The operation can't be undone, so it can't be part of an undo group.",
};

/** For an array that does not fit its range (office-js issue 1025). */
export const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** What the add-in should see as `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly code: string;
  /** `Range.values`; filled in once the member is known. */
  location: string | null;

  constructor(code: string, text?: string, location: string | null = null) {
    super(text ?? HOST_TEXTS[code] ?? code);
    this.code = code;
    this.location = location;
  }
}

/** Refuses, as Excel does. */
export function refuse(code: string, text?: string): never {
  throw new HostError(code, text);
}
