import { describe, expect, it } from 'vitest';
import { apart, cut, dayOf, tidy, titleOf, wordsFor } from './mailText';

describe('titleOf', () => {
  it.each([
    ['回复：关于十二月供气', '关于十二月供气'],
    ['RE: FW: 回复: 年度合同条款', '年度合同条款'],
    ['Re[2]: Gas', 'Gas'],
    ['Regarding gas', 'Regarding gas'],
    ['  两\n行  ', '两 行'],
    ['<b>紧急</b>', '<b>紧急</b>'],
    ['RE:', ''],
  ])('%s', (subject, title) => expect(titleOf(subject, 100)).toBe(title));

  it('is cut where it is too long', () => expect(titleOf('x'.repeat(120), 100)).toHaveLength(100));
});

describe('apart', () => {
  it('leaves older mails out', () => {
    expect(apart('同意。\n\n-----Original Message-----\nFrom: 王芳\nSent: Friday\n\n请确认。').fresh).toBe('同意。');
    expect(apart('同意。\r\n\r\n发件人: 王芳 <w@x>\r\n发送时间: 今天\r\n收件人: 李强\r\n主题: y\r\n\r\n请确认。')).toEqual({
      fresh: '同意。',
      quoted: '发件人: 王芳 <w@x>\n发送时间: 今天\n收件人: 李强\n主题: y\n\n请确认。',
    });
    expect(apart('Yes.\n\nOn Mon, 30 Nov 2026 at 9:30, Wang Fang <w@x> wrote:\n> Please confirm.').fresh).toBe('Yes.');
    expect(apart('好。\n在 2026年11月30日，王芳写道：\n> 请确认').fresh).toBe('好。');
  });

  it('keeps words that only look like a header', () => {
    expect(apart('From: our side everything is fine.\nRegards').fresh).toBe('From: our side everything is fine.\nRegards');
    expect(apart('发件人：请改为张三\n谢谢').quoted).toBe('');
  });

  it('takes a mail that was forwarded without a word as it is', () => {
    expect(apart('-----Original Message-----\nFrom: x\nSent: y\n\nz')).toEqual({ fresh: '-----Original Message-----\nFrom: x\nSent: y\n\nz', quoted: '' });
  });
});

describe('tidy', () => {
  it('takes signs away that nobody sees and the server refuses', () => expect(tidy('a\u0000b\u202ec\u200b\u2028d \u00a0\n\n\n\ne')).toBe('abc\nd\n\ne'));
  it('leaves markup as it was written', () => expect(tidy('<script>x</script> =cmd|')).toBe('<script>x</script> =cmd|'));
});

describe('cut', () => {
  it('never leaves half a sign', () => {
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('ab😀', 4)).toBe('ab😀');
  });
});

it('wordsFor stays within what is taken', () => {
  const { subject, text } = wordsFor('s'.repeat(1000), 't'.repeat(20000), 10000);
  expect(subject.length + text.length).toBe(10000);
  expect(wordsFor('s', 't', 10000)).toEqual({ subject: 's', text: 't' });
});

it('dayOf is a day in Shanghai', () => expect(dayOf('2026-11-30T17:00:00Z')).toBe('2026-12-01'));
