import type { Screen } from './screen';

/** One run of a command. */
export interface Run {
  readonly screen: Screen;
  /** The folder that paths are relative to. */
  readonly cwd: string;
}

/** The input of a command; the command records here whether the data allowed the request. */
export interface Started extends Run {
  done: boolean;
}
