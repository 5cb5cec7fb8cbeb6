import type { Locale } from './signInWay';

/** The language of somebody not yet known: the browser's first choice between the two. */
export const browserLocale = (): Locale => (navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag))?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN');

