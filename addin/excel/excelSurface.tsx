import { whenIdle } from '../shared/later';
import { mount } from '../shared/mount';
import type { Pane, Stand } from '../shared/opening';
import { PaneApp } from '../shared/PaneApp';
import type { SheetHost } from '../shared/sheetHost';
import { ExcelPane } from './ExcelPane';
import { ColumnsForm, HiddenRows, TrialView, WriteTab } from './laterSteps';
import type { SheetsFirst } from './sheetsFirst';

export function show(pane: Pane<SheetHost, SheetsFirst>, stand: Stand<SheetHost, SheetsFirst>) {
  mount(
    'pane',
    <PaneApp pane={pane} begun={stand}>
      {(opened) => <ExcelPane {...opened} />}
    </PaneApp>,
  );
  whenIdle(ColumnsForm, HiddenRows, TrialView, WriteTab);
}
