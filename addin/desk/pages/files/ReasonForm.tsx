import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { FileTexts } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import type { Step } from './useStep';

interface Props {
  title: string;
  hint: string;
  button: string;
  step: Step;
  texts: FileTexts;
  onSubmit: (reason: string) => Promise<void>;
  onCancel: () => void;
}

/** Asks why before something is done. */
export function ReasonForm({ title, hint, button, step, texts, onSubmit, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      noValidate
      className="entry-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit(reason);
      }}
    >
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      <Field label={texts.reason} hint={hint} required>
        <Textarea value={reason} rows={2} maxLength={1000} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <StepOutcome step={step} texts={texts} />
      <div className="form-buttons">
        <Button type="submit" appearance="primary" disabled={step.busy}>
          {button}
        </Button>
        <Button disabled={step.busy} onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
