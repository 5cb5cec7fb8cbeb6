import { showSheet } from './fakeSheetView';
import { fakeTables } from './fakeTable';
import { lettersOf, type CellValue, type SheetHost, type SheetMark, type SheetRead } from './sheetHost';
import type { KeptTable } from './tableHost';

/** One sheet of the stand-in: cells by address, and what a person did to it. */
export interface FakeTab {
  name: string;
  /** Values by row and column from 0; a text that begins with = is a formula, whose value is in `results`. */
  cells: CellValue[][];
  results: Record<string, CellValue>;
  formats: Record<string, string>;
  hidden: number[];
  merged: string[];
  marks: Record<string, string>;
}

/** A workbook in memory with the sheet in front shown as a plain table; what tests and people without Excel work with. */
export interface FakeWorkbook {
  tabs: FakeTab[];
  front: number;
  tables: KeptTable[];
  /** Milliseconds that each step in the sheet takes. */
  slow: number;
  show: () => void;
}

export const tabOf = (name: string, cells: CellValue[][], more: Partial<FakeTab> = {}): FakeTab => ({
  name, cells, results: {}, formats: {}, hidden: [], merged: [], marks: {}, ...more,
});

const heads = ['客户代码', '月份', '合同气量（方）', '实际气量（方）', '销售价格（元/方）', '成本（元/方）', '应收金额（元）', '按时收款（元）'];

/** Sheets to open the pane with. Tests put their own in its place. */
const samples: Record<string, () => FakeTab> = {
  empty: () => tabOf('Sheet1', []),
  volumes: () => tabOf('气量', [heads, ['HN001', '2026-01', 1000, 980.5, 3.2, 2.8, 3137.6, 3137.6]]),
  names: () => tabOf('Volumes', [['2026 volumes'], [], ['Code', 'When', 'Plan', 'Taken', 'Price', 'Cost'], ['HN001', '2026-01', 1000, 980, 3.2, 2.8]]),
};

const addressOf = (row: number, column: number) => `${lettersOf(column)}${row + 1}`;

function readTab(tab: FakeTab): SheetRead {
  const width = Math.max(0, ...tab.cells.map((row) => row.length));
  const first = tab.cells.findIndex((row) => row.some((cell) => cell !== ''));
  const rows = first < 0 ? [] : tab.cells.slice(first).map((row) => Array.from({ length: width }, (_, place) => row[place] ?? ''));
  const each = <T>(of: (cell: CellValue, row: number, column: number) => T) => rows.map((row, at) => row.map((cell, place) => of(cell, first + at, place)));
  const values = each((cell, row, place) => (typeof cell === 'string' && cell.startsWith('=') ? (tab.results[addressOf(row, place)] ?? cell) : cell));
  return {
    workbook: 'demo.xlsx', sheet: tab.name, top: Math.max(first, 0), left: 0, values,
    formulas: each((cell) => cell),
    texts: values.map((row) => row.map(String)),
    formats: each((_, row, place) => tab.formats[addressOf(row, place)] ?? 'General'),
    errors: values.map((row) => row.map((cell) => typeof cell === 'string' && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!)$/.test(cell))),
    hidden: rows.map((_, at) => tab.hidden.includes(first + at + 1)),
    merged: tab.merged,
    from1904: false,
  };
}

/** The stand-in as the pane sees it. */
export function fakeHost(book: FakeWorkbook): SheetHost {
  const pause = () => new Promise((resolve) => window.setTimeout(resolve, book.slow));
  let marked: FakeTab | null = null;
  let lastRead: FakeTab | null = null;
  const unmark = async () => {
    if (marked) marked.marks = {};
    book.show();
  };
  return {
    read: async (told, signal) => {
      await pause();
      signal.throwIfAborted();
      told(1);
      lastRead = book.tabs[book.front]!;
      return readTab(lastRead);
    },
    mark: async (marks: SheetMark[]) => {
      await unmark();
      marked = lastRead ?? book.tabs[book.front]!;
      for (const { row, column, reason } of marks) marked.marks[addressOf(row, column)] = reason;
      book.show();
    },
    unmark,
    ...fakeTables(book, pause),
  };
}

/** Opens a sample below the pane, and hands the workbook to whoever drives the browser. */
export function fakeSheet(sample: string | null): SheetHost {
  const book: FakeWorkbook = { tabs: [(samples[sample ?? ''] ?? samples['volumes']!)()], front: 0, tables: [], slow: 0, show: () => showSheet(book) };
  Object.assign(window, { fakeSheet: book });
  book.show();
  // Whose pane it is is known later than the sheet is drawn.
  new MutationObserver(() => book.show()).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  return fakeHost(book);
}
