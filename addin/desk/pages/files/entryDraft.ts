import type { Conflict, FieldAnswer } from './types';

/** What somebody typed into an entry, by key of the field. */
export type Draft = Record<string, string>;

/** What goes to the server: only what was changed, each with the version from which the change starts. */
export interface FieldChange {
  key: string;
  text: string;
  base: number;
}

/** Whose value of a conflict stays. */
export type Choice = 'mine' | 'theirs';

export const draftOf = (fields: FieldAnswer[]): Draft => Object.fromEntries(fields.map((field) => [field.key, field.value]));

/** The fields whose text differs from what the form began with; a conflict that was decided for one's own value starts from the other's version. */
export function changesOf(fields: FieldAnswer[], draft: Draft, conflicts: Conflict[], choices: Record<string, Choice>): FieldChange[] {
  return fields.flatMap((field) => {
    const text = draft[field.key] ?? '';
    const conflict = conflicts.find((each) => each.key === field.key);
    if (conflict) return choices[field.key] === 'mine' && text.trim() !== conflict.theirs ? [{ key: field.key, text, base: conflict.version }] : [];
    return text.trim() === field.value ? [] : [{ key: field.key, text, base: field.version }];
  });
}

/** Every conflict has been decided. */
export const decided = (conflicts: Conflict[], choices: Record<string, Choice>) => conflicts.every((conflict) => choices[conflict.key] !== undefined);

/** A value in words, as far as the page can tell them. */
export const wordsOf = (field: FieldAnswer, value: string) => field.choices.find((choice) => choice.value === value)?.label ?? (value === field.value ? field.shown : value);
