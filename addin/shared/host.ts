/** Somebody in a mail, as the mail calls them. */
export interface MailPerson {
  name: string;
  address: string;
}

/** Something attached to a mail. */
export interface MailFile {
  id: string;
  name: string;
  /** Bytes as Outlook counts them: at least those of the file. */
  size: number;
  /** `item` is a mail or an appointment, `cloud` lies elsewhere and is only linked. */
  kind: 'file' | 'item' | 'cloud';
  /** A picture within the text, such as the logo of a signature. */
  inline: boolean;
}

/** A mail that somebody reads. */
export interface Mail {
  /** Outlook's own name of the item: another one means that another mail was opened. */
  item: string;
  /** The internetMessageId, the same for everybody who got the mail. */
  message: string;
  /** What the mails of a thread have in common in this mailbox; a colleague's mailbox calls the same thread something else. */
  conversation: string;
  subject: string;
  from: MailPerson;
  to: MailPerson[];
  cc: MailPerson[];
  /** ISO time. */
  at: string;
  files: MailFile[];
}

/** What is open in front of the reader. `other` is an appointment. */
export type OpenMail = { is: 'mail'; mail: Mail } | { is: 'nothing' | 'draft' | 'encrypted' | 'other' };

/** A mail that is being read. */
export interface MailReading {
  /** Files can be had here: Mailbox 1.8. */
  readonly givesFiles: boolean;
  open(): OpenMail;
  /** Tells when another mail is opened while the pane stays (pinned); answers how to stop it. */
  onChange(changed: () => void): () => void;
  /** The id of the message that began the mail's thread, the same in every mailbox; empty where Outlook does not tell its headers. Never fails. */
  threadRoot(mail: Mail): Promise<string>;
  /** The text of the mail without any markup. */
  text(mail: Mail): Promise<string>;
  content(mail: Mail, file: MailFile): Promise<Blob>;
}

/** How a text can be put into the mail. */
export interface Insert {
  html: string;
  text: string;
}

/** A mail that is being written. */
export interface MailWriting {
  /** Whether there is one, and of which kind. */
  open(): 'mail' | 'nothing' | 'other';
  onChange(changed: () => void): () => void;
  /** Addresses that stand in it already, in small letters. */
  addressed(): Promise<Set<string>>;
  /** Adds to the first line of recipients, nobody twice; answers how many were added. */
  address(people: MailPerson[]): Promise<number>;
  subject(): Promise<string>;
  title(subject: string): Promise<void>;
  /** Puts it where the cursor stands; answers in which form. */
  insert(what: Insert): Promise<'html' | 'text'>;
}

/** Outlook around a pane. */
export interface MailHost {
  reading: MailReading;
  writing: MailWriting;
  /** Opens an address in the person's browser; false where an ordinary link does it. */
  browse(address: string): boolean;
}

/**
 * Outlook did not do it. `protected`: the mail may not be read by an add-in. `gone`: another mail is open meanwhile. `old`: this Outlook cannot.
 */
export class HostRefused extends Error {
  constructor(
    readonly why: 'protected' | 'gone' | 'old' | 'failed',
    readonly code: number | null = null,
  ) {
    super(`${why} ${code ?? ''}`.trim());
  }
}
