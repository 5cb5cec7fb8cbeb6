import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { FileTexts } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import { monthFigures, type CustomerAnswer, type MonthAnswer, type MonthFigure } from './types';
import type { FileHand } from './useFileHand';

interface Props {
  customer: CustomerAnswer;
  /** Null for a month that has no figures yet. */
  month: MonthAnswer | null;
  hand: FileHand;
  texts: FileTexts;
  onClose: () => void;
}

const empty = Object.fromEntries(monthFigures.map((figure) => [figure, ''])) as Record<MonthFigure, string>;

/** The figures of one month. What looks strange is kept only when it is confirmed with the reason. */
export function MonthForm({ customer, month, hand, texts, onClose }: Props) {
  const [name, setName] = useState(month?.month ?? '');
  const [figures, setFigures] = useState(month?.edit ?? empty);
  const [source, setSource] = useState('');
  const [warnings, setWarnings] = useState<string[]>([]);
  const [sure, setSure] = useState(false);
  const [reason, setReason] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const known = customer.months.some((each) => each.month === name);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await hand.month(name, figures, source, sure ? reason : '');
    if (!answer) return;
    if (!answer.saved) return setWarnings(answer.warnings);
    onClose();
    hand.refresh();
  };

  const wrong = (field: string) => (hand.step.refusal?.field === field ? ({ validationState: 'error', validationMessage: hand.step.refusal.message } as const) : {});
  return (
    <form className="entry-form" aria-label={texts.recordMonth} onSubmit={(event) => void submit(event)}>
      <h4 ref={heading} tabIndex={-1}>
        {month ? texts.editOf(month.month) : texts.recordMonth}
      </h4>
      <div className="entry-fields">
        <Field label={texts.month} required hint={month ? undefined : known ? texts.monthKnown : texts.monthHint} {...wrong('month')}>
          <Input value={name} type="month" disabled={month !== null} onChange={(_, data) => setName(data.value)} />
        </Field>
        {monthFigures.map((figure) => (
          <Field key={figure} label={texts.figures[figure]} {...wrong(figure)}>
            <Input value={figures[figure]} inputMode="decimal" maxLength={24} onChange={(_, data) => setFigures({ ...figures, [figure]: data.value })} />
          </Field>
        ))}
        <Field label={texts.source} hint={texts.sourceHint}>
          <Input value={source} maxLength={200} onChange={(_, data) => setSource(data.value)} />
        </Field>
      </div>
      {warnings.length > 0 && (
        <div className="conflicts" role="alert">
          <p>{texts.strange}</p>
          <ul className="notes">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <Checkbox checked={sure} label={texts.strangeButRight} onChange={(_, data) => setSure(data.checked === true)} />
          {sure && (
            <Field label={texts.reason} required>
              <Textarea value={reason} rows={2} maxLength={1000} onChange={(_, data) => setReason(data.value)} />
            </Field>
          )}
        </div>
      )}
      <StepOutcome step={hand.step} texts={texts} />
      <div className="form-buttons">
        <Button type="submit" appearance="primary" disabled={hand.step.busy || (warnings.length > 0 && sure && reason.trim() === '')}>
          {texts.save}
        </Button>
        <Button
          disabled={hand.step.busy}
          onClick={() => {
            hand.step.clear();
            onClose();
          }}
        >
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
