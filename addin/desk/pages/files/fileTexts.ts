import type { Locale } from '../../../shared/signInWay';
import { en } from './enTexts';
import { zh } from './zhTexts';

/** What the pages of customers' files say themselves. */
export type FileTexts = typeof zh;

export const fileTextsOf = (locale: Locale): FileTexts => (locale === 'en' ? en : zh);
