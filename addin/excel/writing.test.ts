import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../shared/client';
import { fakeHost, type FakeWorkbook } from '../shared/fakeSheet';
import { Refusal } from '../shared/refusal';
import { plainCell, sheetName } from '../shared/sheetHost';
import { writeTable, type Wish } from './writing';

const wish: Wish = { topic: 'Volumes', unit: '1', year: null, form: null, from: '2026-01', to: '2026-02', customers: [], reason: '月度核对' };
const words = { complete: (rows: number) => `${rows} all`, incomplete: (rows: number, all: number) => `${rows} of ${all}` };

/** A server with so many pages of two rows. */
function server(pages: number, refusesAt = 0) {
  const cancelled = vi.fn();
  const post = async (path: string, options: { params?: { path: { page: number } } }) => {
    if (path.endsWith('/cancel')) return cancelled();
    if (path.endsWith('/tables')) {
      return { data: { id: '9', mark: 'TG-1', title: '气量', lines: ['保密 TG-1'], columns: [{ header: '客户', number: false }, { header: '气量', number: true }], rows: pages * 2, pageRows: 2 } };
    }
    const { page } = options.params!.path;
    if (page === refusesAt) throw new Refusal(403, 'x', '没有权限', null);
    return { data: { page, rows: [[`=C${page}`, page], ['+1', null]], rowsSoFar: page * 2, last: page === pages, hash: '' } };
  };
  return { api: { POST: post } as unknown as Api, cancelled };
}

const empty = (): FakeWorkbook => ({ tabs: [], front: 0, tables: [], slow: 0, show: () => undefined });

describe('writing a table', () => {
  it('writes watermark, status, headers and rows; texts never become formulas and numbers stay numbers', async () => {
    const book = empty();
    const written = await writeTable(server(2).api, fakeHost(book), wish, null, words, () => undefined, new AbortController().signal);
    expect(written).toEqual({ rows: 4, all: 4, complete: true, mark: 'TG-1' });
    expect(book.tabs[0]!.cells).toEqual([['保密 TG-1'], ['4 all'], ['客户', '气量'], ["'=C1", 1], ["'+1", ''], ["'=C2", 2], ["'+1", '']]);
    expect(JSON.parse(book.tables[0]!.wish)).toEqual({ ...wish, reason: '' });
  });

  it('stops when cancelled, says in the sheet that it is not all, and tells the server', async () => {
    const book = empty();
    const { api, cancelled } = server(50);
    const stop = new AbortController();
    const written = await writeTable(api, fakeHost(book), wish, null, words, (rows) => rows >= 6 && stop.abort(), stop.signal);
    expect(written).toMatchObject({ rows: 6, all: 100, complete: false });
    expect(book.tabs[0]!.cells[1]).toEqual(['6 of 100']);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('leaves what went out marked as incomplete when a right ends on the way', async () => {
    const book = empty();
    await expect(writeTable(server(5, 3).api, fakeHost(book), wish, null, words, () => undefined, new AbortController().signal)).rejects.toMatchObject({ status: 403 });
    expect(book.tabs[0]!.cells[1]).toEqual(['4 of 10']);
  });

  it('is written anew in its place', async () => {
    const book = empty();
    const host = fakeHost(book);
    await writeTable(server(3).api, host, wish, null, words, () => undefined, new AbortController().signal);
    await writeTable(server(1).api, host, wish, (await host.tables())[0]!, words, () => undefined, new AbortController().signal);
    expect(book.tabs.length).toBe(1);
    expect(book.tabs[0]!.cells.length).toBe(5);
    expect(book.tables.length).toBe(1);
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
