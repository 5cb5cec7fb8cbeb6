import { useCallback, useEffect, useRef, useState } from 'react';
import { dataOf, versioned } from '../shared/client';
import type { Opened } from '../shared/PaneApp';
import { Refusal, Unreachable } from '../shared/refusal';
import type { components } from '../shared/schema';
import type { SheetHost, SheetRead } from '../shared/sheetHost';
import type { ExcelTexts } from './excelTexts';
import { forgetLast, keepLast, lastToUndo } from './lastImport';
import { marksOf } from './marking';
import { headerRow, headersOf, mergedBelow, partsOf, rowsOf, type Columns } from './reading';
import { begin, drop, send, takeBack, takeOver, tryOut, type Sending, type TakenOver, type Trial } from './sending';
import { wordsOf, type Said } from './Says';
import type { Sheets, SheetsFirst } from './sheetsFirst';

export type SheetPlan = components['schemas']['SheetAnswer'];

/** How far the import is. */
export interface Stand {
  kind: string;
  read: SheetRead | null;
  header: number | null;
  columns: Columns;
  visibleOnly: boolean;
  trial: Trial | null;
  taken: Pick<TakenOver, 'number'> | null;
}

const nothing: Omit<Stand, 'kind'> = { read: null, header: null, columns: {}, visibleOnly: true, trial: null, taken: null };

/** What is on its way outlives the pane's view: after a sign-in in the middle it goes on. */
let underWay: { sending: Sending; stand: Stand } | null = null;

