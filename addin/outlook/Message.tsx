import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Waits } from '../shared/Waits';
import { FormFrame } from './FormFrame';
import type { Ground } from './ground';
import { AmendForm, AppealForm, ContactForm, FindCustomer, InterviewForm } from './laterForms';
import { useKept } from './useKept';
import { Overview } from './Overview';
import { Said } from './Said';
import type { Customer, Log, Logged } from './types';
import { useFiles } from './useFiles';

/** What the reader is at with this mail. */
type Mode = { at: 'start' | 'appeal' | 'interview' | 'contact' | 'find' } | { at: 'amend'; log: string };

const start: Mode = { at: 'start' };

/** One mail: who sent it, what is known, what was logged, and the forms. */
export function Message({ ground }: { ground: Ground }) {
  const { api, reading, kept, mail, known, rights, texts } = ground;
  const [mode, setMode] = useKept<Mode>(kept, mail.item, 'mode', start);
  const [chosenId, setChosen] = useKept<string | null>(kept, mail.item, 'customer', null);
  const [notice, setNotice] = useKept<string | null>(kept, mail.item, 'notice', null);
  const { look, found } = known;
  const chosen = chosenOf(look?.customers ?? [], found, chosenId);
  const files = useFiles(api, reading, kept, mail, `new:${chosen?.id ?? ''}`, rights.limits, texts);
  const top = useRef<HTMLDivElement>(null);
  const wasForm = useRef(false);
  useEffect(() => {
    if (mode.at === 'start' && wasForm.current) top.current?.focus();
    wasForm.current = mode.at !== 'start';
  }, [mode]);

  const back = () => setMode(start);
  const choose = (customer: Customer) => {
    known.take(look?.customers.some((each) => each.id === customer.id) ? null : customer);
    setChosen(customer.id);
  };
  const logged = (answer: Logged) => {
    known.tell(answer.log);
    setNotice(answer.already ? texts.already : answer.log.kind === 'interview' ? texts.interviewDone : answer.log.appeal?.urgent ? texts.appealRaised : texts.appealDone);
    back();
  };
  const amended = (log: Log) => {
    known.tell(log);
    setNotice(texts.amended);
    back();
  };

  if (!look) return known.looking.trouble ? <Said act={known.looking} texts={texts} onRetry={() => void known.lookAgain()} /> : <Waits label={texts.loading} />;

  const amending = mode.at === 'amend' ? [...look.logged, ...look.thread].find((log) => log.id === mode.log) : undefined;
  if (amending?.appeal) return <AmendForm ground={ground} log={amending} onBack={back} onAmended={amended} />;
  if (mode.at === 'contact')
    return (
      <ContactForm
        ground={ground}
        customer={chosen}
        onBack={back}
        onAdded={(already) => {
          setNotice(already ? texts.contactAlready : texts.contactDone);
          back();
          void known.lookAgain();
        }}
      />
    );
  if (mode.at === 'find')
    return (
      <FormFrame title={texts.findCustomer} back={texts.back} onBack={back}>
        <FindCustomer
          api={api}
          kept={kept}
          mail={mail.item}
          texts={texts}
          onChoose={(customer) => {
            choose(customer);
            back();
          }}
        />
      </FormFrame>
    );
  if (mode.at === 'appeal' && chosen) return <AppealForm ground={ground} customer={chosen} onBack={back} onLogged={logged} />;
  if (mode.at === 'interview' && chosen) return <InterviewForm ground={ground} customer={chosen} onBack={back} onLogged={logged} />;

  const begin = (at: 'appeal' | 'interview') => {
    setNotice(null);
    if (at === 'appeal' && files.rows.length === 0) files.start([]);
    setMode({ at });
  };
  return (
    <div ref={top} tabIndex={-1} className="start">
      <div role="status" aria-live="polite" className="said">
        {notice && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{notice}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {known.looking.trouble && <Said act={known.looking} texts={texts} onRetry={() => void known.lookAgain()} />}
      <Overview
        ground={ground}
        look={look}
        chosen={chosen}
        onChoose={choose}
        onFind={() => setMode({ at: 'find' })}
        onRegister={() => setMode({ at: 'contact' })}
        onAmend={(log) => {
          setNotice(null);
          setMode({ at: 'amend', log: log.id });
        }}
      />
      {chosen && <Actions ground={ground} customer={chosen} logs={look.logged} onBegin={begin} />}
    </div>
  );
}

/** The customer the reader chose; the only one is chosen by itself. */
export function chosenOf(customers: readonly Customer[], found: Customer | null, id: string | null): Customer | null {
  const all = found ? [...customers, found] : customers;
  if (id) return all.find((customer) => customer.id === id) ?? null;
  return customers.length === 1 ? customers[0]! : null;
}

/** What can be done with the mail for this customer, and why not where it cannot. */
function Actions({ ground, customer, logs, onBegin }: { ground: Ground; customer: Customer; logs: Log[]; onBegin: (at: 'appeal' | 'interview') => void }) {
  const { rights, texts } = ground;
  const has = (kind: Log['kind']) => logs.some((log) => log.kind === kind && log.customer.id === customer.id);
  const key = customer.standing === 'strategic' || customer.standing === 'vip';
  return (
    <section className="box actions" aria-label={texts.what}>
      <h3>{texts.what}</h3>
      {!has('appeal') && customer.may.logAppeal && (
        <Button appearance="primary" size="large" onClick={() => onBegin('appeal')}>
          {texts.logAppeal}
        </Button>
      )}
      {!has('appeal') && !customer.may.logAppeal && <p className="quiet">{rights.may.logAppeals && !key ? texts.notKey : texts.mayNotAppeal}</p>}
      {!has('interview') && customer.may.logInterview && customer.may.hasFile && (
        <Button size="large" onClick={() => onBegin('interview')}>
          {texts.logInterview}
        </Button>
      )}
      {!has('interview') && !(customer.may.logInterview && customer.may.hasFile) && <p className="quiet">{customer.may.hasFile || !rights.may.logInterviews ? texts.mayNotInterview : texts.noFile}</p>}
    </section>
  );
}
