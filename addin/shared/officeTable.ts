import { lettersOf, plainCell, sheetName, type SheetColumn, type TableWriting, type WrittenTable } from './sheetHost';

const tablesKey = 'TeamsGradingTables';

/** What the workbook remembers of a table. */
interface KeptTable extends WrittenTable {
  sheetId: string;
  table: string;
}

async function keptIn(context: Excel.RequestContext): Promise<KeptTable[]> {
  const setting = context.workbook.settings.getItemOrNullObject(tablesKey);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? [] : (JSON.parse(String(setting.value)) as KeptTable[]);
}

export async function tablesIn(): Promise<WrittenTable[]> {
  return await Excel.run(async (context) => {
    const kept = await keptIn(context);
    const sheets = kept.map((each) => context.workbook.worksheets.getItemOrNullObject(each.sheetId));
    sheets.forEach((sheet) => sheet.load('name'));
    await context.sync();
    return kept.flatMap((each, place) => (sheets[place]!.isNullObject ? [] : [{ sheet: each.sheetId, name: sheets[place]!.name, wish: each.wish }]));
  });
}

/** Writes the lines above, the status, the headers, then rows as they come; a table of Excel that stood there before keeps its name and grows or shrinks. */
export async function beginTable(title: string, lines: string[], columns: SheetColumn[], again: WrittenTable | null): Promise<TableWriting> {
  const header = lines.length + 1;
  const last = lettersOf(columns.length - 1);
  const id = await Excel.run(async (context) => {
    const all = context.workbook.worksheets;
    const old = again ? all.getItemOrNullObject(again.sheet) : null;
    all.load('items/name');
    old?.load('id');
    await context.sync();
    const isThere = old !== null && !old.isNullObject;
    const sheet = isThere ? old : all.add(sheetName(title, all.items.map((each) => each.name)));
    if (isThere) await clearTable(context, sheet, again!.sheet);
    const above = sheet.getRange(`A1:A${header}`);
    above.numberFormat = Array.from({ length: header }, () => ['@']);
    above.values = [...lines, ''].map((line) => [plainCell(line)]);
    above.format.font.italic = true;
    const head = sheet.getRange(`A${header + 1}:${last}${header + 1}`);
    head.numberFormat = [columns.map(() => '@')];
    head.values = [columns.map((column) => plainCell(column.header))];
    sheet.activate();
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
  let next = header + 2;
  return {
    append: async (rows) => {
      if (rows.length === 0) return;
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(id).getRange(`A${next}:${last}${next + rows.length - 1}`);
        // The format first: in a cell of text nothing becomes a formula, a date or a rounded number.
        range.numberFormat = rows.map(() => columns.map((column) => (column.number ? 'General' : '@')));
        range.values = rows.map((row) => row.map(plainCell));
        await context.sync();
      });
      next += rows.length;
    },
    end: (status, wish) => endTable(id, header, `A${header + 1}:${last}${Math.max(next - 1, header + 2)}`, status, wish),
  };
}

/** Takes the rows of the table away, and nothing that a person put beside or below it. */
async function clearTable(context: Excel.RequestContext, sheet: Excel.Worksheet, id: string): Promise<void> {
  const known = (await keptIn(context)).find((each) => each.sheetId === id);
  if (!known) return;
  const table = sheet.tables.getItemOrNullObject(known.table);
  table.load('name');
  await context.sync();
  if (!table.isNullObject) table.getRange().clear('Contents');
}

async function endTable(id: string, header: number, address: string, status: string, wish: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const kept = await keptIn(context);
    const known = kept.find((each) => each.sheetId === id);
    const table = known ? sheet.tables.getItemOrNullObject(known.table) : null;
    table?.load('name');
    sheet.load('name');
    await context.sync();
    const current = table && !table.isNullObject ? table : sheet.tables.add(address, true);
    if (current === table) table.resize(address);
    sheet.getRange(`A${header}`).values = [[plainCell(status)]];
    sheet.getRange(address).format.autofitColumns();
    sheet.freezePanes.freezeRows(header + 1);
    current.load('name');
    await context.sync();
    const others = kept.filter((each) => each.sheetId !== id);
    context.workbook.settings.add(tablesKey, JSON.stringify([...others, { sheet: id, sheetId: id, name: sheet.name, table: current.name, wish }]));
    await context.sync();
  });
}
