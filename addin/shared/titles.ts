import type { Locale } from './signInWay';

/** Names of the panes; apart from their other words, because a page is named before anything is drawn. */
export const titles = {
  read: { 'zh-CN': '客户往来登记', en: 'Log customer mail' },
  compose: { 'zh-CN': '插入到邮件', en: 'Insert into the mail' },
  excel: { 'zh-CN': '客户评级 · Excel', en: 'Customer rating · Excel' },
} satisfies Record<string, Record<Locale, string>>;
