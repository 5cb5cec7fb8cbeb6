import { vi } from 'vitest';
import type { CellValue } from './sheetHost';

/** Excel as tests of tables play it: a grid of cells; nothing happens before `sync`, and what was not loaded cannot be read. */
interface Table { name: string; top: number; left: number; rows: number; columns: number }

export interface Sheet { id: string; name: string; cells: CellValue[][]; tables: Table[]; frozen: number; refusesInsert?: boolean }

type Ops = (() => void)[];
type Read = () => Record<string, unknown> | null;

/** A thing on the other side: properties are read as they were at the last `sync` after a `load`, and written with the next one. */
function remote(ops: Ops, methods: Record<string, unknown>, read: Read, write: (name: string, value: unknown) => void = () => undefined): never {
  let state: Record<string, unknown> | null | undefined;
  const loaded = new Set<string>();
  return new Proxy({}, {
    get: (_, name) => {
      if (name === 'then') return undefined;
      if (name === 'load') return (names: string | string[]) => void ops.push(() => { state = read(); [names].flat().forEach((each) => loaded.add(each)); });
      if (String(name) in methods) return methods[String(name)];
      if (state === undefined) throw new Error(`${String(name)} was not loaded`);
      if (name === 'isNullObject') return state === null;
      if (state === null || !loaded.has(String(name))) throw new Error(`${String(name)} was not loaded`);
      return state[String(name)];
    },
    set: (_, name, value) => { ops.push(() => write(String(name), value)); return true; },
  }) as never;
}

