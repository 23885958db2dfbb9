/** A line of `npm run bench`. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reach?: number;
}

/** Times of the same thing, and the machine's speed meanwhile. */
interface Times {
  readonly name: string;
  readonly runs: readonly number[];
  readonly unit: string;
  readonly reach?: number;
  readonly paces: readonly number[];
}

/** A time as it is, and as it were on a core of 3 GHz that nobody else used. */
export function timeFigures({ name, runs, paces, ...rest }: Times): Figure[] {
  return [
    { name: `${name} (median of ${runs.length})`, value: median(runs), ...rest },
    { name: `${name} (least)`, value: Math.min(...runs), ...rest },
    { name: `${name} (median, by the pace)`, value: median(runs) / median(paces), ...rest },
  ];
}

/** The middle one; 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
