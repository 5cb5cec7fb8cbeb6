import { Button, Link, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { ChoosePerson } from './ChoosePerson';
import { apiOf, dataOf, type Api } from './client';
import { browserLocale } from './locale';
import { maybeInOffice, NoOffice, nestedSignIn, startOffice } from './office';
import { paneTextsOf, type PaneTexts } from './paneTexts';
import { chosenPersona } from './persona';
import { accountRefused, Refusal } from './refusal';
import type { components } from './schema';
import type { SignedIn } from './session';
import type { SignInTrouble } from './signInTrouble';
import { beforeSignIn, type Locale } from './signInWay';
import { siteRoot } from './site';
import { tellTheme } from './theme';

/** The person in the pane. */
export type PanePerson = Omit<components['schemas']['AddinPerson'], 'locale'> & { locale: Locale };

/** What a pane works with: the program around it, and the product as this person. */
export interface Opened<Host> {
  host: Host;
  me: PanePerson;
  api: Api;
  /** Shows in place of the pane what a refusal of the sign-in means; false when it is none. */
  signedOut: (why: unknown) => boolean;
}

interface Props<Host> {
  /** Name of the pane, as it stands above it. */
  title: (locale: Locale) => string;
  /** The real program, once Office has answered. */
  inOffice: () => Promise<Host>;
  /** Its stand-in in a plain browser, for Development and tests; fetched only there. */
  inBrowser: (sample: string | null) => Promise<Host>;
  children: (opened: Opened<Host>) => ReactNode;
}

type Stand<Host> =
  | { at: 'opening' }
  | { at: 'failed'; message: string }
  | { at: 'elsewhere' }
  | { at: 'choosing'; again: boolean; host: Host }
  | { at: 'signed-out'; trouble: SignInTrouble; message: string | null }
  | { at: 'open'; opened: Opened<Host>; persona: boolean };

const wishes = new URLSearchParams(window.location.search);

/** Finds the program around the page, signs its person in, then shows the pane; on every other way says in words what to do. */
export function PaneApp<Host>({ title, inOffice, inBrowser, children }: Props<Host>) {
  const [stand, setStand] = useState<Stand<Host>>({ at: 'opening' });
  const locale = stand.at === 'open' ? stand.opened.me.locale : browserLocale();
  const texts = paneTextsOf(locale);

  const enter = useCallback(async (host: Host, who: SignedIn, persona: boolean) => {
    const api = apiOf(who);
    const signedOut = (why: unknown) => {
      if (!(why instanceof Refusal) || (why.status !== 401 && why.code !== 'Http.PersonUnknown')) return false;
      if (persona && why.status === 401) void who.leave().then(() => setStand({ at: 'choosing', again: true, host }));
      else setStand({ at: 'signed-out', trouble: troubleIn(why), message: why.message || null });
      return true;
    };
    try {
      const me = await dataOf(api.GET('/api/addin/me'));
      setStand({ at: 'open', persona, opened: { host, api, signedOut, me: { ...me, locale: me.locale === 'en' ? 'en' : 'zh-CN' } } });
    } catch (error) {
      if (!signedOut(error)) setStand({ at: 'failed', message: error instanceof Refusal && error.message ? error.message : paneTextsOf(browserLocale()).loadFailed });
    }
  }, []);

  const start = useCallback(async () => {
    setStand({ at: 'opening' });
    try {
      const way = await beforeSignIn.way();
      const fake = way.mode === 'persona' && (wishes.get('host') === 'fake' || !maybeInOffice());
      if (!fake && !maybeInOffice()) return setStand({ at: 'elsewhere' });
      if (fake && wishes.has('theme')) tellTheme(wishes.get('theme')!);
      if (!fake) await startOffice();
      const host = fake ? await inBrowser(wishes.get('sample')) : await inOffice();
      if (way.mode === 'persona') {
        const persona = chosenPersona();
        return persona ? await enter(host, persona, true) : setStand({ at: 'choosing', again: false, host });
      }
      if (!nestedSignIn()) return setStand({ at: 'failed', message: paneTextsOf(browserLocale()).officeTooOld });
      // Only those who sign in this way fetch the library.
      await enter(host, await (await import('./nested')).startNested(way), false);
    } catch (error) {
      const words = paneTextsOf(browserLocale());
      setStand({ at: 'failed', message: error instanceof NoOffice ? words.noOffice[error.why] : words.loadFailed });
    }
  }, [enter, inBrowser, inOffice]);

  useEffect(() => void start(), [start]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = title(locale);
  }, [locale, title]);

  switch (stand.at) {
    case 'opening':
      return (
        <main className="pane-state">
          <Spinner label={texts.loading} />
        </main>
      );
    case 'choosing':
      return <ChoosePerson locale={locale} message={stand.again ? texts.signInAgain : null} onChosen={(who) => void enter(stand.host, who, true)} />;
    case 'open':
      return (
        <div className="pane-app">
          <main className="pane-main">{children(stand.opened)}</main>
          <footer className="pane-who">
            {stand.opened.me.name} · {stand.opened.me.unit}
          </footer>
        </div>
      );
    case 'elsewhere':
      return <Says title={title(locale)} texts={texts} message={texts.elsewhere} intent="info" />;
    case 'failed':
      return <Says title={title(locale)} texts={texts} message={stand.message} intent="error" again={() => void start()} />;
    case 'signed-out':
      return <Says title={title(locale)} texts={texts} message={wordsOf(stand.trouble, stand.message, texts)} intent="error" again={() => void start()} />;
  }
}

function Says({ title, texts, message, intent, again }: { title: string; texts: PaneTexts; message: string; intent: 'info' | 'error'; again?: () => void }) {
  return (
    <main className="pane-state">
      <h1>{title}</h1>
      <div role="alert">
        <MessageBar intent={intent} layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
          {again && (
            <MessageBarActions>
              <Button onClick={again}>{texts.retry}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      </div>
      <p>
        <Link href={new URL('desk/', siteRoot()).href} target="_blank" rel="noopener">
          {texts.openDesk}
        </Link>
      </p>
    </main>
  );
}

const troubleIn = (why: Refusal): SignInTrouble =>
  'trouble' in why ? (why.trouble as SignInTrouble) : { kind: why.code === accountRefused || why.status === 403 ? 'refused' : 'ended' };

const wordsOf = (trouble: SignInTrouble, message: string | null, texts: PaneTexts) => message ?? texts.trouble[trouble.kind](trouble.code ? ` (${trouble.code})` : '');
