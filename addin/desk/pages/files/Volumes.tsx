import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Choose } from '../Choose';
import type { FileTexts } from './fileTexts';
import { MonthForm } from './MonthForm';
import type { CustomerAnswer, MonthAnswer } from './types';
import type { FileHand } from './useFileHand';
import { VolumePicture } from './VolumePicture';
import { byYear, monthsOf, yearsOf } from './volumeScale';

const everyYear = 'all';

/** Volumes against the contract and prices: as a picture and as a table, and for a keeper the form of a month. */
export function Volumes({ customer, hand, texts }: { customer: CustomerAnswer; hand: FileHand | null; texts: FileTexts }) {
  const years = yearsOf(customer.months);
  const [chosen, setChosen] = useState(years[0] ?? everyYear);
  const [month, setMonth] = useState<MonthAnswer | 'new' | null>(null);
  const id = useId();
  const year = years.includes(chosen) ? chosen : years.length > 0 && chosen !== everyYear ? years[0]! : everyYear;
  const rows = customer.months.filter((each) => year === everyYear || each.month.startsWith(year));
  return (
    <section className="stage volumes" aria-labelledby={id}>
      <div className="part-head">
        <h3 id={id}>{texts.volumes}</h3>
        {hand && month === null && (
          <Button size="small" disabled={hand.step.busy} onClick={() => setMonth('new')}>
            {texts.recordMonth}
          </Button>
        )}
      </div>
      {month !== null && hand && (
        <MonthForm key={month === 'new' ? 'new' : month.month} month={month === 'new' ? null : month} hand={hand} texts={texts} onClose={() => setMonth(null)} />
      )}
      {customer.months.length === 0 ? (
        <p className="quiet">{texts.noMonths}</p>
      ) : (
        <>
          <div className="choices">
            <Choose
              label={texts.period}
              value={year}
              options={[...years.map((each) => ({ value: each, label: texts.yearOf(each) })), ...(years.length > 1 ? [{ value: everyYear, label: texts.allYears }] : [])]}
              onChoose={setChosen}
            />
          </div>
          <VolumePicture columns={year === everyYear ? byYear(customer.months) : monthsOf(customer.months, year)} ofYear={year === everyYear ? null : year} texts={texts} />
          <details>
            <summary>{texts.monthsTable(rows.length)}</summary>
            <MonthTable rows={rows} hand={hand} texts={texts} onEdit={setMonth} />
          </details>
        </>
      )}
    </section>
  );
}

function MonthTable({ rows, hand, texts, onEdit }: { rows: MonthAnswer[]; hand: FileHand | null; texts: FileTexts; onEdit: (month: MonthAnswer) => void }) {
  const columns = ['contracted', 'actual', 'share', 'price', 'cost', 'receivable', 'paid'] as const;
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={texts.monthsTable(rows.length)}>
      <table className="months">
        <thead>
          <tr>
            <th scope="col">{texts.month}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {texts.monthColumns[column]}
              </th>
            ))}
            {hand && (
              <th scope="col">
                <span className="hidden">{texts.edit}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.month}>
              <th scope="row">{row.month}</th>
              {columns.map((column) => (
                <td key={column} className="number">
                  {row.shown[column]}
                </td>
              ))}
              {hand && (
                <td>
                  <Button size="small" aria-label={texts.editOf(row.month)} onClick={() => onEdit(row)}>
                    {texts.edit}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
