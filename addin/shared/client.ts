import createClient from 'openapi-fetch';
import { accountRefused, refusalOf, signInRefused, Unreachable } from './refusal';
import type { paths } from './schema';
import type { SignedIn } from './session';
import { siteRoot } from './site';

/** How often a read waits when the server says that it was asked too often; after that the person hears it. */
const mostWaits = 3;

/**
 * The one client of the add-in's API, typed by its document: `api.POST('/api/addin/messages/look', { body })`. A call ends with data, or with a
 * `Refusal` (what the server says), or with `Unreachable` (nothing is known about the outcome): there is no other way to read an error.
 */
export const apiOf = (who: SignedIn) =>
  createClient<paths>({ baseUrl: siteRoot().href.replace(/\/$/, ''), cache: 'no-store', credentials: 'omit', redirect: 'error', fetch: (request) => send(request, who) });

export type Api = ReturnType<typeof apiOf>;

/** The data of an answer; every other outcome was thrown. */
export async function dataOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** The data together with the entity tag that an edit has to name in `If-Match`. */
export async function versioned<T>(call: Promise<{ data?: T; response: Response }>): Promise<{ data: T; tag: string }> {
  const { data, response } = await call;
  return { data: data as T, tag: response.headers.get('ETag') ?? '' };
}

/** Sends; with a token that the server refuses once more with another one, since a refused request did nothing. */
async function send(request: Request, who: SignedIn): Promise<Response> {
  const token = await who.token();
  let response = await patient(request, token);
  if (response.status === 401) {
    const fresh = await who.renew(token);
    if (fresh === null) throw signInRefused(await refusalOf(response), 'Desk.SignInEnded');
    response = await patient(request, fresh);
    if (response.status === 401) throw signInRefused(await refusalOf(response), accountRefused);
  }
  if (!response.ok) throw await refusalOf(response);
  return response;
}

/** A request that the limit stopped did nothing, whatever it was: it waits as long as the server says and goes again. */
async function patient(request: Request, token: string): Promise<Response> {
  for (let waits = 0; ; waits++) {
    const response = await once(request, token);
    const seconds = Number(response.headers.get('Retry-After'));
    if (response.status !== 429 || waits === mostWaits || !(seconds > 0 && seconds <= 30)) return response;
    await pause(seconds * 1000, request.signal);
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = window.setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      reject(signal.reason);
    });
  });

async function once(request: Request, token: string): Promise<Response> {
  const copy = request.clone();
  copy.headers.set('Authorization', `Bearer ${token}`);
  try {
    return await fetch(copy);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new Unreachable('no answer', { cause });
  }
}
