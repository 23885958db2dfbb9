import { useState } from 'react';

const KEPT = new Map<string, unknown>();

/** A state that outlives the part that shows it, and the tracker; it goes with the page. */
export function useKeptAlways<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const [, draw] = useState(0);
  const value = KEPT.has(name) ? (KEPT.get(name) as T) : initial;
  const keep = (next: T): void => {
    KEPT.set(name, next);
    draw((count) => count + 1);
  };
  return [value, keep];
}
