import { OfficeMockObject } from 'office-addin-mock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HostRefused, type Mail } from './host';
import { officeMail } from './officeMail';

type Done = (result: object) => void;
const gives = (value: unknown) => (...all: unknown[]) => (all.at(-1) as Done)({ status: 'succeeded', value });
const refuses = (code: number) => (...all: unknown[]) => (all.at(-1) as Done)({ status: 'failed', error: { code } });

const message = {
  itemType: 'message',
  itemId: 'AAMk-1',
  internetMessageId: '<1@mail.example>',
  conversationId: 'thread-1',
  itemClass: 'IPM.Note',
  subject: 'RE: <b>Gas</b>',
  from: { displayName: '李强', emailAddress: 'li@dafeng.example' },
  to: [{ displayName: '', emailAddress: 'wang@group.example' }],
  cc: [],
  dateTimeCreated: new Date('2026-11-30T08:12:00Z'),
  attachments: [
    { id: 'a', name: 'plan.xlsx', size: 10, attachmentType: 'file', isInline: false },
    { id: 'b', name: 'film', size: 10, attachmentType: 'cloud', isInline: false },
    { id: 'c', name: 'mail', size: 10, attachmentType: 'item', isInline: false },
  ],
  body: { getAsync: gives('Text only') },
  getAttachmentContentAsync: gives({ format: 'base64', content: btoa('%PDF') }),
  getAllInternetHeadersAsync: gives('Message-ID: <1@mail.example>\r\nReferences:\r\n\t<first@mail.example>\r\n <second@mail.example>\r\n'),
};

/** Office as office-addin-mock plays it, with this item open. */
function outlook(item: object | null, sets: (set: string, version: string) => boolean = () => true) {
  const handlers: (() => void)[] = [];
  const mock = new OfficeMockObject(
    {
      context: {
        requirements: { isSetSupported: sets },
        mailbox: { ...(item && { item }), addHandlerAsync: (_type: unknown, handler: () => void) => handlers.push(handler) },
        ui: { openBrowserWindow: vi.fn() },
      },
      EventType: { ItemChanged: 'olkItemSelectedChanged' },
    },
    'outlook' as never,
  );
  vi.stubGlobal('Office', mock);
  return { mock: mock as unknown as { context: { mailbox: { item: Record<string, unknown> | null } } }, change: () => handlers.forEach((handler) => handler()) };
}

const opened = (item: object): Mail => {
  outlook(item);
  const open = officeMail().reading.open();
  if (open.is !== 'mail') throw new Error(open.is);
  return open.mail;
};

const why = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof HostRefused ? error.why : error),
  );

afterEach(() => vi.useRealTimers().unstubAllGlobals());

