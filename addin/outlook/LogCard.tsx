import { Badge, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { toSend, tooMany } from './attachments';
import type { Ground } from './ground';
import { FileChoice } from './laterForms';
import { Out } from './Out';
import { when } from './readTexts';
import type { Log } from './types';
import { useFiles } from './useFiles';

interface Props {
  ground: Ground;
  log: Log;
  /** Of this very mail: its attachments can be added. */
  here: boolean;
  onAmend: () => void;
}

/** What was logged of a mail: by whom and when, where it stands, and the way there. */
export function LogCard({ ground, log, here, onAmend }: Props) {
  const { api, reading, kept, mail, known, rights, texts, locale } = ground;
  const files = useFiles(api, reading, kept, mail, log.id, rights.limits, texts);
  const [choosing, setChoosing] = useState(false);
  const attached = log.appeal?.files ?? [];
  const failed = files.rows.filter((row) => row.state === 'failed').length;
  const started = files.rows.some((row) => row.state !== 'no') || choosing;
  const crowded = tooMany(files.rows, rights.limits, attached.length);

  const send = async () => {
    await files.send(log);
    const now = await api.log(log.id).catch(() => null);
    if (now) known.tell(now);
  };
  const choose = () => {
    files.start(attached.map((file) => file.name));
    setChoosing(true);
  };

  return (
    <article className="box log" aria-label={log.title}>
      <div className="log-head">
        <Badge appearance="tint" color="informative">
          {texts.kinds[log.kind]}
        </Badge>
        {log.appeal && <span>{log.appeal.stateName}</span>}
        {log.appeal?.urgent && <strong className="lacking">{texts.urgent}</strong>}
      </div>
      <h3>{log.title}</h3>
      <p className="quiet">{[log.customer.name, texts.byWhom(log.by, log.mine), when(log.at, locale)].join(' · ')}</p>
      {!here && log.subject && <p className="quiet">{log.subject}</p>}
      {attached.length > 0 && !started && <p className="quiet">{texts.fileCount(attached.length)}</p>}
      {here && started && <FileChoice files={files} limits={rights.limits} texts={texts} />}
      {failed > 0 && !files.busy && (
        <p className="lacking" role="alert">
          {texts.someFailed(failed)}
        </p>
      )}
      {started && crowded && (
        <p className="lacking" role="alert">
          {texts.tooManyFiles(rights.limits.files)}
        </p>
      )}
      <div className="buttons">
        {here && started && !files.busy && toSend(files.rows).length > 0 && (
          <Button appearance="primary" disabled={crowded} onClick={() => void send()}>
            {failed > 0 ? texts.retryFiles : texts.sendFiles}
          </Button>
        )}
        {here && !started && log.kind === 'appeal' && log.mayAttach && reading.givesFiles && mail.files.some((file) => !file.inline) && (
          <Button size="small" aria-label={texts.attachMoreOf(log.title)} onClick={choose}>
            {texts.attachMore}
          </Button>
        )}
        {log.mayAmend && (
          <Button size="small" aria-label={texts.amendOf(log.title)} disabled={files.busy} onClick={onAmend}>
            {texts.amend}
          </Button>
        )}
        <Out to={log.link} label={texts.openOf(log.title)}>
          {texts.open}
        </Out>
      </div>
    </article>
  );
}
