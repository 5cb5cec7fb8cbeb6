import { Button, Checkbox } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { MailWriting } from '../shared/host';
import type { ComposeTexts } from './composeTexts';
import type { Kept } from './kept';
import { Said } from './Said';
import type { Insertion } from './types';
import { useAct } from './useAct';

interface Props {
  writing: MailWriting;
  kept: Kept;
  proposed: Insertion['recipients'];
  texts: ComposeTexts;
}

/** Whom the plan proposes; who is among the recipients already is not offered twice. */
export function Recipients({ writing, kept, proposed, texts }: Props) {
  const [there, setThere] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [added, setAdded] = useState<number | null>(null);
  const act = useAct(kept, '', 'recipients');
  const look = useCallback(async () => setThere(await writing.addressed().catch(() => new Set<string>())), [writing]);
  useEffect(() => void look(), [look]);

  const isThere = (address: string) => there.has(address.trim().toLowerCase());
  const wanted = proposed.filter((person) => !isThere(person.address) && !left.has(person.address));
  const add = async () => {
    const count = await act.run(() => writing.address(wanted.map(({ name, address }) => ({ name, address }))));
    if (count !== null) setAdded(count);
    await look();
  };
  const tick = (address: string, ticked: boolean) => setLeft(new Set(ticked ? [...left].filter((each) => each !== address) : [...left, address]));

  return (
    <fieldset className="files">
      <legend>{texts.recipients}</legend>
      {proposed.length === 0 && <p className="quiet">{texts.noRecipients}</p>}
      {proposed.map((person) => (
        <Checkbox
          key={person.address}
          checked={!isThere(person.address) && !left.has(person.address)}
          disabled={isThere(person.address) || act.busy}
          label={
            <span className="file-name">
              {person.name} <span className="quiet">{[person.address, isThere(person.address) ? texts.there : person.why].filter(Boolean).join(' · ')}</span>
            </span>
          }
          onChange={(_, data) => tick(person.address, data.checked === true)}
        />
      ))}
      <Said act={act} texts={texts} notice={added === null ? null : texts.added(added)} />
      {proposed.length > 0 && (
        <Button disabled={act.busy || wanted.length === 0} onClick={() => void add()}>
          {texts.addRecipients(wanted.length)}
        </Button>
      )}
    </fieldset>
  );
}
