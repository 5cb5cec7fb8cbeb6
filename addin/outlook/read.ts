import type { MailHost } from '../shared/host';
import { begin, type Pane } from '../shared/opening';
import '../shared/pane.css';
import { titles } from '../shared/titles';
import './mail.css';
import { readFirst, type MailFirst } from './mailFirst';

const pane: Pane<MailHost, MailFirst> = {
  title: (locale) => titles.read[locale],
  inOffice: async () => (await import('../shared/officeMail')).officeMail(),
  inBrowser: async (sample) => (await import('../shared/fakeMail')).fakeMail(sample),
  first: readFirst,
};

void begin(pane, () => import('./readSurface'));
