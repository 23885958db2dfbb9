/** A source of numbers that gives the same run for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 up to, and without, `n`. */
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
}

/** The small generator mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  const below = (n: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}

/** The items in another order; the given list stays as it is. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
