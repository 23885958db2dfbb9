/** One possible change: its gain and its cost. A gain may come at several costs. */
export interface Change {
  /** Whole number, 1 or more. */
  readonly gain: number;
  /** Whole number, 1 or more. */
  readonly cost: number;
}

/** The change chosen for an item. */
export interface ChosenChange {
  /** The item, counted from 0. */
  readonly item: number;
  readonly change: Change;
}

/**
 * The cheapest choice, with at most one change per item, whose gains add up to `wanted` or more.
 *
 * Among equally cheap choices it takes the one with the smallest gain, and among those the one that
 * uses earlier items. It weighs every choice, item by item (dynamic programming), so it misses
 * none.
 *
 * @param items per item, the changes it allows; empty if it cannot be changed
 * @param wanted whole number, 1 or more
 * @returns the chosen changes in the order of the items; `null` if all of them together do not gain
 * enough
 * @example fewestChanges([[{ gain: 1, cost: 3 }], [{ gain: 1, cost: 1 }, { gain: 2, cost: 2 }]], 2)?.length // 1
 * @example fewestChanges([[{ gain: 1, cost: 1 }]], 2) // null
 */
export function fewestChanges(
  items: readonly (readonly Change[])[],
  wanted: number,
): readonly ChosenChange[] | null {
  const most = items.reduce(
    (sum, changes) => sum + Math.max(0, ...changes.map(({ gain }) => gain)),
    0,
  );
  if (most < wanted) return null;
  // For each exact gain, the cheapest choice among the items so far.
  let reached: (Choice | undefined)[] = [{ cost: 0, last: null, before: null }];
  items.forEach((changes, item) => {
    const next = [...reached];
    reached.forEach((choice, gained) => {
      if (!choice) return;
      for (const change of changes) {
        const cost = choice.cost + change.cost;
        const known = next[gained + change.gain];
        if (known && known.cost <= cost) continue;
        next[gained + change.gain] = { cost, last: { item, change }, before: choice };
      }
    });
    reached = next;
  });
  let best: Choice | undefined;
  for (const choice of reached.slice(wanted)) {
    if (choice && (!best || choice.cost < best.cost)) best = choice;
  }
  const chosen: ChosenChange[] = [];
  for (let at: Choice | null = best ?? null; at; at = at.before) if (at.last) chosen.push(at.last);
  return chosen.reverse();
}

interface Choice {
  readonly cost: number;
  readonly last: ChosenChange | null;
  readonly before: Choice | null;
}
