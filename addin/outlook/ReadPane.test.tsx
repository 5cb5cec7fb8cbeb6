import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeMail, type FakeMail } from '../shared/fakeMail';
import { Refusal, Unreachable } from '../shared/refusal';
import { Kept } from './kept';
import { customer, log, look, rights, serverOf, show } from './paneStage';
import { ReadPane } from './ReadPane';

const open = async (sample: string, server = serverOf()) => show(<ReadPane api={server} host={fakeMail(sample)} kept={new Kept()} rights={await server.rights()} locale="zh-CN" />);
const fake = () => (window as unknown as { fakeMail: FakeMail }).fakeMail;

beforeEach(() => window.history.replaceState(null, '', '/'));

describe('what is open', () => {
  it.each([
    ['nothing', '没有选中邮件'],
    ['draft', '还没有发出的草稿'],
    ['encrypted', '这封邮件加了密'],
    ['meeting', '这不是邮件'],
  ])('%s is said in words, and nothing is asked about it', async (sample, words) => {
    const server = serverOf();
    const pane = await open(sample, server);
    expect(pane.text()).toContain(words);
    expect(server.look).not.toHaveBeenCalled();
  });

  it('a person without any right reads so', async () => {
    const server = serverOf({ rights: vi.fn(async () => ({ ...rights, any: false })) });
    const pane = await open('ordinary', server);
    expect(pane.text()).toContain('还没有登记客户往来的权限');
    expect(server.look).not.toHaveBeenCalled();
  });

  it('a server that does not answer is asked again', async () => {
    const look = vi.fn().mockRejectedValueOnce(new Unreachable()).mockResolvedValue({ match: 'none', customers: [], logged: [], thread: [] });
    const pane = await open('unknown', serverOf({ look }));
    expect(pane.text()).toContain('没有连上服务器');
    await pane.press('重试');
    expect(pane.text()).toContain('还没有登记过这位来信人');
  });
});

describe('a pinned pane', () => {
  it('keeps what was typed about one mail while another is open', async () => {
    const pane = await open('ordinary');
    await pane.press('登记为诉求');
    await pane.type('标题', '只属于第一封');
    await pane.when(() => fake().show('two-customers'));
    expect(pane.text()).toContain('两家公司的年度合同');
    expect(pane.text()).not.toContain('只属于第一封');
    await pane.when(() => fake().show('nothing'));
    expect(pane.text()).toContain('没有选中邮件');
    await pane.when(() => fake().show('ordinary'));
    expect(pane.value('标题')).toBe('只属于第一封');
  });

  it('stops sending files when the mail they are in is gone, and goes on when it is back', async () => {
    const attach = vi.fn(async (_log: string, name: string) => {
      if (attach.mock.calls.length === 1) fake().show('unknown');
      return { name, already: false };
    });
    const server = serverOf({ attach });
    const pane = await open('ordinary', server);
    await pane.press('登记为诉求');
    await pane.press('登记');
    await pane.when(() => fake().show('ordinary'));
    expect(pane.text()).toContain('回到原来那封邮件');
    await pane.press('重新上传未成功的附件');
    expect(attach.mock.calls.map((call) => call[1])).toEqual(['十二月用气计划.pdf', '限供情况说明.pdf']);
  });
});

describe('the sender', () => {
  it('with two customers: nobody is chosen beforehand', async () => {
    const server = serverOf({ look: vi.fn(async () => look({ customers: [customer('7'), customer('8')] })) });
    const pane = await open('two-customers', server);
    expect(pane.text()).toContain('请选择邮件说的是哪一个');
    expect(() => pane.button('登记为诉求')).toThrow();
    await pane.tick('客户8');
    await pane.press('登记为诉求');
    await pane.press('登记');
    expect(server.logAppeal.mock.calls[0]![1]).toBe('8');
  });

  it('unknown: becomes a contact of a customer that is searched for', async () => {
    const asked = vi.fn().mockResolvedValueOnce(look({ match: 'none', customers: [] })).mockResolvedValue(look({ customers: [customer('8')] }));
    const server = serverOf({ look: asked });
    const pane = await open('unknown', server);
    await pane.press('登记为联系人');
    await pane.type('客户名称或编号', '客户');
    await pane.press('查找');
    await pane.press('选择：客户8');
    await pane.type('职务', '采购');
    await pane.press('登记联系人');
    expect(server.addContact).toHaveBeenCalledWith({ customer: '8', name: '赵新', mail: 'zhao.xin@newcomer.example', position: '采购', phone: '' });
    expect(pane.text()).toContain('已登记为联系人。');
    expect(pane.text()).toContain('已登记的联系人 · 采购经理');
  });

  it('of a customer that is no key customer cannot become an appeal, and reads why', async () => {
    const may = { ...customer().may, logAppeal: false };
    const pane = await open('ordinary', serverOf({ look: vi.fn(async () => look({ customers: [customer('7', { standing: 'general', may })] })) }));
    expect(pane.text()).toContain('只有战略客户和 VIP 客户才登记诉求');
    expect(() => pane.button('登记为诉求')).toThrow();
  });
});

