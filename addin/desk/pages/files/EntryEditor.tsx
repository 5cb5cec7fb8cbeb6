import { EntryForm } from './EntryForm';
import type { FileTexts } from './fileTexts';
import { ReasonForm } from './ReasonForm';
import type { EntryAnswer, PartAnswer } from './types';
import type { FileHand } from './useFileHand';

interface Props {
  part: PartAnswer;
  entry: EntryAnswer;
  hand: FileHand;
  texts: FileTexts;
  /** Takes the entry out instead of changing it. */
  removing?: boolean;
  onClose: () => void;
}

/** Fills in, changes or takes out one entry in the place where it stands. */
export function EntryEditor({ part, entry, hand, texts, removing = false, onClose }: Props) {
  const close = () => {
    hand.step.clear();
    onClose();
  };
  const done = () => {
    onClose();
    hand.refresh();
  };
  if (removing)
    return (
      <ReasonForm
        title={texts.removeOf(entry.title)}
        hint={texts.removeHint}
        button={texts.remove}
        step={hand.step}
        texts={texts}
        onSubmit={async (reason) => {
          if (await hand.remove(part, entry, reason)) done();
        }}
        onCancel={close}
      />
    );
  const adding = part.many && entry.id === null;
  return (
    <EntryForm
      entry={entry}
      title={adding ? texts.addTo(part.title) : texts.editOf(part.many ? entry.title : part.title)}
      step={hand.step}
      texts={texts}
      onSave={(changes, source) => (adding ? hand.add(part, changes, source) : hand.save(part, entry, changes, source))}
      onDone={done}
      onCancel={close}
    />
  );
}
