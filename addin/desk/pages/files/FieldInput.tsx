import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { FileTexts } from './fileTexts';
import type { FieldAnswer } from './types';

interface Props {
  field: FieldAnswer;
  value: string;
  refusal: string | null;
  texts: FileTexts;
  onChange: (value: string) => void;
}

/** The input that the fill guide asks for. */
export function FieldInput({ field, value, refusal, texts, onChange }: Props) {
  return (
    <Field
      label={field.unit ? texts.withUnit(field.label, field.unit) : field.label}
      required={field.required}
      hint={field.hint || undefined}
      validationState={refusal ? 'error' : 'none'}
      validationMessage={refusal ?? undefined}
      className={field.type === 'LongText' ? 'field-wide' : undefined}
    >
      {input(field, value, texts, onChange)}
    </Field>
  );
}

/** Text stays text: dates and numbers are judged by the server, which says what is wrong in words. */
function input(field: FieldAnswer, value: string, texts: FileTexts, onChange: (value: string) => void) {
  const options = field.type === 'YesNo' ? texts.yesNo : field.choices;
  switch (field.type) {
    case 'LongText':
      return <Textarea value={value} rows={4} maxLength={4000} resize="vertical" onChange={(_, data) => onChange(data.value)} />;
    case 'YesNo':
    case 'Choice':
      return (
        <Select value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{texts.notChosen}</option>
          {/* A choice that the guide no longer offers stays until another one is made. */}
          {value !== '' && !options.some((option) => option.value === value) && <option value={value}>{field.shown}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      );
    case 'Number':
      return <Input value={value} inputMode="decimal" maxLength={30} onChange={(_, data) => onChange(data.value)} />;
    default:
      return <Input value={value} type={kinds[field.type]} maxLength={400} onChange={(_, data) => onChange(data.value)} />;
  }
}

const kinds = { Text: 'text', Date: 'date', Phone: 'tel', Mail: 'email' } as const;
