import { Radio, RadioGroup } from '@fluentui/react-components';
import type { ReadTexts } from './readTexts';
import type { Customer } from './types';

interface Props {
  customers: Customer[];
  chosen: Customer | null;
  texts: ReadTexts;
  onChoose: (customer: Customer) => void;
}

/** Which of the sender's customers the mail is about; nobody is chosen beforehand. */
export function SeveralCustomers({ customers, chosen, texts, onChoose }: Props) {
  return (
    <RadioGroup aria-label={texts.chooseCustomer} value={chosen?.id ?? ''} onChange={(_, data) => onChoose(customers.find((each) => each.id === data.value)!)}>
      <p>{texts.chooseCustomer}</p>
      {customers.map((customer) => (
        <Radio key={customer.id} value={customer.id} label={[customer.name, customer.standingName, customer.unit].filter(Boolean).join(' · ')} />
      ))}
    </RadioGroup>
  );
}
