import { begin, type Pane } from '../shared/opening';
import '../shared/pane.css';
import type { SheetHost } from '../shared/sheetHost';
import { titles } from '../shared/titles';
import './excel.css';
import { sheetsFirst, type SheetsFirst } from './sheetsFirst';

const pane: Pane<SheetHost, SheetsFirst> = {
  title: (locale) => titles.excel[locale],
  inOffice: async () => (await import('../shared/officeSheet')).officeSheet(),
  inBrowser: async (sample) => (await import('../shared/fakeSheet')).fakeSheet(sample),
  first: sheetsFirst,
};

void begin(pane, () => import('./excelSurface'));
