import type { Locale } from '../shared/signInWay';
import type { Mail, MailReading } from '../shared/host';
import type { Kept } from './kept';
import type { MailApi } from './mailApi';
import type { ReadTexts } from './readTexts';
import type { MailRights } from './types';
import type { MessageKnown } from './useMessage';

/** What every part of the view of one mail works with. */
export interface Ground {
  api: MailApi;
  reading: MailReading;
  kept: Kept;
  mail: Mail;
  known: MessageKnown;
  rights: MailRights;
  texts: ReadTexts;
  locale: Locale;
}
