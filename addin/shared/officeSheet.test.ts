import { OfficeMockObject } from 'office-addin-mock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { officeSheet } from './officeSheet';

/** One row of cells as Excel gives it. */
const piece = {
  values: [['C1', 46023]],
  formulas: [['C1', '=DATE(2026,1,1)']],
  text: [['C1', '2026-01']],
  numberFormat: [['@', 'yyyy-mm']],
  valueTypes: [['String', 'Double']],
};

const cell = () => ({ format: { fill: { color: '#00FF00', clear: vi.fn() }, font: {}, autofitColumns: vi.fn() }, values: [], numberFormat: [] });

/** Excel as office-addin-mock plays it: what is read before it was loaded and synchronised is an error text. */
function excel(sets: string[], { rows = 3, columns = 2, none = false, days = 36526 } = {}) {
  const asked: number[][] = [];
  const notes = new Map<string, string>();
  const kept = new Map<string, string>();
  const written: Record<string, unknown> = {};
  const mock = new OfficeMockObject({
    context: {
      workbook: {
        name: 'b.xlsx',
        functions: { day: { value: days }, date() { return this.day; } },
        settings: {
          setting: { value: '', delete: vi.fn() },
          getItemOrNullObject(key: string) {
            const setting = this.setting as unknown as { setValue: (name: string, value: unknown) => void; isNullObject: boolean; delete: () => void };
            setting.setValue('value', kept.get(key));
            setting.isNullObject = !kept.has(key);
            setting.delete = () => void kept.delete(key);
            return setting;
          },
          add: (key: string, value: string) => void kept.set(key, value),
        },
        worksheets: {
          sheet: {
            id: 's1', name: '气量', cells: { a: cell() },
            used: { rowIndex: 0, columnIndex: 0, rowCount: rows, columnCount: columns, areas: { address: '气量!$A$2:$A$3,气量!$B$1:$C$1' }, getMergedAreasOrNullObject() { return this.areas; }, clear: vi.fn() },
            piece: { ...piece, getRowProperties: () => ({ value: [{ rowHidden: true }] }) },
            notes: { add: (address: string, text: string) => void notes.set(address, text), getItemOrNullObject: (address: string) => ({ load: vi.fn(), isNullObject: !notes.has(address), delete: () => void notes.delete(address) }) },
            activate: vi.fn(),
            getUsedRangeOrNullObject() { return this.used; },
            getRangeByIndexes(...range: number[]) { asked.push(range); return this.piece; },
            getRange(address: string) {
              const range = this.cells.a as unknown as { values: unknown; numberFormat: unknown };
              return new Proxy(range, { set: (target, name, value) => { written[`${address} ${String(name)}`] = value; return Reflect.set(target, name, value); } });
            },
          },
          // The mock knows no collections.
          items: { name: '气量', map: () => ['气量'] },
          getActiveWorksheet() { return this.sheet; },
          getItem() { return this.sheet; },
          getItemOrNullObject() { return this.sheet; },
          add(name: string) { written['sheet'] = name; return this.sheet; },
        },
      },
    },
    run: async function (this: { context: unknown }, work: (context: unknown) => Promise<unknown>) { return await work(this.context); },
  }) as unknown as { context: { workbook: { worksheets: { sheet: { isNullObject: boolean; used: { isNullObject: boolean; areas: { isNullObject: boolean } } } } } } };
  const sheet = mock.context.workbook.worksheets.sheet;
  sheet.isNullObject = false;
  sheet.used.isNullObject = none;
  sheet.used.areas.isNullObject = false;
  vi.stubGlobal('Excel', mock);
  vi.stubGlobal('Office', { context: { requirements: { isSetSupported: (_: string, version: string) => sets.includes(version) } } });
  return { asked, notes, kept, written };
}

const every = ['1.9', '1.13', '1.18'];
const read = () => officeSheet().read(() => undefined, new AbortController().signal);

afterEach(() => vi.unstubAllGlobals());

describe('the sheet in Excel', () => {
  it('is read with formulas, formats, texts, hidden rows and merged cells', async () => {
    excel(every, { rows: 1 });
    expect(await read()).toEqual({
      workbook: 'b.xlsx', sheet: '气量', top: 0, left: 0, values: piece.values, formulas: piece.formulas, texts: piece.text, formats: piece.numberFormat,
      errors: [[false, false]], hidden: [true], merged: ['A2:A3', 'B1:C1'], from1904: false,
    });
  });

  it('is read in pieces of so many cells, and stops when told', async () => {
    const { asked } = excel(every, { rows: 5, columns: 10000 });
    await read();
    expect(asked).toEqual([[0, 0, 2, 10000], [2, 0, 2, 10000], [4, 0, 1, 10000]]);
    const stop = new AbortController();
    await expect(officeSheet().read(() => stop.abort(), stop.signal)).rejects.toThrow();
    expect(asked.length).toBe(4);
  });

  it('that is empty has no rows', async () => {
    excel(every, { none: true });
    expect((await read()).values).toEqual([]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    excel(every, { days: 35064 });
    expect((await read()).from1904).toBe(true);
  });

  it('of an older Excel is read without what it does not tell', async () => {
    excel([], { rows: 1 });
    expect(await read()).toMatchObject({ hidden: [false], merged: [] });
  });

  it('is marked with a colour and a note, and gets its own colour back', async () => {
    const { notes, kept } = excel(every);
    const host = officeSheet();
    await host.mark([{ row: 1, column: 1, reason: '不是月份' }]);
    expect([...notes]).toEqual([['B2', '不是月份']]);
    expect(JSON.parse(kept.get('TeamsGradingMarks')!)).toEqual([{ sheet: 's1', cell: 'B2', colour: '#00FF00', noted: true }]);
    await host.unmark();
    expect(notes.size).toBe(0);
    expect(kept.size).toBe(0);
  });

  it('keeps a note that a person wrote', async () => {
    const { notes } = excel(every);
    notes.set('B2', 'mine');
    await officeSheet().mark([{ row: 1, column: 1, reason: '不是月份' }]);
    expect([...notes]).toEqual([['B2', 'mine']]);
  });
});
