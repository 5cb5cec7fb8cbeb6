import { Button } from '@fluentui/react-components';
import { lettersOf } from '../shared/sheetHost';
import type { ExcelTexts } from './excelTexts';
import { marksOf } from './marking';
import { mergedBelow } from './reading';
import { Says } from './Says';
import type { Trial } from './sending';
import type { Import, SheetPlan } from './useImport';

/** Marks and changes listed in the pane; the sheet has all of the marks. */
const listed = 50;

/** What was found in trying, and the way on. */
export function TrialView({ work, plan, trial, texts }: { work: Import; plan: SheetPlan; trial: Trial; texts: ExcelTexts }) {
  const { stand, busy } = work;
  const read = stand.read!;
  const marks = marksOf(trial, read, stand.header!, stand.columns, mergedBelow(read, stand.header!, stand.columns, stand.visibleOnly));
  const nameOf = (key: string) => plan.columns.find((column) => column.key === key)?.header ?? key;
  const cellOf = (row: number, key: string) => `${lettersOf(read.left + (stand.columns[key] ?? 0))}${row}`;
  return (
    <section aria-label={texts.tried}>
      <h2>{texts.tried}</h2>
      <p className="counts">{texts.counts(trial.new, trial.changed, trial.unchanged, trial.wrong)}</p>
      {trial.wrong > 0 && (
        <>
          <Says said={{ intent: 'error', text: texts.wrongNote }} />
          <h3>{texts.marks}</h3>
          <ul className="plain bounded marks" tabIndex={0} aria-label={texts.marks}>
            {marks.slice(0, listed).map((mark) => (
              <li key={`${mark.row}:${mark.column}`}>{texts.mark(`${lettersOf(mark.column)}${mark.row + 1}`, mark.reason)}</li>
            ))}
          </ul>
          {(marks.length > listed || trial.wrong > trial.marks.length) && <p className="note">{texts.moreMarks(Math.max(marks.length, trial.wrong) - Math.min(marks.length, listed))}</p>}
          <Button disabled={busy !== null} onClick={() => void work.clearMarks()}>
            {texts.clearMarks}
          </Button>
        </>
      )}
      {trial.changes.length > 0 && (
        <>
          <h3>{texts.changes}</h3>
          <ul className="plain bounded changes" tabIndex={0} aria-label={texts.changes}>
            {trial.changes.slice(0, listed).map((change) => (
              <li key={`${change.row}:${change.column}`}>{texts.change(cellOf(change.row, change.column), nameOf(change.column), change.old || '–', change.new || '–')}</li>
            ))}
          </ul>
          {trial.allChanges > listed && <p className="note">{texts.moreChanges(trial.allChanges - Math.min(trial.changes.length, listed))}</p>}
        </>
      )}
      {trial.wrong === 0 && !trial.mayTakeOver && <Says said={{ intent: 'info', text: texts.nothing }} />}
      {trial.mayTakeOver && (
        <Button appearance="primary" disabled={busy !== null} onClick={() => void work.commit()}>
          {texts.takeOver}
        </Button>
      )}
    </section>
  );
}
