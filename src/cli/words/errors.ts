/**
 * Standard output that could not be written completely. The message is the operating system's code.
 */
export class OutputBroken extends Error {}

/** An output that already exists, and that the user has not allowed to be replaced. */
export class OutputExists extends Error {}

/** A command line that cannot be followed; its message says what to type instead. */
export class UsageError extends Error {}