export function playExcel(sheets: Sheet[], kept = new Map<string, string>(), version = 1.13) {
  const ops: Ops = [];
  let made = sheets.length;
  const at = (sheet: Sheet, row: number, column: number): CellValue => sheet.cells[row]?.[column] ?? '';
  const put = (sheet: Sheet, row: number, column: number, value: CellValue) => {
    while (sheet.cells.length <= row) sheet.cells.push([]);
    while (sheet.cells[row]!.length <= column) sheet.cells[row]!.push('');
    sheet.cells[row]![column] = typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
  };
  const grid = <T>(rows: number, columns: number, of: (row: number, column: number) => T) =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => of(row, column)));

  const rangeOf = (sheet: Sheet, box: () => { top: number; left: number; rows: number; columns: number } | null): never => {
    const cells = (of: (row: number, column: number) => CellValue | string) => { const b = box()!; return grid(b.rows, b.columns, (row, column) => of(b.top + row, b.left + column)); };
    return remote(ops, {
      box,
      format: { font: {}, autofitColumns: () => undefined },
      getRow: (row: number) => rangeOf(sheet, () => { const b = box()!; return { ...b, top: b.top + row, rows: 1 }; }),
      getLastRow: () => rangeOf(sheet, () => { const b = box()!; return { ...b, top: b.top + b.rows - 1, rows: 1 }; }),
      getUsedRangeOrNullObject: () => rangeOf(sheet, () => usedIn(sheet, box()!)),
      clear: () => void ops.push(() => { const b = box()!; grid(b.rows, b.columns, (row, column) => at(sheet, b.top + row, b.left + column) !== '' && put(sheet, b.top + row, b.left + column, '')); }),
      insert: () => void ops.push(() => {
        if (sheet.refusesInsert) throw new Error('This operation is not allowed');
        const b = box()!;
        for (let row = sheet.cells.length - 1; row >= b.top; row--) for (let column = b.left; column < b.left + b.columns; column++) { put(sheet, row + b.rows, column, at(sheet, row, column)); put(sheet, row, column, ''); }
      }),
    }, () => { const b = box(); return b && { rowIndex: b.top, columnIndex: b.left, rowCount: b.rows, columnCount: b.columns, address: 'x', values: cells((row, column) => at(sheet, row, column)), text: cells((row, column) => String(at(sheet, row, column))) }; },
    (name, value) => { const b = box()!; if (name === 'values') (value as CellValue[][]).forEach((row, down) => row.forEach((cell, along) => put(sheet, b.top + down, b.left + along, cell))); });
  };
  const usedIn = (sheet: Sheet, b: { top: number; left: number; rows: number; columns: number }) => {
    const filled = sheet.cells.flatMap((row, down) => row.flatMap((cell, along) =>
      cell !== '' && down >= b.top && down < b.top + b.rows && along >= b.left && along < b.left + b.columns ? [[down, along] as const] : []));
    if (filled.length === 0) return null;
    const rows = filled.map((each) => each[0]);
    const columns = filled.map((each) => each[1]);
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    return { top, left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
  };
  const whole = { top: 0, left: 0, rows: Infinity, columns: Infinity };
  const boxOf = (range: { box: () => { top: number; left: number; rows: number; columns: number } }) => range.box();
  const tableOf = (sheet: Sheet, find: () => Table | undefined): never => remote(ops, {
    getRange: () => rangeOf(sheet, () => find()!),
    resize: (range: never) => void ops.push(() => {
      if (version < 1.13) throw new Error('resize is not there');
      Object.assign(find()!, boxOf(range));
    }),
    convertToRange: () => void ops.push(() => { const table = find()!; sheet.tables = sheet.tables.filter((each) => each !== table); }),
  }, () => { const table = find(); return table ? { name: table.name, showHeaders: true } : null; });
  const sheetOf = (find: () => Sheet | undefined): never => {
    const sheet = () => find()!;
    return remote(ops, {
      activate: () => undefined,
      freezePanes: { freezeRows: (count: number) => void ops.push(() => (sheet().frozen = count)) },
      delete: () => void ops.push(() => sheets.splice(sheets.indexOf(sheet()), 1)),
      getRangeByIndexes: (top: number, left: number, rows: number, columns: number) => {
        if (top < 0 || rows < 1 || columns < 1) throw new Error('no such range');
        return rangeOf(sheet(), () => ({ top, left, rows, columns }));
      },
      getUsedRange: () => rangeOf(sheet(), () => usedIn(sheet(), whole)),
      getUsedRangeOrNullObject: () => rangeOf(sheet(), () => usedIn(sheet(), whole)),
      tables: {
        getItem: (name: string) => tableOf(sheet(), () => sheet().tables.find((each) => each.name === name)),
        getItemOrNullObject: (name: string) => tableOf(sheet(), () => sheet().tables.find((each) => each.name === name)),
        add: (range: never) => {
          const name = `Table${++made}`;
          ops.push(() => sheet().tables.push({ name, ...boxOf(range) }));
          return tableOf(sheet(), () => sheet().tables.find((each) => each.name === name));
        },
      },
    }, () => { const found = find(); return found ? { id: found.id, name: found.name } : null; });
  };
  const context = {
    sync: async () => { for (const op of ops.splice(0)) op(); },
    workbook: {
      settings: {
        getItemOrNullObject: (key: string) => remote(ops, {}, () => (kept.has(key) ? { value: kept.get(key) } : null)),
        add: (key: string, value: string) => void ops.push(() => kept.set(key, value)),
      },
      worksheets: {
        load: () => undefined,
        items: sheets,
        getItem: (id: string) => sheetOf(() => sheets.find((each) => each.id === id)),
        getItemOrNullObject: (id: string) => sheetOf(() => sheets.find((each) => each.id === id)),
        getCount: () => ({ get value() { return sheets.length; } }),
        add: (name: string) => {
          const sheet: Sheet = { id: `s${++made}`, name, cells: [], tables: [], frozen: 0 };
          sheets.push(sheet);
          return sheetOf(() => sheet);
        },
      },
    },
  };
  vi.stubGlobal('Excel', { run: async (work: (context: unknown) => Promise<unknown>) => { ops.length = 0; return await work(context); } });
  vi.stubGlobal('Office', { context: { requirements: { isSetSupported: (_: string, asked: string) => Number(asked.slice(2)) <= Number(String(version).slice(2)) } } });
  return { sheets, kept };
}
