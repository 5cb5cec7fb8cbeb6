import { useCallback, useEffect, useRef, useState } from 'react';
import { Refusal, Unreachable } from '../shared/refusal';
import type { SignedIn } from '../shared/session';
import { api, type Answer, type CardJson, type DeskCard } from './api';
import { downloads, uploads } from './cardFiles';
import { chooseFile, save, type ServedFile } from './files';
import { follow } from './live';

/** Which card a person looks at; the answer to a command has no place in the list. */
export const keyOf = (card: { kind: string; subject: string }) => `${card.kind}/${card.subject}`;

/** The card on view. An answer to an action stays until the person moves on, while a card of the list follows its changes. */
export interface Shown {
  key: string;
  title: string;
  card: CardJson;
  answer: boolean;
  /** A person's own step brought it here, so the focus goes to its heading. */
  focus: boolean;
}

/** The name of the place where the answer to a command is shown. */
export const answerKey = 'answer';

/** What a piece of evidence can be; the server looks at the content itself. */
const evidenceTypes = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx';

const same = (a: CardJson, b: CardJson) => JSON.stringify(a) === JSON.stringify(b);

const byDue = (a: DeskCard, b: DeskCard) => (a.due ?? '9').localeCompare(b.due ?? '9');

/** The desk of one person: the list, the card on view, what was just said, and the line to the server. */
export function useDesk(who: SignedIn, key: string | null, go: (key: string) => void, signedOut: (why: Refusal) => void) {
  const [cards, setCards] = useState<DeskCard[] | null>(null);
  const [failed, setFailed] = useState<{ message: string } | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [stale, setStale] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [lost, setLost] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const [line, setLine] = useState<'up' | 'down'>('up');

  const touched = useRef(false);
  const inFlight = useRef(false);
  /** A card that is not in the list and was asked for, once. */
  const askedFor = useRef<string | null>(null);
  const view = useRef<Shown | null>(null);
  view.current = shown;

  const show = useCallback((next: Shown) => {
    touched.current = false;
    view.current = next;
    setStale(false);
    setRefusal(null);
    setLost(false);
    setShown(next);
  }, []);

  /** Takes over the list, and the card on view unless somebody is filling it in. */
  const take = useCallback(
    (list: DeskCard[]) => {
      setCards([...list.filter((card) => !card.settled).sort(byDue), ...list.filter((card) => card.settled)]);
      setFailed(null);
      const current = view.current;
      const fresh = current && list.find((card) => keyOf(card) === current.key);
      if (!current || !fresh) return;
      if (same(fresh.card, current.card)) {
        // An answer that is the card of the list itself, as after reminding, follows its changes from here on.
        view.current = { ...current, answer: false };
        return;
      }
      if (current.answer) return;
      if (inFlight.current) return;
      if (touched.current) setStale(true);
      else show({ key: current.key, title: fresh.title, card: fresh.card, answer: false, focus: hasFocus() });
    },
    [show],
  );

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        take(await api.cards(who, signal));
      } catch (error) {
        if (signal?.aborted) return;
        if (error instanceof Refusal && error.status === 401) signedOut(error);
        else setFailed({ message: error instanceof Refusal ? error.message : '' });
      }
    },
    [who, take, signedOut],
  );

  useEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    void load(end.signal);
    void follow(
      who,
      end.signal,
      (what) => {
        if (what !== 'changed') return setLine(what);
        clearTimeout(timer);
        timer = setTimeout(() => void load(end.signal), 150);
      },
      signedOut,
    );
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [who, load, signedOut]);

  const carryOut = useCallback(
    async (place: string, call: () => Promise<Answer>) => {
      if (inFlight.current) return;
      inFlight.current = true;
      setBusy(true);
      setRefusal(null);
      setLost(false);
      setNotice(null);
      try {
        const answer = await call();
        inFlight.current = false;
        show({ key: place, title: answer.title, card: answer.card, answer: true, focus: true });
        setNotice(answer.notice);
        if (place === answerKey) go(answerKey);
        void load();
      } catch (error) {
        if (error instanceof Refusal && error.status === 401) signedOut(error);
        else if (error instanceof Refusal) setRefusal(error);
        else if (error instanceof Unreachable) setLost(true);
        else throw error;
      } finally {
        inFlight.current = false;
        setBusy(false);
      }
    },
    [load, show, go, signedOut],
  );

  // The address decides which card is on view: one of the list, or one that a link names and the server shows to whoever may see it.
  useEffect(() => {
    if (askedFor.current !== key) askedFor.current = null;
    if (!cards || key === answerKey || (key && view.current?.key === key)) return;
    const wanted = key ? cards.find((card) => keyOf(card) === key) : (cards.find((card) => !card.settled && card.kind !== 'home') ?? cards[0]);
    const named = wanted || !key ? null : /^([a-z.]+)\/(\d+)$/i.exec(key);
    if (named && askedFor.current !== key && !inFlight.current) {
      askedFor.current = key;
      void carryOut(key!, () => api.act(who, 'card.open', { kind: named[1]!, subject: named[2]! }));
    }
    if (!wanted) return;
    if (!key && view.current) return;
    setNotice(null);
    show({ key: keyOf(wanted), title: wanted.title, card: wanted.card, answer: false, focus: key !== null });
  }, [cards, key, show, carryOut, who]);

  /** Fetches a file and hands it to the browser. */
  const fetchFile = useCallback(
    async (call: () => Promise<ServedFile>) => {
      if (inFlight.current) return;
      inFlight.current = true;
      setBusy(true);
      setRefusal(null);
      setLost(false);
      try {
        save(await call());
      } catch (error) {
        if (error instanceof Refusal && error.status === 401) signedOut(error);
        else if (error instanceof Refusal) setRefusal(error);
        else if (error instanceof Unreachable) setLost(true);
        else throw error;
      } finally {
        inFlight.current = false;
        setBusy(false);
      }
    },
    [signedOut],
  );

  /** What a button of the card asks. Files go over addresses of their own; everything else is an action. */
  const act = useCallback(
    async (verb: string, inputs: Record<string, string>) => {
      const place = view.current?.key ?? answerKey;
      if (Object.hasOwn(downloads, verb)) return fetchFile(() => downloads[verb]!(who, inputs));
      if (!Object.hasOwn(uploads, verb)) return carryOut(place, () => api.act(who, verb, inputs));
      const file = await chooseFile(evidenceTypes);
      if (!file) return;
      await carryOut(place, () => uploads[verb]!(who, inputs, file));
    },
    [who, carryOut, fetchFile],
  );

  /** The newest state of the card on view, whatever was typed. */
  const reload = useCallback(async () => {
    touched.current = false;
    const current = view.current;
    if (current) view.current = { ...current, answer: false };
    setStale(false);
    setRefusal(null);
    setLost(false);
    await load();
  }, [load]);

  return {
    cards,
    failed,
    shown,
    stale,
    busy,
    refusal,
    lost,
    notice,
    line,
    load,
    reload,
    touch: () => {
      touched.current = true;
    },
    /** Leaves an answer for the card of the list. */
    open: (target: string) => {
      const card = cards?.find((candidate) => keyOf(candidate) === target);
      setNotice(null);
      if (card) show({ key: target, title: card.title, card: card.card, answer: false, focus: true });
      go(target);
    },
    /** Opens a card of the list, or asks for one that is not on it; what is refused is said where the person stands. */
    openCard: (kind: string, subject: string) => {
      const target = keyOf({ kind, subject });
      const card = cards?.find((candidate) => keyOf(candidate) === target);
      setNotice(null);
      if (!card) return void carryOut(answerKey, () => api.act(who, 'card.open', { kind, subject }));
      show({ key: target, title: card.title, card: card.card, answer: false, focus: true });
      go(target);
    },
    /** Begins what a card's button begins, from elsewhere than a card. */
    begin: (verb: string, inputs: Record<string, string> = {}) => void carryOut(answerKey, () => api.act(who, verb, inputs)),
    /** What was said about the last step is over. */
    forget: () => {
      setRefusal(null);
      setLost(false);
    },
    act,
    yearPack: (unit: string, year: number, summary: boolean) => fetchFile(() => api.yearPack(who, unit, year, summary)),
    command: (text: string) => carryOut(answerKey, () => api.command(who, text)),
  };
}

/** Somebody stands inside the card with the keyboard. */
const hasFocus = () => document.activeElement?.closest('.card') != null;
