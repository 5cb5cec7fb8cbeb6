import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeMail } from '../shared/fakeMail';
import { Refusal, Unreachable } from '../shared/refusal';
import { Kept } from './kept';
import { log, serverOf, show } from './paneStage';
import { ReadPane } from './ReadPane';

const open = async (sample: string, server = serverOf()) => show(<ReadPane api={server} host={fakeMail(sample)} kept={new Kept()} rights={await server.rights()} locale="zh-CN" />);
const appealSent = (server: ReturnType<typeof serverOf>) => server.logAppeal.mock.calls[0]![2] as Record<string, unknown>;

beforeEach(() => window.history.replaceState(null, '', '/'));

describe('an appeal', () => {
  it('is prefilled from the mail, with the words that speak for its category', async () => {
    const server = serverOf();
    const pane = await open('ordinary', server);
    await pane.press('登记为诉求');
    expect(pane.value('标题')).toBe('关于十二月供气');
    expect(pane.value('内容')).toContain('增加提气量 300 万方');
    expect(pane.value('类别')).toBe('contractRisk');
    expect(pane.text()).toContain('建议选“合同风险”：出现“违约”');
    await pane.press('登记');
    expect(appealSent(server)).toMatchObject({ category: 'contractRisk', title: '关于十二月供气', urgent: false });
    expect(server.attach.mock.calls.map((call) => call[1])).toEqual(['十二月用气计划.pdf', '限供情况说明.pdf']);
    expect(pane.text()).toContain('已登记为诉求草稿');
    expect(pane.text()).toContain('这封邮件已经登记');
    expect(() => pane.button('登记为诉求')).toThrow();
  });

  it('is not sent before it is whole', async () => {
    const server = serverOf({ propose: vi.fn(async () => ({ category: null, categoryName: null, why: '没有出现熟知的词', hits: [], urgent: false, urgentWords: [] })) });
    const pane = await open('ordinary', server);
    await pane.press('登记为诉求');
    await pane.type('标题', ' ');
    await pane.press('登记');
    expect(pane.text()).toContain('请选择类别。');
    expect(pane.text()).toContain('请填写标题。');
    expect(server.logAppeal).not.toHaveBeenCalled();
    await pane.type('类别', 'other');
    await pane.type('标题', '新的');
    await pane.press('登记');
    expect(appealSent(server)).toMatchObject({ category: 'other', title: '新的' });
  });

  it('keeps the category that somebody chose before the proposal came', async () => {
    let propose!: (proposal: object) => void;
    const server = serverOf({ propose: vi.fn(() => new Promise((resolve) => (propose = resolve))) });
    const pane = await open('ordinary', server);
    await pane.press('登记为诉求');
    expect(pane.value('类别')).toBe('');
    await pane.type('类别', 'other');
    await pane.when(() => propose({ category: 'contractRisk', categoryName: '合同风险', why: '出现“违约”', hits: [], urgent: false, urgentWords: [] }));
    expect(pane.text()).toContain('建议选“合同风险”');
    expect(pane.value('类别')).toBe('other');
    await pane.press('登记');
    expect(appealSent(server)).toMatchObject({ category: 'other' });
  });

  it('keeps what was typed when the network is lost, and goes on', async () => {
    const logAppeal = vi.fn().mockRejectedValueOnce(new Unreachable()).mockResolvedValue({ log: log(), already: false });
    const server = serverOf({ logAppeal });
    const pane = await open('ordinary', server);
    await pane.press('登记为诉求');
    await pane.type('标题', '我写的标题');
    await pane.press('登记');
    expect(pane.text()).toContain('您填写的内容还在');
    expect(pane.value('标题')).toBe('我写的标题');
    await pane.press('登记');
    expect(pane.text()).toContain('已登记为诉求草稿');
    expect(logAppeal.mock.calls[1]![2]).toMatchObject({ title: '我写的标题' });
  });

  it('shows what the server refuses beside its field', async () => {
    const logAppeal = vi.fn().mockRejectedValue(new Refusal(400, 'Appeals.AppealNeedsTitle', '标题不行', 'title'));
    const pane = await open('ordinary', serverOf({ logAppeal }));
    await pane.press('登记为诉求');
    await pane.press('登记');
    expect(pane.text()).toContain('标题不行');
  });

  it('names the files that do not go, and sends the others', async () => {
    const server = serverOf();
    const pane = await open('large', server);
    await pane.press('登记为诉求');
    expect(pane.text()).toContain('不收 .zip 文件');
    expect(pane.text()).toContain('云端文件');
    expect(pane.text()).toContain('空文件');
    await pane.press('登记');
    expect(server.attach.mock.calls.map((call) => call[1])).toEqual(['报价单.pdf']);
    // One byte too many shows only when it is read.
    expect(pane.text()).toContain('超过 20 MB，不会上传');
  });

  it('keeps the other files when one fails, and sends that one again', async () => {
    const server = serverOf();
    const pane = await open('failing', server);
    await pane.press('登记为诉求');
    await pane.press('登记');
    expect(server.attach.mock.calls.map((call) => call[1])).toEqual(['第一份.pdf', '第三份.pdf']);
    expect(pane.text()).toContain('有 1 个附件没有上传；其余的都已保存');
    await pane.press('重新上传未成功的附件');
    expect(server.attach.mock.calls.map((call) => call[1])).toEqual(['第一份.pdf', '第三份.pdf', '第二份.pdf']);
    expect(pane.text()).not.toContain('没有上传');
  });

  it('that somebody logged before is not doubled, and gets no files unasked', async () => {
    const server = serverOf({ logAppeal: vi.fn(async () => ({ log: log('99', { by: '赵敏', mine: false }), already: true })) });
    const pane = await open('ordinary', server);
    await pane.press('登记为诉求');
    await pane.press('登记');
    expect(pane.text()).toContain('没有重复登记');
    expect(pane.text()).toContain('赵敏');
    expect(server.attach).not.toHaveBeenCalled();
  });

  it('shows markup as it was written', async () => {
    const pane = await open('markup');
    await pane.press('登记为诉求');
    expect(pane.value('标题')).toContain('<img src=x');
    expect(pane.value('内容')).toContain('<script>window.hacked = 1</script>');
    expect(pane.value('内容')).not.toMatch(/[\u0000\u202e]/);
    expect(pane.box.querySelector('img, script')).toBeNull();
  });

  it('leaves the quoted mails out of a long thread, and takes them where they are wanted', async () => {
    const pane = await open('thread');
    await pane.press('登记为诉求');
    expect(pane.value('内容')).toBe('同意第二条。');
    await pane.press('带入引用的旧邮件');
    expect(pane.value('内容')).toContain('请确认。');
  });

  it('says that a text was cut', async () => {
    const pane = await open('long');
    await pane.press('登记为诉求');
    expect(pane.value('内容').length).toBeLessThanOrEqual(4000);
    expect(pane.text()).toContain('只带入了前 4000 个字');
  });

  it('of protected mail can still be written by hand', async () => {
    const pane = await open('protected');
    await pane.press('登记为诉求');
    expect(pane.text()).toContain('读不到正文和附件');
    await pane.type('内容', '电话里说的');
    await pane.type('类别', 'other');
    await pane.press('登记');
    expect(pane.text()).toContain('已登记为诉求草稿');
  });
});
