import { afterEach, describe, expect, it, vi } from 'vitest';
import { playExcel, type Sheet } from './excelModel';
import { officeSheet } from './officeSheet';
import { TableObstructed, type TableToWrite, type TableWriting } from './tableHost';

const host = officeSheet();
const wanted = (rows: number, more: Partial<TableToWrite> = {}): TableToWrite => ({
  title: '排名', lines: ['保密 TG-1'], status: '未写完', columns: [{ header: '=x', number: false }, { header: '总分', number: true }], rows, export: '9', wish: '{}', ...more,
});
const some = (rows: number, from = 1) => Array.from({ length: rows }, (_, at) => [`C${from + at}`, from + at]);
const sheet1 = (): Sheet => ({ id: 's1', name: 'Sheet1', cells: [], tables: [], frozen: 0 });

async function written(rows: number) {
  const writing = await host.write(wanted(rows), null);
  await writing.append(1, some(rows));
  await writing.end(`共 ${rows} 行`, 'complete');
}

const again = async () => (await host.tables())[0]!;

async function anew(rows: number): Promise<TableWriting> {
  const writing = await host.write(wanted(rows), await again());
  await writing.append(1, some(rows));
  await writing.end(`共 ${rows} 行`, 'complete');
  return writing;
}

const obstacle = async (work: Promise<unknown>) => {
  const error = await work.then(() => null, (thrown: unknown) => thrown);
  return error instanceof TableObstructed ? error.obstacle : error;
};

afterEach(() => vi.unstubAllGlobals());

