import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { api, Refusal, type Me, type SignInWay } from './api';
import { ChoosePerson } from './ChoosePerson';
import { Desk } from './Desk';
import { session } from './session';
import { browserLocale, textsOf } from './texts';

/** Signs somebody in as this host does it, then shows the desk. */
export function App() {
  const [way, setWay] = useState<SignInWay | null>(null);
  const [token, setToken] = useState(session.token);
  const [me, setMe] = useState<Me | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const locale = me?.locale ?? browserLocale();
  const texts = textsOf(locale);

  const leave = useCallback(() => {
    session.end();
    setMe(null);
    setToken(null);
    window.location.hash = '#/';
  }, []);

  const signedOut = useCallback(() => {
    void session.renew().then((renewed) => {
      if (!renewed) {
        leave();
        setMessage(textsOf(browserLocale()).signInAgain);
      }
      setToken(renewed);
    });
  }, [leave]);

  const start = useCallback(async () => {
    setFailure(null);
    try {
      setWay(await api.signInWay());
    } catch {
      setFailure(textsOf(browserLocale()).loadFailed);
    }
  }, []);
  useEffect(() => void start(), [start]);

  useEffect(() => {
    if (!token || !way) return;
    setFailure(null);
    api.me(token).then(setMe, (error: unknown) => {
      if (error instanceof Refusal && error.status === 401) signedOut();
      else setFailure(error instanceof Refusal && error.message ? error.message : textsOf(browserLocale()).loadFailed);
    });
  }, [token, way, signedOut]);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = me ? `${me.name} · ${texts.title}` : texts.title;
  }, [locale, me, texts]);

  if (failure) {
    return (
      <main className="choose">
        <h1>{texts.title}</h1>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                leave();
                void start();
              }}
            >
              {texts.retry}
            </Button>
          </MessageBarActions>
        </MessageBar>
      </main>
    );
  }

  if (way?.mode === 'persona' && !token) {
    return (
      <ChoosePerson
        locale={locale}
        message={message}
        onChosen={(fresh, person) => {
          session.begin(fresh, person);
          setMessage(null);
          setToken(fresh);
        }}
      />
    );
  }

  if (!way || !token || !me) {
    return (
      <main className="choose">
        <Spinner label={texts.loading} />
      </main>
    );
  }

  return (
    <Desk key={token} token={token} me={me} onLeave={leave} onSignedOut={signedOut} leaveLabel={way.mode === 'persona' ? texts.switchPerson : texts.signOut} />
  );
}
