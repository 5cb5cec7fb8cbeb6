import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { Locale } from '../shared/signInWay';
import { appealOf, isCut, missingIn, type AppealDraft } from './appealDraft';
import { AppealInputs } from './AppealInputs';
import { tooMany } from './attachments';
import { FileChoice } from './FileChoice';
import { FormFrame } from './FormFrame';
import { useKept } from './useKept';
import { quoted, type ReadTexts } from './readTexts';
import { Said } from './Said';
import type { Ground } from './ground';
import type { Customer, Logged, Proposal } from './types';
import { useAct } from './useAct';
import { useFiles } from './useFiles';

const untouched: AppealDraft = {};

interface Props {
  ground: Ground;
  customer: Customer;
  onBack: () => void;
  onLogged: (answer: Logged) => void;
}

/** The mail as an appeal: everything is prefilled, everything can be changed, nothing is sent before the button. */
export function AppealForm({ ground, customer, onBack, onLogged }: Props) {
  const { api, reading, kept, mail, known, rights, texts, locale } = ground;
  const [draft, setDraft] = useKept<AppealDraft>(kept, mail.item, `appeal:${customer.id}`, untouched);
  const [tried, setTried] = useState(false);
  const act = useAct(kept, mail.item, `appeal:${customer.id}`);
  const files = useFiles(api, reading, kept, mail, `new:${customer.id}`, rights.limits, texts);
  const { words, proposal } = known;
  const fields = appealOf(draft, mail.subject, words, proposal, rights.limits);
  const missing = missingIn(fields, rights.limits, texts);
  const crowded = tooMany(files.rows, rights.limits, 0);

  const submit = async () => {
    setTried(true);
    if (Object.keys(missing).length > 0 || crowded) return;
    const answer = await act.run(() => api.logAppeal(mail, customer.id, { ...fields, urgent: fields.urgent && customer.may.raiseAtOnce }));
    if (!answer) return;
    onLogged(answer);
    // Somebody else's log keeps its own files until somebody adds to it on purpose; one's own may be one whose answer was lost on its way.
    if ((answer.already && !answer.log.mine) || !answer.log.mayAttach) return;
    await files.send(answer.log);
    const log = await api.log(answer.log.id).catch(() => null);
    if (log) known.tell(log);
  };

  return (
    <FormFrame title={texts.logAppeal} line={texts.forCustomer(customer.name)} back={texts.back} onBack={onBack} onSubmit={() => void submit()}>
      {words.is === 'loading' && <Spinner size="tiny" label={texts.loading} />}
      {(words.is === 'protected' || words.is === 'failed') && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.is === 'protected' ? texts.protectedText : texts.textFailed}</MessageBarBody>
        </MessageBar>
      )}
      <AppealInputs
        fields={fields}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        rights={rights}
        texts={texts}
        missing={tried ? missing : {}}
        trouble={act.trouble}
        categoryHint={proposal && <Proposed proposal={proposal} texts={texts} locale={locale} />}
        textNote={
          <>
            {isCut(draft, words, rights.limits) && <p className="note">{texts.textCut(rights.limits.text)}</p>}
            {words.is === 'here' && words.quoted && draft.text === undefined && !draft.withQuoted && (
              <p className="note">
                {texts.quotedLeft}{' '}
                <Button size="small" onClick={() => setDraft((now) => ({ ...now, withQuoted: true }))}>
                  {texts.takeQuoted}
                </Button>
              </p>
            )}
          </>
        }
        urgentHint={proposal?.urgent ? texts.urgentHint(quoted(proposal.urgentWords, locale)) : null}
        mayRaise={customer.may.raiseAtOnce}
      />
      {reading.givesFiles || mail.files.length === 0 ? <FileChoice files={files} limits={rights.limits} texts={texts} /> : <p className="note">{texts.oldOutlook}</p>}
      {crowded && (
        <p className="lacking" role="alert">
          {texts.tooManyFiles(rights.limits.files)}
        </p>
      )}
      <Said act={act} texts={texts} />
      <div className="buttons">
        <Button type="submit" appearance="primary" disabled={act.busy || words.is === 'loading'}>
          {fields.urgent && customer.may.raiseAtOnce ? texts.logUrgent : texts.log}
        </Button>
        <Button disabled={act.busy} onClick={onBack}>
          {texts.cancel}
        </Button>
      </div>
    </FormFrame>
  );
}

/** Which category the words speak for, with the words. */
function Proposed({ proposal, texts, locale }: { proposal: Proposal; texts: ReadTexts; locale: Locale }) {
  if (!proposal.category || !proposal.categoryName) return <>{proposal.why}</>;
  const others = proposal.hits.filter((hit) => hit.category !== proposal.category);
  return (
    <>
      {texts.proposed(proposal.categoryName, proposal.why)}
      {others.length > 0 && (
        <span className="also">
          {texts.alsoPossible}
          {others.map((hit) => texts.hit(hit.categoryName, quoted(hit.words, locale))).join('; ')}
        </span>
      )}
    </>
  );
}
