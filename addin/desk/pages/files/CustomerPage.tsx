import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Answered, Empty, Page, type PageProps } from '../Page';
import { pagePath, usePage } from '../usePage';
import { Exports } from './Exports';
import { fileTextsOf, type FileTexts } from './fileTexts';
import './files.css';
import { Glance } from './Glance';
import { Originals } from './Originals';
import { Sections } from './Sections';
import { StepOutcome } from './StepOutcome';
import { Timeline } from './Timeline';
import type { CustomerAnswer } from './types';
import { useFileHand } from './useFileHand';
import { Volumes } from './Volumes';

/** 客户页 One customer: at a glance, volumes and prices, the file, originals, what happened. Every reading of it is logged (002 §5.5). */
export default function CustomerPage(props: PageProps) {
  const { chosen } = props;
  const texts = fileTextsOf(props.locale);
  return chosen['customer'] ? (
    <One key={`${chosen['customer']} ${chosen['on'] ?? ''}`} {...props} files={texts} />
  ) : (
    <Page title={texts.customer} hint={texts.customerHint}>
      <Empty>{texts.noCustomerChosen}</Empty>
    </Page>
  );
}

function One(props: PageProps & { files: FileTexts }) {
  const { who, texts, files, chosen, onSignedOut, onVisit } = props;
  const [asked, again] = usePage<CustomerAnswer>(who, pagePath('customer', { customer: chosen['customer'], on: chosen['on'] }), onSignedOut);
  const known = asked.stand === 'there' ? asked.data : asked.stand === 'loading' ? asked.before : null;
  return (
    <Page
      title={known?.name ?? files.customer}
      hint={known ? [known.code, known.unit.name, known.form, known.standing, known.industry, known.creditCode].filter(Boolean).join(' · ') : files.customerHint}
      choices={
        <Button appearance="subtle" onClick={() => onVisit('customers')}>
          ‹ {files.toCustomers}
        </Button>
      }
    >
      <Answered asked={asked} onRetry={again} texts={texts}>
        {(customer) => <Whole {...props} customer={customer} again={again} />}
      </Answered>
    </Page>
  );
}

function Whole({ who, texts, files, customer, again, busy, onSignedOut, onCard, onVerb, onVisit }: PageProps & { files: FileTexts; customer: CustomerAnswer; again: () => void }) {
  const keeper = useFileHand(who, customer, files, onSignedOut, again);
  const hand = customer.may.keep && customer.asOn === null ? keeper : null;
  return (
    <div className="customer">
      {customer.asOn !== null && (
        <p className="as-on" role="status">
          {files.asOn(customer.asOn)}{' '}
          <Button size="small" onClick={() => onVisit('customer', { customer: customer.id })}>
            {files.backToNow}
          </Button>
        </p>
      )}
      <StepOutcome step={keeper.step} texts={files} />
      <Glance customer={customer} hand={hand} texts={files} onVerb={onVerb} />
      {!customer.may.read && <p className="page-empty">{files.mayNotRead}</p>}
      {customer.may.read && customer.file === null ? (
        <div className="page-empty">
          <p>{files.noFile}</p>
          {hand && (
            <Button appearance="primary" disabled={hand.step.busy} onClick={() => void hand.open()}>
              {files.openFile}
            </Button>
          )}
        </div>
      ) : null}
      {customer.may.read && customer.asOn === null && <Volumes customer={customer} hand={hand} texts={files} />}
      {customer.file !== null && (
        <>
          <Sections sections={customer.sections} hand={hand && customer.file ? hand : null} texts={files} />
          {customer.asOn === null && <Originals who={who} customer={customer} hand={hand} texts={files} pageTexts={texts} onSignedOut={onSignedOut} />}
        </>
      )}
      {customer.may.read && customer.asOn === null && <Timeline entries={customer.timeline} busy={busy} texts={files} onCard={onCard} />}
      {customer.file !== null && (
        <section className="stage tools" aria-label={files.tools}>
          <h3>{files.tools}</h3>
          <AsOn customer={customer} texts={files} onGo={(on) => onVisit('customer', { customer: customer.id, on })} />
          {customer.may.export && customer.asOn === null && <Exports who={who} unit={customer.unit.id} customer={customer.id} texts={files} onSignedOut={onSignedOut} />}
        </section>
      )}
    </div>
  );
}

/** Any day can be shown as it was (A07). */
function AsOn({ customer, texts, onGo }: { customer: CustomerAnswer; texts: FileTexts; onGo: (on: string) => void }) {
  const [on, setOn] = useState(customer.asOn ?? '');
  return (
    <form
      className="choices"
      aria-label={texts.showAsOn}
      onSubmit={(event) => {
        event.preventDefault();
        if (on) onGo(on);
      }}
    >
      <Field label={texts.showAsOn}>
        <Input type="date" value={on} onChange={(_, data) => setOn(data.value)} />
      </Field>
      <Button type="submit">{texts.show}</Button>
    </form>
  );
}
