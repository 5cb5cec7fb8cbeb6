import { mount } from '../shared/mount';
import '../shared/pane.css';
import { PaneApp } from '../shared/PaneApp';
import type { SheetHost } from '../shared/sheetHost';
import './excel.css';
import { ExcelPane } from './ExcelPane';
import { excelTextsOf } from './excelTexts';
import type { Locale } from '../shared/signInWay';

const title = (locale: Locale) => excelTextsOf(locale).title;
const inOffice = async (): Promise<SheetHost> => (await import('../shared/officeSheet')).officeSheet();
const inBrowser = async (sample: string | null): Promise<SheetHost> => (await import('../shared/fakeSheet')).fakeSheet(sample);

mount('pane', <PaneApp<SheetHost> title={title} inOffice={inOffice} inBrowser={inBrowser}>{(opened) => <ExcelPane {...opened} />}</PaneApp>);
