import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { missingIn } from './appealDraft';
import { AppealInputs } from './AppealInputs';
import { FormFrame } from './FormFrame';
import type { Ground } from './ground';
import { useKept } from './useKept';
import { Out } from './Out';
import { Said } from './Said';
import type { AppealFields, Log } from './types';
import { useAct } from './useAct';

const untouched: Partial<AppealFields> = {};

interface Props {
  ground: Ground;
  log: Log;
  onBack: () => void;
  onAmended: (log: Log) => void;
}

/** Changes a draft. Where somebody else changed it meanwhile both are shown, and nothing is lost before one is chosen. */
export function AmendForm({ ground, log, onBack, onAmended }: Props) {
  const { api, kept, mail, known, rights, texts } = ground;
  const [draft, setDraft] = useKept<Partial<AppealFields>>(kept, mail.item, `amend:${log.id}`, untouched);
  /** As it was when editing began: news must not look like one's own typing. */
  const [base, setBase] = useKept<Log>(kept, mail.item, `amending:${log.id}`, log);
  const [theirs, setTheirs] = useKept<Log | null>(kept, mail.item, `theirs:${log.id}`, null);
  const [tried, setTried] = useState(false);
  const act = useAct(kept, mail.item, `amend:${log.id}`);
  const stands = base.appeal!;
  const fields: AppealFields = {
    category: draft.category ?? stands.category,
    title: draft.title ?? base.title,
    text: draft.text ?? stands.text,
    urgent: draft.urgent ?? stands.urgent,
  };
  const missing = missingIn(fields, rights.limits, texts);
  const mayRaise = rights.may.raiseAppeals && (known.look?.customers.find((customer) => customer.id === log.customer.id)?.may.raiseAtOnce ?? rights.may.raiseAppeals);

  const leave = () => {
    setDraft(untouched);
    setTheirs(null);
    kept.set(mail.item, `amending:${log.id}`, undefined);
  };

  const save = async (version: number) => {
    setTried(true);
    if (Object.keys(missing).length > 0) return;
    const answer = await act.run(async () => {
      try {
        return await api.amend(log.id, version, fields);
      } catch (error) {
        // Changed or sent meanwhile: what it says now is shown beside what was typed.
        if (isStale(error)) setTheirs(await api.log(log.id));
        throw error;
      }
    });
    if (!answer) return;
    leave();
    onAmended(answer);
  };

  const takeTheirs = () => {
    const now = theirs!;
    leave();
    act.clear();
    onAmended(now);
  };

  const shown = theirs ? { ...act, trouble: act.trouble?.is === 'refused' && act.trouble.status === 412 ? null : act.trouble } : act;
  return (
    <FormFrame title={texts.amendOf(base.title)} line={texts.forCustomer(log.customer.name)} back={texts.back} onBack={onBack} onSubmit={() => void save(theirs?.version ?? base.version)}>
      {theirs && (
        <div className="conflict" role="alert">
          <p>
            <strong>{texts.changed}</strong> {texts.changedHint}
          </p>
          <dl>
            <div>
              <dt>{texts.nowCategory}</dt>
              <dd>{theirs.appeal?.categoryName}</dd>
            </div>
            <div>
              <dt>{texts.nowTitle}</dt>
              <dd>{theirs.title}</dd>
            </div>
            <div>
              <dt>{texts.nowText}</dt>
              <dd className="as-written">{theirs.appeal?.text}</dd>
            </div>
          </dl>
          {!theirs.mayAmend && (
            <p>
              {texts.noDraft} <Out to={theirs.link}>{texts.open}</Out>
            </p>
          )}
        </div>
      )}
      <AppealInputs
        fields={fields}
        onChange={(part) => {
          setBase(base);
          setDraft((now) => ({ ...now, ...part }));
        }}
        rights={rights}
        texts={texts}
        missing={tried ? missing : {}}
        trouble={act.trouble}
        mayRaise={mayRaise}
      />
      {shown.trouble?.is === 'refused' && shown.trouble.code === 'Correspondence.LogIsNoDraft' && !theirs && (
        <MessageBar intent="info">
          <MessageBarBody>
            <Out to={log.link}>{texts.open}</Out>
          </MessageBarBody>
        </MessageBar>
      )}
      <Said act={shown} texts={texts} />
      <div className="buttons">
        {(!theirs || theirs.mayAmend) && (
          <Button type="submit" appearance="primary" disabled={act.busy}>
            {theirs ? texts.keepMine : texts.save}
          </Button>
        )}
        {theirs && (
          <Button disabled={act.busy} onClick={takeTheirs}>
            {texts.takeTheirs}
          </Button>
        )}
        <Button disabled={act.busy} onClick={onBack}>
          {texts.cancel}
        </Button>
      </div>
    </FormFrame>
  );
}

const isStale = (error: unknown) => error instanceof Error && 'status' in error && (error.status === 412 || error.status === 409);
