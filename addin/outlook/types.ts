/** What the server says over the wire, by the names the panes use. */

export interface Category {
  key: string;
  name: string;
}

export interface Limits {
  title: number;
  text: number;
  words: number;
  line: number;
  interviewText: number;
  fileBytes: number;
  files: number;
  fileTypes: string[];
}

export interface MailRights {
  id: string;
  name: string;
  mail: string | null;
  unit: string;
  locale: string;
  may: {
    look: boolean;
    logAppeals: boolean;
    raiseAppeals: boolean;
    logInterviews: boolean;
    addContacts: boolean;
    insertVisits: boolean;
    insertReports: boolean;
    insertAnswers: boolean;
  };
  /** False for a person without any right. */
  any: boolean;
  limits: Limits;
  categories: Category[];
}

export interface Message {
  internetMessageId: string;
  conversationId: string | null;
  from: { name: string | null; address: string };
  subject: string | null;
  sent: string | null;
}

export interface Customer {
  id: string;
  code: string;
  name: string;
  unit: string;
  form: string;
  standing: string;
  standingName: string;
  contact: { name: string; position: string } | null;
  level: { name: string; validUntil: string } | null;
  remarks: { mark: string; text: string }[];
  openAppeals: number | null;
  lastVisit: { on: string; about: string; link: string } | null;
  lookedAfterBy: { as: string; asName: string; name: string; position: string }[];
  link: string;
  may: { readFile: boolean; hasFile: boolean; logInterview: boolean; logAppeal: boolean; raiseAtOnce: boolean; addContact: boolean };
}

export interface Log {
  id: string;
  kind: 'appeal' | 'interview';
  customer: { id: string; name: string };
  by: string;
  mine: boolean;
  at: string;
  title: string;
  subject: string | null;
  sent: string | null;
  from: string | null;
  appeal: { category: string; categoryName: string; urgent: boolean; state: string; stateName: string; text: string; files: { name: string; size: number }[] } | null;
  link: string;
  mayAmend: boolean;
  mayAttach: boolean;
  version: number;
}

export interface Look {
  match: 'contact' | 'domain' | 'none' | 'colleague';
  domain: string | null;
  publicDomain: boolean;
  customers: Customer[];
  more: boolean;
  logged: Log[];
  thread: Log[];
}

export interface Proposal {
  category: string | null;
  categoryName: string | null;
  why: string;
  hits: { category: string; categoryName: string; words: string[] }[];
  urgent: boolean;
  urgentWords: string[];
}

export interface Logged {
  log: Log;
  already: boolean;
}

export interface Found {
  customers: Customer[];
  more: boolean;
}

export interface AppealFields {
  category: string;
  title: string;
  text: string;
  urgent: boolean;
}

export interface InterviewFields {
  on: string | null;
  theirs: string;
  ours: string;
  topics: string;
  agreed: string;
  asked: string;
  next: string;
}

export interface ContactFields {
  customer: string;
  name: string;
  mail: string;
  position: string;
  phone: string;
}

/** Something that can be put into a mail, as a line of a list. */
export interface Choice {
  id: string;
  title: string;
  lines: string[];
}

export interface Insertion {
  subject: string;
  html: string;
  text: string;
  recipients: { name: string; address: string; why: string }[];
  link: string;
}
