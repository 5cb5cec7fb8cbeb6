import { cut, titleOf } from './mailText';
import type { ReadTexts } from './readTexts';
import type { AppealFields, Limits, Proposal } from './types';
import type { Words } from './useMessage';

/** What was typed into the form; what was not touched follows the mail. */
export interface AppealDraft extends Partial<AppealFields> {
  /** The older mails quoted below are wanted too. */
  withQuoted?: boolean;
}

/** The form as it stands: what was typed, else what the mail says. */
export function appealOf(draft: AppealDraft, subject: string, words: Words, proposal: Proposal | null, limits: Limits): AppealFields {
  const text = whole(words, draft.withQuoted ?? false);
  return {
    category: draft.category ?? proposal?.category ?? '',
    title: draft.title ?? titleOf(subject, limits.title),
    text: draft.text ?? cut(text, limits.text),
    urgent: draft.urgent ?? false,
  };
}

/** The prefilled text is not all of the mail's. */
export const isCut = (draft: AppealDraft, words: Words, limits: Limits) => draft.text === undefined && whole(words, draft.withQuoted ?? false).length > limits.text;

const whole = (words: Words, withQuoted: boolean) => (words.is !== 'here' ? '' : withQuoted && words.quoted ? `${words.fresh}\n\n${words.quoted}` : words.fresh);

export type Missing = Partial<Record<'category' | 'title' | 'text', string>>;

/** What has to be put right before it is sent, by field. */
export function missingIn(fields: AppealFields, limits: Limits, texts: ReadTexts): Missing {
  const found: Missing = {};
  if (!fields.category) found.category = texts.needsCategory;
  if (!fields.title.trim()) found.title = texts.needsTitle;
  else if (fields.title.length > limits.title) found.title = texts.tooLong(fields.title.length, limits.title);
  if (!fields.text.trim()) found.text = texts.needsText;
  else if (fields.text.length > limits.text) found.text = texts.tooLong(fields.text.length, limits.text);
  return found;
}
