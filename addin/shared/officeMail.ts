import { HostRefused, type Mail, type MailFile, type MailHost, type MailPerson, type MailReading, type OpenMail } from './host';
import { asked, followItem, itemNow } from './officeAsked';
import { officeMailWriting } from './officeMailWriting';
import { threadRootOf } from './threadRoot';

/** Outlook by office.js. */
export const officeMail = (): MailHost => ({ reading: officeMailReading(), writing: officeMailWriting(), browse });

/** Outlook on the desktop opens links in a window of its own unless it is asked for the browser. */
function browse(address: string): boolean {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}

/** Codes of Outlook: rights keep the content from add-ins (no permission, protected, access restricted, insufficient item permissions). */
const protectedCodes = new Set([7000, 8001, 9017, 9038]);

/** Codes of Outlook: another item was opened while this one was asked, or it is there no longer. */
const goneCodes = new Set([9030, 9049]);

/** What is left of an encrypted mail where Outlook has not opened it. */
const sealedFile = /^(smime\.p7m|message(_v\d)?\.rpmsg)$/i;

/** What colleagues logged of the thread is worth this wait, and not more: without headers the mailbox's own thread serves. */
const patienceForHeaders = 3000;

function officeMailReading(): MailReading {
  // Files and headers came with the same version.
  const givesFiles = Office.context.requirements.isSetSupported('Mailbox', '1.8');
  const roots = new WeakMap<Mail, string>();
  return {
    givesFiles,
    open,
    onChange: followItem,
    async threadRoot(mail) {
      if (!givesFiles) return '';
      const known = roots.get(mail);
      if (known !== undefined) return known;
      try {
        const item = same(mail);
        const headers = await asked<unknown>((done) => item.getAllInternetHeadersAsync(done as never), patienceForHeaders);
        same(mail);
        const root = threadRootOf(headers, mail.message);
        roots.set(mail, root);
        return root;
      } catch {
        return '';
      }
    },
    async text(mail) {
      const item = same(mail);
      const text = await asked<string>((done) => item.body.getAsync('text' as Office.CoercionType, done)).catch(refused);
      same(mail);
      return text;
    },
    async content(mail, file) {
      const item = same(mail);
      const content = await asked<Office.AttachmentContent>((done) => item.getAttachmentContentAsync(file.id, done), 300_000).catch(refused);
      return blobOf(content);
    },
  };
}

/** Anything that is read belongs to the mail it was asked for, or is not used. */
function same(mail: Mail): Office.MessageRead {
  const item = itemNow() as Office.MessageRead | null;
  if (!item || item.itemId !== mail.item) throw new HostRefused('gone');
  return item;
}

function refused(error: unknown): never {
  const code = error instanceof HostRefused ? error.code : null;
  if (code !== null && protectedCodes.has(code)) throw new HostRefused('protected', code);
  if (code !== null && goneCodes.has(code)) throw new HostRefused('gone', code);
  throw error;
}

function open(): OpenMail {
  const item = itemNow() as Office.MessageRead | null;
  if (!item) return { is: 'nothing' };
  if ((item.itemType as string) !== 'message') return { is: 'other' };
  // While a mail is written its subject is an object that has to be asked.
  if (typeof item.subject !== 'string') return { is: 'draft' };
  if (isSealed(item)) return { is: 'encrypted' };
  if (!item.internetMessageId || !item.from) return { is: 'draft' };
  return { is: 'mail', mail: mailOf(item) };
}

/** Signed only is readable; encrypted shows in the class or in the one file that carries everything. */
const isSealed = (item: Office.MessageRead) =>
  (/^IPM\.Note\.(SMIME|rpmsg)/i.test(item.itemClass ?? '') && !/\.MultipartSigned$/i.test(item.itemClass)) || (item.attachments ?? []).some((file) => sealedFile.test(file.name));

const mailOf = (item: Office.MessageRead): Mail => ({
  item: item.itemId,
  message: item.internetMessageId,
  conversation: item.conversationId ?? '',
  subject: item.subject,
  from: personOf(item.from),
  to: (item.to ?? []).map(personOf),
  cc: (item.cc ?? []).map(personOf),
  at: new Date(item.dateTimeCreated).toISOString(),
  files: (item.attachments ?? []).map(fileOf),
});

const personOf = (person: Office.EmailAddressDetails): MailPerson => ({ name: person.displayName || person.emailAddress, address: person.emailAddress });

const kinds: Record<string, MailFile['kind']> = { item: 'item', cloud: 'cloud', reference: 'cloud' };

const fileOf = (file: Office.AttachmentDetails): MailFile => ({
  id: file.id,
  name: file.name,
  size: file.size,
  kind: kinds[file.attachmentType] ?? 'file',
  inline: file.isInline,
});

function blobOf(content: Office.AttachmentContent): Blob {
  switch (content.format as string) {
    case 'base64':
      return new Blob([bytesOf(content.content)]);
    case 'eml':
      return new Blob([content.content], { type: 'message/rfc822' });
    case 'iCalendar':
      return new Blob([content.content], { type: 'text/calendar' });
    default:
      // An address of a file that lies elsewhere: nothing is fetched from there.
      throw new HostRefused('failed');
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