describe('the mail that is read', () => {
  it('is told with sender, thread and files, its text untouched', () => {
    const mail = opened(message);
    expect(mail).toMatchObject({ message: '<1@mail.example>', conversation: 'thread-1', subject: 'RE: <b>Gas</b>', at: '2026-11-30T08:12:00.000Z' });
    expect(mail.from).toEqual({ name: '李强', address: 'li@dafeng.example' });
    expect(mail.to).toEqual([{ name: 'wang@group.example', address: 'wang@group.example' }]);
    expect(mail.files.map((file) => file.kind)).toEqual(['file', 'cloud', 'item']);
  });

  it.each([
    ['nothing', null],
    ['other', { ...message, itemType: 'appointment' }],
    ['draft', { ...message, subject: { getAsync: gives('x') } }],
    ['draft', { ...message, internetMessageId: '' }],
    ['encrypted', { ...message, itemClass: 'IPM.Note.SMIME' }],
    ['encrypted', { ...message, attachments: [{ id: 'a', name: 'message_v2.rpmsg', size: 1, attachmentType: 'file', isInline: false }] }],
    ['mail', { ...message, itemClass: 'IPM.Note.SMIME.MultipartSigned' }],
  ])('%s is said to be so', (is, item) => {
    outlook(item);
    expect(officeMail().reading.open().is).toBe(is);
  });

  it('gives its text and its files', async () => {
    const mail = opened(message);
    const { reading } = officeMail();
    expect(await reading.text(mail)).toBe('Text only');
    expect(await (await reading.content(mail, mail.files[0]!)).text()).toBe('%PDF');
  });

  it('gives a mail that is attached as what it is, and fetches nothing that lies elsewhere', async () => {
    const mail = opened({ ...message, getAttachmentContentAsync: gives({ format: 'eml', content: 'From: x' }) });
    expect(await (await officeMail().reading.content(mail, mail.files[2]!)).text()).toBe('From: x');
    const linked = opened({ ...message, getAttachmentContentAsync: gives({ format: 'url', content: 'https://elsewhere.example/film' }) });
    expect(await why(officeMail().reading.content(linked, linked.files[1]!))).toBe('failed');
  });

  it.each([
    [9017, 'protected'],
    [7000, 'protected'],
    [9030, 'gone'],
    [9020, 'failed'],
  ])('says what code %i means: %s', async (code, meaning) => {
    const mail = opened({ ...message, body: { getAsync: refuses(code) } });
    expect(await why(officeMail().reading.text(mail))).toBe(meaning);
  });

  it('never gives the text of one mail as that of another', async () => {
    const first = opened(message);
    const { mock } = outlook({ ...message, itemId: 'AAMk-2' });
    expect(await why(officeMail().reading.text(first))).toBe('gone');
    // Also when the mail changes while it is being read.
    const second = opened({
      ...message,
      body: {
        getAsync: (_form: string, done: Done) => {
          (globalThis as unknown as { Office: typeof mock }).Office.context.mailbox.item = { ...message, itemId: 'AAMk-3' };
          done({ status: 'succeeded', value: 'of the first' });
        },
      },
    });
    expect(await why(officeMail().reading.text(second))).toBe('gone');
  });

  it('tells with which message its thread began, and asks Outlook once', async () => {
    const ask = vi.fn(message.getAllInternetHeadersAsync);
    const [mail, { reading }] = [opened({ ...message, getAllInternetHeadersAsync: ask }), officeMail()];
    for (const _ of [1, 2]) expect(await reading.threadRoot(mail)).toBe('<first@mail.example>');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['refuses', { ...message, getAllInternetHeadersAsync: refuses(9020) }],
    ['has none', { ...message, getAllInternetHeadersAsync: gives('') }],
    ['knows no headers', { ...message, getAllInternetHeadersAsync: undefined }],
  ])('leaves the thread to the mailbox where Outlook %s', async (_why, item) => {
    const mail = opened(item);
    expect(await officeMail().reading.threadRoot(mail)).toBe('');
  });

  it('leaves the thread to the mailbox where Outlook is too old, and asks nothing', async () => {
    const [ask, mail] = [vi.fn(), opened(message)];
    outlook({ ...message, getAllInternetHeadersAsync: ask }, (set, version) => !(set === 'Mailbox' && version === '1.8'));
    expect(await officeMail().reading.threadRoot(mail)).toBe('');
    expect(ask).not.toHaveBeenCalled();
  });

  it('leaves the thread to the mailbox where Outlook never answers, and asks anew the next time', async () => {
    vi.useFakeTimers();
    const ask = vi.fn();
    const [mail, { reading }] = [opened({ ...message, getAllInternetHeadersAsync: ask }), officeMail()];
    const late = reading.threadRoot(mail);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await late).toBe('');
    ask.mockImplementation(message.getAllInternetHeadersAsync);
    expect(await reading.threadRoot(mail)).toBe('<first@mail.example>');
  });

  it('never takes the thread of one mail for that of another', async () => {
    const mail = opened({
      ...message,
      getAllInternetHeadersAsync: (done: Done) => {
        (globalThis as unknown as { Office: { context: { mailbox: { item: object } } } }).Office.context.mailbox.item = { ...message, itemId: 'AAMk-3' };
        done({ status: 'succeeded', value: 'References: <other@mail.example>' });
      },
    });
    expect(await officeMail().reading.threadRoot(mail)).toBe('');
  });

  it('asks first whether this Outlook gives files', () => {
    outlook(message, (set, version) => !(set === 'Mailbox' && version === '1.8'));
    expect(officeMail().reading.givesFiles).toBe(false);
    outlook(message);
    expect(officeMail().reading.givesFiles).toBe(true);
  });

  it('tells of another mail while pinned, until it is no longer asked', () => {
    const { change } = outlook(message);
    const changed = vi.fn();
    const stop = officeMail().reading.onChange(changed);
    change();
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    change();
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('the mail that is written', () => {
  const line = (...addresses: string[]) => ({ getAsync: gives(addresses.map((emailAddress) => ({ displayName: '', emailAddress }))), addAsync: vi.fn(gives(undefined)) });
  const draft = (part: object = {}) => ({
    itemType: 'message',
    subject: { getAsync: gives('now'), setAsync: vi.fn(gives(undefined)) },
    to: line('Zhao@group.example'),
    cc: line('wang@group.example'),
    bcc: line(),
    body: { getTypeAsync: gives('html'), setSelectedDataAsync: vi.fn(gives(undefined)) },
    ...part,
  });
  const people = (...addresses: string[]) => addresses.map((address) => ({ name: address, address }));

  it.each([
    ['mail', draft()],
    ['other', message],
    ['nothing', null],
  ])('%s', (is, item) => {
    outlook(item);
    expect(officeMail().writing.open()).toBe(is);
  });

  it('takes recipients who are not there yet, each once', async () => {
    const item = draft();
    outlook(item);
    expect(await officeMail().writing.address(people('zhao@GROUP.example', 'li@group.example', 'LI@group.example', 'WANG@group.example', ''))).toBe(1);
    expect(item.to.addAsync).toHaveBeenCalledWith([{ displayName: 'li@group.example', emailAddress: 'li@group.example' }], expect.anything());
  });

  it('takes markup where it is markup, text where it is text', async () => {
    const rich = draft();
    outlook(rich);
    expect(await officeMail().writing.insert({ html: '<p>x</p>', text: 'x' })).toBe('html');
    expect(rich.body.setSelectedDataAsync).toHaveBeenCalledWith('<p>x</p>', { coercionType: 'html' }, expect.anything());
    const plain = draft({ body: { getTypeAsync: gives('text'), setSelectedDataAsync: vi.fn(gives(undefined)) } });
    outlook(plain);
    expect(await officeMail().writing.insert({ html: '<p>x</p>', text: 'x' })).toBe('text');
    expect(plain.body.setSelectedDataAsync).toHaveBeenCalledWith('x', { coercionType: 'text' }, expect.anything());
  });

  it('falls back to text where the form was changed meanwhile', async () => {
    const put = vi.fn((data: string, _options: object, done: Done) => done(data.startsWith('<') ? { status: 'failed', error: { code: 2006 } } : { status: 'succeeded' }));
    outlook(draft({ body: { getTypeAsync: gives('html'), setSelectedDataAsync: put } }));
    expect(await officeMail().writing.insert({ html: '<p>x</p>', text: 'x' })).toBe('text');
  });

  it('says that it is gone when it was sent or closed', async () => {
    outlook(null);
    expect(await why(officeMail().writing.insert({ html: '', text: '' }))).toBe('gone');
  });
});

describe('links', () => {
  it('go to the browser where Office can do that', () => {
    outlook(message);
    expect(officeMail().browse('https://desk.example/')).toBe(true);
    outlook(message, () => false);
    expect(officeMail().browse('https://desk.example/')).toBe(false);
  });
});