describe('a table in Excel', () => {
  it.each([1.13, 1.9])('takes text cells as text, numbers as numbers, nothing that runs (ExcelApi %s)', async (version) => {
    const { sheets } = playExcel([sheet1()], new Map(), version);
    const writing = await host.write(wanted(2), null);
    await writing.append(1, [["=cmd|'/c calc'!A0", 88.5], ['C2', null]]);
    await writing.end('共 2 行', 'complete');
    expect(sheets[1]).toMatchObject({ name: '排名', frozen: 3, cells: [['保密 TG-1'], ['共 2 行'], ['=x', '总分'], ["=cmd|'/c calc'!A0", 88.5], ['C2', '']] });
    expect(sheets[1]!.tables).toMatchObject([{ top: 2, left: 0, rows: 3, columns: 2 }]);
    expect(await host.tables()).toEqual([{ sheet: sheets[1]!.id, name: '排名', wish: '{}', rows: 2, unfinished: null }]);
  });

  it('that is longer when refreshed moves what stands below it down, when nothing stands beside that', async () => {
    const { sheets } = playExcel([sheet1()]);
    await written(2);
    sheets[1]!.cells.push([], ['小计', 3]);
    const { moved } = await anew(4);
    expect(moved).toBe(2);
    expect(sheets[1]!.cells.slice(1)).toEqual([['共 4 行'], ['=x', '总分'], ['C1', 1], ['C2', 2], ['C3', 3], ['C4', 4], ['', ''], ['小计', 3]]);
    expect(sheets[1]!.tables).toMatchObject([{ top: 2, rows: 5 }]);
  });

  it.each([
    ['beside what stands below it', (sheet: Sheet) => sheet.cells.push(['', '', ''], ['小计', 3, '备注'])],
    ['below it where Excel refuses to move', (sheet: Sheet) => { sheet.cells.push([], ['小计', 3]); sheet.refusesInsert = true; }],
  ])('never goes over what stands %s', async (_, fill) => {
    const { sheets } = playExcel([sheet1()]);
    await written(2);
    fill(sheets[1]!);
    const before = structuredClone(sheets[1]!.cells);
    expect(await obstacle(host.write(wanted(4), await again()))).toEqual({ kind: 'below', where: 'A7', what: '小计' });
    expect(sheets[1]!.cells).toEqual(before);
    expect((await again()).unfinished).toBeNull();
  });

  it('is told from what a person put into it: a row, a column, a text above', async () => {
    const { sheets } = playExcel([sheet1()]);
    await written(2);
    const sheet = sheets[1]!;
    const [table] = sheet.tables;
    sheet.cells.push(['合计', 3]);
    table!.rows++;
    expect(await obstacle(host.write(wanted(2), await again()))).toEqual({ kind: 'rows', where: 'A6', what: '合计' });
    table!.rows--;
    sheet.cells[2]!.push('我的列');
    table!.columns++;
    expect(await obstacle(host.write(wanted(2), await again()))).toEqual({ kind: 'columns', where: 'C3', what: '我的列' });
    table!.columns--;
    sheet.cells[0]![0] = '我的标题';
    expect(await obstacle(host.write(wanted(2), await again()))).toEqual({ kind: 'above', where: 'A1', what: '我的标题' });
  });

  it('is found where a person moved it by rows and columns above and beside it', async () => {
    const { sheets } = playExcel([sheet1()]);
    await written(1);
    const sheet = sheets[1]!;
    sheet.cells = [['我的标题'], ...sheet.cells.map((row) => ['mine', ...row])];
    Object.assign(sheet.tables[0]!, { top: 3, left: 1 });
    await anew(2);
    expect(sheet.cells).toEqual([['我的标题'], ['mine', '保密 TG-1'], ['mine', '共 2 行'], ['mine', '=x', '总分'], ['mine', 'C1', 1], ['', 'C2', 2]]);
  });

  it('that is none any more is written to a new sheet', async () => {
    const { sheets } = playExcel([sheet1()]);
    await written(1);
    sheets[1]!.tables = [];
    await anew(2);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', '排名', '排名 2']);
    expect((await host.tables()).map((table) => table.name)).toEqual(['排名 2']);
  });

  it('that was broken off is known as such, and gone on with below its last row', async () => {
    const { sheets } = playExcel([sheet1()]);
    const writing = await host.write(wanted(4), null);
    await writing.append(1, some(2));
    // The pane was closed here: no end.
    expect(await again()).toMatchObject({ rows: 2, unfinished: { export: '9', page: 1, all: 4 } });
    expect(sheets[1]!.cells[1]).toEqual(['未写完']);
    const on = await host.goOn(await again());
    await on.append(2, some(2, 3));
    await on.end('共 4 行', 'complete');
    expect(sheets[1]!.cells.slice(1)).toEqual([['共 4 行'], ['=x', '总分'], ['C1', 1], ['C2', 2], ['C3', 3], ['C4', 4]]);
    expect(await again()).toMatchObject({ rows: 4, unfinished: null });
  });

  it('that was broken off is refreshed over the rows it had, and over no others', async () => {
    const { sheets } = playExcel([sheet1()]);
    const writing = await host.write(wanted(4), null);
    await writing.append(1, some(3));
    sheets[1]!.cells.push([], ['mine']);
    await anew(1);
    expect(sheets[1]!.cells.slice(1)).toEqual([['共 1 行'], ['=x', '总分'], ['C1', 1], ['', ''], ['', ''], [], ['mine']]);
  });

  it('stops before cells that a person filled while it was written, and can be gone on with when they are empty again', async () => {
    const { sheets } = playExcel([sheet1()]);
    const writing = await host.write(wanted(4), null);
    await writing.append(1, some(2));
    sheets[1]!.cells.push(['mine']);
    expect(await obstacle(writing.append(2, some(2, 3)))).toEqual({ kind: 'below', where: 'A6', what: 'mine' });
    await writing.end('只有 2 / 4 行', 'broken-off');
    sheets[1]!.cells.pop();
    const on = await host.goOn(await again());
    await on.append(2, some(2, 3));
    expect(await again()).toMatchObject({ rows: 4, unfinished: { page: 2 } });
  });

  it('that lost rows is not gone on with', async () => {
    const { sheets } = playExcel([sheet1()]);
    const writing = await host.write(wanted(4), null);
    await writing.append(1, some(2));
    await writing.end('只有 2 / 4 行', 'broken-off');
    sheets[1]!.tables[0]!.rows--;
    expect(await obstacle(host.goOn(await again()))).toMatchObject({ kind: 'rows' });
  });

  it('is taken away with its sheet, and without it when something of a person stands there', async () => {
    const { sheets } = playExcel([sheet1()]);
    await written(2);
    sheets[1]!.cells.push([], ['mine']);
    await host.remove(await again());
    expect(sheets[1]!.cells.flat().filter((cell) => cell !== '')).toEqual(['mine']);
    expect(await host.tables()).toEqual([]);
    await written(2);
    await host.remove(await again());
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', '排名']);
  });
});
