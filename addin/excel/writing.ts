import { dataOf, type Api } from '../shared/client';
import type { components } from '../shared/schema';
import type { SheetHost } from '../shared/sheetHost';
import type { TableWriting, WrittenTable } from '../shared/tableHost';
import { patiently } from './sending';

export type Wish = components['schemas']['TableSent'];

/** An export that is on record and of which nothing is written yet. */
export interface Begun {
  table: components['schemas']['TableAnswer'];
  /** What it was asked for, without the reason: whoever writes it anew says why anew. */
  wish: string;
}

export interface Written {
  rows: number;
  all: number;
  complete: boolean;
  /** Number of the export; empty when it was gone on with. */
  mark: string;
  /** Rows by which what stood below had to be moved down. */
  moved: number;
}

/** What stands above a table: while it is written, and how it ended. */
export interface StatusWords {
  begun: (all: number) => string;
  complete: (rows: number) => string;
  incomplete: (rows: number, all: number) => string;
}

/** Why the person stopped it; every other end by a signal leaves the export to be gone on with. */
export const givenUp = Symbol('given up');

/** Begins an export, which puts it on record. */
export async function begin(api: Api, wish: Wish): Promise<Begun> {
  return { table: await dataOf(api.POST('/api/addin/tables', { body: wish })), wish: JSON.stringify({ ...wish, reason: '' }) };
}

export const giveUp = (api: Api, id: string) => dataOf(api.POST('/api/addin/tables/{id}/cancel', { params: { path: { id } } }));

/** Writes an export from its first page, on a new sheet or in the place of a table that was written before. */
export async function writeTable(
  api: Api, host: SheetHost, { table, wish }: Begun, again: WrittenTable | null, words: StatusWords, told: (rows: number, all: number) => void, signal: AbortSignal,
): Promise<Written> {
  const { title, lines, columns, rows, id, mark } = table;
  const writing = await host.write({ title, lines, columns, rows, status: words.begun(rows), export: id, wish }, again);
  return { ...(await fetchInto(api, writing, { id, page: 1, rows: 0, all: rows, whole: false }, words, told, signal)), mark };
}

/**
 * Goes on with an export that was broken off, after the server said that what went out so far is still what is stored; otherwise it refuses, and the
 * table has to be refreshed.
 */
export async function goOnWith(
  api: Api, host: SheetHost, table: WrittenTable, words: StatusWords, told: (rows: number, all: number) => void, signal: AbortSignal,
): Promise<Written> {
  const { export: id, page } = table.unfinished!;
  const standing = await patiently(() => dataOf(api.POST('/api/addin/tables/{id}/standing', { params: { path: { id: id! } }, signal })), signal);
  const writing = await host.goOn(table);
  told(table.rows, standing.rows);
  return await fetchInto(api, writing, { id: id!, page: page + 1, rows: table.rows, all: standing.rows, whole: standing.whole && standing.pages === page }, words, told, signal);
}

/** Where the fetching begins. */
interface Start {
  id: string;
  page: number;
  rows: number;
  all: number;
  /** Every row is written; only the end was not. */
  whole: boolean;
}

/**
 * Fetches page by page and writes each before the next. Cancelled or broken off, what went out stays in the sheet and says that it is not all; the log knows
 * how many rows it was.
 */
async function fetchInto(
  api: Api, writing: TableWriting, from: Start, words: StatusWords, told: (rows: number, all: number) => void, signal: AbortSignal,
): Promise<Written> {
  const { id, all } = from;
  let { rows } = from;
  const written = (complete: boolean): Written => ({ rows, all, complete, mark: '', moved: writing.moved });
  try {
    for (let page = from.page; !from.whole; page++) {
      signal.throwIfAborted();
      const answer = await patiently(() => dataOf(api.POST('/api/addin/tables/{id}/pages/{page}', { params: { path: { id, page } }, signal })), signal);
      await writing.append(page, answer.rows as (string | number | null)[][]);
      rows = answer.rowsSoFar;
      told(rows, all);
      if (answer.last) break;
    }
  } catch (error) {
    const stopped = signal.reason === givenUp;
    await writing.end(words.incomplete(rows, all), stopped ? 'given-up' : 'broken-off');
    if (!stopped) throw error;
    await giveUp(api, id).catch(() => undefined);
    return written(false);
  }
  await writing.end(words.complete(rows), 'complete');
  return written(true);
}
