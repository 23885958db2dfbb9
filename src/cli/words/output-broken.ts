/** Standard output that could not be written to its end. The message is the operating system's code. */
export class OutputBroken extends Error {}
