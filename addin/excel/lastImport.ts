import { dataOf, type Api } from '../shared/client';
import type { PanePerson } from '../shared/opening';
import { Refusal } from '../shared/refusal';

/** An upload that was taken over, and what it was of. */
export interface LastImport {
  id: string;
  kind: string;
}

type Who = Pick<PanePerson, 'name' | 'unit'>;

/** Namesakes of one unit are told apart by the server, which shows nobody another's upload. */
const keyOf = (me: Who) => `excel.lastImport ${me.unit} ${me.name}`;

/** Remembers for this browser tab what may be undone, so that a pane that is loaded again still offers it. Without a store it is as long as the pane lives. */
export const keepLast = (me: Who, last: LastImport) => inStore((store) => store.setItem(keyOf(me), JSON.stringify(last)));

export const forgetLast = (me: Who) => inStore((store) => store.removeItem(keyOf(me)));

/** The import this person took over last in this tab, where it can still be undone; null otherwise, and when nobody answered. */
export async function lastToUndo(api: Api, me: Who): Promise<(LastImport & { number: number }) | null> {
  const written = inStore((store) => store.getItem(keyOf(me)));
  if (!written) return null;
  try {
    const last = JSON.parse(written) as LastImport;
    const { takenOver, undone, number } = await dataOf(api.GET('/api/addin/uploads/{id}', { params: { path: { id: last.id } } }));
    // Meanwhile another reading may have begun.
    if (inStore((store) => store.getItem(keyOf(me))) !== written) return null;
    if (takenOver && !undone && number !== null) return { ...last, number };
    forgetLast(me);
  } catch (error) {
    if (error instanceof Refusal && (error.status === 403 || error.status === 404)) forgetLast(me);
  }
  return null;
}

/** A browser that keeps nothing for a page in a frame throws. */
function inStore<T>(work: (store: Storage) => T): T | null {
  try {
    return work(window.sessionStorage);
  } catch {
    return null;
  }
}
