import { refusalOf, Unreachable } from './refusal';
import { siteRoot } from './site';

export type Locale = 'zh-CN' | 'en';

/** Somebody to try the product as; Development only. */
export interface Persona {
  id: string;
  name: string;
  unit: string;
  position: string;
  roles: string[];
  duties: { unit: string; duty: string }[];
  locale: Locale;
}

/** How this host signs people in. */
export type SignInWay = { mode: 'persona' } | { mode: 'entra'; authority: string; clientId: string; scope: string };

/** The same, as the server wrote it into the page of a pane, so that it needs not be asked; null where it did not. */
export function writtenWay(): SignInWay | null {
  const written = document.querySelector<HTMLMetaElement>('meta[name=sign-in]')?.content;
  // Served by the tool for developing, the page is as it was written.
  return written?.startsWith('{') ? (JSON.parse(written) as SignInWay) : null;
}

/** Asks what comes before sign-in: the same for the desk and for every pane, in whatever folder its page lives. */
async function ask<T>(path: string, body?: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(new URL(`api/desk/${path}`, siteRoot()), {
      ...(body && { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    });
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  }
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as T;
}

export const beforeSignIn = {
  way: () => ask<SignInWay>('sign-in'),
  people: () => ask<Persona[]>('people'),
  becomePersona: (personId: string) => ask<{ token: string }>('persona', { personId }),
};
