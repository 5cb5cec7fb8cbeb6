import { useCallback, useSyncExternalStore } from 'react';
import type { Kept } from './kept';

/** A state like React's that belongs to a mail and outlives what shows it. The first value must be the same object each time, or null. */
export function useKept<T>(kept: Kept, mail: string, name: string, first: T): [T, (next: T | ((now: T) => T)) => void] {
  const now = useCallback(() => {
    const value = kept.get<T>(mail, name);
    return value === undefined ? first : value;
  }, [kept, mail, name, first]);
  const set = useCallback(
    (next: T | ((now: T) => T)) => kept.set(mail, name, typeof next === 'function' ? (next as (now: T) => T)(now()) : next),
    [kept, mail, name, now],
  );
  return [useSyncExternalStore(kept.listen, now), set];
}
