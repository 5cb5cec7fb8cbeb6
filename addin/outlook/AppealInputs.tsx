import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Missing } from './appealDraft';
import type { ReadTexts } from './readTexts';
import { saidOf, type Trouble } from './trouble';
import type { AppealFields, MailRights } from './types';

interface Props {
  fields: AppealFields;
  onChange: (part: Partial<AppealFields>) => void;
  rights: MailRights;
  texts: ReadTexts;
  /** What is wrong, once it was tried. */
  missing: Missing;
  trouble: Trouble | null;
  categoryHint?: ReactNode;
  textNote?: ReactNode;
  urgentHint?: string | null;
  mayRaise: boolean;
}

/** Category, title, text and urgency of an appeal. */
export function AppealInputs({ fields, onChange, rights, texts, missing, trouble, categoryHint, textNote, urgentHint, mayRaise }: Props) {
  const { limits } = rights;
  const wrong = (field: keyof Missing) => missing[field] ?? saidOf(trouble, field) ?? undefined;
  return (
    <>
      <Field label={texts.category} required hint={categoryHint ? { children: categoryHint } : undefined} validationMessage={wrong('category')}>
        <Select value={fields.category} onChange={(_, data) => onChange({ category: data.value })}>
          <option value="">{texts.chooseCategory}</option>
          {rights.categories.map((category) => (
            <option key={category.key} value={category.key}>
              {category.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.heading} required validationMessage={wrong('title')}>
        <Input value={fields.title} onChange={(_, data) => onChange({ title: data.value })} />
      </Field>
      <Field label={texts.text} required hint={texts.textHint(fields.text.length, limits.text)} validationMessage={wrong('text')}>
        <Textarea rows={9} resize="vertical" value={fields.text} onChange={(_, data) => onChange({ text: data.value })} />
      </Field>
      {textNote}
      {mayRaise ? (
        <Field hint={urgentHint ?? undefined} validationMessage={saidOf(trouble, 'urgent') ?? undefined}>
          <Checkbox label={texts.urgentBox} checked={fields.urgent} onChange={(_, data) => onChange({ urgent: data.checked === true })} />
        </Field>
      ) : (
        <p className="quiet">{texts.mayNotRaise}</p>
      )}
    </>
  );
}
