import { dataOf, type Api } from '../shared/client';
import type { components } from '../shared/schema';

export type Sheets = components['schemas']['SheetsAnswer'];

/** What the pane of Excel begins with: the sheets this person may import, as soon as the server has said. */
export interface SheetsFirst {
  asked: Promise<Sheets>;
  /** The answer, where it is here already. */
  now: Sheets | null;
}

/** Asks who the person is and what they may import, side by side: neither answer needs the other. */
export async function sheetsFirst(api: Api) {
  const first: SheetsFirst = { asked: dataOf(api.GET('/api/addin/sheets')), now: null };
  first.asked.then((sheets) => (first.now = sheets), () => undefined);
  return { me: await dataOf(api.GET('/api/addin/me')), first };
}
