import { useCallback, useEffect, useState } from 'react';
import { Refusal } from '../../shared/refusal';
import type { SignedIn } from '../../shared/session';
import { api } from '../api';

/** What a page asked for: still on its way, there, or refused in words. Trying again helps only where nothing was refused. */
export type Asked<T> = { stand: 'loading'; before: T | null } | { stand: 'there'; data: T } | { stand: 'failed'; message: string; refused: boolean };

/** Fetches what a page shows, again whenever the address changes; while the next is on its way the last one stays on view. */
export function usePage<T>(who: SignedIn, path: string | null, signedOut: (why: Refusal) => void): [Asked<T>, () => void] {
  const [asked, setAsked] = useState<Asked<T>>({ stand: 'loading', before: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return;
    const end = new AbortController();
    setAsked((last) => ({ stand: 'loading', before: last.stand === 'there' ? last.data : null }));
    api.page<T>(who, path, end.signal).then(
      (data) => setAsked({ stand: 'there', data }),
      (error: unknown) => {
        if (end.signal.aborted) return;
        if (error instanceof Refusal && error.status === 401) signedOut(error);
        else setAsked({ stand: 'failed', message: error instanceof Refusal ? error.message : '', refused: error instanceof Refusal && error.status < 500 });
      },
    );
    return () => end.abort();
  }, [who, path, turn, signedOut]);
  return [asked, useCallback(() => setTurn((last) => last + 1), [])];
}

/** An address under `pages/` with what is chosen; ids and years only. */
export function pagePath(name: string, chosen: Record<string, string | number | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(chosen)) if (value !== null && value !== undefined && value !== '') query.set(key, String(value));
  return `pages/${name}${query.size > 0 ? `?${query}` : ''}`;
}
