import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import type { Mail } from '../shared/host';
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
  const several = look.customers.length > 1;
  return (
    <section className="box sender" aria-label={texts.sender}>
      <h2>{mail.from.name}</h2>
      {mail.from.name !== mail.from.address && <p className="quiet">{mail.from.address}</p>}
      <p>{matched(look, texts)}</p>
      {look.match === 'none' && look.publicDomain && <p className="quiet">{texts.publicDomain}</p>}
      {several && (
        <RadioGroup aria-label={texts.chooseCustomer} value={chosen?.id ?? ''} onChange={(_, data) => onChoose(look.customers.find((each) => each.id === data.value)!)}>
          <p>{texts.chooseCustomer}</p>
          {look.customers.map((customer) => (
            <Radio key={customer.id} value={customer.id} label={[customer.name, customer.standingName, customer.unit].filter(Boolean).join(' · ')} />
          ))}
        </RadioGroup>
      )}
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
