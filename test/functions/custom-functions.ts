/**
 * What the runtime of custom functions has: its error and the register of functions. Importing
 * this file puts it in place, as Office.js does before the add-in's own file is loaded.
 */
const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

/** The runtime's error: no JavaScript Error, only a code and a sentence. */
export class ExcelError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** The functions by id, as passed to `CustomFunctions.associate`. */
const associated = new Map<string, unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: ExcelError,
    ErrorCode,
    associate: (id: string, definition: unknown) => associated.set(id, definition),
  },
});
