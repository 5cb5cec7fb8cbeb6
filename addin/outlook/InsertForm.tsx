import { Button, Checkbox } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { MailHost } from '../shared/host';
import { insertionOf, type ChoiceKind } from './choices';
import type { ComposeTexts } from './composeTexts';
import { FormFrame } from './FormFrame';
import type { Kept } from './kept';
import { useKept } from './useKept';
import type { MailApi } from './mailApi';
import { Out } from './Out';
import { Recipients } from './Recipients';
import { Said } from './Said';
import type { Choice, Insertion } from './types';
import { useAct } from './useAct';

interface Props {
  api: MailApi;
  host: MailHost;
  kept: Kept;
  kind: ChoiceKind;
  choice: Choice;
  texts: ComposeTexts;
  onBack: () => void;
}

/** Shows what will be inserted and puts it into the mail: text, subject and recipients each by the person's own choice. */
export function InsertForm({ api, host, kept, kind, choice, texts, onBack }: Props) {
  const name = `${kind}:${choice.id}`;
  const [insertion, setInsertion] = useKept<Insertion | null>(kept, '', `insertion:${name}`, null);
  const [subject, setSubject] = useState<string | null>(null);
  const [withSubject, setWithSubject] = useState<boolean | null>(null);
  const [done, setDone] = useState<'html' | 'text' | null>(null);
  const loading = useAct(kept, '', `load:${name}`);
  const act = useAct(kept, '', `insert:${name}`);
  const { run } = loading;

  const load = useCallback(async () => {
    const answer = await run(() => insertionOf(api, kind, choice.id));
    if (answer) setInsertion(answer);
    setSubject(await host.writing.subject().catch(() => ''));
  }, [run, api, kind, choice, host, setInsertion]);
  useEffect(() => void load(), [load]);

  // A mail that has a subject keeps it unless somebody says otherwise.
  const takes = withSubject ?? subject === '';
  const insert = async (what: Insertion) => {
    const form = await act.run(async () => {
      const put = await host.writing.insert({ html: what.html, text: what.text });
      if (takes && subject !== what.subject) await host.writing.title(what.subject);
      return put;
    });
    if (form) setDone(form);
    setSubject(await host.writing.subject().catch(() => ''));
  };

  return (
    <FormFrame title={choice.title} line={texts.kinds[kind]} back={texts.back} onBack={onBack}>
      {!insertion && <Said act={loading} texts={texts} busy={texts.loading} onRetry={() => void load()} />}
      {insertion && (
        <>
          <p>
            <strong>{texts.subject}</strong> {insertion.subject}
          </p>
          {subject !== null && subject !== insertion.subject && (
            <Checkbox checked={takes} label={subject ? texts.replaceSubject(subject) : texts.takeSubject} onChange={(_, data) => setWithSubject(data.checked === true)} />
          )}
          <div role="group" aria-label={texts.preview}>
            <h3>{texts.preview}</h3>
            {/* As text: what the server made for the mail is markup, and markup of any kind stays out of this page. */}
            <pre className="letter" tabIndex={0} aria-label={texts.preview}>
              {insertion.text}
            </pre>
          </div>
          <Said act={act} texts={texts} notice={done ? (done === 'html' ? texts.inserted : texts.insertedText) : null} />
          <div className="buttons">
            <Button appearance="primary" disabled={act.busy || subject === null} onClick={() => void insert(insertion)}>
              {done ? texts.insertAgain : texts.insert}
            </Button>
            <Out to={insertion.link}>{texts.openOnDesk}</Out>
          </div>
          <Recipients writing={host.writing} kept={kept} proposed={insertion.recipients} texts={texts} />
        </>
      )}
    </FormFrame>
  );
}
