/** A text before and after, with what they share at both ends set apart from what is different. */
export interface Difference {
  head: string;
  gone: string;
  come: string;
  tail: string;
}

/** Where two texts part and where they meet again. Surrogate pairs and digits of one number stay in one piece. */
export function difference(before: string, after: string): Difference {
  const [a, b] = [pieces(before), pieces(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return {
    head: a.slice(0, start).join(''),
    gone: a.slice(start, a.length - end).join(''),
    come: b.slice(start, b.length - end).join(''),
    tail: end === 0 ? '' : a.slice(a.length - end).join(''),
  };
}

/** Numbers and Latin words whole, everything else letter by letter. */
const pieces = (text: string) => text.match(/[0-9.]+|[A-Za-z]+|./gsu) ?? [];
