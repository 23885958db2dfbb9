/** Something that the user should know, with what to do: its message is for them. */
export class PaneError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PaneError';
  }
}
