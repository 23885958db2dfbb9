import type { Assumption } from './check/assumption';
import { CELLS } from './assumptions/cells';
import { CHARTS_AND_FILES } from './assumptions/charts-and-files';
import { COPIES } from './assumptions/copies';
import { FORMATS } from './assumptions/formats';
import { LIMITS } from './assumptions/limits';
import { NAMES } from './assumptions/names';
import { SHEETS } from './assumptions/sheets';
import { UNDO_AND_EVENTS } from './assumptions/undo-and-events';

/** Everything that the add-in assumes about Excel; docs/host-assumptions.md is made from it. */
export const ASSUMPTIONS: readonly Assumption[] = [
  ...CELLS,
  ...NAMES,
  ...SHEETS,
  ...COPIES,
  ...FORMATS,
  ...CHARTS_AND_FILES,
  ...UNDO_AND_EVENTS,
  ...LIMITS,
];
