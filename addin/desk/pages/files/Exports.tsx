import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type Refusal } from '../../../shared/refusal';
import type { SignedIn } from '../../../shared/session';
import { api } from '../../api';
import { save } from '../../files';
import type { FileTexts } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import { useStep } from './useStep';

interface Props {
  who: SignedIn;
  unit: string;
  /** One customer; without one all of the unit, as a workbook only. */
  customer: string | null;
  texts: FileTexts;
  onSignedOut: (why: Refusal) => void;
}

/** Takes files out of the product: with a reason, watermarked and logged (002 §5.5). */
export function Exports({ who, unit, customer, texts, onSignedOut }: Props) {
  const [reason, setReason] = useState('');
  const step = useStep(onSignedOut);
  const take = (document: boolean) =>
    void step.run(async () => {
      save(document && customer ? await api.exportDocument(who, customer, reason) : await api.exportFiles(who, unit, customer ? [customer] : [], reason));
      return texts.exported;
    });
  return (
    <div className="exports">
      <Field label={texts.exportReason} hint={texts.exportHint} required>
        <Input value={reason} maxLength={400} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className="form-buttons">
        <Button disabled={step.busy} onClick={() => take(false)}>
          {texts.exportExcel}
        </Button>
        {customer && (
          <Button disabled={step.busy} onClick={() => take(true)}>
            {texts.exportWord}
          </Button>
        )}
      </div>
      <StepOutcome step={step} texts={texts} />
    </div>
  );
}
