/** Characters of headers that are looked at; a mail has some twenty thousand. */
const mostHeaders = 256 * 1024;

/** Characters of an id, without its angle brackets, that the server takes. */
const longestId = 500;

/** The id of the message that began a thread, by a mail's headers (RFC 5322 §3.6.4): the first of References, else of In-Reply-To, else the mail's own. Empty where there are no headers to tell. */
export function threadRootOf(headers: unknown, own: string): string {
  const fields = fieldsOf(typeof headers === 'string' ? headers.slice(0, mostHeaders) : '');
  // Outlook keeps no headers of mails that were sent from it or never travelled: that nothing is answered there says nothing.
  if (fields.size === 0) return '';
  return firstIdIn(fields.get('references')) ?? firstIdIn(fields.get('in-reply-to')) ?? own;
}

/** The fields up to the empty line, unfolded, by their names in small letters; of several the first. */
function fieldsOf(headers: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of headers.replace(/(?:\r\n?|\n)(?=[ \t]+\S)/g, '').split(/\r\n?|\n/)) {
    if (line.trim() === '' && fields.size > 0) break;
    const field = /^([!-9;-~]{1,100})[ \t]*:(.*)$/s.exec(line);
    const name = field?.[1]!.toLowerCase();
    if (name && !fields.has(name)) fields.set(name, field![2]!);
  }
  return fields;
}

/** The first that has the form of an id: what stands in headers is written by whoever sends the mail. */
function firstIdIn(text: string | undefined): string | undefined {
  for (const found of (text ?? '').matchAll(/<([^<>\s]+)>/g)) {
    const id = found[1]!;
    if (id.length <= longestId && /.@./.test(id) && !/\p{C}/u.test(id)) return `<${id}>`;
  }
  return undefined;
}
