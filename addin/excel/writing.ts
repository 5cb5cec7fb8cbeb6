import { dataOf, type Api } from '../shared/client';
import type { components } from '../shared/schema';
import type { SheetHost, WrittenTable } from '../shared/sheetHost';
import { patiently } from './sending';

export type Wish = components['schemas']['TableSent'];

export interface Written {
  rows: number;
  all: number;
  complete: boolean;
  mark: string;
}

/** How a table ended, in words for the line above it. */
export interface StatusWords {
  complete: (rows: number) => string;
  incomplete: (rows: number, all: number) => string;
}

/**
 * Takes a table out: begins the export, which puts it on record, then fetches page by page and writes each before the next. Cancelled or broken off, what
 * went out stays in the sheet, says that it is not all, and the log knows how many rows it was.
 */
export async function writeTable(
  api: Api, host: SheetHost, wish: Wish, again: WrittenTable | null, words: StatusWords, told: (rows: number, all: number) => void, signal: AbortSignal,
): Promise<Written> {
  const table = await dataOf(api.POST('/api/addin/tables', { body: wish }));
  const writing = await host.write(table.title, table.lines, table.columns, again);
  // Whoever writes it anew says why anew.
  const kept = JSON.stringify({ ...wish, reason: '' });
  let rows = 0;
  try {
    for (let page = 1; ; page++) {
      signal.throwIfAborted();
      const path = { id: table.id, page };
      const answer = await patiently(() => dataOf(api.POST('/api/addin/tables/{id}/pages/{page}', { params: { path }, signal })), signal);
      await writing.append(answer.rows as (string | number | null)[][]);
      rows = answer.rowsSoFar;
      told(rows, table.rows);
      if (answer.last) break;
    }
  } catch (error) {
    await writing.end(words.incomplete(rows, table.rows), kept);
    if (!signal.aborted) throw error;
    await dataOf(api.POST('/api/addin/tables/{id}/cancel', { params: { path: { id: table.id } } })).catch(() => undefined);
    return { rows, all: table.rows, complete: false, mark: table.mark };
  }
  await writing.end(words.complete(rows), kept);
  return { rows, all: table.rows, complete: true, mark: table.mark };
}
