import { useCallback, useSyncExternalStore } from 'react';

const listen = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

const read = () => {
  const match = /^#\/card\/(.+)$/.exec(window.location.hash);
  return match ? decodeURI(match[1]!) : null;
};

/** The card named by the address (`#/card/ballot/123`), or null for the list; going somewhere is a step of the browser's history. */
export function useHashKey(): [string | null, (key: string | null) => void] {
  const key = useSyncExternalStore(listen, read);
  const go = useCallback((next: string | null) => {
    window.location.hash = next ? `#/card/${encodeURI(next)}` : '#/';
  }, []);
  return [key, go];
}
