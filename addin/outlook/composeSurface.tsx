import type { MailHost } from '../shared/host';
import { whenIdle } from '../shared/later';
import { mount } from '../shared/mount';
import type { Pane, Stand } from '../shared/opening';
import { PaneApp } from '../shared/PaneApp';
import { ComposePane } from './ComposePane';
import { InsertForm } from './laterForms';
import type { MailFirst } from './mailFirst';
import { SignedOut } from './useAct';

export function show(pane: Pane<MailHost, MailFirst>, stand: Stand<MailHost, MailFirst>) {
  mount(
    'pane',
    <PaneApp pane={pane} begun={stand}>
      {({ host, me, first, signedOut }) => (
        <SignedOut.Provider value={signedOut}>
          <ComposePane api={first.mail} host={host} kept={first.kept} rights={first.rights} locale={me.locale} />
        </SignedOut.Provider>
      )}
    </PaneApp>,
  );
  whenIdle(InsertForm);
}
