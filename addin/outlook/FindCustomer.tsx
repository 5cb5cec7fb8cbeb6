import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Kept } from './kept';
import type { MailApi } from './mailApi';
import type { ReadTexts } from './readTexts';
import { Said } from './Said';
import { saidOf } from './trouble';
import type { Customer, Found } from './types';
import { useAct } from './useAct';

interface Props {
  api: MailApi;
  kept: Kept;
  mail: string;
  texts: ReadTexts;
  onChoose: (customer: Customer) => void;
}

/** Finds a customer by name or code. */
export function FindCustomer({ api, kept, mail, texts, onChoose }: Props) {
  const [wanted, setWanted] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const act = useAct(kept, mail, 'find');

  const find = async (event: FormEvent) => {
    event.preventDefault();
    setFound(await act.run(() => api.customers(wanted.trim())));
  };

  return (
    <div className="find">
      <form noValidate role="search" onSubmit={(event) => void find(event)}>
        <Field label={texts.search} validationMessage={saidOf(act.trouble, 'text') ?? undefined}>
          <Input type="search" value={wanted} maxLength={100} onChange={(_, data) => setWanted(data.value)} />
        </Field>
        <Button type="submit" disabled={act.busy || !wanted.trim()}>
          {texts.searchNow}
        </Button>
      </form>
      <Said act={saidOf(act.trouble, 'text') ? { ...act, trouble: null } : act} texts={texts} busy={texts.loading} />
      {found && found.customers.length === 0 && <p role="status">{texts.notFound}</p>}
      {found && found.customers.length > 0 && (
        <ul className="choices">
          {found.customers.map((customer) => (
            <li key={customer.id}>
              <button type="button" className="entry" aria-label={texts.choose(customer.name)} onClick={() => onChoose(customer)}>
                <strong>{customer.name}</strong>
                <span className="quiet">{[customer.code, customer.unit, customer.standingName].filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {found?.more && <p className="quiet">{texts.moreFound}</p>}
    </div>
  );
}
