import { dataOf, type Api } from '../shared/client';
import type { Mail } from '../shared/host';
import type { AppealFields, ContactFields, Found, Insertion, InterviewFields, Log, Logged, Look, MailRights, Message, Proposal } from './types';

/** The mail as the server is told of it: never its text before somebody logs it. */
export const messageOf = (mail: Mail): Message => ({
  internetMessageId: mail.message,
  conversationId: mail.conversation || null,
  from: { name: mail.from.name, address: mail.from.address },
  subject: mail.subject,
  sent: mail.at,
});

type Loose = { [method in 'GET' | 'POST' | 'PATCH']: (path: string, init: object) => Promise<{ data?: any }> };

/** What the panes ask of the server. Each throws a `Refusal` or `Unreachable`. */
export function mailApi(typed: Api) {
  const api = typed as unknown as Loose;
  return {
    rights: (): Promise<MailRights> => dataOf(api.GET('/api/addin/messages/me', {})),
    look: (mail: Mail): Promise<Look> => dataOf(api.POST('/api/addin/messages/look', { body: { message: messageOf(mail) } })),
    propose: (subject: string, text: string): Promise<Proposal> => dataOf(api.POST('/api/addin/messages/category', { body: { subject, text } })),
    logAppeal: (mail: Mail, customer: string, fields: AppealFields): Promise<Logged> =>
      dataOf(api.POST('/api/addin/messages/appeals', { body: { message: messageOf(mail), customer, ...fields } })),
    logInterview: (mail: Mail, customer: string, fields: InterviewFields): Promise<Logged> =>
      dataOf(api.POST('/api/addin/messages/interviews', { body: { message: messageOf(mail), customer, ...fields } })),
    log: (log: string): Promise<Log> => dataOf(api.GET('/api/addin/messages/logs/{log}', { params: { path: { log } } })),
    amend: (log: string, version: number, fields: AppealFields): Promise<Log> =>
      dataOf(api.PATCH('/api/addin/messages/logs/{log}', { params: { path: { log } }, headers: { 'If-Match': `"${version}"` }, body: fields })),
    attach: (log: string, name: string, content: Blob): Promise<{ name: string; already: boolean }> =>
      dataOf(
        api.POST('/api/addin/messages/logs/{log}/files', {
          params: { path: { log } },
          headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) },
          body: content,
          bodySerializer: (bytes: Blob) => bytes,
        }),
      ),
    customers: (text: string): Promise<Found> => dataOf(api.POST('/api/addin/customers/find', { body: { text } })),
    addContact: (fields: ContactFields): Promise<{ entry: string; already: boolean; link: string }> => dataOf(api.POST('/api/addin/contacts', { body: fields })),
    visits: (after?: string): Promise<{ visits: VisitLine[]; next: string | null }> => dataOf(api.GET('/api/addin/visits', { params: { query: { after } } })),
    reports: (after?: string): Promise<{ reports: ReportLine[]; next: string | null }> => dataOf(api.GET('/api/addin/reports', { params: { query: { after } } })),
    answers: (after?: string): Promise<{ appeals: AnswerLine[]; next: string | null }> => dataOf(api.GET('/api/addin/appeals/answered', { params: { query: { after } } })),
    insertVisit: (visit: string): Promise<Insertion> => dataOf(api.GET('/api/addin/visits/{visit}/insert', { params: { path: { visit } } })),
    insertReport: (edition: string): Promise<Insertion> => dataOf(api.GET('/api/addin/reports/{edition}/insert', { params: { path: { edition } } })),
    insertAnswer: (appeal: string): Promise<Insertion> => dataOf(api.GET('/api/addin/appeals/{appeal}/insert', { params: { path: { appeal } } })),
  };
}

export type MailApi = ReturnType<typeof mailApi>;

export interface VisitLine {
  id: string;
  direction: string;
  directionName: string;
  theme: string;
  customer: string;
  unit: string;
  when: string;
  mailed: boolean;
}

export interface ReportLine {
  id: string;
  month: string;
  title: string;
  edition: number;
  published: string;
  changes: string;
  latest: boolean;
}

export interface AnswerLine {
  id: string;
  title: string;
  customer: string;
  unit: string;
  categoryName: string;
  answeredOn: string;
  state: string;
  stateName: string;
}
