import type { FakeWorkbook } from './fakeSheet';
import { lettersOf, type CellValue } from './sheetHost';

/** The stand-in speaks as the pane above it does. */
const words = () =>
  document.documentElement.lang === 'en'
    ? { sheet: (name: string) => `Sheet ${name}`, cells: (name: string) => `Cells of ${name}`, rows: (count: number) => (count === 1 ? '1 row' : `${count} rows`) }
    : { sheet: (name: string) => `工作表“${name}”`, cells: (name: string) => `“${name}”的单元格`, rows: (count: number) => `共 ${count} 行` };

/** Rows drawn; the rest is counted. */
const drawn = 30;

const make = <K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
};

/** What was typed, as Excel takes it: a number when it reads like one. */
export const typed = (text: string): CellValue => (text.trim() !== '' && /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text);

/** Draws the sheet in front below the pane: a cell for each, to be typed into; marks in colour with their reasons below. */
export function showSheet(book: FakeWorkbook): void {
  const tab = book.tabs[book.front]!;
  const texts = words();
  const section = make('section');
  section.id = 'fake-sheet';
  section.setAttribute('aria-label', texts.sheet(tab.name));
  const choose = make('p');
  book.tabs.forEach((each, at) => {
    const button = make('button', each.name);
    button.type = 'button';
    button.setAttribute('aria-pressed', String(at === book.front));
    button.onclick = () => {
      book.front = at;
      book.show();
    };
    choose.append(button, ' ');
  });
  const scroll = make('div');
  scroll.className = 'fake-scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', texts.cells(tab.name));
  const table = make('table');
  const body = table.createTBody();
  const width = Math.max(8, ...tab.cells.slice(0, drawn).map((row) => row.length));
  for (let row = 0; row < Math.min(drawn, Math.max(tab.cells.length, 3)); row++) {
    const line = body.insertRow();
    line.hidden = tab.hidden.includes(row + 1);
    for (let column = 0; column < width; column++) line.insertCell().append(cellAt(book, row, column));
  }
  scroll.append(table);
  const count = make('p', texts.rows(tab.cells.length));
  count.className = 'fake-count';
  const reasons = make('ul');
  for (const [address, reason] of Object.entries(tab.marks)) reasons.append(make('li', `${address}: ${reason}`));
  section.append(choose, scroll, count, reasons);
  document.getElementById('fake-sheet')?.remove();
  document.body.append(section);
}

function cellAt(book: FakeWorkbook, row: number, column: number): HTMLInputElement {
  const tab = book.tabs[book.front]!;
  const address = `${lettersOf(column)}${row + 1}`;
  const cell = make('input');
  cell.setAttribute('aria-label', address);
  cell.value = String(tab.cells[row]?.[column] ?? '');
  cell.className = address in tab.marks ? 'fake-marked' : '';
  cell.title = tab.marks[address] ?? '';
  cell.onchange = () => {
    while (tab.cells.length <= row) tab.cells.push([]);
    while (tab.cells[row]!.length <= column) tab.cells[row]!.push('');
    tab.cells[row]![column] = typed(cell.value);
  };
  return cell;
}
