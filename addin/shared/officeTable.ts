import { filledIn, keep, keptIn, makeRoom, placeOf, type Place } from './officeTablePlace';
import { plainCell, sheetName } from './sheetHost';
import { addressAt, ownRows, shrunk, TableObstructed, type KeptTable, type TableToWrite, type TableWriting, type WrittenTable } from './tableHost';

export async function tablesIn(): Promise<WrittenTable[]> {
  return await Excel.run(async (context) => {
    const kept = await keptIn(context);
    const sheets = kept.map((each) => context.workbook.worksheets.getItemOrNullObject(each.sheet));
    sheets.forEach((sheet) => sheet.load('name'));
    await context.sync();
    return kept.flatMap(({ sheet, wish, rows, unfinished }, place) => (sheets[place]!.isNullObject ? [] : [{ sheet, name: sheets[place]!.name, wish, rows, unfinished }]));
  });
}

/** Writes the lines above, the status and the headers; a table of Excel that stood there before keeps its name and grows or shrinks. */
export async function beginTable(wanted: TableToWrite, again: WrittenTable | null): Promise<TableWriting> {
  return await Excel.run(async (context) => {
    const all = await keptIn(context);
    const known = all.find((each) => each.sheet === again?.sheet);
    const found = known ? await placeAgain(context, known, wanted) : null;
    const { place, moved } = found ?? { place: await newPlace(context, wanted), moved: 0 };
    const above = [...wanted.lines, wanted.status];
    const texts = place.sheet.getRangeByIndexes(place.top - above.length, place.left, above.length, 1);
    texts.numberFormat = above.map(() => ['@']);
    texts.values = above.map((line) => [plainCell(line)]);
    texts.format.font.italic = true;
    const head = place.sheet.getRangeByIndexes(place.top, place.left, 1, wanted.columns.length);
    head.numberFormat = [wanted.columns.map(() => '@')];
    head.values = [wanted.columns.map((column) => plainCell(column.header))];
    const table = found ? place.table : place.sheet.tables.add(place.sheet.getRangeByIndexes(place.top, place.left, 2, wanted.columns.length), true);
    place.sheet.activate();
    place.sheet.load('id');
    table.load('name');
    await context.sync();
    const kept: KeptTable = {
      sheet: place.sheet.id, table: table.name, wish: wanted.wish, above, columns: wanted.columns, rows: 0, spans: found ? place.rows : 1,
      unfinished: { export: wanted.export, page: 0, all: wanted.rows },
    };
    // From here on whoever opens the workbook is told that it is not all there.
    keep(context, [...all.filter((each) => each !== known && each.sheet !== kept.sheet), kept]);
    await context.sync();
    return writing(kept, place.top, place.left, moved);
  });
}

/** Goes on below the last row that was written, when the table is as it was left. */
export async function goOnWith(table: WrittenTable): Promise<TableWriting> {
  return await Excel.run(async (context) => {
    const kept = (await keptIn(context)).find((each) => each.sheet === table.sheet);
    if (!kept) throw new TableObstructed({ kind: 'gone', where: '', what: '' });
    const place = await placeOf(context, kept);
    if (place.rows < kept.spans) throw shrunk(place);
    place.sheet.activate();
    await context.sync();
    return writing(kept, place.top, place.left, 0);
  });
}

/** Takes a table away, and its sheet when that is empty then. */
export async function removeTable(table: WrittenTable): Promise<void> {
  await Excel.run(async (context) => {
    const all = await keptIn(context);
    const kept = all.find((each) => each.sheet === table.sheet);
    const place = kept ? await placeOf(context, kept).catch(forgotten) : null;
    if (kept && place) {
      place.table.convertToRange();
      const height = kept.above.length + 1 + ownRows(kept, place);
      place.sheet.getRangeByIndexes(place.top - kept.above.length, place.left, height, place.columns).clear('All');
      const rest = place.sheet.getUsedRangeOrNullObject(true);
      rest.load('address');
      const sheets = context.workbook.worksheets.getCount(true);
      await context.sync();
      if (rest.isNullObject && sheets.value > 1) place.sheet.delete();
    }
    keep(context, all.filter((each) => each !== kept));
    await context.sync();
  });
}

