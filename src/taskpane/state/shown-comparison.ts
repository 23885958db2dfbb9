import type { Comparison } from '../../engine/engine-compare';
import type { NamedFile } from '../source/trackers-among';

/** Several trackers side by side, as the pane holds them. The tracker that is open stays open. */
export interface ShownComparison extends Comparison {
  readonly given: readonly NamedFile[];
  /** Names of chosen files that are not trackers. */
  readonly passedOver: readonly string[];
  /** Names of trackers that cannot be rated and were left out on purpose. */
  readonly leftOut: readonly string[];
  /** Whether it is in front of the open tracker. */
  readonly isShown: boolean;
}

/** Whether a file prevents a comparison. */
export function isRefused({ problems }: Comparison['files'][number]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
