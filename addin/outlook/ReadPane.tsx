import { useMemo } from 'react';
import type { Locale } from '../shared/signInWay';
import type { Mail, MailHost, OpenMail } from '../shared/host';
import { siteRoot } from '../shared/site';
import type { Ground } from './ground';
import type { Kept } from './kept';
import type { MailApi } from './mailApi';
import { Message } from './Message';
import { Browse, Out } from './Out';
import { readTextsOf, type ReadTexts } from './readTexts';
import type { MailRights } from './types';
import { useMessage } from './useMessage';
import { useOpenMail } from './useOpenMail';

interface Props {
  api: MailApi;
  host: MailHost;
  kept: Kept;
  rights: MailRights;
  locale: Locale;
}

/** The pane beside a mail that is read. */
export function ReadPane({ api, host, kept, rights, locale }: Props) {
  const texts = readTextsOf(locale);
  const open = useOpenMail(host.reading);

  return (
    <Browse.Provider value={host.browse}>
      <div className="mail-pane">
        <h1 className="hidden">{texts.title}</h1>
        {!rights.any && <p className="box">{texts.noRights}</p>}
        {rights.any && open.is !== 'mail' && <Nothing open={open} texts={texts} />}
        {rights.any && open.is === 'mail' && <OneMail key={open.mail.item} api={api} host={host} kept={kept} rights={rights} mail={open.mail} texts={texts} locale={locale} />}
      </div>
    </Browse.Provider>
  );
}

function OneMail({ api, host, kept, rights, mail, texts, locale }: Omit<Ground, 'known' | 'reading'> & { host: MailHost; mail: Mail }) {
  const known = useMessage(api, host.reading, kept, rights, mail);
  const ground = useMemo<Ground>(() => ({ api, reading: host.reading, kept, mail, known, rights, texts, locale }), [api, host, kept, mail, known, rights, texts, locale]);
  return (
    <>
      <p className="subject" title={texts.mail}>
        {mail.subject || texts.noSubject}
      </p>
      <Message ground={ground} />
    </>
  );
}

/** Why there is nothing to log, and what to do. */
function Nothing({ open, texts }: { open: Exclude<OpenMail, { is: 'mail' }>; texts: ReadTexts }) {
  const [title, hint] = {
    nothing: [texts.nothing, texts.nothingHint],
    draft: [texts.draft, texts.draftHint],
    encrypted: [texts.sealed, texts.sealedHint],
    other: [texts.other, texts.otherHint],
  }[open.is] as [string, string];
  return (
    <section className="box nothing" role="status">
      <h2>{title}</h2>
      <p>{hint}</p>
      {open.is === 'encrypted' && (
        <p>
          <Out to={new URL('desk/', siteRoot()).href}>{texts.toDesk}</Out>
        </p>
      )}
    </section>
  );
}
