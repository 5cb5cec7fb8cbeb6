import { Button, Field, Select } from '@fluentui/react-components';
import type { Opened } from '../shared/PaneApp';
import type { SheetHost } from '../shared/sheetHost';
import { WaitsHere } from '../shared/Waits';
import type { ExcelTexts } from './excelTexts';
import { ColumnsForm, HiddenRows, TrialView } from './laterSteps';
import { columnFaults, hiddenRows, mergedBelow } from './reading';
import { Says } from './Says';
import type { SheetsFirst } from './sheetsFirst';
import { useImport } from './useImport';

/** 导入表格 From the sheet in front to the database: read, agree on columns, try, correct, import, undo. */
export function ImportTab(props: Opened<SheetHost, SheetsFirst> & { texts: ExcelTexts }) {
  const { texts } = props;
  const work = useImport(props);
  const { sheets, plan, stand, waiting, busy, said } = work;
  const read = stand.read;
  const faults = plan ? columnFaults(plan.columns, stand.columns) : { missing: [], twice: [] };
  const isReady = read !== null && stand.header !== null && faults.missing.length === 0 && faults.twice.length === 0;
  const hidden = read && stand.header !== null ? hiddenRows(read, stand.header) : 0;
  const merged = read && stand.header !== null ? mergedBelow(read, stand.header, stand.columns, stand.visibleOnly) : [];
  return (
    <>
      {sheets && (
        <>
          <Field label={texts.sheetKind} hint={plan?.about}>
            <Select value={stand.kind} disabled={busy !== null || stand.taken !== null} onChange={(_, data) => void (read ? work.look(data.value) : work.setStand({ ...stand, kind: data.value }))}>
              {sheets.sheets.map((sheet) => (
                <option key={sheet.sheet} value={sheet.sheet}>
                  {sheet.name}
                </option>
              ))}
            </Select>
          </Field>
          <Button appearance={read ? 'secondary' : 'primary'} disabled={busy !== null} onClick={() => void work.look(stand.kind)}>
            {read ? texts.startOver : texts.read}
          </Button>
        </>
      )}
      {busy !== null && (
        <div className="row" role="status">
          <WaitsHere label={busy} />
          <Button size="small" onClick={work.cancel}>
            {texts.cancel}
          </Button>
        </div>
      )}
      {said && <Says said={said} />}
      {waiting && !stand.trial && busy === null && (
        <div className="row">
          <Button appearance="primary" onClick={() => void work.resume()}>
            {texts.resume}
          </Button>
          <Button onClick={() => void work.giveUp()}>{texts.giveUp}</Button>
        </div>
      )}
      {plan && read && read.values.length > 0 && !stand.taken && (
        <>
          <ColumnsForm work={work} plan={plan} read={read} texts={texts} />
          {hidden > 0 && <HiddenRows work={work} hidden={hidden} texts={texts} />}
          {merged.length > 0 && <Says said={{ intent: 'warning', text: texts.merged(merged.slice(0, 5).join(', ')) }} />}
          {faults.missing.length > 0 && stand.header !== null && <Says said={{ intent: 'warning', text: texts.missing(faults.missing.join(', ')) }} />}
          {faults.twice.length > 0 && <Says said={{ intent: 'warning', text: texts.twice(faults.twice.join(', ')) }} />}
          <Button appearance={stand.trial?.mayTakeOver ? 'secondary' : 'primary'} disabled={!isReady || busy !== null} onClick={() => void work.tryIt()}>
            {stand.trial ? texts.tryAgain : texts.try}
          </Button>
        </>
      )}
      {plan && stand.trial && !stand.taken && <TrialView work={work} plan={plan} trial={stand.trial} texts={texts} />}
      {stand.taken && waiting && (
        <Button disabled={busy !== null} onClick={() => void work.undo()}>
          {texts.undo}
        </Button>
      )}
    </>
  );
}
