import { Button } from '@fluentui/react-components';
import type { Mail } from '../shared/host';
import { SeveralCustomers } from './laterForms';
import type { ReadTexts } from './readTexts';
import type { Customer, Look } from './types';

interface Props {
  mail: Mail;
  look: Look;
  chosen: Customer | null;
  texts: ReadTexts;
  onChoose: (customer: Customer) => void;
  onFind: () => void;
  /** Null where nobody may be registered. */
  onRegister: (() => void) | null;
}

/** Who wrote the mail, as far as it is known, and which of several customers is meant. */
export function Sender({ mail, look, chosen, texts, onChoose, onFind, onRegister }: Props) {
  return (
    <section className="box sender" aria-label={texts.sender}>
      <h2>{mail.from.name}</h2>
      {mail.from.name !== mail.from.address && <p className="quiet">{mail.from.address}</p>}
      <p>{matched(look, texts)}</p>
      {look.match === 'none' && look.publicDomain && <p className="quiet">{texts.publicDomain}</p>}
      {look.customers.length > 1 && <SeveralCustomers customers={look.customers} chosen={chosen} texts={texts} onChoose={onChoose} />}
      {look.more && <p className="quiet">{texts.moreCustomers}</p>}
      <div className="buttons">
        {onRegister && look.match !== 'contact' && look.match !== 'colleague' && (
          <Button appearance={look.match === 'none' ? 'primary' : 'secondary'} onClick={onRegister}>
            {texts.register}
          </Button>
        )}
        <Button onClick={onFind}>{look.customers.length > 0 || chosen ? texts.otherCustomer : texts.findCustomer}</Button>
      </div>
    </section>
  );
}

function matched(look: Look, texts: ReadTexts): string {
  switch (look.match) {
    case 'contact':
      return texts.isContact(look.customers.find((customer) => customer.contact)?.contact?.position ?? '');
    case 'domain':
      return texts.byDomain(look.domain ?? '');
    case 'colleague':
      return texts.colleague;
    case 'none':
      return texts.unknown;
  }
}
