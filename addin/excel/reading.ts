import type { components } from '../shared/schema';
import { columnOf, type CellValue, type SheetRead } from '../shared/sheetHost';

export type RowSent = components['schemas']['RowSent'] & { kinds: string; texts: string[] };

/** Which column of the sheet, from 0 within what was read, is which column of the plan. */
export type Columns = Record<string, number | null>;

/** Rows among the first so many may be the headers. */
const mostAbove = 20;

/** Ranges that are told; a sheet with more is a form and no list. */
const mostMerged = 1000;

const isFilled = (value: CellValue) => (typeof value === 'string' ? value.trim() !== '' : true);

/** The row that looks like headers, from 0 within what was read: the first with several texts and little else; null when there is none. */
export function headerRow(read: SheetRead): number | null {
  for (let row = 0; row < Math.min(read.values.length, mostAbove); row++) {
    const filled = read.values[row]!.filter(isFilled);
    if (filled.length >= 2 && filled.filter((value) => typeof value === 'string').length >= 0.8 * filled.length) return row;
  }
  return null;
}

/** The headers as the person sees them. */
export const headersOf = (read: SheetRead, header: number): string[] => read.values[header]!.map((value, place) => (read.texts[header]![place] || String(value)).trim());

/** Rows below the headers that are hidden and hold something. */
export const hiddenRows = (read: SheetRead, header: number): number =>
  read.hidden.filter((hidden, row) => hidden && row > header && read.values[row]!.some(isFilled)).length;

/** Merged ranges among what is sent: below the headers they touch a chosen column in a row that goes. A title, a note beside the table or a total that nobody sees is no fault. */
export function mergedBelow(read: SheetRead, header: number, columns: Columns, visibleOnly: boolean): string[] {
  const places = Object.values(columns).filter((place): place is number => place !== null);
  const goes = (row: number) => !(visibleOnly && read.hidden[row]) && places.some((place) => cellOf(read, row, place)[0] !== '-');
  const touches = (range: string) => {
    const box = boxOf(range);
    if (!places.some((place) => read.left + place >= box.left && read.left + place <= box.right)) return false;
    const last = Math.min(box.bottom - read.top, read.values.length - 1);
    for (let row = Math.max(box.top - read.top, header + 1); row <= last; row++) if (goes(row)) return true;
    return false;
  };
  return read.merged
    .map((range) => range.replaceAll('$', '').split('!').pop()!)
    .filter(touches)
    .slice(0, mostMerged);
}

/** One cell as it is sent: its kind and its text. A formula counts by its value when that is a number; its text is shown in a mark and run nowhere. */
export function cellOf(read: SheetRead, row: number, place: number): [kind: string, text: string] {
  const value = read.values[row]![place]!;
  const formula = read.formulas[row]![place]!;
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return typeof value === 'number' && !read.errors[row]![place] ? ['n', digits(value)] : ['f', formula];
  }
  if (read.errors[row]![place]) return ['e', String(value)];
  if (typeof value === 'number') {
    // A code such as 00042 is a number that only its format makes one.
    return /^0{2,}$/.test(read.formats[row]![place]!) ? ['t', read.texts[row]![place]!] : ['n', digits(value)];
  }
  if (typeof value === 'boolean') return ['t', value ? 'TRUE' : 'FALSE'];
  return value.trim() === '' ? ['-', ''] : ['t', value];
}

/** As a workbook writes it: 1E-7, never 1e-7. */
const digits = (value: number) => String(value).toUpperCase();

/** The rows below the headers with the cells of the chosen columns and nothing else; rows without one are passed over. */
export function rowsOf(read: SheetRead, header: number, keys: string[], columns: Columns, visibleOnly: boolean): RowSent[] {
  const places = keys.map((key) => columns[key]!);
  const rows: RowSent[] = [];
  for (let row = header + 1; row < read.values.length; row++) {
    if (visibleOnly && read.hidden[row]) continue;
    const cells = places.map((place) => cellOf(read, row, place));
    if (cells.some(([kind]) => kind !== '-')) rows.push({ row: read.top + row + 1, kinds: cells.map(([kind]) => kind).join(''), texts: cells.map(([, text]) => text) });
  }
  return rows;
}

/** Cuts rows into parts of at most so many. */
export function partsOf<T>(rows: T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < rows.length; from += most) parts.push(rows.slice(from, from + most));
  return parts;
}

/** Why the columns cannot be used yet: a required one without a place, or a place with two. */
export function columnFaults(plan: { key: string; header: string; required: boolean }[], columns: Columns): { missing: string[]; twice: string[] } {
  const taken = new Map<number, string[]>();
  for (const column of plan) {
    const place = columns[column.key];
    if (place !== null && place !== undefined) taken.set(place, [...(taken.get(place) ?? []), column.header]);
  }
  return {
    missing: plan.filter((column) => column.required && (columns[column.key] ?? null) === null).map((column) => column.header),
    twice: [...taken.values()].filter((headers) => headers.length > 1).flat(),
  };
}

/** What a range covers, from 0: A3:B4, one cell, and whole columns (A:C) or rows (3:4). */
function boxOf(range: string): { top: number; bottom: number; left: number; right: number } {
  const [, from, first, to, last] = /^([A-Z]*)(\d*)(?::([A-Z]*)(\d*))?$/.exec(range) ?? [];
  const [letters, number] = to === undefined ? [from, first] : [to, last];
  return {
    top: first ? Number(first) - 1 : 0,
    bottom: number ? Number(number) - 1 : Infinity,
    left: from ? columnOf(from) : 0,
    right: letters ? columnOf(letters) : Infinity,
  };
}

/** Where a range begins, row and column from 0. */
export function cornerOf(range: string): { row: number; column: number } {
  const [, letters, number] = /^\$?([A-Z]+)\$?(\d+)/.exec(range) ?? [];
  return { row: Number(number ?? 1) - 1, column: columnOf(letters ?? 'A') };
}
