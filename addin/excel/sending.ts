import { dataOf, type Api } from '../shared/client';
import { Refusal, Unreachable } from '../shared/refusal';
import type { components } from '../shared/schema';
import type { RowSent } from './reading';

type Upload = components['schemas']['UploadAnswer'];
export type Trial = components['schemas']['TrialAnswer'];
export type TakenOver = components['schemas']['TakenOverAnswer'];

/** Rows on their way: what is kept until the server has all of them, so that a lost network costs the missing parts only. */
export interface Sending {
  id: string;
  parts: RowSent[][];
}

/** How often a part is sent again by itself when nobody answers, and how long that waits at first. */
const tries = 3;
const firstWait = 500;

/** Announces rows; nothing of them is sent yet. */
export async function begin(api: Api, about: Omit<components['schemas']['UploadSent'], 'rows' | 'parts'>, parts: RowSent[][]): Promise<Sending> {
  const rows = parts.reduce((sum, part) => sum + part.length, 0);
  const upload: Upload = await dataOf(api.POST('/api/addin/uploads', { body: { ...about, rows, parts: parts.length } }));
  return { id: upload.id, parts };
}

/** Sends what the server does not have yet: all of it the first time, the missing parts after the network was gone. */
export async function send(api: Api, sending: Sending, told: (share: number) => void, signal: AbortSignal): Promise<void> {
  const path = { id: sending.id };
  const { missing, takenOver, parts }: Upload = await patiently(() => dataOf(api.GET('/api/addin/uploads/{id}', { params: { path }, signal })), signal);
  if (takenOver) return told(1);
  for (const [done, part] of missing.entries()) {
    told((parts - missing.length + done) / parts);
    await patiently(
      () => dataOf(api.PUT('/api/addin/uploads/{id}/parts/{part}', { params: { path: { ...path, part } }, body: { rows: sending.parts[part - 1]! }, signal })),
      signal,
    );
  }
  told(1);
}

export const tryOut = (api: Api, id: string, signal: AbortSignal): Promise<Trial> =>
  patiently(() => dataOf(api.POST('/api/addin/uploads/{id}/trial', { params: { path: { id } }, signal })), signal);

/** A second time is the same taking over, so whoever got no answer asks again. */
export const takeOver = (api: Api, id: string): Promise<TakenOver> => patiently(() => dataOf(api.POST('/api/addin/uploads/{id}/import', { params: { path: { id } } })));

export const takeBack = (api: Api, id: string) => patiently(() => dataOf(api.POST('/api/addin/uploads/{id}/undo', { params: { path: { id } } })));

/** Gives an upload up; the server throws it away by itself otherwise. */
export const drop = (api: Api, id: string) => dataOf(api.DELETE('/api/addin/uploads/{id}', { params: { path: { id } } }));

/** Every step can be taken twice; one without an answer, or that a busy server turned away, is taken again, a few times. */
export async function patiently<T>(step: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let attempt = 1, wait = firstWait; ; attempt++, wait *= 3) {
    try {
      return await step();
    } catch (error) {
      const passes = error instanceof Unreachable || (error instanceof Refusal && error.status === 503);
      if (!passes || attempt === tries || signal?.aborted) throw error;
      await new Promise((resolve) => window.setTimeout(resolve, wait));
    }
  }
}
