import type { Screen } from './screen';

/** One run of a command. */
export interface Run {
  readonly screen: Screen;
  /** The folder that paths are taken from. */
  readonly cwd: string;
}

/** What a command is started with; it leaves there whether the data allowed what was asked. */
export interface Started extends Run {
  done: boolean;
}
