import { app, authentication } from '@microsoft/teams-js';
import { Refusal, Unreachable } from '../shared/refusal';
import type { SignedIn } from '../shared/session';
import { tellTheme, themeReady } from '../shared/theme';

/** How long a program around the page may take to say that it is Teams; another web page never does. */
const patience = 5000;

/** A token is got anew this long before its end. */
const margin = 5 * 60;

/** Why Teams handed out no token. */
export type TeamsTrouble = 'cancelled' | 'consent' | 'unreachable' | 'failed';

/** Teams refused a token; the page says what it means. */
export class NoTeamsToken extends Refusal {
  constructor(
    readonly trouble: TeamsTrouble,
    readonly detail: string,
  ) {
    super(401, 'Desk.NoTeamsToken', '', null);
  }
}

/**
 * Begins to talk with Teams (or Outlook, or Microsoft 365, which speak alike): its theme is taken on, and what a deep link names is gone to.
 * Null when the page around this one is none of them.
 */
export async function startTeams(): Promise<SignedIn | null> {
  const answered = await Promise.race([
    app.initialize().then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => window.setTimeout(() => resolve(false), patience)),
  ]);
  if (!answered) return null;
  const context = await app.getContext();
  tellTheme(context.app.theme);
  app.registerOnThemeChangeHandler(tellTheme);
  await themeReady();
  const place = placeOfLink(context.page.subPageId);
  if (place) window.location.hash = place;
  app.notifySuccess();
  return signedInByTeams();
}

/** The address of the place that a deep link names (`card/ballot/5`, `customer?customer=7`); null when it names none. Only ever a place of this page. */
export const placeOfLink = (named: string | undefined) => (named && /^[a-z][a-zA-Z0-9.\-_/?=&%,]*$/.test(named) ? `#/${named}` : null);

/** The person who is signed in to Teams, known to our server by a token of our own application. */
export function signedInByTeams(now: () => number = Date.now): SignedIn {
  let held: { token: string; until: number } | null = null;
  const ask = async () => {
    try {
      const token = await authentication.getAuthToken();
      held = { token, until: endOf(token) };
      return token;
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      const trouble = troubleOf(words);
      if (trouble === 'unreachable') throw new Unreachable('Teams has no connection', { cause: error });
      throw new NoTeamsToken(trouble, /AADSTS\d+/.exec(words)?.[0] ?? (/^\w{3,40}$/.test(words) ? words : ''));
    }
  };
  return {
    account: null,
    token: async () => (held && held.until - margin > now() / 1000 ? held.token : await ask()),
    async renew(refused) {
      try {
        const token = await ask();
        return token === refused ? null : token;
      } catch (error) {
        if (error instanceof Unreachable) throw error;
        return null;
      }
    },
    async leave() {
      held = null;
    },
  };
}

/** What Teams says, in one of few kinds; the words themselves differ between its clients. */
export function troubleOf(words: string): TeamsTrouble {
  if (/cancel/i.test(words)) return 'cancelled';
  if (/consent|AADSTS65001|AADSTS650052|UiRequired|interaction_required/i.test(words)) return 'consent';
  if (!navigator.onLine || /network|timeout|timed out/i.test(words)) return 'unreachable';
  return 'failed';
}

/** When a token says that it ends, in seconds; of one that cannot be read nothing is kept. */
function endOf(token: string): number {
  try {
    const part = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    const end = (JSON.parse(atob(part)) as { exp?: unknown }).exp;
    return typeof end === 'number' ? end : 0;
  } catch {
    return 0;
  }
}
