import { Button, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { SignInTrouble } from '../shared/signInTrouble';
import type { Texts } from './texts';

interface Props {
  texts: Texts;
  trouble: SignInTrouble | null;
  /** What the server says about an account that it does not admit, instead of our own words. */
  message: string | null;
  account: string | null;
  /** Teams signs in by itself; asking it again needs no page. */
  inTeams: boolean;
  onSignIn: (chooseAccount: boolean) => Promise<void>;
}

/** In a frame of another page no account can be typed in. */
export const embedded = window.self !== window.top;

/** Asks a person to sign in, and says why when that was tried before. */
export function SignInPage({ texts, trouble, message, account, inTeams, onSignIn }: Props) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const other = trouble?.kind === 'refused';
  const words = message ?? (failed ? texts.signInTrouble.unreachable('') : trouble && texts.signInTrouble[trouble.kind](trouble.code ? ` (${trouble.code})` : ''));

  const signIn = () => {
    setBusy(true);
    setFailed(false);
    onSignIn(other).catch(() => {
      setFailed(true);
      setBusy(false);
    });
  };

  return (
    <main className="choose">
      <h1>{texts.title}</h1>
      <p className="hint">{texts.signInHint}</p>
      <div role="alert">
        {words && (
          <MessageBar intent={trouble?.kind === 'left' || trouble?.kind === 'cancelled' ? 'info' : 'error'} layout="multiline">
            <MessageBarBody>
              {words}
              {account && <span className="account">{texts.currentAccount(account)}</span>}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {embedded ? (
        <p className="sign-in">
          {inTeams ? (
            <Button appearance="primary" disabledFocusable={busy} onClick={signIn}>
              {busy ? texts.loading : texts.retry}
            </Button>
          ) : (
            texts.embedded
          )}{' '}
          <Link href={window.location.href} target="_blank" rel="noopener">
            {texts.openInBrowser}
          </Link>
        </p>
      ) : (
        <p className="sign-in">
          <Button appearance="primary" size="large" disabledFocusable={busy} onClick={signIn}>
            {busy ? texts.loading : other ? texts.otherAccount : texts.signIn}
          </Button>
        </p>
      )}
    </main>
  );
}