/** A table that is none any more is forgotten; the cells that are left are the person's. */
function forgotten(error: unknown): null {
  if (error instanceof TableObstructed && error.obstacle.kind === 'gone') return null;
  throw error;
}

async function newPlace(context: Excel.RequestContext, { title, lines, columns }: TableToWrite): Promise<Place> {
  const all = context.workbook.worksheets;
  all.load('items/name');
  await context.sync();
  const sheet = all.add(sheetName(title, all.items.map((each) => each.name)));
  return { sheet, table: null!, top: lines.length + 1, left: 0, rows: 0, columns: columns.length, headers: [], above: [], last: [] };
}

/** Empties the rows of a table that stood there before, after room was made for all of the new ones; null when it is no table any more. */
async function placeAgain(context: Excel.RequestContext, known: KeptTable, wanted: TableToWrite): Promise<{ place: Place; moved: number } | null> {
  const place = await placeOf(context, known).catch(forgotten);
  if (!place) return null;
  if (wanted.lines.length + 1 !== known.above.length || wanted.columns.length !== known.columns.length) {
    // A version of the product that writes it otherwise: what it would need may be a person's.
    throw new TableObstructed({ kind: 'columns', where: addressAt(place.top, place.left), what: String(place.headers[0]) });
  }
  const own = ownRows(known, place);
  const more = Math.max(1, wanted.rows) - own;
  const moved = more > 0 ? await makeRoom(context, place, place.top + own, more) : 0;
  place.sheet.getRangeByIndexes(place.top + 1, place.left, own, place.columns).clear('Contents');
  return { place, moved };
}

function writing(kept: KeptTable, top: number, left: number, moved: number): TableWriting {
  const width = kept.columns.length;
  const othersIn = async (context: Excel.RequestContext) => (await keptIn(context)).filter((each) => each.sheet !== kept.sheet);
  /** Writes down what changed together with the cells: neither is there without the other. */
  const change = async (context: Excel.RequestContext, others: KeptTable[], now: Partial<KeptTable>) => {
    keep(context, [...others, { ...kept, ...now }]);
    await context.sync();
    Object.assign(kept, now);
  };
  return {
    moved,
    append: async (page, rows) => {
      await Excel.run(async (context) => {
        const others = await othersIn(context);
        if (rows.length > 0) {
          const range = context.workbook.worksheets.getItem(kept.sheet).getRangeByIndexes(top + 1 + kept.rows, left, rows.length, width);
          // A person may have typed there meanwhile.
          const taken = await filledIn(context, range);
          if (taken) throw new TableObstructed({ kind: 'below', ...taken });
          // The format first: in a cell of text nothing becomes a formula, a date or a rounded number.
          range.numberFormat = rows.map(() => kept.columns.map((column) => (column.number ? 'General' : '@')));
          range.values = rows.map((row) => row.map(plainCell));
        }
        await change(context, others, { rows: kept.rows + rows.length, unfinished: { ...kept.unfinished!, page } });
      });
    },
    end: async (status, how) => {
      await Excel.run(async (context) => {
        const others = await othersIn(context);
        const sheet = context.workbook.worksheets.getItem(kept.sheet);
        const spans = Math.max(1, kept.rows);
        const range = sheet.getRangeByIndexes(top, left, spans + 1, width);
        let table = sheet.tables.getItem(kept.table);
        if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) table.resize(range);
        else {
          table.convertToRange();
          table = sheet.tables.add(range, true);
        }
        sheet.getRangeByIndexes(top - 1, left, 1, 1).values = [[plainCell(status)]];
        range.format.autofitColumns();
        sheet.freezePanes.freezeRows(top + 1);
        table.load('name');
        await context.sync();
        const unfinished = how === 'complete' ? null : { ...kept.unfinished!, ...(how === 'given-up' ? { export: null } : {}) };
        await change(context, others, { spans, table: table.name, above: [...kept.above.slice(0, -1), status], unfinished });
      });
    },
  };
}
