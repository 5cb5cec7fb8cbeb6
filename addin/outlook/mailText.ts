/** The beginnings that mail programs put before a subject, in the languages met here, with a number or in full-width signs. */
const answering = /^\s*(?:(?:re|fw|fwd|aw|wg|答复|回复|转发|轉寄|回覆)\s*(?:\[\d+\])?\s*[:：]\s*)+/i;

/** A subject as a title: without the marks of answering and forwarding, on one line, cut where it is too long. */
export function titleOf(subject: string, longest: number): string {
  return cut(subject.replace(answering, '').replace(/\s+/g, ' ').trim(), longest);
}

/** Where an older mail begins that is quoted below the new text. */
const older = [
  /^\s*[-_]{3,}\s*(original message|forwarded message|原始邮件|原始郵件|转发的邮件|转发邮件信息|邮件原件)\s*[-_]*\s*$/i,
  /^\s*_{20,}\s*$/,
  /^\s*(from|发件人|寄件者)\s*[:：].+$/i,
  /^\s*(on\s.{6,120}\swrote|在\s*.{4,120}(写道|寫道))\s*[:：]?\s*$/i,
  /^\s*>/,
];

/** What a header of an older mail has below its first line. */
const headerLine = /^\s*(sent|date|to|cc|subject|发送时间|发送日期|日期|收件人|抄送|主题)\s*[:：]/i;

/** A mail's text in two: what was written now, and the older mails quoted below it. */
export function apart(text: string): { fresh: string; quoted: string } {
  const lines = tidy(text).split('\n');
  const at = lines.findIndex((line, index) => {
    if (!older.some((mark) => mark.test(line))) return false;
    // "From:" alone may be the writer's own words; with a second header line below it is a mail.
    return !/^\s*(from|发件人|寄件者)/i.test(line) || lines.slice(index + 1, index + 5).some((next) => headerLine.test(next));
  });
  if (at < 0) return { fresh: lines.join('\n'), quoted: '' };
  const fresh = lines.slice(0, at).join('\n').trim();
  const quoted = lines.slice(at).join('\n').trim();
  // A mail that is forwarded without a word consists of the older one.
  return fresh ? { fresh, quoted } : { fresh: quoted, quoted: '' };
}

/** Line ends as one sign, no spaces at them, no more than one empty line at a time, none of the signs that are not seen. */
export const tidy = (text: string) =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** At most so many characters as the server counts them, never half a sign. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = /[\ud800-\udbff]/.test(text[longest - 1]!) ? longest - 1 : longest;
  return text.slice(0, end).trimEnd();
}

/** The day of a time in Asia/Shanghai, as a date field writes it. */
export const dayOf = (iso: string) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(iso));

/** Subject and text for the question about the category, together no longer than is taken. */
export function wordsFor(subject: string, text: string, most: number): { subject: string; text: string } {
  const head = cut(subject, Math.min(most, 400));
  return { subject: head, text: cut(text, most - head.length) };
}
