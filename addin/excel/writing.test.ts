import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../shared/client';
import { fakeHost, type FakeWorkbook } from '../shared/fakeSheet';
import { Refusal } from '../shared/refusal';
import { plainCell, sheetName } from '../shared/sheetHost';
import { TableObstructed, type WrittenTable } from '../shared/tableHost';
import { begin, givenUp, goOnWith, writeTable, type StatusWords, type Wish } from './writing';

const wish: Wish = { topic: 'Volumes', unit: '1', year: null, form: null, from: '2026-01', to: '2026-02', customers: [], reason: '月度核对' };
const words: StatusWords = { begun: (all) => `not all of ${all}`, complete: (rows) => `${rows} all`, incomplete: (rows, all) => `${rows} of ${all}` };

/** A server with so many pages of two rows; `fails` may throw where a page is asked for. */
function server(pages: number, fails: (page: number) => void = () => undefined) {
  const cancelled = vi.fn();
  const asked: number[] = [];
  const changed = { yes: false };
  const post = async (path: string, options: { params?: { path: { page: number } } }) => {
    if (path.endsWith('/cancel')) return cancelled();
    if (path.endsWith('/standing')) {
      if (changed.yes) throw new Refusal(409, 'Tables.RowsChangedMeanwhile', '有改动', null);
      const out = Math.max(0, ...asked);
      return { data: { pages: out, rowsSoFar: out * 2, rows: pages * 2, whole: out === pages } };
    }
    if (path.endsWith('/tables')) {
      return { data: { id: '9', mark: 'TG-1', title: '气量', lines: ['保密 TG-1'], columns: [{ header: '客户', number: false }, { header: '气量', number: true }], rows: pages * 2, pageRows: 2 } };
    }
    const { page } = options.params!.path;
    fails(page);
    asked.push(page);
    return { data: { page, rows: [[`=C${page}`, page], ['+1', null]], rowsSoFar: page * 2, last: page === pages, hash: '' } };
  };
  return { api: { POST: post } as unknown as Api, cancelled, asked, changed };
}

const empty = (): FakeWorkbook => ({ tabs: [], front: 0, tables: [], slow: 0, show: () => undefined });
const silent = () => undefined;
const never = () => new AbortController().signal;

const write = async (api: Api, book: FakeWorkbook, again: WrittenTable | null = null, told: (rows: number) => unknown = silent, signal = never()) =>
  await writeTable(api, fakeHost(book), await begin(api, wish), again, words, told, signal);

const first = async (book: FakeWorkbook) => (await fakeHost(book).tables())[0]!;

describe('writing a table', () => {
  it('writes watermark, status, headers and rows; texts never become formulas and numbers stay numbers', async () => {
    const book = empty();
    const written = await write(server(2).api, book);
    expect(written).toEqual({ rows: 4, all: 4, complete: true, mark: 'TG-1', moved: 0 });
    expect(book.tabs[0]!.cells).toEqual([['保密 TG-1'], ['4 all'], ['客户', '气量'], ["'=C1", 1], ["'+1", ''], ["'=C2", 2], ["'+1", '']]);
    expect(JSON.parse(book.tables[0]!.wish)).toEqual({ ...wish, reason: '' });
  });

  it('stops when cancelled, says in the sheet that it is not all, tells the server, and is not gone on with', async () => {
    const book = empty();
    const { api, cancelled } = server(50);
    const stop = new AbortController();
    const written = await write(api, book, null, (rows) => rows >= 6 && stop.abort(givenUp), stop.signal);
    expect(written).toMatchObject({ rows: 6, all: 100, complete: false });
    expect(book.tabs[0]!.cells[1]).toEqual(['6 of 100']);
    expect(cancelled).toHaveBeenCalledOnce();
    expect((await first(book)).unfinished).toMatchObject({ export: null });
  });

  it('that ends because the pane is left is not given up', async () => {
    const book = empty();
    const { api, cancelled } = server(50);
    const stop = new AbortController();
    await expect(write(api, book, null, (rows) => rows >= 6 && stop.abort(), stop.signal)).rejects.toThrow();
    expect(cancelled).not.toHaveBeenCalled();
    expect(await first(book)).toMatchObject({ rows: 6, unfinished: { export: '9', page: 3 } });
  });

  it('leaves what went out marked as incomplete when a right ends on the way', async () => {
    const book = empty();
    const { api } = server(5, (page) => { if (page === 3) throw new Refusal(403, 'x', '没有权限', null); });
    await expect(write(api, book)).rejects.toMatchObject({ status: 403 });
    expect(book.tabs[0]!.cells[1]).toEqual(['4 of 10']);
  });

  it('is written anew in its place', async () => {
    const book = empty();
    await write(server(3).api, book);
    await write(server(1).api, book, await first(book));
    expect(book.tabs.length).toBe(1);
    expect(book.tabs[0]!.cells.length).toBe(5);
    expect(book.tables.length).toBe(1);
  });

  it('anew and longer moves what stands below down, and stops where that would tear something apart', async () => {
    const book = empty();
    await write(server(1).api, book);
    book.tabs[0]!.cells.push([], ['mine']);
    expect(await write(server(2).api, book, await first(book))).toMatchObject({ complete: true, moved: 2 });
    expect(book.tabs[0]!.cells.slice(7)).toEqual([[], ['mine']]);
    book.tabs[0]!.cells.at(-1)!.push('', 'beside');
    const before = structuredClone(book.tabs[0]!.cells);
    await expect(write(server(9).api, book, await first(book))).rejects.toBeInstanceOf(TableObstructed);
    expect(book.tabs[0]!.cells).toEqual(before);
  });
});

