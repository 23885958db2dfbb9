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
  /**
   * What to do about it in the tracker itself or in its sheet YOS settings, in a sentence: the same
   * for everyone who reads it, wherever it is shown.
   */
  readonly fix: string;
  /** A control of whoever shows the problem that settles it as well; each host words its own. */
  readonly control?: Control;
  /** What it may be answered with, where a setting settles it. */
  readonly answers?: readonly ProblemAnswer[];
  /** The name of its message, such as `unclearQuestion`: what is to be done is known by it. */
  readonly kind?: string;
}

/** One answer to a problem: what it says, and the settings that say it to the tracker. */
export interface ProblemAnswer {
  readonly label: string;
  readonly settings: readonly { readonly setting: string; readonly value: string }[];
}

/**
 * What a host may offer to settle a problem with, beside the tracker itself: the command line an
 * option, the pane a choice on screen. `example` is a value that would do.
 */
export interface Control {
  readonly of: ControlKind;
  readonly example: string;
}

/** The controls that problems speak of. */
export type ControlKind =
  'edition' | 'sheets' | 'caseload-sheets' | 'whole-caseload' | 'take' | 'ratio' | 'draws';

/** A host's own words for every control, a sentence each; '' where the host has none of it. */
export type ControlWords = Readonly<Record<ControlKind, (example: string) => string>>;

/** The words of a host that has no controls, such as a sheet: what to do is in the tracker. */
export const NO_CONTROLS: ControlWords = {
  edition: () => '',
  sheets: () => '',
  'caseload-sheets': () => '',
  'whole-caseload': () => '',
  take: () => '',
  ratio: () => '',
  draws: () => '',
};

/** What to do about a problem, in the words of the host that shows it. */
export function fixIn({ fix, control }: Problem, words: ControlWords): string {
  const own = control ? words[control.of](control.example) : '';
  return [fix, own].filter((sentence) => sentence !== '').join(' ');
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
