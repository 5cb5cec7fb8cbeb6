import { type Refusal } from '../../../shared/refusal';
import type { SignedIn } from '../../../shared/session';
import { api } from '../../api';
import type { FieldChange } from './entryDraft';
import type { FileTexts } from './fileTexts';
import type { FigureConflict, FigureSent } from './monthDraft';
import type { CustomerAnswer, EntryAnswer, PartAnswer, SaveAnswer } from './types';
import { useStep, type Step } from './useStep';

/** What a month became: saved; or it looks so strange that a reason is asked for, or stands otherwise, and nothing is saved. */
export interface MonthSaved {
  saved: boolean;
  warnings: string[];
  /** What looks strange, as a confirmation names it. */
  doubted: string;
  conflicts: FigureConflict[];
}

/** What a keeper does with a file on its page. Steps answer null or false when they were refused; why is said by the step. */
export interface FileHand {
  step: Step;
  refresh: () => void;
  save: (part: PartAnswer, entry: EntryAnswer, changes: FieldChange[], source: string) => Promise<SaveAnswer | null>;
  add: (part: PartAnswer, values: FieldChange[], source: string) => Promise<SaveAnswer | null>;
  remove: (part: PartAnswer, entry: EntryAnswer, reason: string) => Promise<boolean>;
  confirm: (part: string) => Promise<void>;
  open: () => Promise<void>;
  month: (month: string, figures: FigureSent[], source: string, confirmed: string, reason: string) => Promise<MonthSaved | null>;
}

/** The keeper's hand on a customer's file. */
export function useFileHand(who: SignedIn, customer: CustomerAnswer, texts: FileTexts, signedOut: (why: Refusal) => void, refresh: () => void): FileHand {
  const step = useStep(signedOut);
  const id = customer.id;

  const asked = async <T>(path: string, body: object, said: (answer: T) => string | null): Promise<T | null> => {
    let answer: T | null = null;
    await step.run(async () => {
      answer = await api.step<T>(who, `pages/${path}`, { customer: id, ...body });
      return said(answer);
    });
    return answer;
  };

  return {
    step,
    refresh,
    save: (part, entry, changes, source) =>
      asked<SaveAnswer>('file-save', { part: part.key, entry: entry.id, changes, source }, (answer) => (answer.conflicts.length > 0 ? null : texts.saved(answer.saved))),
    add: async (part, values, source) => ((await asked<object>('file-add', { part: part.key, changes: values, source }, () => texts.added)) ? { saved: values.length, conflicts: [] } : null),
    remove: async (part, entry, reason) => (await asked<object>('file-remove', { part: part.key, entry: entry.id, reason }, () => texts.removed)) !== null,
    confirm: async (part) => {
      if (await asked<object>('file-confirm', { parts: [part] }, () => texts.confirmedNow)) refresh();
    },
    open: async () => {
      if (await asked<object>('file-open', {}, () => texts.openedNow)) refresh();
    },
    month: (month, figures, source, confirmed, reason) => asked<MonthSaved>('file-month', { month, figures, source, confirmed, reason }, (answer) => (answer.saved ? texts.monthSaved(month) : null)),
  };
}
