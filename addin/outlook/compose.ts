import type { MailHost } from '../shared/host';
import { begin, type Pane } from '../shared/opening';
import '../shared/pane.css';
import { titles } from '../shared/titles';
import './mail.css';
import { composeFirst, type MailFirst } from './mailFirst';

const pane: Pane<MailHost, MailFirst> = {
  title: (locale) => titles.compose[locale],
  inOffice: async () => (await import('../shared/officeMail')).officeMail(),
  inBrowser: async (sample) => (await import('../shared/fakeMail')).fakeMail(sample ?? 'draft'),
  first: composeFirst,
};

void begin(pane, () => import('./composeSurface'));
