import { useEffect, useRef, useState } from 'react';
import type { Opened } from '../shared/PaneApp';
import type { SheetHost } from '../shared/sheetHost';
import { excelTextsOf } from './excelTexts';
import { ImportTab } from './ImportTab';
import { WriteTab } from './laterSteps';
import { Says } from './Says';
import type { Barred, SheetsFirst } from './sheetsFirst';

type At = 'import' | 'write';

/** What the pane does with the workbook: takes the sheet in front over, or writes tables into it. Both keep what was begun while the other is in view. */
export function ExcelPane(opened: Opened<SheetHost, SheetsFirst>) {
  const [at, setAt] = useState<At>('import');
  const [seen, setSeen] = useState<At[]>(['import']);
  const [barred, setBarred] = useState<Barred | null>(null);
  const chosen = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const texts = excelTextsOf(opened.me.locale);
  const show = (tab: At) => {
    chosen.current = true;
    setAt(tab);
    setSeen((before) => (before.includes(tab) ? before : [...before, tab]));
  };
  /** With two, either arrow leads to the other. */
  const turn = () => {
    const other = at === 'import' ? 'write' : 'import';
    show(other);
    list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  useEffect(() => {
    void opened.first.barred.then((found) => {
      setBarred(found);
      // Whoever may only write begins there, unless they are somewhere already by their own choice.
      if (found === 'import' && !chosen.current) {
        setAt('write');
        setSeen(['import', 'write']);
      }
    });
  }, [opened.first]);
  if (barred === 'all') {
    return (
      <div className="excel">
        <h1>{texts.title}</h1>
        <Says said={{ intent: 'info', text: texts.allBarred }} />
      </div>
    );
  }
  return (
    <div className="excel">
      <h1>{texts.title}</h1>
      <div role="tablist" aria-label={texts.tabs} className="tabs" ref={list} onKeyDown={(event) => ['ArrowLeft', 'ArrowRight'].includes(event.key) && turn()}>
        {(['import', 'write'] as const).map((tab) => (
          <button key={tab} type="button" role="tab" id={`tab-${tab}`} aria-selected={at === tab} tabIndex={at === tab ? 0 : -1} onClick={() => show(tab)}>
            {tab === 'import' ? texts.importTab : texts.writeTab}
          </button>
        ))}
      </div>
      <section className="excel-tab" hidden={at !== 'import'} role="tabpanel" aria-labelledby="tab-import">
        {seen.includes('import') && <ImportTab {...opened} texts={texts} />}
      </section>
      <section className="excel-tab" hidden={at !== 'write'} role="tabpanel" aria-labelledby="tab-write">
        {seen.includes('write') && <WriteTab {...opened} texts={texts} />}
      </section>
    </div>
  );
}
