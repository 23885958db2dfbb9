import { type Paint, paintFor } from './terminal';

/** What a run writes to: a process's stream, or a test's collector. */
export interface OutStream {
  write(text: string): unknown;
  /** Waits until everything is written. @throws OutputBroken if that fails, as writing does */
  done?(): Promise<void>;
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
}

/** The surroundings of a run of the command line: a process, or a test instead. */
export interface Io {
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths are relative to. */
  readonly cwd: string;
}

/** The only way to show the user something. */
export interface Screen {
  /** The result, on standard output. */
  give(text: string): void;
  /** Problems and what was done, on standard error. */
  tell(text: string): void;
  /** Progress, on a terminal only: the next step replaces it, an empty one ends it. */
  step(text: string): void;
  /** Colours for the result. */
  readonly paint: Paint;
  /** Colours for problems and messages. */
  readonly tellPaint: Paint;
  /** Characters per line of the result; undefined if it does not go to a terminal. */
  readonly columns: number | undefined;
}

/** The screen of a run. */
export function screenOf({ stdout, stderr, env }: Io): Screen {
  return {
    give: (text) => void stdout.write(text),
    tell: (text) => void stderr.write(text),
    step: (text) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
    },
    paint: paintFor(stdout, env),
    tellPaint: paintFor(stderr, env),
    columns: stdout.isTTY ? stdout.columns : undefined,
  };
}
