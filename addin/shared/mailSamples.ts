import type { Mail, MailFile, OpenMail } from './host';

/** A mail of the stand-in, with its text, and what is special about it. */
export interface Sample {
  open: OpenMail;
  text?: string;
  /** Outlook keeps the text from add-ins. */
  protected?: boolean;
  /** Outlook is too old for files. */
  old?: boolean;
  /** Files that cannot be had, by id: once, as a bad connection does, or always. */
  failing?: { id: string; always: boolean }[];
}

const kilo = 1024;
const mega = 1024 * kilo;

const file = (id: string, name: string, size: number, part: Partial<MailFile> = {}): MailFile => ({ id, name, size, kind: 'file', inline: false, ...part });

const from = (name: string, address: string) => ({ name, address });

/** A contact of the first customer of the demo group. */
const demoContact = from('陈永强', 'c0.0@customer0.example.com');

const mail = (id: string, part: Partial<Mail>): Mail => ({
  item: `item-${id}`,
  message: `<${id}@mail.example>`,
  conversation: `thread-${id}`,
  subject: '',
  from: demoContact,
  to: [from('王芳', 'wang.fang@group.example')],
  cc: [],
  at: '2026-11-30T08:12:00Z',
  files: [],
  ...part,
});

const here = (id: string, part: Partial<Mail>): OpenMail => ({ is: 'mail', mail: mail(id, part) });

const ordinary = `王经理：

您好！我公司十二月计划增加提气量 300 万方，目前合同约定的日提气上限不够，近两周已有三天被限供，影响生产。
请协调贵司尽快答复能否调整，否则可能造成我方违约。

陈永强
采购部`;

/** Mails by the names that addresses and tests use. */
export const samples: Record<string, Sample> = {
  ordinary: {
    open: here('ordinary', {
      subject: '回复：关于十二月供气',
      files: [file('a', '十二月用气计划.pdf', 38 * kilo), file('b', '限供情况说明.pdf', 214 * kilo), file('c', 'logo.png', 6 * kilo, { inline: true })],
    }),
    text: ordinary,
  },
  nothing: { open: { is: 'nothing' } },
  encrypted: { open: { is: 'encrypted' } },
  draft: { open: { is: 'draft' } },
  meeting: { open: { is: 'other' } },
  protected: { open: here('protected', { subject: '受保护的邮件', files: [file('a', '报价.pdf', 90 * kilo)] }), protected: true },
  large: {
    open: here('large', {
      subject: '设备图纸与报价',
      files: [
        file('a', '设备图纸全套.pdf', 20 * mega + 1),
        file('b', '报价单.pdf', 120 * kilo),
        file('c', '现场照片.zip', 3 * mega),
        file('d', '会议录像', 400 * mega, { kind: 'cloud' }),
        file('e', '转发的邮件.eml', 40 * kilo, { kind: 'item' }),
        file('f', '空白.docx', 0),
      ],
    }),
    text: '请查收图纸与报价，图纸较大。',
  },
  'twenty-mega': {
    open: here('twenty-mega', { subject: '二十兆的附件', files: [file('a', '图纸.pdf', 20 * mega), file('b', '说明.pdf', 60 * kilo)] }),
    text: '附件正好二十兆。',
  },
  failing: {
    open: here('failing', { subject: '附件时好时坏', files: [file('a', '第一份.pdf', 50 * kilo), file('b', '第二份.pdf', 60 * kilo), file('c', '第三份.pdf', 70 * kilo)] }),
    text: '三份附件。',
    failing: [{ id: 'b', always: false }],
  },
  'two-customers': { open: here('two-customers', { subject: '两家公司的年度合同', from: from('陈洁', 'chen.jie@holding.example') }), text: '关于两家公司的年度合同，请安排时间商谈。' },
  unknown: { open: here('unknown', { subject: '初次联系：询价', from: from('赵新', 'zhao.xin@newcomer.example') }), text: '我们是新成立的公司，想了解供气价格。' },
  domain: { open: here('domain', { subject: '交接：以后由我联系', from: from('林新', 'lin.xin@customer0.example.com') }), text: '即日起由我负责采购，请更新联系方式。' },
  public: { open: here('public', { subject: '询价', from: from('Zhao', 'zhao@qq.com') }), text: '想了解供气价格。' },
  markup: {
    open: here('markup', {
      subject: '<img src=x onerror="window.hacked=1"> **紧急** {{subject}}',
      from: from('<b>陈</b>', demoContact.address),
      files: [file('a', '<script>alert(1)</script>.pdf', 9 * kilo)],
    }),
    text: '<script>window.hacked = 1</script>\n<a href="javascript:window.hacked=1">点这里</a> \u202e逆序\u0000零\n=cmd|\'/c calc\'!A1\n[链接](javascript:alert(1))',
  },
  long: {
    open: here('long', { subject: 'RE: FW: 回复: 年度合同条款', conversation: 'thread-contract' }),
    text: `${'第三条价格机制我方有不同意见，请按上次会议纪要修改。\n'.repeat(260)}\n发件人: 王芳 <wang.fang@group.example>\n发送时间: 2026年11月28日 9:30\n收件人: 陈永强\n主题: 年度合同条款\n\n${'请贵方确认条款。\n'.repeat(40)}`,
  },
  thread: {
    open: here('thread-2', { subject: '回复: 年度合同条款', conversation: 'thread-contract', at: '2026-11-29T02:00:00Z' }),
    text: '同意第二条。\n\n-----Original Message-----\nFrom: 王芳\nSent: Friday\n\n请确认。',
  },
  english: {
    open: here('english', { subject: 'Re: Gas supply in December', from: from('Xu Xiaodong', 'c0.1@customer0.example.com'), files: [file('a', 'December plan.pdf', 38 * kilo)] }),
    text: 'Dear Ms Wang,\n\nwe plan to take 3 million m³ more in December and risk breaching the contract. Please answer urgently.\n\nJohn',
  },
  old: { open: here('old', { subject: '旧版 Outlook', files: [file('a', '报价.pdf', 90 * kilo)] }), text: '见附件。', old: true },
};

/** The bytes of a file of the stand-in: as many as it says, beginning like a file of its kind. */
export function bytesOf(of: MailFile): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(of.size);
  const marks: Record<string, string> = { pdf: '%PDF-1.4\n', png: '\u0089PNG\r\n\u001a\n', xlsx: 'PK\u0003\u0004', docx: 'PK\u0003\u0004' };
  const mark = marks[of.name.split('.').at(-1) ?? ''] ?? '';
  for (let at = 0; at < Math.min(mark.length, bytes.length); at++) bytes[at] = mark.charCodeAt(at);
  // Two files with the same bytes would count as one.
  for (let at = 0; at < of.id.length && at + 16 < bytes.length; at++) bytes[at + 16] = of.id.charCodeAt(at);
  return bytes;
}
