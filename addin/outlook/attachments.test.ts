import { describe, expect, it } from 'vitest';
import type { MailFile } from '../shared/host';
import { endOf, rowsOf, sizeOf, toSend, tooMany, unfitBytes, unfitOf } from './attachments';
import type { Limits } from './types';

const limits: Limits = { title: 100, text: 4000, words: 10000, line: 400, interviewText: 4000, fileBytes: 20 * 1024 * 1024, files: 3, fileTypes: ['.pdf', '.xlsx', '.png'] };
const file = (id: string, part: Partial<MailFile> = {}): MailFile => ({ id, name: `${id}.pdf`, size: 1000, kind: 'file', inline: false, ...part });

describe('unfitOf', () => {
  it.each([
    [null, file('a')],
    [null, file('A', { name: 'A.PDF' })],
    [null, file('a', { size: limits.fileBytes })],
    ['big', file('a', { size: limits.fileBytes + 100_000 })],
    ['type', file('a', { name: 'a.zip' })],
    ['type', file('a', { name: 'a.pdf.exe' })],
    ['type', file('a', { name: 'noend' })],
    ['cloud', file('a', { kind: 'cloud' })],
    ['empty', file('a', { size: 0 })],
    ['there', file('old')],
  ])('%s', (why, one) => expect(unfitOf(one, limits, ['old.pdf'])).toBe(why));

  it('measures the bytes when they are there', () => {
    expect(unfitBytes(limits.fileBytes, limits)).toBeNull();
    expect(unfitBytes(limits.fileBytes + 1, limits)).toBe('big');
    expect(unfitBytes(0, limits)).toBe('empty');
  });
});

describe('rowsOf', () => {
  it('ticks what is taken, not the pictures within the text', () => {
    const rows = rowsOf([file('a'), file('b', { inline: true, name: 'logo.png' }), file('c', { name: 'c.zip' })], limits);
    expect(rows.map((row) => row.ticked)).toEqual([true, false, false]);
    expect(toSend(rows).map((row) => row.file.id)).toEqual(['a']);
  });

  it('ticks no more than there is room for', () => {
    const rows = rowsOf([file('a'), file('b'), file('c')], limits, ['x.pdf', 'y.pdf']);
    expect(rows.map((row) => row.ticked)).toEqual([true, false, false]);
    expect(tooMany(rows, limits, 2)).toBe(false);
    expect(tooMany(rows.map((row) => ({ ...row, ticked: true })), limits, 2)).toBe(true);
  });
});

it('sizes are read by people', () => expect([sizeOf(10), sizeOf(2048), sizeOf(20 * 1024 * 1024), sizeOf(1.5 * 1024 * 1024)]).toEqual(['10 B', '2 KB', '20 MB', '1.5 MB']));
it('the end of a name is the last one', () => expect([endOf('a.PDF '), endOf('a'), endOf('.pdf'), endOf('a/b.c/d')]).toEqual(['.pdf', '', '.pdf', '']));
