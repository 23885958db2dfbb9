/**
 * The message in every host if somebody else has written the same sheets at the same time
 * (`Written.isOfTwo`): what to look for, and what to do.
 */
export const WRITTEN_BY_TWO =
  'Somebody else wrote the same sheets at the same time. Look whether there are two of any of them, or a message about changes that could not be merged; delete what is too many, and let one person rate at a time.';
