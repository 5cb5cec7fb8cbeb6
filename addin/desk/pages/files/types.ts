/** A value of the file as the server tells it. Ids are text: a JavaScript number does not hold 63 bits. */
export interface FieldAnswer {
  key: string;
  label: string;
  /** How the fill guide has it filled in. */
  type: 'Text' | 'LongText' | 'Number' | 'Date' | 'YesNo' | 'Choice' | 'Phone' | 'Mail';
  unit: string;
  hint: string;
  choices: { value: string; label: string }[];
  required: boolean;
  /** The guide in force no longer asks for it: shown, not changed. */
  retired: boolean;
  /** Canonical writing, empty when there is none. */
  value: string;
  /** The value in words. */
  shown: string;
  /** 0 when it was never filled in; what an edit starts from. */
  version: number;
  source: string;
  /** Who stood for it last and when, in words; empty when nobody did. */
  confirmed: string;
}

export interface EntryAnswer {
  /** Null for the one entry of a part that nobody filled in yet. */
  id: string | null;
  title: string;
  fields: FieldAnswer[];
}

export interface PartAnswer {
  key: string;
  title: string;
  /** Contracts, contacts and the like: any number of entries. */
  many: boolean;
  /** The guide in force no longer has it. */
  retired: boolean;
  /** The guide asks for at least one entry, and there is none. */
  lacks: boolean;
  entries: EntryAnswer[];
  /** What a new entry is filled in with; null where there is one entry only. */
  blank: EntryAnswer | null;
}

export interface SectionAnswer {
  key: string;
  title: string;
  parts: PartAnswer[];
}

export interface DueAnswer {
  part: string;
  title: string;
  state: 'Late' | 'Due' | 'Ahead';
  text: string;
  /** Figures of a month are recorded, not confirmed. */
  confirmable: boolean;
}

export interface TimelineAnswer {
  on: string;
  title: string;
  text: string;
  kind: string | null;
  subject: string;
}

/** A month; numbers are for drawing, texts are exact. */
export interface MonthAnswer {
  month: string;
  contracted: number;
  actual: number;
  price: number;
  shown: { contracted: string; actual: string; share: string; price: string; cost: string; receivable: string; paid: string };
  /** What the form starts from, as exact as stored. */
  edit: Record<MonthFigure, string>;
}

export type MonthFigure = 'contracted' | 'actual' | 'price' | 'cost' | 'receivable' | 'paidOnTime';

export const monthFigures: MonthFigure[] = ['contracted', 'actual', 'price', 'cost', 'receivable', 'paidOnTime'];

export interface OriginalAnswer {
  id: string;
  name: string;
  kind: string;
  note: string;
  /** Size, who and when, in words; for one that was taken out the reason too. */
  about: string;
  removed: boolean;
}

/** One page of a customer's originals. */
export interface OriginalsAnswer {
  counted: string;
  page: number;
  pages: number;
  kinds: { value: string; label: string }[];
  lines: OriginalAnswer[];
}

/** A customer at a glance and its file whole. */
export interface CustomerAnswer {
  id: string;
  code: string;
  name: string;
  creditCode: string;
  unit: { id: string; name: string };
  standing: string;
  form: string;
  industry: string;
  /** Customers rated together with this one (000 §5.1). */
  together: { id: string; name: string }[];
  level: { text: string; until: string } | null;
  remarks: { mark: string; text: string; subject: string }[];
  looksAfter: { name: string; position: string }[];
  keeperNamed: boolean;
  file: { percent: number; filled: number; required: number; guide: string; opened: string; missing: string[] } | null;
  /** The day as it was on which the sections are shown; null for now. */
  asOn: string | null;
  due: DueAnswer[];
  sections: SectionAnswer[];
  months: MonthAnswer[];
  timeline: TimelineAnswer[];
  may: { read: boolean; keep: boolean; remark: boolean; export: boolean };
}

/** A field that somebody else changed meanwhile (002 §5.2): nothing of it is lost, the reader chooses. */
export interface Conflict {
  key: string;
  theirs: string;
  mine: string;
  by: string;
  version: number;
}

export interface SaveAnswer {
  saved: number;
  conflicts: Conflict[];
}
