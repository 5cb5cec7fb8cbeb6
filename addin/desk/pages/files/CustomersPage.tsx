import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { api } from '../../api';
import { Empty, Page, type PageProps } from '../Page';
import { CustomerList, type Listed } from './CustomerList';
import { FileList } from './FileList';
import './files.css';
import { fileTextsOf } from './fileTexts';
import { StepOutcome } from './StepOutcome';
import { useStep } from './useStep';

interface Found {
  customers: Listed[];
  /** There are more; a longer word finds fewer. */
  more: boolean;
  /** Nothing is written like that; these are but for one character. */
  similar: boolean;
}

/** 客户档案 Finds customers, and lists files and customers without one (A02). What is typed goes in the body: addresses are written into logs. */
export default function CustomersPage(props: PageProps) {
  const { who, locale, onSignedOut } = props;
  const texts = fileTextsOf(locale);
  const step = useStep(onSignedOut);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const find = () =>
    step.run(async () => {
      setFound(text.trim() === '' ? null : await api.step<Found>(who, 'pages/find', { text }));
      return null;
    });
  return (
    <Page title={texts.customers} hint={texts.customersHint}>
      <form
        className="find"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <Input type="search" aria-label={texts.find} placeholder={texts.findHint} value={text} maxLength={100} onChange={(_, data) => setText(data.value)} />
        <Button type="submit" appearance="primary" disabled={step.busy}>
          {texts.find}
        </Button>
      </form>
      <StepOutcome step={step} texts={texts} />
      {found ? (
        <>
          <p className="quiet" role="status">
            {found.customers.length > 0 && (found.similar ? texts.foundSimilar : texts.foundCount(found.customers.length, found.more))}
          </p>
          {found.customers.length === 0 ? <Empty>{texts.noneFound}</Empty> : <CustomerList customers={found.customers} texts={texts} />}
          <Button
            onClick={() => {
              setText('');
              setFound(null);
            }}
          >
            {texts.backToList}
          </Button>
        </>
      ) : (
        <FileList {...props} />
      )}
    </Page>
  );
}
