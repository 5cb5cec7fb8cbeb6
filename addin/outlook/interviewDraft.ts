import type { Mail } from '../shared/host';
import { cut, dayOf, titleOf } from './mailText';
import type { ReadTexts } from './readTexts';
import type { InterviewFields, Limits, MailRights } from './types';
import type { Words } from './useMessage';

/** What was typed into the form; what was not touched follows the mail. */
export type InterviewDraft = Partial<InterviewFields>;

/** The form as it stands. */
export function interviewOf(draft: InterviewDraft, mail: Mail, words: Words, rights: MailRights): InterviewFields {
  return {
    on: draft.on === undefined ? dayOf(mail.at) : draft.on,
    theirs: draft.theirs ?? mail.from.name,
    ours: draft.ours ?? rights.name,
    topics: draft.topics ?? cut(whole(mail, words, rights.limits), rights.limits.interviewText),
    agreed: draft.agreed ?? '',
    asked: draft.asked ?? '',
    next: draft.next ?? '',
  };
}

/** The prefilled topics are not all of the mail's. */
export const isCut = (draft: InterviewDraft, mail: Mail, words: Words, limits: Limits) => draft.topics === undefined && whole(mail, words, limits).length > limits.interviewText;

const whole = (mail: Mail, words: Words, limits: Limits) => [titleOf(mail.subject, limits.title), words.is === 'here' ? words.fresh : ''].filter(Boolean).join('\n');

/** What has to be put right, by field. */
export function wrongIn(fields: InterviewFields, limits: Limits, texts: ReadTexts): Partial<Record<keyof InterviewFields, string>> {
  const wrong: Partial<Record<keyof InterviewFields, string>> = {};
  if (!fields.topics.trim()) wrong.topics = texts.needsTopics;
  for (const field of ['topics', 'agreed', 'asked', 'next'] as const) {
    if (fields[field].length > limits.interviewText) wrong[field] = texts.tooLong(fields[field].length, limits.interviewText);
  }
  for (const field of ['theirs', 'ours'] as const) {
    if (fields[field].length > limits.line) wrong[field] = texts.tooLong(fields[field].length, limits.line);
  }
  return wrong;
}
