import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Api } from './client';
import { later } from './later';
import { browserLocale } from './locale';
import { enter, open, signedOut, type Pane, type PanePerson, type Stand } from './opening';
import { paneTextsOf, type PaneTexts } from './paneTexts';
import type { SignInTrouble } from './signInTrouble';
import { siteRoot } from './site';
import { Waits } from './Waits';

/** What a pane works with: the program around it, and the product as this person. */
export interface Opened<Host, First = unknown> {
  host: Host;
  me: PanePerson;
  api: Api;
  /** What was asked for while the pane opened. */
  first: First;
  /** Shows in place of the pane what a refusal of the sign-in means; false when it is none. */
  signedOut: (why: unknown) => boolean;
}

interface Props<Host, First> {
  pane: Pane<Host, First>;
  /** How far the opening is. */
  begun: Stand<Host, First>;
  children: (opened: Opened<Host, First>) => ReactNode;
}

/** Development only. */
const ChoosePerson = later(async () => (await import('./ChoosePerson')).ChoosePerson);

/** Shows the pane to the person who got in; on every other way says in words what to do. */
export function PaneApp<Host, First>({ pane, begun, children }: Props<Host, First>) {
  const [stand, setStand] = useState(begun);
  const entered = stand.at === 'open' ? stand.entered : null;
  const locale = entered?.me.locale ?? browserLocale();
  const texts = paneTextsOf(locale);
  const title = pane.title(locale);

  const again = () => {
    setStand({ at: 'opening' });
    void open(pane, true).then(setStand);
  };
  const opened = useMemo<Opened<Host, First> | null>(
    () =>
      entered && {
        host: entered.host,
        me: entered.me,
        api: entered.api,
        first: entered.first,
        signedOut: (why) => {
          const next = signedOut<Host, First>(entered, why);
          void next?.then(setStand);
          return next !== null;
        },
      },
    [entered],
  );

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = title;
  }, [locale, title]);

  switch (stand.at) {
    case 'opening':
      return (
        <main className="pane-state">
          <Waits label={texts.loading} />
        </main>
      );
    case 'choosing':
      return <ChoosePerson locale={locale} message={stand.again ? texts.signInAgain : null} onChosen={(who) => void enter(pane, stand.host, who, true).then(setStand)} />;
    case 'open':
      return (
        <div className="pane-app">
          <main className="pane-main">{children(opened!)}</main>
          <footer className="pane-who">
            {stand.entered.me.name} · {stand.entered.me.unit}
          </footer>
        </div>
      );
    case 'elsewhere':
      return <Says title={title} texts={texts} message={texts.elsewhere} intent="info" />;
    case 'failed':
      return <Says title={title} texts={texts} message={stand.message} intent="error" again={again} />;
    case 'signed-out':
      return <Says title={title} texts={texts} message={wordsOf(stand.trouble, stand.message, texts)} intent="error" again={again} />;
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

const wordsOf = (trouble: SignInTrouble, message: string | null, texts: PaneTexts) => message ?? texts.trouble[trouble.kind](trouble.code ? ` (${trouble.code})` : '');
