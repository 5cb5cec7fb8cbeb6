import { describe, expect, it } from 'vitest';
import { threadRootOf } from './threadRoot';

const own = '<own@mail.example>';
const head = (...lines: string[]) => ['Received: from mx.example (mx.example [192.0.2.1])', '\tby mail.example; Mon, 30 Nov 2026 08:12:00 +0800', `Message-ID: ${own}`, ...lines, ''].join('\r\n');

describe('the message that began a thread', () => {
  it('is the first of References, whatever it answers', () => {
    expect(threadRootOf(head('In-Reply-To: <parent@x.example>', 'References: <first@x.example> <second@x.example> <parent@x.example>'), own)).toBe('<first@x.example>');
  });

  it('is what it answers where there are no References', () => {
    expect(threadRootOf(head('In-Reply-To: <parent@x.example>'), own)).toBe('<parent@x.example>');
    expect(threadRootOf(head('References:', 'In-Reply-To: <parent@x.example>'), own)).toBe('<parent@x.example>');
  });

  it('is the mail itself where it answers nothing', () => {
    expect(threadRootOf(head('Subject: x'), own)).toBe(own);
  });

  it.each([
    ['References:\r\n\t<first@x.example>\r\n <second@x.example>'],
    ['References:   \r\n <first@x.example>\r\n\t<second@x.example>'],
    ['REFERENCES : <first@x.example>\n <second@x.example>'],
    ['references:<first@x.example><second@x.example>'],
    ['References: "Your mail of Monday" <first@x.example>'],
    ['X-Before: <none@x.example>\r\n\tReferences: <folded@x.example>\r\nReferences: <first@x.example>\r\nReferences: <later@x.example>'],
  ])('is read from %j', (field) => {
    expect(threadRootOf(head(field), own)).toBe('<first@x.example>');
  });

  it('is the first of a thousand', () => {
    const ids = Array.from({ length: 1000 }, (_, number) => `<${number}@x.example>`);
    expect(threadRootOf(head(`References: ${ids.join('\r\n ')}`), own)).toBe('<0@x.example>');
  });

  it('passes over what has not the form of an id', () => {
    expect(threadRootOf(head('References: <b>bold</b> <img src=x onerror="a@b"> <> <@> <no at> <\u202ea@x.example> <first@x.example>'), own)).toBe('<first@x.example>');
    expect(threadRootOf(head(`References: <${'a'.repeat(500)}@x.example> <first@x.example>`), own)).toBe('<first@x.example>');
    expect(threadRootOf(head('References: <script>alert(1)</script>', 'In-Reply-To: garbage'), own)).toBe(own);
  });

  it('is not looked for behind more headers than any mail has', () => {
    expect(threadRootOf(head(`X-Long: ${'x'.repeat(300_000)}`, 'References: <far@x.example>'), own)).toBe(own);
  });

  it('is not looked for in what comes below the headers', () => {
    expect(threadRootOf(`${head('Subject: x')}\r\nReferences: <body@x.example>\r\n`, own)).toBe(own);
  });

  it.each([[''], ['  \r\n\r\n'], ['no headers at all'], [undefined], [null], [7], [{}]])('is not told by %j', (headers) => {
    expect(threadRootOf(headers, own)).toBe('');
  });

  it('is found at once in headers that are made to take long', () => {
    const began = performance.now();
    for (const sign of ['<', '<a', ' \r\n', '\r\n ', 'a:', '<a@', '\t']) threadRootOf(`References: ${sign.repeat(1_000_000)}`, own);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
