import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { Opened } from '../shared/PaneApp';
import type { SheetHost } from '../shared/sheetHost';
import { excelTextsOf } from './excelTexts';
import { ImportTab } from './ImportTab';
import { WriteTab } from './WriteTab';

type At = 'import' | 'write';

/** What the pane does with the workbook: takes the sheet in front over, or writes tables into it. Both keep what was begun while the other is in view. */
export function ExcelPane(opened: Opened<SheetHost>) {
  const [at, setAt] = useState<At>('import');
  const [seen, setSeen] = useState<At[]>(['import']);
  const texts = excelTextsOf(opened.me.locale);
  const show = (tab: At) => {
    setAt(tab);
    setSeen((before) => (before.includes(tab) ? before : [...before, tab]));
  };
  return (
    <div className="excel">
      <h1>{texts.title}</h1>
      <TabList selectedValue={at} onTabSelect={(_, data) => show(data.value as At)} aria-label={texts.tabs}>
        <Tab value="import" id="tab-import">
          {texts.importTab}
        </Tab>
        <Tab value="write" id="tab-write">
          {texts.writeTab}
        </Tab>
      </TabList>
      <section className="excel-tab" hidden={at !== 'import'} role="tabpanel" aria-labelledby="tab-import">
        {seen.includes('import') && <ImportTab {...opened} texts={texts} />}
      </section>
      <section className="excel-tab" hidden={at !== 'write'} role="tabpanel" aria-labelledby="tab-write">
        {seen.includes('write') && <WriteTab {...opened} texts={texts} />}
      </section>
    </div>
  );
}
