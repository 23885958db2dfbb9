/** Standard output that could not be written to its end. The message is the operating system's code. */
export class OutputBroken extends Error {}

/** An output that is there already, and that the user did not say may be replaced. */
export class OutputExists extends Error {}

/** A command line that cannot be followed; its message says what to type instead. */
export class UsageError extends Error {}
