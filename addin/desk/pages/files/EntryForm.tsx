import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ConflictChoice } from './ConflictChoice';
import { changesOf, decided, draftOf, type Choice, type FieldChange } from './entryDraft';
import { FieldInput } from './FieldInput';
import type { FileTexts } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import type { Conflict, EntryAnswer, SaveAnswer } from './types';
import type { Step } from './useStep';

interface Props {
  entry: EntryAnswer;
  title: string;
  step: Step;
  texts: FileTexts;
  /** Sends the changes; null when it was refused. */
  onSave: (changes: FieldChange[], source: string) => Promise<SaveAnswer | null>;
  onDone: () => void;
  onCancel: () => void;
}

/**
 * Edits one entry. Only what was changed is sent, all of it or nothing is saved; where somebody else changed the same field meanwhile, both
 * values are shown and one is chosen (002 §5.2, A07).
 */
export function EntryForm({ entry, title, step, texts, onSave, onDone, onCancel }: Props) {
  // The fields as they were when editing began: news that arrives meanwhile must not look like one's own typing.
  const [fields] = useState(entry.fields.filter((field) => !field.retired));
  const [draft, setDraft] = useState(draftOf(fields));
  const [source, setSource] = useState('');
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [undecided, setUndecided] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changes = changesOf(fields, draft, conflicts, choices);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setUndecided(!decided(conflicts, choices));
    if (!decided(conflicts, choices)) return;
    if (changes.length === 0) return onDone();
    const answer = await onSave(changes, source);
    if (!answer) return;
    if (answer.conflicts.length === 0) return onDone();
    setConflicts([...conflicts.filter((old) => !answer.conflicts.some((each) => each.key === old.key)), ...answer.conflicts]);
    setChoices(Object.fromEntries(Object.entries(choices).filter(([key]) => !answer.conflicts.some((each) => each.key === key))));
  };

  return (
    <form noValidate className="entry-form" aria-label={title} onSubmit={(event) => void submit(event)}>
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      {conflicts.length > 0 && (
        <div className="conflicts" role="alert">
          <p>{texts.conflictsSaid(conflicts.length)}</p>
        </div>
      )}
      <div className="entry-fields">
        {fields.map((field) => {
          const conflict = conflicts.find((each) => each.key === field.key);
          if (conflict)
            return (
              <ConflictChoice key={field.key} field={field} conflict={conflict} choice={choices[field.key]} texts={texts} onChoose={(choice) => setChoices({ ...choices, [field.key]: choice })} />
            );
          return (
            <FieldInput
              key={field.key}
              field={field}
              value={draft[field.key] ?? ''}
              refusal={step.refusal?.field === field.key ? step.refusal.message : null}
              texts={texts}
              onChange={(value) => setDraft({ ...draft, [field.key]: value })}
            />
          );
        })}
      </div>
      <Field label={texts.source} hint={texts.sourceHint}>
        <Input value={source} maxLength={200} onChange={(_, data) => setSource(data.value)} />
      </Field>
      {undecided && <p className="field-refusal">{texts.chooseEach}</p>}
      <StepOutcome step={step} texts={texts} />
      <div className="form-buttons">
        <Button type="submit" appearance="primary" disabled={step.busy}>
          {conflicts.length > 0 ? texts.saveChoice : texts.save}
        </Button>
        <Button disabled={step.busy} onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
