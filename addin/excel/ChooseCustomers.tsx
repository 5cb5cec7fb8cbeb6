import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { components } from '../shared/schema';
import type { ExcelTexts } from './excelTexts';

export type Customer = components['schemas']['TableCustomer'];

interface Props {
  chosen: Customer[];
  choose: (customers: Customer[]) => void;
  find: (text: string) => Promise<Customer[] | null>;
  texts: ExcelTexts;
}

/** Customers of the unit that are looked for and added one by one; none means all. */
export function ChooseCustomers({ chosen, choose, find, texts }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Customer[] | null>(null);
  const offered = found?.filter((customer) => chosen.every((each) => each.id !== customer.id));
  return (
    <div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void find(text).then(setFound);
        }}
      >
        <Field label={texts.customers} hint={texts.find}>
          <Input value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        <Button type="submit">{texts.findButton}</Button>
      </form>
      {found?.length === 0 && <p role="status">{texts.noneFound}</p>}
      {offered && offered.length > 0 && (
        <ul className="plain bounded">
          {offered.map((customer) => (
            <li key={customer.id}>
              <Button size="small" appearance="subtle" onClick={() => choose([...chosen, customer])}>
                + {customer.code} {customer.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length === 0 ? (
        <p className="note">{texts.customersAll}</p>
      ) : (
        <ul className="plain chosen">
          {chosen.map((customer) => (
            <li key={customer.id}>
              {customer.code} {customer.name}{' '}
              <Button size="small" aria-label={texts.remove(customer.name)} onClick={() => choose(chosen.filter((each) => each !== customer))}>
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
