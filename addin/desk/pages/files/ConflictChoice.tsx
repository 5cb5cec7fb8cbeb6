import { Radio, RadioGroup } from '@fluentui/react-components';
import { wordsOf, type Choice } from './entryDraft';
import type { FileTexts } from './fileTexts';
import type { Conflict, FieldAnswer } from './types';

interface Props {
  field: FieldAnswer;
  conflict: Conflict;
  choice: Choice | undefined;
  texts: FileTexts;
  onChoose: (choice: Choice) => void;
}

/** Two values of one field, neither of them chosen beforehand. */
export function ConflictChoice({ field, conflict, choice, texts, onChoose }: Props) {
  return (
    <fieldset className="conflict field-wide">
      <legend>{field.label}</legend>
      <RadioGroup value={choice ?? ''} aria-label={field.label} onChange={(_, data) => onChoose(data.value as Choice)}>
        <Radio value="theirs" label={texts.keepTheirs(wordsOf(field, conflict.theirs) || texts.nothing, conflict.by)} />
        <Radio value="mine" label={texts.takeMine(wordsOf(field, conflict.mine) || texts.nothing)} />
      </RadioGroup>
    </fieldset>
  );
}
