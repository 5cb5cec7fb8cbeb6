import { describe, expect, it } from 'vitest';
import { fakeHost, tabOf, type FakeWorkbook } from '../shared/fakeSheet';
import { marksOf } from './marking';

const book: FakeWorkbook = { tabs: [tabOf('s', [['标题'], ['代码', '月份'], ['C1', 'x']])], front: 0, tables: [], slow: 0, show: () => undefined };

describe('marks in the sheet', () => {
  it('stand at the cell that the column was found in, several reasons together', async () => {
    const read = await fakeHost(book).read(() => undefined, new AbortController().signal);
    const marks = [{ row: 3, column: 'Month', reason: '不是月份' }, { row: 3, column: 'Month', reason: '重复' }, { row: 3, column: 'Cost', reason: '没有填' }];
    expect(marksOf({ marks }, read, 1, { Customer: 0, Month: 1, Cost: null }, [])).toEqual([
      { row: 2, column: 1, reason: '不是月份\n重复' },
      { row: 2, column: 0, reason: '没有填' },
    ]);
  });

  it('of a merged range stand where it begins, of a row at its first cell', async () => {
    const read = await fakeHost(book).read(() => undefined, new AbortController().signal);
    const marks = [{ row: 3, column: null, reason: '合并' }, { row: 9, column: null, reason: '整行' }];
    expect(marksOf({ marks }, read, 1, { Customer: 1 }, ['C3:C5'])).toEqual([{ row: 2, column: 2, reason: '合并' }, { row: 8, column: 1, reason: '整行' }]);
  });

  it('are taken away again', async () => {
    const host = fakeHost(book);
    await host.mark([{ row: 2, column: 1, reason: '不是月份' }]);
    expect(book.tabs[0]!.marks).toEqual({ B3: '不是月份' });
    await host.mark([{ row: 2, column: 0, reason: '没有' }]);
    expect(book.tabs[0]!.marks).toEqual({ A3: '没有' });
    await host.unmark();
    expect(book.tabs[0]!.marks).toEqual({});
  });
});
