import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type Refusal } from '../../../shared/refusal';
import type { SignedIn } from '../../../shared/session';
import { api } from '../../api';
import { chooseFile } from '../../files';
import type { FileTexts } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import { useStep } from './useStep';

/** One export, in words. */
interface Traced {
  mark: string;
  /** The copy is the file as handed out, byte for byte. */
  unchanged: boolean;
  by: string;
  unit: string;
  at: string;
  kind: string;
  customers: number;
  rows: number;
  reason: string;
}

/** 追查 Tells whose export a found copy is, by the file or by the number on its pages (002 §5.5). */
export function Trace({ who, texts, onSignedOut }: { who: SignedIn; texts: FileTexts; onSignedOut: (why: Refusal) => void }) {
  const [mark, setMark] = useState('');
  const [found, setFound] = useState<Traced[]>([]);
  const step = useStep(onSignedOut);
  const trace = (ask: () => Promise<Traced[]>) =>
    void step.run(async () => {
      setFound([]);
      setFound(await ask());
      return null;
    });
  const upload = async () => {
    const copy = await chooseFile('.xlsx,.docx,.pdf,.png,.jpg');
    if (copy) trace(() => api.traceCopy<Traced[]>(who, copy));
  };
  return (
    <section className="stage tools" aria-label={texts.trace}>
      <h3>{texts.trace}</h3>
      <p className="quiet">{texts.traceHint}</p>
      <form
        className="choices"
        onSubmit={(event) => {
          event.preventDefault();
          if (mark.trim() !== '') trace(() => api.step<Traced[]>(who, 'pages/export-trace', { mark }));
        }}
      >
        <Field label={texts.traceNumber}>
          <Input value={mark} maxLength={60} placeholder="TG-" onChange={(_, data) => setMark(data.value)} />
        </Field>
        <Button type="submit" disabled={step.busy || mark.trim() === ''}>
          {texts.traceFind}
        </Button>
        <Button disabled={step.busy} onClick={() => void upload()}>
          {texts.traceUpload}
        </Button>
      </form>
      <StepOutcome step={step} texts={texts} />
      <div role="status">
        {found.map((each) => (
          <div key={each.mark} className="traced">
            <p>{each.unchanged ? texts.traceSame : texts.traceMarked}</p>
            <dl className="facts">
              {(['mark', 'by', 'unit', 'at', 'kind', 'customers', 'rows', 'reason'] as const).map((key) => (
                <div key={key}>
                  <dt>{texts.traceFacts[key]}</dt>
                  <dd>{each[key]}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}
