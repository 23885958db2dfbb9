/** A command line that cannot be followed; its message says what to type instead. */
export class UsageError extends Error {}
