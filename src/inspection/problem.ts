/**
 * Something that the owner of a tracker should know.
 *
 * - `error`: the tracker cannot be rated until this is corrected.
 * - `warning`: the rating uses what could be read; this part was left out or looks wrong.
 * - `note`: nothing is wrong; this explains how something was read.
 */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'note';
  /** The cell, range or sheet, as Excel writes it (`Cases!F7`); the file's name if none fits. */
  readonly where: string;
  readonly what: string;
  /**
   * What to do about it in the tracker or its sheet YOS settings, in a sentence that is the same in
   * every host.
   */
  readonly fix: string;
  /** A control of the host that also settles it; each host has its own words for it. */
  readonly control?: Control;
  /** Possible answers, if a setting settles it. */
  readonly answers?: readonly ProblemAnswer[];
  /** The name of its message, such as `unclearQuestion`; code recognises the problem by it. */
  readonly kind?: string;
}

/** One answer to a problem: its text, and the settings that record it. */
export interface ProblemAnswer {
  readonly label: string;
  readonly settings: readonly { readonly setting: string; readonly value: string }[];
}

/**
 * What a host can offer to settle a problem, besides a change to the tracker: an option on the
 * command line, a choice in the pane. `example` is a valid value.
 */
export interface Control {
  readonly of: ControlKind;
  readonly example: string;
}

/** The controls that problems refer to. */
export type ControlKind =
  'edition' | 'sheets' | 'caseload-sheets' | 'whole-caseload' | 'take' | 'ratio' | 'draws';

/** A host's own sentence for every control; '' if the host lacks it. */
export type ControlWords = Readonly<Record<ControlKind, (example: string) => string>>;

/** The words of a host without controls, such as a sheet: the remedy is in the tracker. */
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

/** Sets the kind of every problem from a list of messages to the name of its message. */
export function withKinds<Texts extends Readonly<Record<string, (...given: never[]) => Problem>>>(
  texts: Texts,
): Texts {
  const named = Object.entries(texts).map(([kind, text]) => [
    kind,
    (...given: never[]): Problem => ({ ...text(...given), kind }),
  ]);
  return Object.fromEntries(named) as Texts;
}