describe('a table that was broken off', () => {
  /** Three pages of five, then nobody answers. */
  async function brokenOff() {
    const network = { gone: true };
    const book = empty();
    const to = server(5, (page) => { if (network.gone && page === 4) throw new Refusal(401, 'x', 'ended', null); });
    await expect(write(to.api, book)).rejects.toThrow();
    network.gone = false;
    return { book, to };
  }

  it('is gone on with after the last page that was written', async () => {
    const { book, to } = await brokenOff();
    expect(book.tabs[0]!.cells[1]).toEqual(['6 of 10']);
    const told = vi.fn();
    expect(await goOnWith(to.api, fakeHost(book), await first(book), words, told, never())).toMatchObject({ complete: true, rows: 10 });
    expect(to.asked).toEqual([1, 2, 3, 4, 5]);
    expect(told.mock.calls.map((call) => call[0] as number)).toEqual([6, 8, 10]);
    expect(book.tabs[0]!.cells.slice(3).map((row) => row[1])).toEqual([1, '', 2, '', 3, '', 4, '', 5, '']);
    expect(book.tabs[0]!.cells[1]).toEqual(['10 all']);
    expect((await first(book)).unfinished).toBeNull();
  });

  it('is left as it is when data was changed', async () => {
    const { book, to } = await brokenOff();
    to.changed.yes = true;
    const before = structuredClone(book.tabs[0]!.cells);
    await expect(goOnWith(to.api, fakeHost(book), await first(book), words, silent, never())).rejects.toMatchObject({ status: 409 });
    expect(book.tabs[0]!.cells).toEqual(before);
  });

  it('of which only the end was not written gets its end', async () => {
    const book = empty();
    const to = server(2);
    await write(to.api, book);
    book.tables[0]!.unfinished = { export: '9', page: 2, all: 4 };
    expect(await goOnWith(to.api, fakeHost(book), await first(book), words, silent, never())).toMatchObject({ complete: true, rows: 4 });
    expect(to.asked).toEqual([1, 2]);
  });
});

describe('a cell', () => {
  it.each([["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"], ['+1', "'+1"], ['-2', "'-2"], ['@x', "'@x"], ['\t=1', "'\t=1"], ["'x", "''x"], ['C1', 'C1'], [null, ''], [-2.5, -2.5]])('%j is written as %j', (value, cell) =>
    expect(plainCell(value)).toBe(cell));
});

describe('the name of a sheet', () => {
  it('has no forbidden characters, is short, and stands once', () => {
    expect(sheetName("a/b[c]:'d'", [])).toBe('a b c   d');
    expect(sheetName('x'.repeat(60), []).length).toBeLessThanOrEqual(31);
    expect(sheetName('排名', ['排名', '排名 2'])).toBe('排名 3');
  });
});
