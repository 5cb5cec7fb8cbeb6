import { apiOf, type Api } from './client';
import { browserLocale } from './locale';
import { maybeInOffice, nestedSignIn, NoOffice, startOffice } from './office';
import { paneTextsOf } from './paneTexts';
import { chosenPersona } from './persona';
import { accountRefused, Refusal } from './refusal';
import type { SignedIn } from './session';
import type { SignInTrouble } from './signInTrouble';
import { beforeSignIn, writtenWay, type Locale } from './signInWay';
import { tellTheme } from './told';

// How a pane opens. Nothing in this file draws: it runs while the library that does is still on its way, so that the answers are there when it is.

/** The person in the pane. */
export interface PanePerson {
  name: string;
  unit: string;
  locale: Locale;
}

/** What makes a pane this one. `First` is what its first view shows. */
export interface Pane<Host, First> {
  /** Name of the pane, as it stands above it. */
  title: (locale: Locale) => string;
  /** The real program, once Office has answered. */
  inOffice: () => Promise<Host>;
  /** Its stand-in in a plain browser, for Development and tests; fetched only there. */
  inBrowser: (sample: string | null) => Promise<Host>;
  /** Asks who the person is and, in the same breath, whatever the first view needs. Throws only when it is not known who that is. */
  first: (api: Api, host: Host) => Promise<{ me: Omit<PanePerson, 'locale'> & { locale: string }; first: First }>;
}

/** Somebody who got in, and how. */
export interface Entered<Host, First> {
  host: Host;
  who: SignedIn;
  persona: boolean;
  me: PanePerson;
  api: Api;
  first: First;
}

export type Stand<Host, First> =
  | { at: 'opening' }
  | { at: 'failed'; message: string }
  | { at: 'elsewhere' }
  | { at: 'choosing'; again: boolean; host: Host }
  | { at: 'signed-out'; trouble: SignInTrouble; message: string | null }
  | { at: 'open'; entered: Entered<Host, First> };

const wishes = new URLSearchParams(window.location.search);

/**
 * Finds the program around the page, signs its person in and asks for the first view; on every other way says what there is to do. Never throws.
 * @param asked called when nothing is left to ask that does not take its time: now the page may be kept busy.
 */
export async function open<Host, First>(pane: Pane<Host, First>, again = false, asked: () => void = () => undefined): Promise<Stand<Host, First>> {
  try {
    // Who tries again may have waited for another server.
    const way = (!again && writtenWay()) || (await beforeSignIn.way());
    const fake = way.mode === 'persona' && (wishes.get('host') === 'fake' || !maybeInOffice());
    if (!fake && !maybeInOffice()) return { at: 'elsewhere' };
    if (fake && wishes.has('theme')) tellTheme(wishes.get('theme')!);
    // Only those who sign in this way fetch the library, and while Office's own is on its way.
    const nested = way.mode === 'entra' ? import('./nested') : null;
    nested?.catch(() => undefined);
    const coming = fake ? pane.inBrowser(wishes.get('sample')) : startOffice().then(pane.inOffice);
    if (!fake) asked();
    const host = await coming;
    if (way.mode === 'persona') {
      const persona = chosenPersona();
      const entering = persona && enter(pane, host, persona, true);
      asked();
      return entering ? await entering : { at: 'choosing', again: false, host };
    }
    if (!nestedSignIn()) return { at: 'failed', message: paneTextsOf(browserLocale()).officeTooOld };
    return await enter(pane, host, await (await nested!).startNested(way), false);
  } catch (error) {
    const words = paneTextsOf(browserLocale());
    return { at: 'failed', message: error instanceof NoOffice ? words.noOffice[error.why] : words.loadFailed };
  }
}

/** Goes in as this person. Never throws. */
export async function enter<Host, First>(pane: Pane<Host, First>, host: Host, who: SignedIn, persona: boolean): Promise<Stand<Host, First>> {
  const api = apiOf(who);
  try {
    const { me, first } = await pane.first(api, host);
    return { at: 'open', entered: { host, who, persona, api, first, me: { name: me.name, unit: me.unit, locale: me.locale === 'en' ? 'en' : 'zh-CN' } } };
  } catch (error) {
    const message = error instanceof Refusal && error.message ? error.message : paneTextsOf(browserLocale()).loadFailed;
    return (await signedOut({ host, who, persona }, error)) ?? { at: 'failed', message };
  }
}

/** Where a refusal of the sign-in leads; null when it is none. */
export function signedOut<Host, First>(from: Pick<Entered<Host, First>, 'host' | 'who' | 'persona'>, why: unknown): Promise<Stand<Host, First>> | null {
  if (!(why instanceof Refusal) || (why.status !== 401 && why.code !== 'Http.PersonUnknown')) return null;
  if (from.persona && why.status === 401) return from.who.leave().then(() => ({ at: 'choosing', again: true, host: from.host }));
  return Promise.resolve({ at: 'signed-out', trouble: troubleIn(why), message: why.message || null });
}

const troubleIn = (why: Refusal): SignInTrouble =>
  'trouble' in why ? (why.trouble as SignInTrouble) : { kind: why.code === accountRefused || why.status === 403 ? 'refused' : 'ended' };

/** What draws a pane: it takes over where the opening stands. */
export interface Surface<Host, First> {
  show: (pane: Pane<Host, First>, stand: Stand<Host, First>) => void;
}

/**
 * Opens the pane and starts what draws it side by side; until both are there the page shows by itself that it is at work. The browser fetches what draws from the
 * beginning (`surfaces.ts`); it runs after the first question went out, because while it does nothing else can.
 */
export async function begin<Host, First>(pane: Pane<Host, First>, surface: () => Promise<Surface<Host, First>>) {
  const locale = browserLocale();
  const words = document.querySelector('#pane .waits');
  document.documentElement.lang = locale;
  document.title = pane.title(locale);
  // In step with the page's own sign of waiting (pane.css).
  const slow = setTimeout(() => words?.append(paneTextsOf(locale).loading), 300);
  let drawing: Promise<Surface<Host, First>> | null = null;
  const draw = () => {
    drawing ??= surface();
    drawing.catch(() => undefined);
    return drawing;
  };
  const stand = await open(pane, false, draw);
  try {
    (await draw()).show(pane, stand);
    clearTimeout(slow);
  } catch (error) {
    console.error(error);
    clearTimeout(slow);
    if (words) words.textContent = paneTextsOf(locale).loadFailed;
  }
}
