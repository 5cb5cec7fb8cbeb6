import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { ChoosePerson } from '../shared/ChoosePerson';
import { browserLocale } from '../shared/locale';
import { chosenPersona } from '../shared/persona';
import { accountRefused, Refusal } from '../shared/refusal';
import type { SignedIn } from '../shared/session';
import { beforeSignIn } from '../shared/signInWay';
import type { SignInTrouble } from '../shared/signInTrouble';
import { api, type Me } from './api';
import { Desk } from './Desk';
import type { Entra } from './entra';
import { embedded, SignInPage } from './SignInPage';
import { textsOf } from './texts';

/** Where the reader stands on the way to the desk. */
type Stand =
  | { at: 'opening' }
  | { at: 'failed'; message: string }
  | { at: 'choosing'; again: boolean }
  | { at: 'signing-in'; entra: Way; trouble: SignInTrouble | null; message: string | null; account: string | null }
  | { at: 'desk'; who: SignedIn; me: Me; entra: Way | null };

/** How this host signs people in: by Entra's page, or by the Teams around this one. */
type Way = Pick<Entra, 'signIn'> & { inTeams?: boolean };

/** What Teams said when it gave no token. */
const troubleIn = (why: Refusal): SignInTrouble | null =>
  why.code === 'Desk.NoTeamsToken' && 'trouble' in why ? { kind: why.trouble as SignInTrouble['kind'], ...('detail' in why && why.detail ? { code: String(why.detail) } : {}) } : null;

/** Signs somebody in as this host does it, then shows the desk. */
export function App() {
  const [stand, setStand] = useState<Stand>({ at: 'opening' });
  const me = stand.at === 'desk' ? stand.me : null;
  const locale = me?.locale ?? browserLocale();
  const texts = textsOf(locale);

  const signedOut = useCallback((why: Refusal, who: SignedIn, entra: Way | null) => {
    if (!entra) return void who.leave().then(() => setStand({ at: 'choosing', again: true }));
    const refused = why.status === 403 || why.code === accountRefused;
    const trouble = troubleIn(why) ?? { kind: refused ? 'refused' : 'ended' };
    setStand({ at: 'signing-in', entra, trouble, message: why.message || null, account: refused ? who.account : null });
  }, []);

  const deskSignedOut = useCallback((why: Refusal) => stand.at === 'desk' && signedOut(why, stand.who, stand.entra), [stand, signedOut]);

  const enter = useCallback(
    async (who: SignedIn, entra: Way | null) => {
      try {
        setStand({ at: 'desk', who, me: await api.me(who), entra });
      } catch (error) {
        if (error instanceof Refusal && (error.status === 401 || (error.status === 403 && entra))) signedOut(error, who, entra);
        else setStand({ at: 'failed', message: error instanceof Refusal && error.message ? error.message : textsOf(browserLocale()).loadFailed });
      }
    },
    [signedOut],
  );

  const start = useCallback(async () => {
    setStand({ at: 'opening' });
    try {
      const way = await beforeSignIn.way();
      // Only those inside another page fetch the library that talks with it.
      const inTeams = embedded ? await (await import('./teams')).startTeams() : null;
      if (inTeams && way.mode === 'entra') return await enter(inTeams, { inTeams: true, signIn: async () => void start() });
      if (way.mode === 'persona') {
        const persona = chosenPersona();
        return persona ? await enter(persona, null) : setStand({ at: 'choosing', again: false });
      }
      // Only those who sign in this way fetch the library.
      const entra = await (await import('./entra')).startEntra(way);
      if (entra.who) return await enter(entra.who, entra);
      if (entra.trouble || embedded) return setStand({ at: 'signing-in', entra, trouble: entra.trouble, message: null, account: null });
      await entra.signIn(false).catch(() => setStand({ at: 'signing-in', entra, trouble: { kind: 'unreachable' }, message: null, account: null }));
    } catch {
      setStand({ at: 'failed', message: textsOf(browserLocale()).loadFailed });
    }
  }, [enter]);

  useEffect(() => {
    void start();
    // 'Back' from another host's sign-in page may bring this page as it was left.
    const shown = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', shown);
    return () => window.removeEventListener('pageshow', shown);
  }, [start]);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = me ? `${me.name} · ${texts.title}` : texts.title;
  }, [locale, me, texts]);

  switch (stand.at) {
    case 'opening':
      return (
        <main className="choose">
          <Spinner label={texts.loading} />
        </main>
      );
    case 'failed':
      return (
        <main className="choose">
          <h1>{texts.title}</h1>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{stand.message}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => void start()}>{texts.retry}</Button>
            </MessageBarActions>
          </MessageBar>
        </main>
      );
    case 'choosing':
      return <ChoosePerson locale={locale} message={stand.again ? texts.signInAgain : null} onChosen={(who) => void enter(who, null)} />;
    case 'signing-in':
      return <SignInPage texts={texts} trouble={stand.trouble} message={stand.message} account={stand.account} inTeams={stand.entra.inTeams === true} onSignIn={stand.entra.signIn} />;
    case 'desk':
      return (
        <Desk
          who={stand.who}
          me={stand.me}
          onLeave={() => {
            window.location.hash = '#/';
            void stand.who.leave().then(() => !stand.entra && setStand({ at: 'choosing', again: false }));
          }}
          onSignedOut={deskSignedOut}
          leaveLabel={stand.entra?.inTeams ? null : stand.entra ? texts.signOut : texts.switchPerson}
        />
      );
  }
}
