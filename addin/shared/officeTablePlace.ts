import { addressAt, firstOf, obstacleIn, TableObstructed, type FoundTable, type KeptTable } from './tableHost';

export const tablesKey = 'TeamsGradingTables';

export async function keptIn(context: Excel.RequestContext): Promise<KeptTable[]> {
  const setting = context.workbook.settings.getItemOrNullObject(tablesKey);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? [] : (JSON.parse(String(setting.value)) as KeptTable[]);
}

/** In the caller's next `sync`. */
export const keep = (context: Excel.RequestContext, tables: KeptTable[]) => context.workbook.settings.add(tablesKey, JSON.stringify(tables));

/** Where a table stands now, and its sheet. */
export interface Place extends FoundTable {
  sheet: Excel.Worksheet;
  table: Excel.Table;
}

/** Finds a table by what the workbook remembers, wherever it was moved to; `TableObstructed` when a person changed it or it is no table any more. */
export async function placeOf(context: Excel.RequestContext, kept: KeptTable): Promise<Place> {
  const gone = new TableObstructed({ kind: 'gone', where: '', what: '' });
  const sheet = context.workbook.worksheets.getItemOrNullObject(kept.sheet);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) throw gone;
  const table = sheet.tables.getItemOrNullObject(kept.table);
  table.load(['name', 'showHeaders']);
  await context.sync();
  if (table.isNullObject || !table.showHeaders) throw gone;
  const range = table.getRange();
  const head = range.getRow(0);
  const last = range.getLastRow();
  range.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
  head.load('values');
  last.load('text');
  await context.sync();
  const lines = Math.min(range.rowIndex, kept.above.length);
  const above = lines > 0 ? sheet.getRangeByIndexes(range.rowIndex - lines, range.columnIndex, lines, 1) : null;
  above?.load('values');
  await context.sync();
  const found: FoundTable = {
    top: range.rowIndex, left: range.columnIndex, rows: range.rowCount - 1, columns: range.columnCount, headers: head.values[0]!,
    above: above?.values.map((row) => row[0]) ?? [], last: last.text[0]!,
  };
  const obstacle = obstacleIn(kept, found);
  if (obstacle) throw new TableObstructed(obstacle);
  return { ...found, sheet, table };
}

/**
 * Makes room for rows below a table. What stands there is moved down when that tears nothing apart: beside it, left and right, the sheet is empty.
 * Otherwise `TableObstructed`. Answers by how many rows it was moved.
 */
export async function makeRoom(context: Excel.RequestContext, { sheet, left, columns }: Place, bottom: number, rows: number): Promise<number> {
  const room = sheet.getRangeByIndexes(bottom + 1, left, rows, columns);
  const taken = await filledIn(context, room);
  if (!taken) return 0;
  const obstructed = new TableObstructed({ kind: 'below', ...taken });
  const used = sheet.getUsedRange(true);
  used.load(['rowIndex', 'rowCount', 'columnIndex', 'columnCount']);
  await context.sync();
  const height = used.rowIndex + used.rowCount - bottom - 1;
  const right = used.columnIndex + used.columnCount - left - columns;
  if (left > 0 && (await filledIn(context, sheet.getRangeByIndexes(bottom + 1, 0, height, left)))) throw obstructed;
  if (right > 0 && (await filledIn(context, sheet.getRangeByIndexes(bottom + 1, left + columns, height, right)))) throw obstructed;
  try {
    room.insert('Down');
    await context.sync();
  } catch {
    // Merged cells or another table would be cut through.
    throw obstructed;
  }
  return rows;
}

/** The first cell of a range that is not empty, or null. */
export async function filledIn(context: Excel.RequestContext, range: Excel.Range): Promise<{ where: string; what: string } | null> {
  const used = range.getUsedRangeOrNullObject(true);
  used.load(['rowIndex', 'columnIndex']);
  await context.sync();
  if (used.isNullObject) return null;
  // What is used is a frame around the cells: some cell of its first row is filled.
  const first = used.getRow(0);
  first.load('text');
  await context.sync();
  const cells = first.text[0]!;
  const place = Math.max(0, cells.findIndex((cell) => cell !== ''));
  return { where: addressAt(used.rowIndex, used.columnIndex + place), what: firstOf(cells) };
}
