import { accountRefused, refusalOf, signInRefused, Unreachable } from '../shared/refusal';
import type { SignedIn } from '../shared/session';
import type { Locale } from '../shared/signInWay';
import { fileName, type ServedFile } from './files';

/** Who signed in, and what this person can start. */
export interface Me {
  name: string;
  unit: string;
  position: string;
  locale: Locale;
  /** May open a rating round somewhere, so the button is shown. */
  canOpenRound: boolean;
  /** Pages beside the cards that have something for this person. */
  pages: string[];
}

/** An adaptive card as JSON. */
export type CardJson = Record<string, unknown>;

/** A card on the desk. `subject` is a 63-bit number and therefore a string here. */
export interface DeskCard {
  kind: string;
  subject: string;
  title: string;
  summary: string;
  /** ISO time, or null when nothing is due. */
  due: string | null;
  settled: boolean;
  version: number;
  card: CardJson;
}

/** The card that takes the place of the one acted on. */
export interface Answer {
  title: string;
  card: CardJson;
  notice: string | null;
}

/** Where API addresses start; the page lives in `/desk/`. */
const root = new URL('../api/desk/', document.baseURI);

/** Sends once; with a token that the server refuses once more with another one, since a refused request did nothing. */
async function request(path: string, init: RequestInit, who: SignedIn | null): Promise<Response> {
  const token = who && (await who.token());
  const response = await once(path, init, token);
  if (response.ok) return response;
  if (response.status === 401 && who && token !== null) {
    const fresh = await who.renew(token);
    if (fresh === null) throw signInRefused(await refusalOf(response), 'Desk.SignInEnded');
    const second = await once(path, init, fresh);
    if (second.ok) return second;
    const refusal = await refusalOf(second);
    throw second.status === 401 ? signInRefused(refusal, accountRefused) : refusal;
  }
  throw await refusalOf(response);
}

async function once(path: string, init: RequestInit, token: string | null): Promise<Response> {
  const headers = new Headers(init.headers);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (init.body && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  try {
    return await fetch(new URL(path, root), { ...init, headers, cache: 'no-store', credentials: 'omit', redirect: 'error' });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable('no answer', { cause });
  }
}

async function read<T>(path: string, who: SignedIn | null, signal?: AbortSignal): Promise<T> {
  return (await (await request(path, { signal: signal ?? null }, who)).json()) as T;
}

async function send<T>(path: string, body: unknown, who: SignedIn | null): Promise<T> {
  const response = await request(path, { method: 'POST', body: JSON.stringify(body) }, who);
  return (response.status === 204 ? {} : await response.json()) as T;
}

async function fetchFile(path: string, init: RequestInit, who: SignedIn): Promise<ServedFile> {
  const response = await request(path, init, who);
  return { content: await response.blob(), name: fileName(response.headers.get('Content-Disposition')) };
}

export const api = {
  me: (who: SignedIn) => read<Me>('me', who),
  cards: (who: SignedIn, signal?: AbortSignal) => read<DeskCard[]>('cards', who, signal),
  /** What a page shows; the address names ids and years only. */
  page: <T>(who: SignedIn, path: string, signal: AbortSignal) => read<T>(path, who, signal),
  /** A step on a page, or a question whose words do not belong into an address. */
  step: <T>(who: SignedIn, path: string, body: object) => send<T>(path, body, who),
  /** The workbook in which keepers fill files in. */
  fileTemplate: (who: SignedIn) => fetchFile('pages/file-template', {}, who),
  /** A keeper's workbook, tried or taken over; the conflicts in which its value is to stand travel in a header. */
  takeOver: async <T>(who: SignedIn, file: File, take: string[], dryRun: boolean) => {
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name), 'X-Take': take.map(encodeURIComponent).join(',') };
    return (await (await request(`pages/file-import${dryRun ? '/try' : ''}`, { method: 'POST', body: file, headers }, who)).json()) as T;
  },
  /** Files of customers of a unit as a workbook: watermarked, with the reason in the log. */
  exportFiles: (who: SignedIn, unit: string, customers: string[], reason: string) =>
    fetchFile('pages/file-export', { method: 'POST', body: JSON.stringify({ unit, customers, reason }) }, who),
  /** One customer's file as a Word document, in the same way. */
  exportDocument: (who: SignedIn, customer: string, reason: string) => fetchFile('pages/file-document', { method: 'POST', body: JSON.stringify({ customer, reason }) }, who),
  /** Whose export a found copy is: told from the file itself. */
  traceCopy: async <T>(who: SignedIn, copy: File) =>
    (await (await request('pages/export-trace/copy', { method: 'POST', body: copy, headers: { 'Content-Type': 'application/octet-stream' } }, who)).json()) as T,
  act: (who: SignedIn, verb: string, inputs: Record<string, string>) => send<Answer>('actions', { verb, inputs }, who),
  /** Sends a piece of evidence for a bar. The file's name travels in a header, because addresses are written into logs. */
  uploadEvidence: (who: SignedIn, bar: string, file: File) =>
    request(
      `bar.upload/${bar}`,
      { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) } },
      who,
    ),
  /** Sends a background paper of a visit in the same way. */
  uploadPaper: (who: SignedIn, visit: string, file: File) =>
    request(
      `visit.upload/${visit}`,
      { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) } },
      who,
    ),
  paper: (who: SignedIn, paper: string) => fetchFile(`visit.paper/${paper}`, {}, who),
  /** Sends an original of a customer; what is said about it travels in headers for the same reason. */
  uploadOriginal: (who: SignedIn, customer: string, kind: string, note: string, file: File) =>
    request(
      `original.upload/${customer}`,
      {
        method: 'POST',
        body: file,
        headers: {
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent(file.name),
          'X-File-Kind': kind,
          'X-File-Note': encodeURIComponent(note),
        },
      },
      who,
    ),
  /** Sends a file of an appeal; its name travels in a header for the same reason. */
  uploadAppealFile: (who: SignedIn, appeal: string, file: File) =>
    request(
      `appeal.upload/${appeal}`,
      { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) } },
      who,
    ),
  appealFile: (who: SignedIn, file: string) => fetchFile(`appeal.file/${file}`, {}, who),
  /** Adds a background file to a programme. */
  uploadProgrammeFile: (who: SignedIn, programme: string, file: File) =>
    request(
      `programme.upload/${programme}`,
      { method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) } },
      who,
    ),
  programmeFile: (who: SignedIn, file: string) => fetchFile(`programme.file/${file}`, {}, who),
  original: (who: SignedIn, original: string) => fetchFile(`original.file/${original}`, {}, who),
  /** The Word document of a published monthly report; each time leaves a record. */
  report: (who: SignedIn, edition: string) => fetchFile(`report.file/${edition}`, {}, who),
  evidence: (who: SignedIn, bar: string, piece: string) => fetchFile(`bar.file/${bar}/${piece}`, {}, who),
  /** The signed pack of a unit's year, or its Word summary; each time leaves a record. */
  yearPack: (who: SignedIn, unit: string, year: number, summary: boolean) =>
    fetchFile('year-packs', { method: 'POST', body: JSON.stringify({ unit, year, summary }) }, who),
  command: (who: SignedIn, text: string) => send<Answer>('commands', { text }, who),
  live: (who: SignedIn, signal: AbortSignal) => request('live', { signal, headers: { Accept: 'text/event-stream' } }, who),
};
