import { type Paint, paintFor } from './terminal';

/** What a run writes to: a process's stream, or whatever a test collects it in. */
export interface OutStream {
  write(text: string): unknown;
  /** Waits until all is written. @throws OutputBroken where it cannot be, as writing does */
  done?(): Promise<void>;
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
}

/** What surrounds a run of the command line; a process, or a test in its place. */
export interface Io {
  readonly stdout: OutStream;
  readonly stderr: OutStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths are taken from. */
  readonly cwd: string;
}

/** The one way to what the user sees. */
export interface Screen {
  /** The result, on standard output. */
  give(text: string): void;
  /** Problems and what was done, on standard error. */
  tell(text: string): void;
  /** What is being done, on a terminal only: the next step takes its place, an empty one ends it. */
  step(text: string): void;
  /** Colours for what is given. */
  readonly paint: Paint;
  /** Colours for what is told. */
  readonly tellPaint: Paint;
  /** Signs in a line of the result; undefined where it goes to no terminal. */
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
