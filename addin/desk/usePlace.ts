import { useCallback, useSyncExternalStore } from 'react';

/** Pages beside the cards; the server says which of them a person is shown. */
export const pageNames = ['due', 'customers', 'customer', 'rights', 'log', 'year', 'map', 'ranking', 'pictures', 'versions', 'plans'] as const;

export type PageName = (typeof pageNames)[number];

/** Where the reader is: at the cards (one of them, or the list), or on a page with what was chosen there. */
export type Place = { at: 'cards'; key: string | null } | { at: 'page'; page: PageName; chosen: Record<string, string> };

/** Reads an address such as `#/card/ballot/123` or `#/year?unit=5&year=2025`; ids and years only ever stand in it. */
export function placeOf(hash: string): Place {
  const card = /^#\/card\/(.+)$/.exec(hash);
  if (card) return { at: 'cards', key: decodeURI(card[1]!) };
  const page = /^#\/([a-z]+)(?:\?(.*))?$/.exec(hash);
  const name = pageNames.find((each) => each === page?.[1]);
  return name ? { at: 'page', page: name, chosen: Object.fromEntries(new URLSearchParams(page![2])) } : { at: 'cards', key: null };
}

/** The address of a page; what is not chosen is left out. */
export function pageHash(page: PageName, chosen: Record<string, string | number | null | undefined> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen)) if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  return `#/${page}${query.size > 0 ? `?${query}` : ''}`;
}

const listen = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

const read = () => window.location.hash;

/** The place named by the address; going somewhere is a step of the browser's history. */
export function usePlace() {
  const hash = useSyncExternalStore(listen, read);
  const go = useCallback((key: string | null) => {
    window.location.hash = key ? `#/card/${encodeURI(key)}` : '#/';
  }, []);
  const visit = useCallback((page: PageName, chosen?: Record<string, string | number | null | undefined>) => {
    window.location.hash = pageHash(page, chosen);
  }, []);
  return { hash, go, visit };
}
