import type { Api } from '../shared/client';
import type { MailHost } from '../shared/host';
import { kindsFor } from './choices';
import { keptOf, type Kept } from './kept';
import { mailApi, type MailApi } from './mailApi';
import type { MailRights } from './types';

/** What the panes of Outlook begin with. */
export interface MailFirst {
  rights: MailRights;
  kept: Kept;
  /** As `mailApi`; what was asked already while the pane opened is answered with that, once. */
  mail: MailApi;
}

/** For a mail that is read: what this person may do and, in the same breath, who sent the mail. */
export async function readFirst(api: Api, { reading }: MailHost): Promise<{ me: MailRights; first: MailFirst }> {
  const mail = mailApi(api, reading.threadRoot);
  const open = reading.open();
  const { me: rights, look } = await mail.open(open.is === 'mail' ? open.mail : null);
  const kept = keptFor(rights);
  // Where there is none, the pane asks by itself and so hears why.
  if (open.is === 'mail' && look) kept.set(open.mail.item, 'look', look);
  return { me: rights, first: { rights, kept, mail } };
}

/** For a mail that is written: what this person may insert, and the first list of it. */
export async function composeFirst(api: Api, { writing }: MailHost): Promise<{ me: MailRights; first: MailFirst }> {
  const mail = mailApi(api);
  const rights = await mail.rights();
  const kept = keptFor(rights);
  const kind = kindsFor(rights)[0];
  if (!kind || writing.open() !== 'mail' || kept.get('', 'choice')) return { me: rights, first: { rights, kept, mail } };

  // Handed out once: whoever asks again wants to know what is true then.
  const ahead = <Page>(list: (after?: string) => Promise<Page>) => {
    let page: Promise<Page> | null = list();
    page.catch(() => undefined);
    return (after?: string) => {
      const answer = after ? null : page;
      if (!after) page = null;
      return answer ?? list(after);
    };
  };
  const asking = { visits: () => ({ visits: ahead(mail.visits) }), reports: () => ({ reports: ahead(mail.reports) }), answers: () => ({ answers: ahead(mail.answers) }) }[kind]();
  return { me: rights, first: { rights, kept, mail: { ...mail, ...asking } } };
}

const keptFor = (rights: MailRights) => keptOf(`${rights.name} ${rights.unit}`);
