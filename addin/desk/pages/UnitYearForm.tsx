import type { PageName } from '../usePlace';
import { Choose, yearOptions } from './Choose';
import type { PageProps } from './Page';
import { forms, type Choices, type Chosen } from './useChoices';

/** The three choices that most pages of the rating year have; without `withForm` the first two. */
export function UnitYearForm({ page, choices, chosen, texts, onVisit, withForm = true }: Pick<PageProps, 'texts' | 'onVisit'> & { page: PageName; choices: Choices; chosen: Chosen; withForm?: boolean }) {
  const visit = (change: Partial<Record<keyof Chosen, string>>) => {
    const { unit, year, form } = { ...chosen, ...change };
    onVisit(page, withForm ? { unit, year, form } : { unit, year });
  };
  return (
    <>
      <Choose label={texts.unit} value={chosen.unit} options={choices.units.map((unit) => ({ value: unit.id, label: unit.name }))} onChoose={(unit) => visit({ unit })} />
      <Choose label={texts.year} value={String(chosen.year)} options={yearOptions(choices.years, texts.yearOf)} onChoose={(year) => visit({ year })} />
      {withForm && <Choose label={texts.form} value={chosen.form} options={forms.map((form) => ({ value: form, label: texts.forms[form]! }))} onChoose={(form) => visit({ form })} />}
    </>
  );
}
