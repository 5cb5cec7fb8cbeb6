import { tabOf, type FakeTab, type FakeWorkbook } from './fakeSheet';
import { plainCell, sheetName, type CellValue, type SheetHost } from './sheetHost';
import { addressAt, obstacleIn, ownRows, shrunk, TableObstructed, type FoundTable, type KeptTable, type TableWriting } from './tableHost';

const text = (cell: CellValue | undefined) => String(cell ?? '');

/** The first cell of some rows and columns that is not empty. */
function filledIn(tab: FakeTab, top: number, rows: number, left: number, right: number) {
  for (let row = top; row < Math.min(top + rows, tab.cells.length); row++) {
    for (let column = left; column < Math.min(right, tab.cells[row]!.length); column++) {
      if (text(tab.cells[row]![column]) !== '') return { where: addressAt(row, column), what: text(tab.cells[row]![column]) };
    }
  }
  return null;
}

/** Where a table stands; in the stand-in always as many rows down as were written above it. */
function placeOf(book: FakeWorkbook, kept: KeptTable): FoundTable & { tab: FakeTab } {
  const tab = book.tabs.find((each) => each.name === kept.sheet);
  if (!tab) throw new TableObstructed({ kind: 'gone', where: '', what: '' });
  const top = kept.above.length;
  const headers = Array.from({ length: kept.columns.length }, (_, place) => tab.cells[top]?.[place] ?? '');
  const last = Array.from({ length: kept.columns.length }, (_, place) => text(tab.cells[top + kept.spans]?.[place]));
  const found = { tab, top, left: 0, rows: kept.spans, columns: kept.columns.length, headers, above: kept.above.map((_, row) => tab.cells[row]?.[0] ?? ''), last };
  const obstacle = obstacleIn(kept, found);
  if (obstacle) throw new TableObstructed(obstacle);
  return found;
}

/** Room below a table, as Excel makes it: what stands there goes down when it stands in the table's columns alone. */
function makeRoom(tab: FakeTab, bottom: number, width: number, rows: number): number {
  const taken = filledIn(tab, bottom + 1, rows, 0, width);
  if (!taken) return 0;
  if (filledIn(tab, bottom + 1, Infinity, width, Infinity)) throw new TableObstructed({ kind: 'below', ...taken });
  while (tab.cells.length <= bottom) tab.cells.push([]);
  tab.cells.splice(bottom + 1, 0, ...Array.from({ length: rows }, () => []));
  return rows;
}

/** Writes over some cells and leaves what a person wrote beside them. */
function put(tab: FakeTab, top: number, rows: CellValue[][]) {
  while (tab.cells.length < top + rows.length) tab.cells.push([]);
  rows.forEach((cells, at) => {
    const row = tab.cells[top + at]!;
    cells.forEach((cell, place) => {
      while (row.length < place) row.push('');
      row[place] = cell;
    });
  });
}

/** Empties cells; rows of which nothing is left at the end of the sheet are no rows. */
function clear(tab: FakeTab, top: number, rows: number, width: number) {
  for (const row of tab.cells.slice(top, top + rows)) row.forEach((_, place) => place < width && (row[place] = ''));
  while (tab.cells.length > 0 && tab.cells.at(-1)!.every((cell) => cell === '')) tab.cells.pop();
}

/** Tables in the workbook of the stand-in. */
export function fakeTables(book: FakeWorkbook, pause: () => Promise<unknown>): Pick<SheetHost, 'write' | 'goOn' | 'remove' | 'tables'> {
  const keptOf = (sheet: string | undefined) => book.tables.find((each) => each.sheet === sheet);
  const change = (kept: KeptTable, now: Partial<KeptTable>) => {
    Object.assign(kept, now);
    book.tables = [...book.tables.filter((each) => each.sheet !== kept.sheet), kept];
    book.show();
  };
  const writing = (tab: FakeTab, kept: KeptTable, moved: number): TableWriting => ({
    moved,
    append: async (page, rows) => {
      await pause();
      const top = kept.above.length + 1 + kept.rows;
      const taken = filledIn(tab, top, rows.length, 0, kept.columns.length);
      if (taken) throw new TableObstructed({ kind: 'below', ...taken });
      put(tab, top, rows.map((row) => row.map(plainCell)));
      change(kept, { rows: kept.rows + rows.length, unfinished: { ...kept.unfinished!, page } });
    },
    end: async (status, how) => {
      put(tab, kept.above.length - 1, [[status]]);
      change(kept, {
        spans: Math.max(1, kept.rows), above: [...kept.above.slice(0, -1), status],
        unfinished: how === 'complete' ? null : { ...kept.unfinished!, ...(how === 'given-up' ? { export: null } : {}) },
      });
    },
  });
  return {
    write: async (wanted, again) => {
      const known = keptOf(again?.sheet);
      const place = known && book.tabs.some((tab) => tab.name === known.sheet) ? placeOf(book, known) : null;
      let moved = 0;
      if (place) {
        const own = ownRows(known!, place);
        const more = Math.max(1, wanted.rows) - own;
        if (more > 0) moved = makeRoom(place.tab, place.top + own, place.columns, more);
        clear(place.tab, place.top + 1, own, place.columns);
      } else book.tabs.push(tabOf(sheetName(wanted.title, book.tabs.map((each) => each.name)), []));
      const tab = place?.tab ?? book.tabs.at(-1)!;
      const above = [...wanted.lines, wanted.status];
      put(tab, 0, [...above.map((line) => [line]), wanted.columns.map((column) => column.header)]);
      const kept: KeptTable = {
        sheet: tab.name, table: tab.name, wish: wanted.wish, above, columns: wanted.columns, rows: 0, spans: place?.rows ?? 1,
        unfinished: { export: wanted.export, page: 0, all: wanted.rows },
      };
      book.front = book.tabs.indexOf(tab);
      change(kept, {});
      return writing(tab, kept, moved);
    },
    goOn: async (table) => {
      const kept = keptOf(table.sheet)!;
      const place = placeOf(book, kept);
      if (place.rows < kept.spans) throw shrunk(place);
      book.front = book.tabs.indexOf(place.tab);
      return writing(place.tab, kept, 0);
    },
    remove: async (table) => {
      const kept = keptOf(table.sheet)!;
      const place = placeOf(book, kept);
      clear(place.tab, 0, place.top + 1 + ownRows(kept, place), place.columns);
      book.tables = book.tables.filter((each) => each !== kept);
      if (place.tab.cells.length === 0 && book.tabs.length > 1) {
        book.tabs = book.tabs.filter((tab) => tab !== place.tab);
        book.front = 0;
      }
      book.show();
    },
    tables: async () => book.tables.map(({ sheet, wish, rows, unfinished }) => ({ sheet, name: sheet, wish, rows, unfinished })),
  };
}
