import { useCallback, useEffect, useRef, useState } from 'react';
import { dataOf } from '../shared/client';
import type { Opened } from '../shared/PaneApp';
import { Unreachable } from '../shared/refusal';
import type { components } from '../shared/schema';
import type { SheetHost } from '../shared/sheetHost';
import { TableObstructed, type WrittenTable } from '../shared/tableHost';
import type { ExcelTexts } from './excelTexts';
import { wordsOf, type Said } from './Says';
import { begin, givenUp, giveUp, goOnWith, writeTable, type Begun, type Wish, type Written } from './writing';

export type Choices = components['schemas']['TableChoices'];

type Told = (rows: number, all: number) => void;

/** The steps of writing tables, of going on with one that was broken off, and of writing them anew. */
export function useTables({ host, api, me, signedOut, texts }: Opened<SheetHost> & { texts: ExcelTexts }) {
  const [choices, setChoices] = useState<Choices | null>(null);
  const [tables, setTables] = useState<WrittenTable[]>([]);
  const [progress, setProgress] = useState<{ rows: number; all: number } | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  /** On record already; its place is taken by cells of a person. */
  const [waiting, setWaiting] = useState<Begun | null>(null);
  const stop = useRef(new AbortController());

  const tell = useCallback(
    (error: unknown) => {
      if (signedOut(error)) return;
      const text = error instanceof TableObstructed ? texts.obstacle[error.obstacle.kind](error.obstacle) : wordsOf(error, me.locale, texts.failed);
      setSaid({ intent: 'error', text });
    },
    [signedOut, me.locale, texts],
  );

  useEffect(() => {
    void (async () => {
      try {
        setTables(await host.tables());
        setChoices(await dataOf(api.GET('/api/addin/tables')));
      } catch (error) {
        tell(error);
      }
    })();
    return () => stop.current.abort();
  }, [api, host, tell]);

  /** Writes, shows how far it is, and says how it ended; whatever the end, the list is as the workbook has it. */
  const run = async (work: (told: Told, signal: AbortSignal) => Promise<Written>) => {
    stop.current = new AbortController();
    setSaid(null);
    setWaiting(null);
    setProgress({ rows: 0, all: 0 });
    let far = 0;
    const told: Told = (rows, all) => {
      far = rows;
      setProgress({ rows, all });
    };
    try {
      const written = await work(told, stop.current.signal);
      const moved = written.moved > 0 ? ` ${texts.moved(written.moved)}` : '';
      setSaid(
        written.complete
          ? { intent: 'success', text: (written.mark ? texts.written(written.rows, written.mark) : texts.finished(written.rows)) + moved }
          : { intent: 'warning', text: texts.cancelled(written.rows, written.all, written.mark) + moved },
      );
    } catch (error) {
      if (error instanceof Unreachable && far > 0) setSaid({ intent: 'error', text: texts.brokenOff });
      else tell(error);
    } finally {
      setProgress(null);
      setTables(await host.tables().catch(() => []));
    }
  };

  const words = { begun: texts.statusBegun, complete: texts.statusComplete, incomplete: texts.statusIncomplete };

  /** Whether it may stand in the place of the old one is known only when it is known how long it is: by then it is on record, and can still go elsewhere. */
  const put = async (begun: Begun, again: WrittenTable | null, told: Told, signal: AbortSignal) => {
    try {
      return await writeTable(api, host, begun, again, words, told, signal);
    } catch (error) {
      if (error instanceof TableObstructed && again && (await isUntouched(again))) setWaiting(begun);
      throw error;
    }
  };
  const isUntouched = async (table: WrittenTable) => {
    const now = (await host.tables()).find((each) => each.sheet === table.sheet);
    return now?.wish === table.wish && now.rows === table.rows && now.unfinished?.export === table.unfinished?.export;
  };

  const write = (wish: Wish, again: WrittenTable | null) => run(async (told, signal) => await put(await begin(api, wish), again, told, signal));

  /** What was asked for stands in the workbook; whoever opens it elsewhere asks with their own rights and for their own reason. */
  const refresh = (table: WrittenTable, reason: string) => write({ ...(JSON.parse(table.wish) as Wish), reason }, table);

  const goOn = (table: WrittenTable) => run((told, signal) => goOnWith(api, host, table, words, told, signal));

  const writeElsewhere = () => run((told, signal) => put(waiting!, null, told, signal));

  const leave = async () => {
    const begun = waiting!;
    setWaiting(null);
    setSaid(null);
    await giveUp(api, begun.table.id).catch(() => undefined);
  };

  const remove = async (table: WrittenTable) => {
    setSaid(null);
    try {
      await host.remove(table);
      if (table.unfinished?.export) await giveUp(api, table.unfinished.export).catch(() => undefined);
      setSaid({ intent: 'success', text: texts.removed(table.name) });
    } catch (error) {
      tell(error);
    }
    setTables(await host.tables().catch(() => []));
  };

  const find = async (unit: string, text: string) => {
    setSaid(null);
    try {
      return (await dataOf(api.POST('/api/addin/tables/customers', { body: { unit, text } }))).customers;
    } catch (error) {
      tell(error);
      return null;
    }
  };

  return { choices, tables, progress, said, waiting, write, refresh, goOn, writeElsewhere, leave, remove, find, cancel: () => stop.current.abort(givenUp) };
}

export type Tables = ReturnType<typeof useTables>;