/** The steps of an import, each of which can be taken again. */
export function useImport({ host, api, me, first, signedOut, texts }: Opened<SheetHost, SheetsFirst> & { texts: ExcelTexts }) {
  const [sheets, setSheets] = useState<Sheets | null>(first.now);
  const [stand, setStand] = useState<Stand>(underWay?.stand ?? { kind: 'Volumes', ...nothing });
  const [waiting, setWaiting] = useState<Sending | null>(underWay?.sending ?? null);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(underWay && begunWords(underWay.stand, texts));
  const stop = useRef(new AbortController());
  const plan = sheets?.sheets.find((sheet) => sheet.sheet === stand.kind) ?? null;

  /** One step at a time, with words for every way it may end. */
  const step = useCallback(
    async (words: string, work: (signal: AbortSignal) => Promise<void>) => {
      stop.current = new AbortController();
      setBusy(words);
      setSaid(null);
      try {
        await work(stop.current.signal);
      } catch (error) {
        if (stop.current.signal.aborted || signedOut(error)) return;
        if (error instanceof Refusal && error.code === 'Uploads.UploadIsGone') {
          underWay = null;
          forgetLast(me);
          setWaiting(null);
          setStand((before) => ({ ...before, trial: null, taken: null }));
        }
        const text = error instanceof Unreachable && underWay ? texts.offline : wordsOf(error, me.locale, texts.failed);
        setSaid({ intent: 'error', text });
      } finally {
        setBusy(null);
      }
    },
    [signedOut, me, texts],
  );

  useEffect(() => {
    if (!sheets) void step(texts.busy, async () => {
      if (await first.barred) return setSaid({ intent: 'info', text: texts.importBarred });
      setSheets(await first.asked);
    });
    return () => stop.current.abort();
    // Only at the beginning: what is known by then needs no question.
  }, [first, step, texts]);

  // A pane that was loaded anew knows nothing of what it did before.
  useEffect(() => {
    let gone = false;
    if (!underWay) void lastToUndo(api, me).then((last) => {
      if (!last || underWay || gone) return;
      const sending: Sending = { id: last.id, parts: [] };
      const taken: Stand = { ...nothing, kind: last.kind, taken: last };
      underWay = { sending, stand: taken };
      setWaiting(sending);
      setStand(taken);
      setSaid(begunWords(taken, texts));
    });
    return () => void (gone = true);
  }, [api, me, texts]);

  /** Which header is which, by what this person chose before and by the usual names. */
  const propose = async (read: SheetRead, header: number, kind: string): Promise<Columns> => {
    const body = { headers: headersOf(read, header) };
    const answer = await dataOf(api.POST('/api/addin/sheets/{sheet}/proposal', { params: { path: { sheet: kind } }, body }));
    return Object.fromEntries(answer.columns.map((column) => [column.key, column.place]));
  };

  const look = (kind: string) =>
    step(texts.reading(0), async (signal) => {
      await forget();
      await host.unmark();
      const read = await host.read((share) => setBusy(texts.reading(Math.round(share * 100))), signal);
      const header = headerRow(read);
      setStand({ ...nothing, kind, read, header, columns: header === null ? {} : await propose(read, header, kind) });
      if (read.values.length === 0) setSaid({ intent: 'warning', text: texts.emptySheet });
      else if (header === null) setSaid({ intent: 'warning', text: texts.noHeaders });
    });

  const headersAt = (header: number) =>
    step(texts.busy, async () => {
      await forget();
      const { read, kind } = stand;
      if (read?.values[header]) setStand({ ...stand, header, columns: await propose(read, header, kind), trial: null });
    });

  /** Reads again, since the sheet may have been corrected, sends, judges, marks. */
  const tryIt = () =>
    step(texts.reading(0), async (signal) => {
      await forget();
      const read = await host.read((share) => setBusy(texts.reading(Math.round(share * 100))), signal);
      const at = stand.read!.top + stand.header! - read.top;
      if (layoutOf(read, at) !== layoutOf(stand.read!, stand.header!)) {
        const header = headerRow(read);
        setStand({ ...nothing, kind: stand.kind, read, header, columns: header === null ? {} : await propose(read, header, stand.kind) });
        return setSaid({ intent: 'warning', text: texts.sheetChanged });
      }
      const keys = plan!.columns.map((column) => column.key).filter((key) => (stand.columns[key] ?? null) !== null);
      const parts = partsOf(rowsOf(read, at, keys, stand.columns, stand.visibleOnly), sheets!.partRows);
      const about = { sheet: stand.kind, name: `${read.workbook} ${read.sheet}`.trim(), columns: keys, from1904: read.from1904, merged: mergedBelow(read, at, stand.columns, stand.visibleOnly) };
      const next: Stand = { ...stand, read, header: at, trial: null, taken: null };
      setStand(next);
      const sending = await begin(api, about, parts);
      underWay = { sending, stand: next };
      setWaiting(sending);
      await goOn(sending, next, signal);
    });

  const goOn = async (sending: Sending, next: Stand, signal: AbortSignal) => {
    setBusy(texts.sending(0));
    await send(api, sending, (share) => setBusy(texts.sending(Math.round(share * 100))), signal);
    setBusy(texts.trying);
    const trial = await tryOut(api, sending.id, signal);
    const tried = { ...next, trial };
    underWay = { sending, stand: tried };
    setWaiting(sending);
    setStand(tried);
    const merged = mergedBelow(next.read!, next.header!, next.columns, next.visibleOnly);
    // A protected sheet takes no colour; the reasons stand in the pane as well.
    await (trial.marks.length > 0 ? host.mark(marksOf(trial, next.read!, next.header!, next.columns, merged)) : host.unmark()).catch(() =>
      setSaid({ intent: 'warning', text: texts.notMarked }),
    );
    if (trial.wrong === 0) await remember(next);
  };

  const resume = () => step(texts.sending(0), (signal) => goOn(waiting!, underWay?.stand ?? stand, signal));

  const forget = async () => {
    const old = underWay;
    underWay = null;
    forgetLast(me);
    setWaiting(null);
    if (old && !old.stand.taken) await drop(api, old.sending.id).catch(() => undefined);
  };

  /** What was sent was sent for other columns or rows: it cannot be gone on with. */
  const change = (next: Stand) => {
    void forget();
    setStand(next);
  };

  /** The headers that led to a good trial are used the next time too. */
  const remember = async ({ read, header, columns, kind }: Stand) => {
    const path = { sheet: kind };
    const written = headersOf(read!, header!);
    const headers = Object.fromEntries(Object.entries(columns).flatMap(([key, place]) => (place !== null && written[place] ? [[key, written[place]]] : [])));
    try {
      const { data, tag } = await versioned(api.GET('/api/addin/sheets/{sheet}/columns', { params: { path } }));
      if (JSON.stringify(Object.entries(data.headers ?? {}).sort()) === JSON.stringify(Object.entries(headers).sort())) return;
      await dataOf(api.PUT('/api/addin/sheets/{sheet}/columns', { params: { path, header: { 'If-Match': tag } }, body: { headers } }));
    } catch (error) {
      if (!signedOut(error)) setSaid({ intent: 'warning', text: error instanceof Refusal && error.message ? error.message : texts.columnsNotKept });
    }
  };

  const commit = () =>
    step(texts.importing, async () => {
      // Before, since the answer may be lost and the pane with it.
      keepLast(me, { id: waiting!.id, kind: stand.kind });
      const taken = await takeOver(api, waiting!.id);
      underWay = { sending: waiting!, stand: { ...stand, taken } };
      setStand({ ...stand, taken });
      setSaid({ intent: 'success', text: texts.done(taken.number, taken.new, taken.changed) });
    });

  const undo = () =>
    step(texts.busy, async () => {
      const back = await takeBack(api, waiting!.id);
      underWay = null;
      forgetLast(me);
      setWaiting(null);
      setStand({ kind: stand.kind, ...nothing });
      setSaid({ intent: 'success', text: texts.undone(back.number) });
    });

  const giveUp = () =>
    step(texts.busy, async () => {
      await forget();
      await host.unmark();
      setStand({ kind: stand.kind, ...nothing });
    });

  const clearMarks = () => step(texts.busy, () => host.unmark());

  return { sheets, plan, stand, setStand: change, waiting, busy, said, look, headersAt, tryIt, resume, commit, undo, giveUp, clearMarks, cancel: () => stop.current.abort() };
}

/** What was begun before the pane came into view. */
const begunWords = ({ taken }: Stand, texts: ExcelTexts): Said =>
  taken ? { intent: 'info', text: texts.lastOne(taken.number) } : { intent: 'warning', text: texts.waiting };

/** What columns and header were agreed on for: the sheet, where it begins, and its headers. */
const layoutOf = (read: SheetRead, header: number) => (read.values[header] ? JSON.stringify([read.sheet, read.left, headersOf(read, header)]) : '');

export type Import = ReturnType<typeof useImport>;
