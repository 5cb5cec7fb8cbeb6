import { beginTable, goOnWith, removeTable, tablesIn } from './officeTable';
import { lettersOf, type CellValue, type SheetHost, type SheetMark, type SheetRead } from './sheetHost';

/** Cells of one request: Excel on the web takes some five megabytes each way. */
const cellsAtOnce = 20000;

/** Marks of one request. */
const marksAtOnce = 200;

const marksKey = 'TeamsGradingMarks';
/** 1 January 2000 in a workbook whose days count from 1904. */
const daysFrom1904 = 35064;

const markColour = '#FFD9D9';

/** A cell that the pane coloured, and what it looked like before. */
interface KeptMark {
  sheet: string;
  cell: string;
  colour: string;
  noted: boolean;
}

/** The sheet that was read: marks go there, whichever is in front by then. */
let readId: string | null = null;

const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);

/** Reads the sheet in front of the person. What older Excels do not tell (hidden rows, merged cells, the base of dates) is taken as usual. */
async function read(told: (share: number) => void, signal: AbortSignal): Promise<SheetRead> {
  return await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load(['name', 'id']);
    context.workbook.load('name');
    used.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
    await context.sync();
    readId = sheet.id;
    const result: SheetRead = {
      workbook: context.workbook.name ?? '', sheet: sheet.name, top: 0, left: 0, values: [], formulas: [], texts: [], formats: [], errors: [], hidden: [], merged: [], from1904: false,
    };
    if (used.isNullObject) return result;
    result.top = used.rowIndex;
    result.left = used.columnIndex;
    const rows = Math.max(1, Math.floor(cellsAtOnce / used.columnCount));
    for (let from = 0; from < used.rowCount; from += rows) {
      signal.throwIfAborted();
      const piece = sheet.getRangeByIndexes(used.rowIndex + from, used.columnIndex, Math.min(rows, used.rowCount - from), used.columnCount);
      piece.load(['values', 'formulas', 'text', 'numberFormat', 'valueTypes']);
      const hidden = supports('1.9') ? piece.getRowProperties({ rowHidden: true }) : null;
      await context.sync();
      result.values.push(...(piece.values as CellValue[][]));
      result.formulas.push(...(piece.formulas as CellValue[][]));
      result.texts.push(...piece.text);
      result.formats.push(...(piece.numberFormat as string[][]));
      result.errors.push(...piece.valueTypes.map((row) => row.map((type) => type === 'Error')));
      result.hidden.push(...(hidden?.value.map((row) => row.rowHidden === true) ?? Array.from({ length: piece.values.length }, () => false)));
      told(Math.min(1, (from + rows) / used.rowCount));
    }
    await readRest(context, used, result);
    return result;
  });
}

async function readRest(context: Excel.RequestContext, used: Excel.Range, result: SheetRead) {
  if (supports('1.13')) {
    const merged = used.getMergedAreasOrNullObject();
    merged.load('address');
    await context.sync();
    if (!merged.isNullObject) result.merged = merged.address.split(',').map((range) => range.split('!').pop()!.replaceAll('$', ''));
  }
  // Excel does not say from when a workbook counts its days, but its functions do.
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  await context.sync();
  result.from1904 = day.value === daysFrom1904;
}

async function mark(marks: SheetMark[]): Promise<void> {
  await unmark();
  await Excel.run(async (context) => {
    const sheet = readId ? context.workbook.worksheets.getItem(readId) : context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id');
    const kept: KeptMark[] = [];
    for (let from = 0; from < marks.length; from += marksAtOnce) {
      const piece = marks.slice(from, from + marksAtOnce).map((mark) => ({ ...mark, cell: `${lettersOf(mark.column)}${mark.row + 1}` }));
      const fills = piece.map(({ cell }) => {
        const fill = sheet.getRange(cell).format.fill;
        fill.load('color');
        return fill;
      });
      const notes = supports('1.18') ? piece.map(({ cell }) => sheet.notes.getItemOrNullObject(cell)) : [];
      notes.forEach((note) => note.load('content'));
      await context.sync();
      piece.forEach(({ cell, reason }, place) => {
        // A note that a person wrote stays; the reason then stands in the pane alone.
        const noted = notes[place]?.isNullObject === true;
        kept.push({ sheet: sheet.id, cell, colour: fills[place]!.color, noted });
        fills[place]!.color = markColour;
        if (noted) sheet.notes.add(cell, reason);
      });
      // Kept with each piece: what is coloured can be taken away whatever happens next.
      context.workbook.settings.add(marksKey, JSON.stringify(kept));
      await context.sync();
    }
  });
}

async function unmark(): Promise<void> {
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(marksKey);
    setting.load('value');
    await context.sync();
    if (setting.isNullObject) return;
    const kept = JSON.parse(String(setting.value)) as KeptMark[];
    const sheets = new Map<string, Excel.Worksheet>();
    for (const { sheet } of kept) if (!sheets.has(sheet)) sheets.set(sheet, context.workbook.worksheets.getItemOrNullObject(sheet));
    sheets.forEach((sheet) => sheet.load('id'));
    await context.sync();
    for (let from = 0; from < kept.length; from += marksAtOnce) {
      const piece = kept.slice(from, from + marksAtOnce).filter((each) => !sheets.get(each.sheet)!.isNullObject);
      const fills = piece.map((each) => {
        const fill = sheets.get(each.sheet)!.getRange(each.cell).format.fill;
        fill.load('color');
        return fill;
      });
      const notes = piece.map((each) => (each.noted ? sheets.get(each.sheet)!.notes.getItemOrNullObject(each.cell) : null));
      notes.forEach((note) => note?.load('content'));
      await context.sync();
      piece.forEach(({ colour }, place) => {
        const fill = fills[place]!;
        // A colour that somebody gave the cell meanwhile is theirs.
        if (fill.color.toUpperCase() === markColour) {
          if (!colour || colour.toUpperCase() === '#FFFFFF') fill.clear();
          else fill.color = colour;
        }
        if (notes[place] && !notes[place].isNullObject) notes[place].delete();
      });
      await context.sync();
    }
    setting.delete();
    await context.sync();
  });
}

/** The workbook that the pane stands beside. */
export const officeSheet = (): SheetHost => ({ read, mark, unmark, write: beginTable, goOn: goOnWith, remove: removeTable, tables: tablesIn });
