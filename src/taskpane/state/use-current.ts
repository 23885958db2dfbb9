import { type MutableRefObject, useRef } from 'react';

/** What a value is by now, for whoever comes back from something long. */
export function useCurrent<T>(value: T): Readonly<MutableRefObject<T>> {
  const current = useRef(value);
  current.current = value;
  return current;
}
