import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { FormFrame } from './FormFrame';
import type { Ground } from './ground';
import { interviewOf, isCut, wrongIn, type InterviewDraft } from './interviewDraft';
import { useKept } from './useKept';
import { Said } from './Said';
import { saidOf } from './trouble';
import type { Customer, InterviewFields, Logged } from './types';
import { useAct } from './useAct';

const untouched: InterviewDraft = {};

interface Props {
  ground: Ground;
  customer: Customer;
  onBack: () => void;
  onLogged: (answer: Logged) => void;
}

/** The mail as a note in the interviews of the customer's file. */
export function InterviewForm({ ground, customer, onBack, onLogged }: Props) {
  const { api, kept, mail, known, rights, texts } = ground;
  const [draft, setDraft] = useKept<InterviewDraft>(kept, mail.item, `interview:${customer.id}`, untouched);
  const [tried, setTried] = useState(false);
  const act = useAct(kept, mail.item, `interview:${customer.id}`);
  const fields = interviewOf(draft, mail, known.words, rights);
  const wrong = wrongIn(fields, rights.limits, texts);
  const said = (field: keyof InterviewFields) => (tried ? wrong[field] : undefined) ?? saidOf(act.trouble, field) ?? undefined;
  const type = (part: InterviewDraft) => setDraft((now) => ({ ...now, ...part }));

  const submit = async () => {
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    const answer = await act.run(() => api.logInterview(mail, customer.id, fields));
    if (answer) onLogged(answer);
  };

  const long = (field: 'topics' | 'agreed' | 'asked' | 'next', rows: number, required = false) => (
    <Field label={texts[field]} required={required} validationMessage={said(field)}>
      <Textarea rows={rows} resize="vertical" value={fields[field]} onChange={(_, data) => type({ [field]: data.value })} />
    </Field>
  );
  return (
    <FormFrame title={texts.logInterview} line={texts.forCustomer(customer.name)} back={texts.back} onBack={onBack} onSubmit={() => void submit()}>
      {known.words.is === 'protected' && <p className="note">{texts.protectedText}</p>}
      <Field label={texts.on} validationMessage={said('on')}>
        <Input type="date" value={fields.on ?? ''} onChange={(_, data) => type({ on: data.value || null })} />
      </Field>
      <Field label={texts.theirs} validationMessage={said('theirs')}>
        <Input value={fields.theirs} onChange={(_, data) => type({ theirs: data.value })} />
      </Field>
      <Field label={texts.ours} validationMessage={said('ours')}>
        <Input value={fields.ours} onChange={(_, data) => type({ ours: data.value })} />
      </Field>
      {long('topics', 7, true)}
      {isCut(draft, mail, known.words, rights.limits) && <p className="note">{texts.textCut(rights.limits.interviewText)}</p>}
      {long('agreed', 3)}
      {long('asked', 3)}
      {long('next', 3)}
      <Said act={act} texts={texts} />
      <div className="buttons">
        <Button type="submit" appearance="primary" disabled={act.busy || known.words.is === 'loading'}>
          {texts.log}
        </Button>
        <Button disabled={act.busy} onClick={onBack}>
          {texts.cancel}
        </Button>
      </div>
    </FormFrame>
  );
}
