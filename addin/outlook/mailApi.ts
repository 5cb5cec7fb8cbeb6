import { dataOf, type Api } from '../shared/client';
import type { Mail } from '../shared/host';
import type { AppealFields, ContactFields, InterviewFields, Log, Logged, Look, MailRights, Message } from './types';

/** The mail as the server is told of it: never its text before somebody logs it. */
const messageOf = (mail: Mail, root: string): Message => ({
  internetMessageId: mail.message,
  conversationId: mail.conversation || null,
  threadRoot: root || null,
  from: { name: mail.from.name, address: mail.from.address },
  subject: mail.subject,
  sent: mail.at,
});

/**
 * What the panes ask of the server. Each throws a `Refusal` or `Unreachable`. `threadRoot` tells with which message a mail's thread began; a pane that reads no
 * mail has none.
 */
export const mailApi = (api: Api, threadRoot: (mail: Mail) => Promise<string> = async () => '') => ({
  rights: async (): Promise<MailRights> => dataOf(api.GET('/api/addin/messages/me')),
  /** Rights and, where they allow it, who sent the mail, in one question. */
  open: async (mail: Mail | null) =>
    (await dataOf(api.POST('/api/addin/messages/open', { body: { message: mail && messageOf(mail, await threadRoot(mail)) } }))) as { me: MailRights; look: Look | null },
  look: async (mail: Mail) => (await dataOf(api.POST('/api/addin/messages/look', { body: { message: messageOf(mail, await threadRoot(mail)) } }))) as Look,
  propose: (subject: string, text: string) => dataOf(api.POST('/api/addin/messages/category', { body: { subject, text } })),
  logAppeal: async (mail: Mail, customer: string, fields: AppealFields) =>
    (await dataOf(api.POST('/api/addin/messages/appeals', { body: { message: messageOf(mail, await threadRoot(mail)), customer, ...fields } }))) as Logged,
  logInterview: async (mail: Mail, customer: string, fields: InterviewFields) =>
    (await dataOf(api.POST('/api/addin/messages/interviews', { body: { message: messageOf(mail, await threadRoot(mail)), customer, ...fields } }))) as Logged,
  log: async (log: string) => (await dataOf(api.GET('/api/addin/messages/logs/{log}', { params: { path: { log } } }))) as Log,
  amend: async (log: string, version: number, fields: AppealFields) =>
    (await dataOf(api.PATCH('/api/addin/messages/logs/{log}', { params: { path: { log }, header: { 'If-Match': `"${version}"` } }, body: fields }))) as Log,
  /** The name travels in a header, because addresses are written into logs. */
  attach: (log: string, name: string, content: Blob) =>
    dataOf(
      api.POST('/api/addin/messages/logs/{log}/files', {
        params: { path: { log } },
        headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) },
        body: content as never,
        bodySerializer: (bytes: unknown) => bytes as Blob,
      }),
    ),
  customers: (text: string) => dataOf(api.POST('/api/addin/customers/find', { body: { text } })),
  addContact: (fields: ContactFields) => dataOf(api.POST('/api/addin/contacts', { body: fields })),
  visits: (after?: string) => dataOf(api.GET('/api/addin/visits', { params: { query: { ...(after ? { after } : {}) } } })),
  reports: (after?: string) => dataOf(api.GET('/api/addin/reports', { params: { query: { ...(after ? { after } : {}) } } })),
  answers: (after?: string) => dataOf(api.GET('/api/addin/appeals/answered', { params: { query: { ...(after ? { after } : {}) } } })),
  insertVisit: (visit: string) => dataOf(api.GET('/api/addin/visits/{visit}/insert', { params: { path: { visit } } })),
  insertReport: (edition: string) => dataOf(api.GET('/api/addin/reports/{edition}/insert', { params: { path: { edition } } })),
  insertAnswer: (appeal: string) => dataOf(api.GET('/api/addin/appeals/{appeal}/insert', { params: { path: { appeal } } })),
});

export type MailApi = ReturnType<typeof mailApi>;
