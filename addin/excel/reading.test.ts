import { describe, expect, it } from 'vitest';
import { fakeHost, tabOf, type FakeTab, type FakeWorkbook } from '../shared/fakeSheet';
import { columnFaults, headerRow, headersOf, hiddenRows, mergedBelow, partsOf, rowsOf } from './reading';

const readOf = (tab: FakeTab) => {
  const book: FakeWorkbook = { tabs: [tab], front: 0, tables: [], slow: 0, show: () => undefined };
  return fakeHost(book).read(() => undefined, new AbortController().signal);
};

const head = ['客户代码', '月份', '实际气量'];
const columns = { Customer: 0, Month: 1, Actual: 2 };
const keys = Object.keys(columns);

describe('reading the sheet', () => {
  it('finds the headers below a title and a watermark', async () => {
    const read = await readOf(tabOf('s', [['保密 · TG-1'], [], head, ['C1', '2026-01', 3]]));
    expect(headerRow(read)).toBe(2);
    expect(headersOf(read, 2)).toEqual(head);
  });

  it('finds none in an empty sheet, nor among numbers', async () => {
    expect(headerRow(await readOf(tabOf('s', [])))).toBeNull();
    expect(headerRow(await readOf(tabOf('s', [[1, 2, 3], [4, 5, 6]])))).toBeNull();
  });

  it('sends numbers exactly as a workbook writes them, and dates as they stand', async () => {
    const read = await readOf(tabOf('s', [head, ['C1', 46023, 1e-7], ['C2', '2026年1月', 0.1 + 0.2], ['C3', ' ', '']]));
    expect(rowsOf(read, 0, keys, columns, true)).toEqual([
      { row: 2, kinds: 'tnn', texts: ['C1', '46023', '1E-7'] },
      { row: 3, kinds: 'ttn', texts: ['C2', '2026年1月', '0.30000000000000004'] },
      { row: 4, kinds: 't--', texts: ['C3', '', ''] },
    ]);
  });

  it('takes a formula by its number, and otherwise tells it as one that is never run', async () => {
    const tab = tabOf('s', [head, ['C1', '=A1', "=cmd|'/c calc'!A0"], ['=B1', '2026-01', '=1+1']], { results: { B2: '2026-01', C2: '#REF!', A3: 'C1', C3: 2 } });
    expect(rowsOf(await readOf(tab), 0, keys, columns, true)).toEqual([
      { row: 2, kinds: 'tff', texts: ['C1', '=A1', "=cmd|'/c calc'!A0"] },
      { row: 3, kinds: 'ftn', texts: ['=B1', '2026-01', '2'] },
    ]);
  });

  it('takes a text that only looks like a formula as text', async () => {
    const read = await readOf(tabOf('s', [head, ['C1', '2026-01', "=cmd|'/c calc'!A0"]]));
    expect(rowsOf(read, 0, keys, columns, true)[0]!.kinds).toBe('ttt');
  });

  it('takes errors as errors and yes or no as words', async () => {
    const read = await readOf(tabOf('s', [head, ['C1', '#N/A', true]]));
    expect(rowsOf(read, 0, keys, columns, true)).toEqual([{ row: 2, kinds: 'tet', texts: ['C1', '#N/A', 'TRUE'] }]);
  });

  it('takes a code that its format gives noughts as it is seen', async () => {
    const read = await readOf(tabOf('s', [head, [42, '2026-01', 1]], { formats: { A2: '00000' } }));
    read.texts[1]![0] = '00042';
    expect(rowsOf(read, 0, keys, columns, true)[0]).toEqual({ row: 2, kinds: 'ttn', texts: ['00042', '2026-01', '1'] });
  });

  it('leaves hidden rows out, or takes them, as the person says', async () => {
    const read = await readOf(tabOf('s', [head, ['C1', '2026-01', 1], ['C2', '2026-01', 2], ['', '', '']], { hidden: [3, 4] }));
    expect(hiddenRows(read, 0)).toBe(1);
    expect(rowsOf(read, 0, keys, columns, true).map((row) => row.row)).toEqual([2]);
    expect(rowsOf(read, 0, keys, columns, false).map((row) => row.row)).toEqual([2, 3]);
  });

  it('tells merged ranges that reach below the headers', async () => {
    const read = await readOf(tabOf('s', [['标题'], head, ['C1', '2026-01', 1]], { merged: ['A1:C1', 'B2:C2', "'s'!$A$3:$A$4"] }));
    expect(mergedBelow(read, 1, columns, true)).toEqual(['A3:A4']);
  });

  it('tells no merged range that nothing is sent of', async () => {
    const cells = [head, ['C1', '2026-01', 1, '备注'], ['C2', '2026-01', 2, ''], ['', '', '', '说明'], ['C3', '2026-01', 3, '']];
    const read = await readOf(tabOf('s', cells, { merged: ['D2:D3', 'B4:D4', 'A5:B5', 'A9:C9'], hidden: [5] }));
    expect(mergedBelow(read, 0, columns, true)).toEqual([]);
    expect(mergedBelow(read, 0, columns, false)).toEqual(['A5:B5']);
    // Another column is chosen: what was beside the table is now in it.
    expect(mergedBelow(read, 0, { ...columns, Actual: 3 }, true)).toEqual(['D2:D3', 'B4:D4']);
    expect(mergedBelow(read, 0, { ...columns, Actual: null }, true)).toEqual([]);
  });

  it('tells merged ranges of a table that begins elsewhere, and whole columns and rows', async () => {
    const read = { ...(await readOf(tabOf('s', [head, ['C1', '2026-01', 1]]))), top: 4, left: 2, merged: ['C6:D6', 'A6:B6', 'C5:C5', 'E5:E6', 'D:E', 'A:B', '6:7', '1:5', 'F6'] };
    expect(mergedBelow(read, 0, columns, true)).toEqual(['C6:D6', 'E5:E6', 'D:E', '6:7']);
  });

  it('sends nothing of a column that was not chosen', async () => {
    const read = await readOf(tabOf('s', [[...head, '身份证'], ['C1', '2026-01', 1, '110101']]));
    expect(JSON.stringify(rowsOf(read, 0, keys, columns, true))).not.toContain('110101');
  });

  it('cuts 100,000 rows into parts', () => {
    const parts = partsOf(Array.from({ length: 100_000 }, (_, row) => row), 2000);
    expect([parts.length, parts[49]!.length, parts[49]![1999]]).toEqual([50, 2000, 99_999]);
    expect(partsOf([], 2000)).toEqual([]);
  });

  it('says which columns are missing or meant twice', () => {
    const plan = [{ key: 'A', header: '客户代码', required: true }, { key: 'B', header: '月份', required: true }, { key: 'C', header: '备注', required: false }];
    expect(columnFaults(plan, { A: 0, B: null, C: 0 })).toEqual({ missing: ['月份'], twice: ['客户代码', '备注'] });
    expect(columnFaults(plan, { A: 0, B: 1 })).toEqual({ missing: [], twice: [] });
  });
});
