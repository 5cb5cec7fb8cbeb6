import { Field, Input, Select } from '@fluentui/react-components';
import { lettersOf, type SheetRead } from '../shared/sheetHost';
import type { ExcelTexts } from './excelTexts';
import { headersOf } from './reading';
import type { Import, SheetPlan } from './useImport';

/** Which column of the sheet is which: as proposed, to be corrected. */
export function ColumnsForm({ work, plan, read, texts }: { work: Import; plan: SheetPlan; read: SheetRead; texts: ExcelTexts }) {
  const { stand, busy } = work;
  const headers = stand.header === null ? [] : headersOf(read, stand.header);
  const below = read.values.length - 1 - (stand.header ?? -1);
  return (
    <>
      <p>{texts.sheetIs(read.sheet, below)}</p>
      <Field label={texts.headerRow}>
        <Input
          key={`${read.sheet} ${read.top} ${stand.header}`}
          type="number"
          min={read.top + 1}
          max={read.top + read.values.length}
          defaultValue={stand.header === null ? '' : String(read.top + stand.header + 1)}
          onBlur={(event) => {
            const header = Number(event.target.value) - 1 - read.top;
            if (event.target.value && header !== stand.header) void work.headersAt(header);
          }}
        />
      </Field>
      {stand.header !== null && (
        <>
          <h2>{texts.columns}</h2>
          {plan.columns.map((column) => (
            <Field key={column.key} label={column.header} required={column.required} hint={column.example ? texts.example(column.example) : undefined}>
              <Select
                value={String(stand.columns[column.key] ?? '')}
                disabled={busy !== null}
                onChange={(_, data) =>
                  work.setStand({ ...stand, trial: null, columns: { ...stand.columns, [column.key]: data.value === '' ? null : Number(data.value) } })
                }
              >
                <option value="">{texts.notThere}</option>
                {headers.map((header, place) => (
                  <option key={place} value={String(place)}>
                    {texts.column(lettersOf(read.left + place), header)}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </>
      )}
    </>
  );
}
