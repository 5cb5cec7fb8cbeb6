import type { Locale } from '../shared/signInWay';
import { en } from './enReadTexts';
import { zh } from './zhReadTexts';

export type ReadTexts = typeof zh;

export const readTextsOf = (locale: Locale): ReadTexts => (locale === 'en' ? en : zh);

/** Time in Asia/Shanghai, short and unambiguous. */
export const when = (iso: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(iso));

/** A list of words, each in the quotation marks of the language. */
export const quoted = (words: readonly string[], locale: Locale) => (locale === 'en' ? words.map((word) => `‘${word}’`).join(', ') : words.map((word) => `“${word}”`).join(''));
