import { HostRefused, type Insert, type Mail, type MailHost, type MailPerson, type MailReading, type MailWriting, type OpenMail } from './host';
import { bytesOf, samples, type Sample } from './mailSamples';
import { notYet } from './recipients';
import { threadRootOf } from './threadRoot';

/** A mail being written in the stand-in; tests read it on the page's own object. */
export interface FakeDraft {
  subject: string;
  form: 'html' | 'text';
  to: MailPerson[];
  cc: MailPerson[];
  /** What was inserted, in order. */
  inserted: string[];
}

/** How tests and people drive the stand-in from the browser's console: `fakeMail.show('unknown')`. */
export interface FakeMail {
  show(sample: string): void;
  draft: FakeDraft;
  /** Addresses that were opened in the browser. */
  browsed: string[];
}

const wishes = () => new URLSearchParams(window.location.search);

/**
 * Outlook's stand-in in a plain browser. The address chooses the sample and may change its sender and id (`sample=ordinary&from=a@b.example&id=7`), so
 * that a mail meets whoever is registered on that server. `thread` is what the mailbox calls the thread, `references` the header of that name.
 */
export function fakeMail(sample: string | null): MailHost {
  let now = prepared(sample ?? 'ordinary');
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((changed) => changed());
  const onChange = (changed: () => void) => {
    listeners.add(changed);
    return () => void listeners.delete(changed);
  };
  const draft: FakeDraft = { subject: wishes().get('subject') ?? '', form: wishes().get('form') === 'text' ? 'text' : 'html', to: [], cc: peopleIn(wishes().get('cc')), inserted: [] };
  const told: FakeMail = {
    show(name) {
      now = prepared(name);
      tell();
    },
    draft,
    browsed: [],
  };
  Object.assign(window, { fakeMail: told });
  return {
    reading: reading(() => now, onChange),
    writing: writing(draft, () => now.open, onChange),
    browse: () => false,
  };
}

function prepared(name: string): Sample {
  const sample = samples[name] ?? samples.ordinary!;
  if (sample.open.is !== 'mail') return sample;
  const mail = sample.open.mail;
  const [address, id, thread] = [wishes().get('from'), wishes().get('id'), wishes().get('thread')];
  return {
    ...sample,
    failing: sample.failing?.map((each) => ({ ...each })) ?? [],
    open: {
      is: 'mail',
      mail: {
        ...mail,
        ...(address && { from: { name: wishes().get('name') ?? mail.from.name, address } }),
        ...(id && { message: `<${name}-${id}@mail.example>`, conversation: `${mail.conversation}-${id}` }),
        ...(thread && { conversation: thread }),
      },
    },
  };
}

function reading(now: () => Sample, onChange: MailReading['onChange']): MailReading {
  const same = (mail: Mail) => {
    const open = now().open;
    if (open.is !== 'mail' || open.mail.item !== mail.item) throw new HostRefused('gone');
    return now();
  };
  return {
    get givesFiles() {
      return !now().old;
    },
    open: () => now().open,
    onChange,
    async threadRoot(mail) {
      const { open, old } = now();
      if (old || open.is !== 'mail' || open.mail.item !== mail.item) return '';
      return threadRootOf(`Message-ID: ${mail.message}\r\n${wishes().has('references') ? `References: ${wishes().get('references')}\r\n` : ''}`, mail.message);
    },
    async text(mail) {
      const sample = same(mail);
      if (sample.protected) throw new HostRefused('protected', 9017);
      return sample.text ?? '';
    },
    async content(mail, file) {
      const sample = same(mail);
      const failing = sample.failing?.find((each) => each.id === file.id);
      if (failing) {
        if (!failing.always) sample.failing = sample.failing!.filter((each) => each !== failing);
        throw new HostRefused('failed', 9054);
      }
      return new Blob([bytesOf(file)]);
    },
  };
}

function writing(draft: FakeDraft, open: () => OpenMail, onChange: MailWriting['onChange']): MailWriting {
  const addressed = async () => new Set([...draft.to, ...draft.cc].map((person) => person.address.toLowerCase()));
  return {
    open: () => ({ nothing: 'nothing' as const, other: 'other' as const, mail: 'mail' as const, draft: 'mail' as const, encrypted: 'mail' as const })[open().is],
    onChange,
    addressed,
    async address(people) {
      const missing = notYet(people, await addressed());
      draft.to.push(...missing);
      return missing.length;
    },
    subject: async () => draft.subject,
    async title(subject) {
      draft.subject = subject;
    },
    async insert(what: Insert) {
      draft.inserted.push(what[draft.form]);
      return draft.form;
    },
  };
}

const peopleIn = (addresses: string | null): MailPerson[] => (addresses ? addresses.split(',').map((address) => ({ name: address, address })) : []);
