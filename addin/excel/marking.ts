import type { SheetMark, SheetRead } from '../shared/sheetHost';
import type { Columns } from './reading';
import { cornerOf } from './reading';
import type { Trial } from './sending';

/** Where the marks of a trial go in the sheet that was read: a fault of a row as a whole stands at its first chosen cell, several of one cell together. */
export function marksOf(trial: Pick<Trial, 'marks'>, read: SheetRead, header: number, columns: Columns, merged: string[]): SheetMark[] {
  const places = Object.values(columns).filter((place): place is number => place !== null);
  const first = Math.min(...places);
  const marks = new Map<string, SheetMark>();
  for (const { row, column, reason } of trial.marks) {
    // A row below the data is no row of ours; the headers' faults stand at the headers.
    const place = column ? (columns[column] ?? null) : null;
    const corner = column ? null : merged.map(cornerOf).find((range) => range.row === row - 1);
    const at = { row: Math.max(row - 1, read.top + header), column: corner?.column ?? read.left + (place ?? first) };
    const known = marks.get(`${at.row}:${at.column}`);
    if (known) known.reason = `${known.reason}\n${reason}`;
    else marks.set(`${at.row}:${at.column}`, { ...at, reason });
  }
  return [...marks.values()];
}
