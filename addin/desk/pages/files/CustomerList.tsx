import { Link } from '@fluentui/react-components';
import { pageHash } from '../../usePlace';
import type { FileTexts } from './fileTexts';

/** A customer in a list: what everybody may see who may find it. */
export interface Listed {
  id: string;
  name: string;
  about: string;
  remarks: string[];
}

/** Customers one below the other, each with the way to its page. */
export function CustomerList({ customers, texts }: { customers: Listed[]; texts: FileTexts }) {
  return (
    <ul className="plain found">
      {customers.map((customer) => (
        <li key={customer.id} className={`tile${customer.remarks.length > 0 ? ' late' : ''}`}>
          <h3>
            <Link href={pageHash('customer', { customer: customer.id })}>{customer.name}</Link>
          </h3>
          <p className="quiet">{customer.about}</p>
          {customer.remarks.length > 0 && <p className="lacking">{texts.remarkMarks(customer.remarks)}</p>}
        </li>
      ))}
    </ul>
  );
}
