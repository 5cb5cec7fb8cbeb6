const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

/** Inline marks of the adaptive-card subset of Markdown on text that is already escaped. */
const inline = (text: string) =>
  text
    .replace(/\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w*])[*_]([^*_]+)[*_](?=[^\w*]|$)/g, '$1<em>$2</em>');

/**
 * The subset of Markdown that adaptive cards know: bold, italic, https links, lists, line breaks. Everything is escaped first, so a
 * customer's name can never become markup.
 */
export function markdown(text: string): string {
  const out: string[] = [];
  let list: 'ul' | 'ol' | null = null;
  const close = () => {
    if (list) out.push(`</${list}>`);
    list = null;
  };
  for (const line of escape(text).split(/\r?\n/)) {
    const bullet = /^\s*[-*]\s+(.*)$/.exec(line);
    const number = /^\s*\d+\.\s+(.*)$/.exec(line);
    const kind = bullet ? 'ul' : number ? 'ol' : null;
    if (kind !== list) {
      close();
      if (kind) out.push(`<${kind}>`);
      list = kind;
    }
    if (kind) out.push(`<li>${inline((bullet ?? number)![1]!)}</li>`);
    else if (line.trim()) out.push(`<p>${inline(line)}</p>`);
  }
  close();
  return out.join('');
}
