import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type Refusal } from '../../../shared/refusal';
import type { SignedIn } from '../../../shared/session';
import { api } from '../../api';
import { chooseFile, save } from '../../files';
import { Answered } from '../Page';
import type { PageTexts } from '../pageTexts';
import { pagePath, usePage } from '../usePage';
import type { FileTexts } from './fileTexts';
import { Leaf } from './Leaf';
import { ReasonForm } from './ReasonForm';
import { StepOutcome } from './StepOutcome';
import type { CustomerAnswer, OriginalAnswer, OriginalsAnswer } from './types';
import type { FileHand } from './useFileHand';
import { useStep } from './useStep';

interface Props {
  who: SignedIn;
  customer: CustomerAnswer;
  hand: FileHand | null;
  texts: FileTexts;
  pageTexts: PageTexts;
  onSignedOut: (why: Refusal) => void;
}

/** What an original can be; the server looks at the content itself. */
const types = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx';

/** 原件 Contracts, letters and other papers attached to the file (002 §6.3.3, A12). The list is fetched, and its reading logged, when somebody asks for it. */
export function Originals(props: Props) {
  const { texts } = props;
  const [open, setOpen] = useState(false);
  return (
    <section className="stage" aria-label={texts.originals}>
      <h3>{texts.originals}</h3>
      {open ? <List {...props} /> : <Button onClick={() => setOpen(true)}>{texts.showOriginals}</Button>}
    </section>
  );
}

function List({ who, customer, hand, texts, pageTexts, onSignedOut }: Props) {
  const [page, setPage] = useState(1);
  const [asked, again] = usePage<OriginalsAnswer>(who, pagePath('originals', { customer: customer.id, page }), onSignedOut);
  const [removing, setRemoving] = useState<OriginalAnswer | null>(null);
  const step = useStep(onSignedOut);
  return (
    <Answered asked={asked} onRetry={again} texts={pageTexts}>
      {(list) => (
        <>
          {list.lines.length === 0 && <p className="quiet">{texts.noOriginals}</p>}
          <ul className="plain originals">
            {list.lines.map((original) => (
              <Line
                key={original.id}
                original={original}
                busy={step.busy}
                texts={texts}
                onDownload={() =>
                  void step.run(async () => {
                    save(await api.original(who, original.id));
                    return null;
                  })
                }
                onRemove={hand && !original.removed ? () => setRemoving(original) : null}
              />
            ))}
          </ul>
          <Leaf page={list.page} more={list.page < list.pages} texts={texts} onPage={setPage} />
          {removing ? (
            <ReasonForm
              title={texts.removeOf(removing.name)}
              hint={texts.removeHint}
              button={texts.remove}
              step={step}
              texts={texts}
              onSubmit={async (reason) => {
                const done = await step.run(async () => {
                  await api.step(who, 'pages/original-remove', { original: removing.id, reason });
                  return texts.removed;
                });
                if (!done) return;
                setRemoving(null);
                again();
              }}
              onCancel={() => {
                step.clear();
                setRemoving(null);
              }}
            />
          ) : (
            <>
              {hand && <Upload who={who} customer={customer} kinds={list.kinds} step={step} texts={texts} onDone={again} />}
              <StepOutcome step={step} texts={texts} />
            </>
          )}
        </>
      )}
    </Answered>
  );
}

function Line({ original, busy, texts, onDownload, onRemove }: { original: OriginalAnswer; busy: boolean; texts: FileTexts; onDownload: () => void; onRemove: (() => void) | null }) {
  return (
    <li className={original.removed ? 'taken-out' : undefined}>
      <span className="step-text">
        <strong>{original.name}</strong> <span className="quiet">{original.kind}</span>
        {original.note && <span className="step-state">{original.note}</span>}
        <span className="step-state">{original.about}</span>
      </span>
      <Button size="small" disabled={busy} aria-label={texts.downloadOf(original.name)} onClick={onDownload}>
        {texts.download}
      </Button>
      {onRemove && (
        <Button size="small" appearance="subtle" disabled={busy} aria-label={texts.removeOf(original.name)} onClick={onRemove}>
          {texts.remove}
        </Button>
      )}
    </li>
  );
}

function Upload({ who, customer, kinds, step, texts, onDone }: { who: SignedIn; customer: CustomerAnswer; kinds: OriginalsAnswer['kinds']; step: ReturnType<typeof useStep>; texts: FileTexts; onDone: () => void }) {
  const [kind, setKind] = useState('');
  const [note, setNote] = useState('');
  const add = async () => {
    const file = await chooseFile(types);
    if (!file) return;
    const done = await step.run(async () => {
      await api.uploadOriginal(who, customer.id, kind, note, file);
      return texts.originalAdded(file.name);
    });
    if (!done) return;
    setNote('');
    onDone();
  };
  return (
    <div className="choices">
      <Field label={texts.originalKind} required>
        <Select value={kind} onChange={(_, data) => setKind(data.value)}>
          <option value="">{texts.notChosen}</option>
          {kinds.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.originalNote} hint={texts.originalHint}>
        <Input value={note} maxLength={400} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <Button disabled={step.busy || kind === ''} onClick={() => void add()}>
        {texts.addOriginal}
      </Button>
    </div>
  );
}
