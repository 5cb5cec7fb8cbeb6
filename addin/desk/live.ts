import { Refusal } from '../shared/refusal';
import type { SignedIn } from '../shared/session';
import { api } from './api';

/** What the server says about the stream. */
export type LiveSignal = 'changed' | 'up' | 'down';

/** Server-sent events cut into (event, data); a heartbeat is an event without meaning. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: string }> {
  const reader = body.pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += value;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      let event = 'message';
      const data: string[] = [];
      for (const line of block.split(/\r?\n/)) {
        if (line.startsWith('event:')) event = line.slice(6).trim();
        if (line.startsWith('data:')) data.push(line.slice(5).trim());
      }
      if (data.length > 0) yield { event, data: data.join('\n') };
    }
  }
}

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Resolves when somebody looks at the page again. */
const looked = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    for (const name of ['focus', 'visibilitychange']) window.addEventListener(name, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve());
  });

/** Seconds between tries: 1, 2, 4 … 30, with jitter so that a restarted server is not met by all at once. */
export const backoff = (attempt: number, jitter: number) => Math.min(30, 2 ** attempt) * 1000 * (0.75 + jitter / 2);

/** Silence longer than this means the line is dead although nobody closed it; the server beats every 15 s. */
const silenceMs = 40_000;

/**
 * Follows the person's changes until `signal` aborts, reconnecting by itself. Calls `on('changed')` for each change and after
 * each reconnection, as something may have been missed.
 */
export async function follow(who: SignedIn, signal: AbortSignal, on: (what: LiveSignal) => void, refused: (why: Refusal) => void): Promise<void> {
  for (let attempt = 0; !signal.aborted; ) {
    const line = new AbortController();
    signal.addEventListener('abort', () => line.abort(), { signal: line.signal });
    let watchdog = setTimeout(() => line.abort(), silenceMs);
    let displaced = false;
    try {
      const response = await api.live(who, line.signal);
      on('up');
      if (attempt > 0) on('changed');
      attempt = 0;
      for await (const { event } of events(response.body!)) {
        clearTimeout(watchdog);
        watchdog = setTimeout(() => line.abort(), silenceMs);
        if (event === 'change') on('changed');
        if (event === 'displaced') displaced = true;
      }
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return refused(error);
    } finally {
      clearTimeout(watchdog);
      line.abort();
    }
    if (signal.aborted) return;
    on('down');
    if (displaced) await looked(signal);
    else await wait(backoff(attempt, Math.random()), signal);
    attempt++;
  }
}
