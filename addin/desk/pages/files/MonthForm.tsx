import { Button, Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { FileTexts } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import { monthFigures, type MonthAnswer, type MonthFigure } from './types';
import { settled, type FigureConflict } from './monthDraft';
import type { FileHand } from './useFileHand';

interface Props {
  /** Null for a month that has no figures yet. */
  month: MonthAnswer | null;
  hand: FileHand;
  texts: FileTexts;
  onClose: () => void;
}

const empty = Object.fromEntries(monthFigures.map((figure) => [figure, ''])) as Record<MonthFigure, string>;

/** The figures of one month. What looks strange is kept only when it is confirmed with the reason. */
export function MonthForm({ month, hand, texts, onClose }: Props) {
  const [name, setName] = useState(month?.month ?? '');
  const [figures, setFigures] = useState(month?.edit ?? empty);
  const [source, setSource] = useState('');
  const [conflicts, setConflicts] = useState<FigureConflict[]>([]);
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [warnings, setWarnings] = useState<string[]>([]);
  // What was shown and ticked; other figures that look strange have to be ticked anew.
  const [doubted, setDoubted] = useState('');
  const [sure, setSure] = useState(false);
  const [reason, setReason] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await hand.month(name, settled(figures, month?.edit ?? null, conflicts, choices), source, sure ? doubted : '', reason);
    if (!answer) return;
    setWarnings(answer.warnings);
    if (answer.doubted !== doubted) setSure(false);
    setDoubted(answer.doubted);
    if (answer.conflicts.length > 0) setConflicts(answer.conflicts);
    if (!answer.saved) return;
    onClose();
    hand.refresh();
  };

  const wrong = (field: string) => (hand.step.refusal?.field?.toLowerCase() === field.toLowerCase() ? ({ validationState: 'error', validationMessage: hand.step.refusal.message } as const) : {});
  return (
    <form noValidate className="entry-form" aria-label={texts.recordMonth} onSubmit={(event) => void submit(event)}>
      <h4 ref={heading} tabIndex={-1}>
        {month ? texts.editOf(month.month) : texts.recordMonth}
      </h4>
      <div className="entry-fields">
        <Field label={texts.month} required hint={month ? undefined : texts.monthHint} {...wrong('month')}>
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
      {conflicts.length > 0 && (
        <div className="conflicts" role="alert">
          <p>{texts.monthConflict}</p>
          {conflicts.map((conflict) => (
            <fieldset key={conflict.figure} className="conflict">
              <legend>{texts.figures[conflict.figure]}</legend>
              <RadioGroup value={choices[conflict.figure] ?? ''} aria-label={texts.figures[conflict.figure]} onChange={(_, data) => setChoices({ ...choices, [conflict.figure]: data.value })}>
                <Radio value="theirs" label={texts.keepTheirs(conflict.theirs || texts.nothing, '')} />
                <Radio value="mine" label={texts.takeMine(conflict.mine)} />
              </RadioGroup>
            </fieldset>
          ))}
        </div>
      )}
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
        <Button type="submit" appearance="primary" disabled={hand.step.busy || conflicts.some((conflict) => !choices[conflict.figure])}>
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
