import { useMemo } from 'react';
import type { MailHost } from '../shared/host';
import { mount } from '../shared/mount';
import '../shared/pane.css';
import { PaneApp, type Opened } from '../shared/PaneApp';
import { ComposePane } from './ComposePane';
import { composeTextsOf } from './composeTexts';
import { keptOf } from './kept';
import './mail.css';
import { mailApi } from './mailApi';
import { SignedOut } from './useAct';

function Compose({ opened }: { opened: Opened<MailHost> }) {
  const api = useMemo(() => mailApi(opened.api), [opened.api]);
  return (
    <SignedOut.Provider value={opened.signedOut}>
      <ComposePane api={api} host={opened.host} kept={keptOf(`${opened.me.name} ${opened.me.unit}`)} locale={opened.me.locale} />
    </SignedOut.Provider>
  );
}

mount(
  'pane',
  <PaneApp
    title={(locale) => composeTextsOf(locale).title}
    inOffice={async () => (await import('../shared/officeMail')).officeMail()}
    inBrowser={async (sample) => (await import('../shared/fakeMail')).fakeMail(sample ?? 'draft')}
  >
    {(opened) => <Compose opened={opened} />}
  </PaneApp>,
);
