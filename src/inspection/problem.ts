/**
 * Something about a tracker that its owner should know.
 *
 * - `error`: the tracker cannot be rated until it is mended.
 * - `warning`: the rating stands on what could be read; this part was left out or looks wrong.
 * - `note`: nothing is wrong; it says how something was read.
 */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'note';
  /** The cell, range or sheet, as Excel writes it (`Cases!F7`); the file's name if none fits. */
  readonly where: string;
  readonly what: string;
  /** What to do about it, in a sentence. */
  readonly fix: string;
  /** The name of its message, such as `unclearQuestion`: what is to be done is known by it. */
  readonly kind?: string;
}

/** Whether any of the problems stops the rating. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Gives every problem that a list of messages makes the name of its message as its kind. */
export function withKinds<Texts extends Readonly<Record<string, (...given: never[]) => Problem>>>(
  texts: Texts,
): Texts {
  const named = Object.entries(texts).map(([kind, text]) => [
    kind,
    (...given: never[]): Problem => ({ ...text(...given), kind }),
  ]);
  return Object.fromEntries(named) as Texts;
}
