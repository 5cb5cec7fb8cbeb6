import { Button, Input, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { api } from '../../api';
import { pageHash } from '../../usePlace';
import { Empty, Page, type PageProps } from '../Page';
import './files.css';
import { fileTextsOf, type FileTexts } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import { useStep } from './useStep';

/** A customer that was found: what everybody may see who may find it. */
export interface Found {
  id: string;
  code: string;
  name: string;
  unit: string;
  form: string;
  standing: string;
  remarks: string[];
}

interface FoundAnswer {
  customers: Found[];
  /** There are more; a longer word finds fewer. */
  more: boolean;
  /** Nothing is written like that; these are but for one character. */
  similar: boolean;
}

/** 客户档案 Finds customers. What is typed goes in the body: addresses are written into logs. */
export default function CustomersPage({ who, locale, onSignedOut }: PageProps) {
  const texts = fileTextsOf(locale);
  const step = useStep(onSignedOut);
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundAnswer | null>(null);
  const find = (wanted: string) =>
    step.run(async () => {
      setFound(await api.step<FoundAnswer>(who, 'pages/find', { text: wanted }));
      return null;
    });
  return (
    <Page title={texts.customers} hint={texts.customersHint}>
      <form
        className="find"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void find(text);
        }}
      >
        <Input type="search" aria-label={texts.find} placeholder={texts.findHint} value={text} maxLength={100} onChange={(_, data) => setText(data.value)} />
        <Button type="submit" appearance="primary" disabled={step.busy}>
          {texts.find}
        </Button>
      </form>
      <StepOutcome step={step} texts={texts} />
      {found && (found.customers.length === 0 ? <Empty>{texts.noneFound}</Empty> : <FoundList found={found} texts={texts} />)}
    </Page>
  );
}

function FoundList({ found, texts }: { found: FoundAnswer; texts: FileTexts }) {
  return (
    <>
      <p className="quiet" role="status">
        {found.similar ? texts.foundSimilar : texts.foundCount(found.customers.length, found.more)}
      </p>
      <ul className="plain found">
        {found.customers.map((customer) => (
          <li key={customer.id} className={`tile${customer.remarks.length > 0 ? ' late' : ''}`}>
            <h3>
              <Link href={pageHash('customer', { customer: customer.id })}>{customer.name}</Link>
            </h3>
            <p className="quiet">{[customer.code, customer.unit, customer.form, customer.standing].filter(Boolean).join(' · ')}</p>
            {customer.remarks.length > 0 && <p className="lacking">{texts.remarkMarks(customer.remarks)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
