import { useMemo } from 'react';
import type { MailHost } from '../shared/host';
import { mount } from '../shared/mount';
import '../shared/pane.css';
import { PaneApp, type Opened } from '../shared/PaneApp';
import { keptOf } from './kept';
import './mail.css';
import { mailApi } from './mailApi';
import { ReadPane } from './ReadPane';
import { readTextsOf } from './readTexts';
import { SignedOut } from './useAct';

function Read({ opened }: { opened: Opened<MailHost> }) {
  const api = useMemo(() => mailApi(opened.api, opened.host.reading.threadRoot), [opened.api, opened.host]);
  return (
    <SignedOut.Provider value={opened.signedOut}>
      <ReadPane api={api} host={opened.host} kept={keptOf(`${opened.me.name} ${opened.me.unit}`)} locale={opened.me.locale} />
    </SignedOut.Provider>
  );
}

mount(
  'pane',
  <PaneApp
    title={(locale) => readTextsOf(locale).title}
    inOffice={async () => (await import('../shared/officeMail')).officeMail()}
    inBrowser={async (sample) => (await import('../shared/fakeMail')).fakeMail(sample)}
  >
    {(opened) => <Read opened={opened} />}
  </PaneApp>,
);
