import type { TableToWrite, TableWriting, WrittenTable } from './tableHost';

/** What a cell holds as Excel hands it out; a date is a number, an empty cell an empty text. */
export type CellValue = string | number | boolean;

/** The sheet in front of the person, as far as it is filled. */
export interface SheetRead {
  /** Name of the workbook; empty when it was never saved. */
  workbook: string;
  sheet: string;
  /** Row and column of the first cell, from 0. */
  top: number;
  left: number;
  /** Row by row; none when the sheet is empty. */
  values: CellValue[][];
  /** As values, with the formula where there is one. */
  formulas: CellValue[][];
  /** As the person sees it. */
  texts: string[][];
  formats: string[][];
  /** Cells that hold an error such as #N/A. */
  errors: boolean[][];
  /** Rows that are hidden or filtered away. */
  hidden: boolean[];
  /** Merged ranges of the sheet such as `A5:A7`. */
  merged: string[];
  /** Dates count from 1904. */
  from1904: boolean;
}

/** A cell of the sheet that was read, and what is wrong with it. Row and column from 0. */
export interface SheetMark {
  row: number;
  column: number;
  reason: string;
}

export interface SheetColumn {
  header: string;
  /** Numbers; any other column is text and never a formula. */
  number: boolean;
}

/** What the pane does in a workbook. Every method may throw what the program around it throws. */
export interface SheetHost {
  /** Reads in pieces; `told` hears how far it is, from 0 to 1. */
  read: (told: (share: number) => void, signal: AbortSignal) => Promise<SheetRead>;
  /** Colours cells of the sheet that was read and puts the reasons beside them, in place of earlier marks. */
  mark: (marks: SheetMark[]) => Promise<void>;
  /** Takes the marks away again and gives the cells the colour they had, also after the pane was closed in between. */
  unmark: () => Promise<void>;
  /** Begins a table on a new sheet, or anew in the place of one that was written before; `TableObstructed` when that would go over a person's cells. */
  write: (table: TableToWrite, again: WrittenTable | null) => Promise<TableWriting>;
  /** Goes on with one that is not all there, below its last row; `TableObstructed` when it is not as it was left. */
  goOn: (table: WrittenTable) => Promise<TableWriting>;
  /** Takes one away, with its sheet when nothing else stands there; `TableObstructed` when a person's cells would go with it. */
  remove: (table: WrittenTable) => Promise<void>;
  /** Tables written by the pane that are still there. */
  tables: () => Promise<WrittenTable[]>;
}

/** Letters of a column, from 0. */
export const lettersOf = (column: number): string => (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Column of letters, from 0. */
export const columnOf = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A name that a sheet may have and none has yet. */
export function sheetName(title: string, taken: string[]): string {
  const bare = title.replace(/[[\]:*?/\\']/g, ' ').trim().slice(0, 28) || 'TeamsGrading';
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? bare : `${bare.slice(0, 28 - String(number).length)} ${number}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** A text as a cell takes it: one that Excel would run, or take for a number, is told to be text. */
export const plainCell = (value: string | number | null): string | number => (value === null ? '' : typeof value === 'number' ? value : /^[=+\-@'\t\r]/.test(value) ? `'${value}` : value);
