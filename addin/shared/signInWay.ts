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
