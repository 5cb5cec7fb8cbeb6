import type { Api } from '../shared/client';
import type { Mail, MailHost } from '../shared/host';
import { kindsFor } from './choices';
import { keptOf, type Kept } from './kept';
import { mailApi, type MailApi } from './mailApi';
import type { Look, MailRights } from './types';

/** What the panes of Outlook begin with. */
export interface MailFirst {
  rights: MailRights;
  kept: Kept;
  /** As `mailApi`; the first time it is asked what was asked already while the pane opened, it hands out that answer. */
  mail: MailApi;
}

/** For a mail that is read: what this person may do, and as soon as that is known who sent the mail. */
export async function readFirst(api: Api, { reading }: MailHost): Promise<{ me: MailRights; first: MailFirst }> {
  const { rights, kept, mail } = await known(api);
  const open = reading.open();
  if (!rights.any || open.is !== 'mail' || kept.get(open.mail.item, 'look')) return { me: rights, first: { rights, kept, mail } };

  const item = open.mail.item;
  const ahead = once(mail.look(open.mail));
  // Here before anything is drawn, it is part of the first picture.
  ahead.answer.then((look) => ahead.take() && kept.set<Look>(item, 'look', look), () => undefined);
  return { me: rights, first: { rights, kept, mail: { ...mail, look: (asked: Mail) => (asked.item === item && ahead.take()) || mail.look(asked) } } };
}

/** For a mail that is written: what this person may insert, and the first list of it. */
export async function composeFirst(api: Api, { writing }: MailHost): Promise<{ me: MailRights; first: MailFirst }> {
  const { rights, kept, mail } = await known(api);
  const kind = kindsFor(rights)[0];
  if (!kind || writing.open() !== 'mail' || kept.get('', 'choice')) return { me: rights, first: { rights, kept, mail } };

  const ahead = <Page>(list: (after?: string) => Promise<Page>) => {
    const page = once(list());
    page.answer.catch(() => undefined);
    return (after?: string) => (!after && page.take()) || list(after);
  };
  const asking = { visits: () => ({ visits: ahead(mail.visits) }), reports: () => ({ reports: ahead(mail.reports) }), answers: () => ({ answers: ahead(mail.answers) }) }[kind]();
  return { me: rights, first: { rights, kept, mail: { ...mail, ...asking } } };
}

async function known(api: Api) {
  const mail = mailApi(api);
  const rights = await mail.rights();
  return { mail, rights, kept: keptOf(`${rights.name} ${rights.unit}`) };
}

/** An answer that is handed out once, since whoever asks again wants to know what is true then. */
function once<T>(answer: Promise<T>) {
  let taken = false;
  return {
    answer,
    take: (): Promise<T> | null => {
      if (taken) return null;
      taken = true;
      return answer;
    },
  };
}
