import type { MailFile } from '../shared/host';
import type { Limits } from './types';

/** Why a file does not go along; null when it may. */
export type Unfit = 'big' | 'type' | 'cloud' | 'empty' | 'there' | null;

/** Where a file stands on its way. */
export type FileState = 'no' | 'waits' | 'reads' | 'sends' | 'done' | 'failed';

/** One attachment as the pane shows it. */
export interface FileRow {
  file: MailFile;
  unfit: Unfit;
  ticked: boolean;
  state: FileState;
  /** Why it failed, in words. */
  words: string | null;
}

/** Outlook counts what it keeps beside a file's bytes: so much over the limit may still fit, and is measured when it is read. */
const besides = 4096;

/** The attachments of a mail as a choice: everything that is taken is ticked, except the pictures within the text and what exceeds the number of files. */
export function rowsOf(files: readonly MailFile[], limits: Limits, attached: readonly string[] = []): FileRow[] {
  let room = Math.max(0, limits.files - attached.length);
  return files.map((file) => {
    const unfit = unfitOf(file, limits, attached);
    const ticked = unfit === null && !file.inline && room-- > 0;
    return { file, unfit, ticked, state: 'no', words: null };
  });
}

/** What speaks against a file before it is read. */
export function unfitOf(file: MailFile, limits: Limits, attached: readonly string[] = []): Unfit {
  if (file.kind === 'cloud') return 'cloud';
  if (!limits.fileTypes.includes(endOf(file.name))) return 'type';
  if (file.size > limits.fileBytes + besides) return 'big';
  if (file.size === 0) return 'empty';
  return attached.includes(file.name) ? 'there' : null;
}

/** What speaks against its bytes. */
export const unfitBytes = (bytes: number, limits: Limits): Unfit => (bytes === 0 ? 'empty' : bytes > limits.fileBytes ? 'big' : null);

/** The end of a name, with its dot, in small letters; empty without one. */
export const endOf = (name: string) => /\.[^.\\/]+$/.exec(name.trim())?.[0].toLowerCase() ?? '';

/** Ticked and not yet sent. */
export const toSend = (rows: readonly FileRow[]) => rows.filter((row) => row.ticked && row.unfit === null && row.state !== 'done');

/** More are ticked than an appeal takes. */
export const tooMany = (rows: readonly FileRow[], limits: Limits, attached: number) => rows.filter((row) => row.ticked && row.unfit === null && row.state !== 'done').length + attached > limits.files;

export const withRow = (rows: readonly FileRow[], id: string, change: Partial<FileRow>) => rows.map((row) => (row.file.id === id ? { ...row, ...change } : row));

/** A size as people read it. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}
