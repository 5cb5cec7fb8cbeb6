import { useCallback } from 'react';
import type { Mail, MailReading } from '../shared/host';
import { rowsOf, toSend, unfitBytes, withRow, type FileRow } from './attachments';
import type { Kept } from './kept';
import { useKept } from './useKept';
import type { MailApi } from './mailApi';
import { said, troubleOf, type TroubleTexts } from './trouble';
import type { Limits, Log } from './types';

const none: FileRow[] = [];

/** The attachments of a mail on their way to a log. */
export interface Files {
  rows: FileRow[];
  /** Lays the attachments out as a choice, those apart that the log has already. */
  start: (attached: readonly string[]) => void;
  tick: (id: string, ticked: boolean) => void;
  /** Sends what is ticked, one after the other; one that fails keeps nobody else from going. */
  send: (log: Log) => Promise<void>;
  busy: boolean;
}

/** @param target for which customer the files were chosen, or to which log they go. */
export function useFiles(api: MailApi, reading: MailReading, kept: Kept, mail: Mail, target: string, limits: Limits, texts: TroubleTexts): Files {
  const name = `files:${target}`;
  const [rows, set] = useKept<FileRow[]>(kept, mail.item, name, none);

  const send = useCallback(
    async (log: Log) => {
      // From here on they are the log's.
      const to = `files:${log.id}`;
      const now = () => kept.get<FileRow[]>(mail.item, to) ?? none;
      const change = (id: string, part: Partial<FileRow>) => kept.set(mail.item, to, withRow(now(), id, part));
      const going = toSend(kept.get<FileRow[]>(mail.item, name) ?? none);
      const ids = new Set(going.map((row) => row.file.id));
      kept.set(mail.item, to, (kept.get<FileRow[]>(mail.item, name) ?? none).map((row) => (ids.has(row.file.id) ? { ...row, state: 'waits' as const, words: null } : row)));
      let stopped: string | null = null;
      for (const { file } of going) {
        if (stopped) {
          change(file.id, { state: 'failed', words: stopped });
          continue;
        }
        try {
          change(file.id, { state: 'reads' });
          const content = await reading.content(mail, file);
          const unfit = unfitBytes(content.size, limits);
          if (unfit) {
            change(file.id, { unfit, ticked: false, state: 'no' });
            continue;
          }
          change(file.id, { state: 'sends' });
          await api.attach(log.id, file.name, content);
          change(file.id, { state: 'done' });
        } catch (error) {
          const trouble = troubleOf(error);
          const words = said(trouble, texts);
          // What the server does not take it will not take again, unless somebody wants to try all the same.
          change(file.id, { state: 'failed', words, ticked: !(trouble.is === 'refused' && trouble.status >= 400 && trouble.status < 500 && trouble.status !== 401 && trouble.status !== 429) });
          // Without a network, a sign-in or the mail itself the next one would only fail in the same way.
          if (trouble.is === 'lost' || (trouble.is === 'refused' && trouble.status === 401) || (trouble.is === 'host' && trouble.why === 'gone')) stopped = words;
        }
      }
    },
    [api, reading, kept, mail, name, limits, texts],
  );

  return {
    rows,
    start: (attached) => set(rowsOf(mail.files, limits, attached)),
    tick: (id, ticked) => set((now) => withRow(now, id, { ticked })),
    send,
    busy: rows.some((row) => row.state === 'waits' || row.state === 'reads' || row.state === 'sends'),
  };
}
