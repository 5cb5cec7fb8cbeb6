import { Field, Select } from '@fluentui/react-components';

interface Props {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChoose: (value: string) => void;
}

/** One choice of a page. With a single option there is nothing to choose, and it is said instead. */
export function Choose({ label, value, options, onChoose }: Props) {
  if (options.length === 1)
    return (
      <p className="only-choice">
        <span className="only-label">{label}</span> {options[0]!.label}
      </p>
    );
  return (
    <Field label={label} className="choice">
      <Select value={value} onChange={(_, data) => onChoose(data.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Years as options, with the word for 'year' where the language has one. */
export const yearOptions = (years: number[], word: (year: number) => string) => years.map((year) => ({ value: String(year), label: word(year) }));
