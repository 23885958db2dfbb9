/** An output that is there already, and that the user did not say may be replaced. */
export class OutputExists extends Error {}
