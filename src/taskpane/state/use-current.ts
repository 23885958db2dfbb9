import { type MutableRefObject, useRef } from 'react';

/** The current value, for code that returns from a long task. */
export function useCurrent<T>(value: T): Readonly<MutableRefObject<T>> {
  const current = useRef(value);
  current.current = value;
  return current;
}
