import { Button, Field, Input, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { FindCustomer } from './FindCustomer';
import { FormFrame } from './FormFrame';
import type { Ground } from './ground';
import { useKept } from './useKept';
import { Out } from './Out';
import { Said } from './Said';
import { saidOf } from './trouble';
import type { Customer } from './types';
import { useAct } from './useAct';

interface Draft {
  name?: string;
  position?: string;
  phone?: string;
  customer?: Customer | null;
}

const untouched: Draft = {};

interface Props {
  ground: Ground;
  /** Chosen before, or the only one the address speaks for. */
  customer: Customer | null;
  onBack: () => void;
  onAdded: (already: boolean) => void;
}

/** An unknown sender becomes a contact of a customer; from then on the mails are recognised. */
export function ContactForm({ ground, customer, onBack, onAdded }: Props) {
  const { api, kept, mail, known, texts } = ground;
  const [draft, setDraft] = useKept<Draft>(kept, mail.item, 'contact', untouched);
  const [tried, setTried] = useState(false);
  const [finding, setFinding] = useState(false);
  const act = useAct(kept, mail.item, 'contact');
  const offered = known.look?.customers ?? [];
  const chosen = draft.customer === undefined ? customer : draft.customer;
  const fields = { name: draft.name ?? mail.from.name, mail: mail.from.address, position: draft.position ?? '', phone: draft.phone ?? '' };
  const type = (part: Draft) => setDraft((now) => ({ ...now, ...part }));

  const submit = async () => {
    setTried(true);
    if (!chosen || !fields.name.trim()) return;
    const answer = await act.run(() => api.addContact({ customer: chosen.id, ...fields }));
    if (answer) onAdded(answer.already);
  };

  return (
    <FormFrame title={texts.register} back={texts.back} onBack={onBack}>
      <h3>{texts.whichCustomer}</h3>
      {offered.length > 0 && !finding ? (
        <RadioGroup aria-label={texts.whichCustomer} value={chosen?.id ?? ''} onChange={(_, data) => type({ customer: offered.find((each) => each.id === data.value) ?? chosen })}>
          {[...offered, ...(chosen && !offered.some((each) => each.id === chosen.id) ? [chosen] : [])].map((each) => (
            <Radio key={each.id} value={each.id} label={[each.name, each.unit].filter(Boolean).join(' · ')} />
          ))}
        </RadioGroup>
      ) : (
        chosen && <p className="chosen">{[chosen.name, chosen.unit].filter(Boolean).join(' · ')}</p>
      )}
      {finding || (offered.length === 0 && !chosen) ? (
        <FindCustomer
          api={api}
          kept={kept}
          mail={mail.item}
          texts={texts}
          onChoose={(found) => {
            type({ customer: found });
            setFinding(false);
          }}
        />
      ) : (
        <div className="buttons">
          <Button size="small" onClick={() => setFinding(true)}>
            {texts.findCustomer}
          </Button>
        </div>
      )}
      {tried && !chosen && (
        <p className="lacking" role="alert">
          {texts.needsCustomer}
        </p>
      )}
      {chosen && !chosen.may.hasFile && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts.noFileContact} <Out to={chosen.link}>{texts.openCustomer}</Out>
          </MessageBarBody>
        </MessageBar>
      )}
      <form
        noValidate
        aria-label={texts.register}
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={texts.contactName} required validationMessage={(tried && !fields.name.trim() ? texts.needsName : saidOf(act.trouble, 'name')) ?? undefined}>
          <Input value={fields.name} onChange={(_, data) => type({ name: data.value })} />
        </Field>
        <Field label={texts.mailAddress} validationMessage={saidOf(act.trouble, 'mail') ?? undefined}>
          <Input value={fields.mail} readOnly />
        </Field>
        <Field label={texts.position} validationMessage={saidOf(act.trouble, 'position') ?? undefined}>
          <Input value={fields.position} onChange={(_, data) => type({ position: data.value })} />
        </Field>
        <Field label={texts.phone} validationMessage={saidOf(act.trouble, 'phone') ?? undefined}>
          <Input type="tel" value={fields.phone} onChange={(_, data) => type({ phone: data.value })} />
        </Field>
        <Said act={act} texts={texts} />
        <div className="buttons">
          <Button type="submit" appearance="primary" disabled={act.busy}>
            {texts.registerNow}
          </Button>
          <Button disabled={act.busy} onClick={onBack}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </FormFrame>
  );
}
