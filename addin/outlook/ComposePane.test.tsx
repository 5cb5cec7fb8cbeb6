import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeMail, type FakeMail } from '../shared/fakeMail';
import { HostRefused } from '../shared/host';
import { Refusal, Unreachable } from '../shared/refusal';
import { ComposePane } from './ComposePane';
import { Kept } from './kept';
import { rights, serverOf, show } from './paneStage';

const plan = {
  subject: '拜访方案：大丰化工',
  html: '<h2>拜访方案</h2><img src=x onerror="window.hacked=1">',
  text: '拜访方案\n<b>不是标记</b>',
  recipients: [
    { name: '赵敏', address: 'zhao@group.example', why: '华南公司联系人' },
    { name: '周敏', address: 'Zhou@group.example', why: '总部' },
  ],
  link: 'https://desk.example/#/card/visit/3',
};
const visit = (id: string) => ({ id, direction: 'outgoing', directionName: '拜访', theme: `续签合同${id}`, customer: '大丰化工', unit: '华南公司', when: '2026-12-03 09:00', mailed: true });

const server = (part: object = {}) =>
  serverOf({
    visits: vi.fn(async (after?: string) => (after ? { visits: [visit('4')], next: null } : { visits: [visit('3')], next: 'n' })),
    reports: vi.fn(async () => ({ reports: [], next: null })),
    answers: vi.fn(async () => ({ appeals: [{ id: '55', title: '十二月增量', customer: '大丰化工', unit: '华南公司', categoryName: '合同风险', answeredOn: '2026-11-28', state: 'answered', stateName: '已答复' }], next: null })),
    insertVisit: vi.fn(async () => plan),
    insertAnswer: vi.fn(async () => ({ ...plan, recipients: [] })),
    ...part,
  });

const open = async (api = server(), host = fakeMail('draft')) => show(<ComposePane api={api} host={host} kept={new Kept()} rights={await api.rights()} locale="zh-CN" />);
const draft = () => (window as unknown as { fakeMail: FakeMail }).fakeMail.draft;

beforeEach(() => window.history.replaceState(null, '', '/'));

describe('a mail that is written', () => {
  it('gets a plan at the cursor, its subject, and the recipients that were ticked', async () => {
    const pane = await open();
    await pane.press('续签合同3');
    expect(pane.box.querySelector('.letter')!.textContent).toBe('拜访方案\n<b>不是标记</b>');
    expect(pane.box.querySelector('.letter b, img')).toBeNull();
    await pane.tick('赵敏');
    await pane.press('加入收件人（1）');
    await pane.press('插入到光标处');
    expect(draft()).toMatchObject({ inserted: [plan.html], subject: plan.subject });
    expect(draft().to.map((person) => person.address)).toEqual(['Zhou@group.example']);
    expect(pane.text()).toContain('已插入');
  });

  it('never gets a recipient twice, whatever the capitals', async () => {
    window.history.replaceState(null, '', '/?cc=zhou@GROUP.example');
    const pane = await open();
    await pane.press('续签合同3');
    expect(pane.text()).toContain('已在收件人中');
    await pane.press('加入收件人（1）');
    expect(draft().to.map((person) => person.address)).toEqual(['zhao@group.example']);
    expect(pane.text()).toContain('已加入 1 位收件人');
    expect(pane.button('加入收件人（0）')).toHaveProperty('disabled', true);
  });

  it('keeps the subject it has, unless somebody says otherwise', async () => {
    window.history.replaceState(null, '', '/?subject=我的主题');
    const pane = await open();
    await pane.press('续签合同3');
    await pane.press('插入到光标处');
    expect(draft().subject).toBe('我的主题');
    await pane.tick('替换现在的主题');
    await pane.press('再插入一次');
    expect(draft().subject).toBe(plan.subject);
  });

  it('of plain text gets the text', async () => {
    window.history.replaceState(null, '', '/?form=text');
    const pane = await open();
    await pane.press('续签合同3');
    await pane.press('插入到光标处');
    expect(draft().inserted).toEqual([plan.text]);
    expect(pane.text()).toContain('纯文本格式');
  });

  it('that was closed meanwhile is said so', async () => {
    const host = fakeMail('draft');
    host.writing.insert = async () => {
      throw new HostRefused('gone');
    };
    const pane = await open(server(), host);
    await pane.press('续签合同3');
    await pane.press('插入到光标处');
    expect(pane.text()).toContain('您已换到别的邮件');
  });
});

describe('the list', () => {
  it('goes on where it ended', async () => {
    const pane = await open();
    await pane.press('显示更多');
    expect(pane.text()).toContain('续签合同3');
    expect(pane.text()).toContain('续签合同4');
    expect(() => pane.button('显示更多')).toThrow();
  });

  it('of nothing says so', async () => {
    const pane = await open();
    await pane.press('月报');
    expect(pane.text()).toContain('还没有发布过的月报');
  });

  it('of answers proposes nobody', async () => {
    const pane = await open();
    await pane.press('诉求答复');
    await pane.press('十二月增量');
    expect(pane.text()).toContain('没有建议的收件人');
  });

  it('that did not come is asked for again', async () => {
    const visits = vi.fn().mockRejectedValueOnce(new Unreachable()).mockResolvedValue({ visits: [visit('3')], next: null });
    const pane = await open(server({ visits }));
    await pane.press('重试');
    expect(pane.text()).toContain('续签合同3');
  });

  it('shows what the server refuses', async () => {
    const pane = await open(server({ insertVisit: vi.fn().mockRejectedValue(new Refusal(404, 'Shared.NothingThere', '这个方案已经没有了', null)) }));
    await pane.press('续签合同3');
    expect(pane.text()).toContain('这个方案已经没有了');
  });
});

describe('nothing to insert', () => {
  it.each([
    ['nothing', '没有正在写的邮件'],
    ['meeting', '这里不能插入'],
  ])('%s', async (sample, words) => expect((await open(server(), fakeMail(sample))).text()).toContain(words));

  it('for a person without any right', async () => {
    const may = { ...rights.may, insertVisits: false, insertReports: false, insertAnswers: false };
    expect((await open(server({ rights: vi.fn(async () => ({ ...rights, may })) }))).text()).toContain('还没有可以插入的内容');
  });
});
