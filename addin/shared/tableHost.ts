import { lettersOf, type CellValue, type SheetColumn } from './sheetHost';

/** A table on its way into a sheet. */
export interface TableToWrite {
  /** Names a new sheet. */
  title: string;
  /** What stands above it, the watermark first. */
  lines: string[];
  /** Stands between these and the headers until the end is known, and for ever when the end never comes. */
  status: string;
  columns: SheetColumn[];
  /** How many there will be. */
  rows: number;
  /** Id of the export that hands them out. */
  export: string;
  /** What the pane needs to write it again. */
  wish: string;
}

/** How far a table came that is not all there. */
export interface Unfinished {
  /** The export that goes on with it; null when it was given up. */
  export: string | null;
  /** The last page that was written. */
  page: number;
  /** Rows that there should be. */
  all: number;
}

/** A table that was written by the pane, remembered in the workbook with what it was asked for. */
export interface WrittenTable {
  /** Of the sheet it stands in. */
  sheet: string;
  name: string;
  wish: string;
  rows: number;
  unfinished: Unfinished | null;
}

/** A table that is being written: rows in their order, then the end, complete or not. */
export interface TableWriting {
  /** Rows by which what stood below the table had to be moved down. */
  moved: number;
  append: (page: number, rows: (string | number | null)[][]) => Promise<void>;
  /** Says above the table how it ended; a table that was given up cannot be gone on with. */
  end: (status: string, how: 'complete' | 'broken-off' | 'given-up') => Promise<void>;
}

/** Cells of a person that a table would go over, or that were put into it. */
export interface Obstacle {
  kind: 'above' | 'columns' | 'rows' | 'below' | 'gone';
  /** Address of the first of them; empty when there is none. */
  where: string;
  /** What stands there. */
  what: string;
}

/** Nothing was written: it would have gone over what a person wrote. */
export class TableObstructed extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(`a table is obstructed: ${obstacle.kind}`);
  }
}

/** What the workbook remembers of a table. */
export interface KeptTable {
  sheet: string;
  /** Name of the table of Excel. */
  table: string;
  wish: string;
  /** Cells above the headers, the status last. */
  above: string[];
  columns: SheetColumn[];
  /** Rows written. */
  rows: number;
  /** Rows of the table of Excel as the pane left it: while it is written, rows stand below it. */
  spans: number;
  unfinished: Unfinished | null;
}

/** A table as it stands in the sheet. Rows and columns from 0. */
export interface FoundTable {
  /** Row of the headers. */
  top: number;
  left: number;
  /** Rows below the headers. */
  rows: number;
  columns: number;
  headers: CellValue[];
  /** As many cells above the headers as the pane wrote. */
  above: CellValue[];
  /** Cells of the last row, as they are shown. */
  last: string[];
}

/** A text that was written so that Excel takes it for one reads without its first sign. */
const bare = (cell: CellValue) => String(cell).replace(/^'/, '');

export const addressAt = (row: number, column: number) => `${lettersOf(column)}${row + 1}`;

/** What a person did to a table that the pane must not undo: text above it changed, columns or rows of their own put into it. */
export function obstacleIn(kept: KeptTable, found: FoundTable): Obstacle | null {
  const above = kept.above.findIndex((text, place) => bare(text) !== bare(found.above[place] ?? ''));
  if (found.top < kept.above.length || above >= 0) {
    return { kind: 'above', where: addressAt(Math.max(0, found.top - kept.above.length + Math.max(0, above)), found.left), what: String(found.above[above] ?? '') };
  }
  const column = kept.columns.findIndex((each, place) => bare(each.header) !== bare(found.headers[place] ?? ''));
  if (found.columns !== kept.columns.length || column >= 0) {
    const place = column >= 0 ? column : Math.min(found.columns, kept.columns.length);
    return { kind: 'columns', where: addressAt(found.top, found.left + place), what: String(found.headers[place] ?? '') };
  }
  return found.rows > Math.max(kept.spans, kept.rows) ? { kind: 'rows', where: addressAt(found.top + found.rows, found.left), what: firstOf(found.last) } : null;
}

/** The first of some cells that is not empty. */
export const firstOf = (cells: string[]): string => cells.find((cell) => cell !== '') ?? '';

/** Rows below the headers that are the table's own, also those that stand below it because it is not all there. */
export const ownRows = (kept: KeptTable, found: FoundTable): number => (kept.rows > kept.spans ? Math.max(found.rows, kept.rows) : found.rows);

/** A table that cannot be gone on with because rows were taken out of it. */
export const shrunk = (found: FoundTable) => new TableObstructed({ kind: 'rows', where: addressAt(found.top + found.rows, found.left), what: firstOf(found.last) });
