import type { components } from '../shared/schema';

/** What the server says over the wire, by the names the panes use; where the document knows only a text, the words there are. */
type Said = components['schemas'];

export type Category = Said['CategoryAnswer'];

export type Limits = Said['MailLimits'];

export type MailRights = Omit<Said['MailRightsAnswer'], 'limits'> & { limits: Limits };

export type Message = Said['MessageSent'];

export type Customer = Said['CustomerBeside'];

export type Log = Omit<Said['LogAnswer'], 'kind'> & { kind: 'appeal' | 'interview' };

export type Look = Omit<Said['MessageAnswer'], 'match' | 'logged' | 'thread'> & { match: 'contact' | 'domain' | 'none' | 'colleague'; logged: Log[]; thread: Log[] };

export type Proposal = Said['ProposalAnswer'];

export type Logged = Omit<Said['LoggedAnswer'], 'log'> & { log: Log };

export type Found = Said['CustomersBeside'];

export type Insertion = Said['Insertable'];

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
