import { useCallback, useEffect, useRef, useState } from 'react';
import { dataOf } from '../shared/client';
import type { Opened } from '../shared/PaneApp';
import type { components } from '../shared/schema';
import type { SheetHost, WrittenTable } from '../shared/sheetHost';
import type { ExcelTexts } from './excelTexts';
import { wordsOf, type Said } from './Says';
import { writeTable, type Wish } from './writing';

export type Choices = components['schemas']['TableChoices'];

/** The steps of writing tables and of writing them anew. */
export function useTables({ host, api, me, signedOut, texts }: Opened<SheetHost> & { texts: ExcelTexts }) {
  const [choices, setChoices] = useState<Choices | null>(null);
  const [tables, setTables] = useState<WrittenTable[]>([]);
  const [progress, setProgress] = useState<{ rows: number; all: number } | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const stop = useRef(new AbortController());

  const tell = useCallback(
    (error: unknown) => {
      if (!signedOut(error)) setSaid({ intent: 'error', text: wordsOf(error, me.locale, texts.failed) });
    },
    [signedOut, me.locale, texts],
  );

  useEffect(() => {
    void (async () => {
      try {
        setChoices(await dataOf(api.GET('/api/addin/tables')));
        setTables(await host.tables());
      } catch (error) {
        tell(error);
      }
    })();
    return () => stop.current.abort();
  }, [api, host, tell]);

  const write = async (wish: Wish, again: WrittenTable | null) => {
    stop.current = new AbortController();
    setSaid(null);
    setProgress({ rows: 0, all: 0 });
    try {
      const words = { complete: texts.statusComplete, incomplete: texts.statusIncomplete };
      const written = await writeTable(api, host, wish, again, words, (rows, all) => setProgress({ rows, all }), stop.current.signal);
      setSaid(
        written.complete
          ? { intent: 'success', text: texts.written(written.rows, written.mark) }
          : { intent: 'warning', text: texts.cancelled(written.rows, written.all, written.mark) },
      );
      setTables(await host.tables());
    } catch (error) {
      tell(error);
    } finally {
      setProgress(null);
    }
  };

  /** What was asked for stands in the workbook; whoever opens it elsewhere asks with their own rights and for their own reason. */
  const refresh = (table: WrittenTable, reason: string) => write({ ...(JSON.parse(table.wish) as Wish), reason }, table);

  const find = async (unit: string, text: string) => {
    setSaid(null);
    try {
      return (await dataOf(api.POST('/api/addin/tables/customers', { body: { unit, text } }))).customers;
    } catch (error) {
      tell(error);
      return null;
    }
  };

  return { choices, tables, progress, said, write, refresh, find, cancel: () => stop.current.abort() };
}

export type Tables = ReturnType<typeof useTables>;