describe('what was logged', () => {
  const logged = () => look({ logged: [log()], thread: [log('55', { title: '上一封', by: '赵敏', mine: false, mayAmend: false })] });

  it('shows by whom, when and the way there, for this mail and the thread', async () => {
    const pane = await open('thread', serverOf({ look: vi.fn(async () => logged()) }));
    expect(pane.text()).toContain('王芳（您）');
    expect(pane.text()).toContain('同一往来中已登记的其他邮件（1）');
    expect(pane.text()).toContain('赵敏');
    expect([...pane.box.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toContain('https://desk.example/#/card/appeal/55');
  });

  it('is amended under the version that was seen', async () => {
    const server = serverOf({ look: vi.fn(async () => logged()), amend: vi.fn(async () => log('99', { title: '改过的', version: 4 })) });
    const pane = await open('ordinary', server);
    await pane.press('修改：十二月增量');
    expect(pane.value('内容')).toBe('现在的文字');
    await pane.type('标题', '改过的');
    await pane.press('保存修改');
    expect(server.amend).toHaveBeenCalledWith('99', 3, { category: 'contractRisk', title: '改过的', text: '现在的文字', urgent: false });
    expect(pane.text()).toContain('已修改。');
    expect(pane.text()).toContain('改过的');
  });

  it('that somebody else changed meanwhile is shown beside one’s own words', async () => {
    const amend = vi.fn().mockRejectedValueOnce(new Refusal(412, 'Http.PreconditionFailed', '变了', null)).mockResolvedValue(log('99', { title: '我的', version: 5 }));
    const theirs = log('99', { title: '对方的标题', version: 4 });
    const server = serverOf({ look: vi.fn(async () => logged()), amend, log: vi.fn(async () => theirs) });
    const pane = await open('ordinary', server);
    await pane.press('修改：十二月增量');
    await pane.type('标题', '我的');
    await pane.press('保存修改');
    expect(pane.text()).toContain('别人刚刚改过这件诉求');
    expect(pane.text()).toContain('对方的标题');
    expect(pane.value('标题')).toBe('我的');
    await pane.press('仍用我填的');
    expect(amend.mock.calls[1]).toMatchObject(['99', 4, { title: '我的' }]);
  });

  it('that was sent meanwhile is not changed here', async () => {
    const sent = log('99', { mayAmend: false, version: 4, appeal: { ...log().appeal!, state: 'withHeadquarters', stateName: '待总部答复' } });
    const server = serverOf({ look: vi.fn(async () => logged()), amend: vi.fn().mockRejectedValue(new Refusal(409, 'Correspondence.LogIsNoDraft', '已上报', null)), log: vi.fn(async () => sent) });
    const pane = await open('ordinary', server);
    await pane.press('修改：十二月增量');
    await pane.press('保存修改');
    expect(pane.text()).toContain('已经上报，不能在这里修改');
    await pane.press('改用现在的内容');
    expect(pane.text()).toContain('待总部答复');
    expect(() => pane.button('修改：')).toThrow();
  });
});

describe('an interview note', () => {
  it('is prefilled and sent', async () => {
    const server = serverOf();
    const pane = await open('ordinary', server);
    await pane.press('登记为访谈记录');
    expect(pane.value('访谈日期')).toBe('2026-11-30');
    expect(pane.value('对方人员')).toBe('陈永强');
    expect(pane.value('我方人员')).toBe('王芳');
    await pane.type('达成的共识', '一月再谈');
    await pane.press('登记');
    expect(server.logInterview.mock.calls[0]![2]).toMatchObject({ on: '2026-11-30', agreed: '一月再谈' });
    expect(pane.text()).toContain('已登记到客户档案的访谈记录');
  });

  it('says when the mail is longer than is taken, until somebody wrote it anew', async () => {
    const short = serverOf({ rights: vi.fn(async () => ({ ...rights, limits: { ...rights.limits, interviewText: 20 } })) });
    const pane = await open('ordinary', short);
    await pane.press('登记为访谈记录');
    expect(pane.value('谈了什么').length).toBeLessThanOrEqual(20);
    expect(pane.text()).toContain('只带入了前 20 个字');
    await pane.type('谈了什么', '短的');
    expect(pane.text()).not.toContain('只带入了前');
    const whole = await open('ordinary');
    await whole.press('登记为访谈记录');
    expect(whole.text()).not.toContain('只带入了前');
  });
});
