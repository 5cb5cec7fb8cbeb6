import { HostRefused, type Insert, type MailWriting } from './host';
import { asked, followItem, itemNow } from './officeAsked';
import { notYet } from './recipients';

/** More than this is not taken in one call. */
const atOnce = 100;

/** A mail being written, by office.js. */
export function officeMailWriting(): MailWriting {
  const addressed = async () => {
    const item = writing();
    const lines = await Promise.all([item.to, item.cc, item.bcc].filter(Boolean).map((line) => asked<Office.EmailAddressDetails[]>((done) => line.getAsync(done))));
    return new Set(lines.flat().map((person) => person.emailAddress.toLowerCase()));
  };
  return {
    open,
    onChange: followItem,
    addressed,
    async address(people) {
      const missing = notYet(people, await addressed());
      const item = writing();
      for (let from = 0; from < missing.length; from += atOnce) {
        const some = missing.slice(from, from + atOnce).map((person) => ({ displayName: person.name, emailAddress: person.address }));
        await asked<void>((done) => item.to.addAsync(some, done));
      }
      return missing.length;
    },
    subject: () => asked<string>((done) => writing().subject.getAsync(done)),
    title: (subject) => asked<void>((done) => writing().subject.setAsync(subject, done)),
    insert,
  };
}

function open(): ReturnType<MailWriting['open']> {
  const item = itemNow() as Office.MessageCompose | null;
  if (!item) return 'nothing';
  if ((item.itemType as string) !== 'message' || typeof item.subject === 'string') return 'other';
  return 'mail';
}

function writing(): Office.MessageCompose {
  if (open() !== 'mail') throw new HostRefused('gone');
  return itemNow() as unknown as Office.MessageCompose;
}

/** The code for markup in a mail that is plain text: its author may have switched since it was asked. */
const wrongForm = 2006;

async function insert(what: Insert): Promise<'html' | 'text'> {
  const body = writing().body;
  const put = (form: 'html' | 'text') => asked<void>((done) => body.setSelectedDataAsync(what[form], { coercionType: form as Office.CoercionType }, done));
  const form = (await asked<string>((done) => body.getTypeAsync(done as (result: Office.AsyncResult<Office.CoercionType>) => void))) === 'html' ? 'html' : 'text';
  try {
    await put(form);
    return form;
  } catch (error) {
    if (form === 'text' || !(error instanceof HostRefused) || error.code !== wrongForm) throw error;
    await put('text');
    return 'text';
  }
}
