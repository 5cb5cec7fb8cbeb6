import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import { InsertForm, readForms } from './laterForms';
import type { MailApi } from './mailApi';
import type { Customer, Log, Look, MailRights } from './types';

/** What tests of the panes share: answers of a server, and a person's hand on a page. */
export const rights: MailRights = {
  id: '12',
  name: '王芳',
  mail: 'wang@group.example',
  unit: '华南公司',
  locale: 'zh-CN',
  may: { look: true, logAppeals: true, raiseAppeals: true, logInterviews: true, addContacts: true, insertVisits: true, insertReports: true, insertAnswers: true },
  any: true,
  limits: { title: 100, text: 4000, words: 10000, line: 400, interviewText: 4000, fileBytes: 20 * 1024 * 1024, files: 10, fileTypes: ['.pdf', '.png', '.xlsx', '.docx'] },
  categories: [
    { key: 'contractRisk', name: '合同风险' },
    { key: 'other', name: '其他' },
  ],
};

export const customer = (id = '7', part: Partial<Customer> = {}): Customer => ({
  id,
  code: `HN-${id}`,
  name: `客户${id}`,
  unit: '华南公司',
  form: '气态',
  standing: 'strategic',
  standingName: '战略客户',
  contact: { name: '李强', position: '采购经理' },
  level: { name: '战略客户', validUntil: '2027-03-31' },
  remarks: [],
  openAppeals: 2,
  lastVisit: null,
  lookedAfterBy: [],
  link: 'https://desk.example/#/customer?customer=7',
  may: { readFile: true, hasFile: true, logInterview: true, logAppeal: true, raiseAtOnce: true, addContact: true },
  ...part,
});

export const log = (id = '99', part: Partial<Log> = {}): Log => ({
  id,
  kind: 'appeal',
  customer: { id: '7', name: '客户7' },
  by: '王芳',
  mine: true,
  at: '2026-11-30T09:00:00Z',
  title: '十二月增量',
  subject: '关于十二月供气',
  sent: '2026-11-30T08:12:00Z',
  from: '李强',
  appeal: { category: 'contractRisk', categoryName: '合同风险', urgent: false, state: 'draft', stateName: '草稿', text: '现在的文字', files: [] },
  link: 'https://desk.example/#/card/appeal/55',
  mayAmend: true,
  mayAttach: true,
  version: 3,
  ...part,
});

export const look = (part: Partial<Look> = {}): Look => ({ match: 'contact', domain: 'dafeng.example', publicDomain: false, customers: [customer()], more: false, logged: [], thread: [], ...part });

/** A server whose every answer can be given and looked at. */
export const serverOf = (part: Partial<Record<keyof MailApi, unknown>> = {}) =>
  ({
    rights: vi.fn(async () => rights),
    look: vi.fn(async () => look()),
    propose: vi.fn(async () => ({ category: 'contractRisk', categoryName: '合同风险', why: '出现“违约”', hits: [], urgent: false, urgentWords: [] })),
    logAppeal: vi.fn(async () => ({ log: log(), already: false })),
    logInterview: vi.fn(async () => ({ log: log('98', { kind: 'interview', appeal: null, mayAttach: false, mayAmend: false }), already: false })),
    log: vi.fn(async () => log()),
    amend: vi.fn(async () => log()),
    attach: vi.fn(async (_log: string, name: string) => ({ name, already: false })),
    customers: vi.fn(async () => ({ customers: [customer('8')], more: false })),
    addContact: vi.fn(async () => ({ entry: '5', already: false, link: 'https://desk.example/' })),
    ...part,
  }) as unknown as { [verb in keyof MailApi]: ReturnType<typeof vi.fn> & MailApi[verb] };

/** A pane on a page. */
export async function show(pane: ReactNode) {
  await Promise.all([InsertForm, ...readForms].map((part) => part.fetch()));
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  // Movements end at once.
  Element.prototype.animate = () => ({ cancel() {}, finish() {}, persist() {}, pause() {}, play() {}, onfinish: null }) as unknown as Animation;
  document.body.innerHTML = '';
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  await act(async () => root.render(<FluentProvider theme={webLightTheme}>{pane}</FluentProvider>));
  await settled();
  const button = (name: string) => {
    const found = [...box.querySelectorAll<HTMLElement>('button, summary')].find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(name));
    if (!found) throw new Error(`no button ${name} in: ${box.textContent}`);
    return found;
  };
  const field = (label: string) => {
    const found = [...box.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
    if (!found) throw new Error(`no field ${label} in: ${box.textContent}`);
    return document.getElementById(found.htmlFor) as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  };
  return {
    text: () => box.textContent ?? '',
    box,
    has: (name: string) => box.textContent?.includes(name) ?? false,
    value: (label: string) => field(label).value,
    checked: (label: string) => (field(label) as HTMLInputElement).checked,
    field,
    button,
    press: async (name: string) => {
      await act(async () => button(name).click());
      await settled();
    },
    tick: async (label: string) => {
      await act(async () => field(label).click());
      await settled();
    },
    type: async (label: string, value: string) => {
      const input = field(label);
      await act(async () => {
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')!.set!.call(input, value);
        input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
      });
      await settled();
    },
    /** Something happens outside the page. */
    when: async (happens: () => unknown) => {
      await act(async () => void (await happens()));
      await settled();
    },
    close: () => act(async () => root.unmount()),
  };
}

/** Everything that was asked has been answered and shown. */
const settled = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 15))));
