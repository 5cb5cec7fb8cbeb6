import { dataOf, type Api } from '../shared/client';
import { Refusal } from '../shared/refusal';
import type { components } from '../shared/schema';

export type Sheets = components['schemas']['SheetsAnswer'];

/** What the pane of Excel begins with: the sheets this person may import, as soon as the server has said. */
export interface SheetsFirst {
  asked: Promise<Sheets>;
  /** The answer, where it is here already. */
  now: Sheets | null;
  /** What the server said this person may not do here; null when they may import, or when it did not say. Never fails. */
  barred: Promise<Barred | null>;
}

/** Importing alone, or writing tables too. */
export type Barred = 'import' | 'all';

const isRefused = (why: unknown) => why instanceof Refusal && (why.status === 403 || why.status === 404) && why.code !== 'Http.PersonUnknown';

/** Asks who the person is and what they may import, side by side: neither answer needs the other. */
export async function sheetsFirst(api: Api) {
  const asked = dataOf(api.GET('/api/addin/sheets'));
  const barred = asked.then(
    () => null,
    (why: unknown) =>
      isRefused(why)
        ? dataOf(api.GET('/api/addin/tables')).then(
            () => 'import' as const,
            (also: unknown) => (isRefused(also) ? 'all' : 'import'),
          )
        : null,
  );
  const first: SheetsFirst = { asked, now: null, barred };
  asked.then((sheets) => (first.now = sheets), () => undefined);
  return { me: await dataOf(api.GET('/api/addin/me')), first };
}
