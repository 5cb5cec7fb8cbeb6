import { Button } from '@fluentui/react-components';
import type { ExcelTexts } from './excelTexts';
import type { Tables } from './useTables';

/** Tables that stand in the workbook: to be written anew, and those that are not all there to be gone on with or taken away. */
export function TableList({ work, reason, texts }: { work: Tables; reason: string; texts: ExcelTexts }) {
  const { tables, progress } = work;
  const isBusy = progress !== null;
  if (tables.length === 0) return null;
  return (
    <section aria-label={texts.tables}>
      <h2>{texts.tables}</h2>
      <p className="note">{texts.refreshNote}</p>
      <ul className="plain">
        {tables.map((table) => (
          <li key={table.sheet}>
            {table.unfinished && !isBusy && <p role="status">{texts.unfinished(table.name, table.rows, table.unfinished.all)}</p>}
            <div className="row">
              {table.unfinished?.export && (
                <Button appearance="primary" disabled={isBusy} onClick={() => void work.goOn(table)}>
                  {texts.resume}
                </Button>
              )}
              <Button disabled={isBusy} onClick={() => void work.refresh(table, reason)}>
                {texts.refresh(table.name)}
              </Button>
              {table.unfinished && (
                <Button disabled={isBusy} onClick={() => void work.remove(table)}>
                  {texts.removeTable(table.name)}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
