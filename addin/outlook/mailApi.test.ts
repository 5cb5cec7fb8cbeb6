import { afterEach, expect, it, vi } from 'vitest';
import { apiOf } from '../shared/client';
import type { Mail } from '../shared/host';
import { mailApi } from './mailApi';

const mail: Mail = {
  item: 'AAMk-1',
  message: '<1@mail.example>',
  conversation: '',
  subject: '<b>x</b>',
  from: { name: '李强', address: 'li@dafeng.example' },
  to: [],
  cc: [],
  at: '2026-11-30T08:12:00.000Z',
  files: [],
};

/** The one request that was sent, with its body as text. */
function sent(answer: object = {}, threadRoot?: () => Promise<string>) {
  const requests: { method: string; url: string; headers: Headers; body: string }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push({ method: request.method, url: new URL(request.url).pathname + new URL(request.url).search, headers: request.headers, body: await request.text() });
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  });
  const api = mailApi(apiOf({ account: null, token: async () => 'token', renew: async () => null, leave: async () => {} }), threadRoot);
  return { api, requests };
}

afterEach(() => vi.unstubAllGlobals());

it('a look tells who wrote and when, and not the text', async () => {
  const { api, requests } = sent();
  await api.look(mail);
  expect(requests[0]).toMatchObject({ method: 'POST', url: '/api/addin/messages/look' });
  expect(JSON.parse(requests[0]!.body)).toEqual({
    message: { internetMessageId: '<1@mail.example>', conversationId: null, threadRoot: null, from: { name: '李强', address: 'li@dafeng.example' }, subject: '<b>x</b>', sent: '2026-11-30T08:12:00.000Z' },
  });
});

it('a look and a log tell with which message the thread began', async () => {
  const { api, requests } = sent({}, async () => '<first@mail.example>');
  await api.look(mail);
  await api.logAppeal(mail, '7', { category: 'other', title: 't', text: 'x', urgent: false });
  await api.logInterview(mail, '7', { on: null, theirs: '', ours: '', topics: 'x', agreed: '', asked: '', next: '' });
  expect(requests.map((request) => JSON.parse(request.body).message.threadRoot)).toEqual(Array.from({ length: 3 }, () => '<first@mail.example>'));
});

it('an amendment names the version that was seen, and the log by its whole id', async () => {
  const { api, requests } = sent();
  await api.amend('9223372036854775807', 3, { category: 'other', title: 't', text: 'x', urgent: false });
  expect(requests[0]).toMatchObject({ method: 'PATCH', url: '/api/addin/messages/logs/9223372036854775807' });
  expect(requests[0]!.headers.get('If-Match')).toBe('"3"');
});

it('a file goes as its bytes, its name in a header', async () => {
  const { api, requests } = sent();
  await api.attach('7', '报价 1.pdf', new Blob(['%PDF']));
  expect(requests[0]).toMatchObject({ method: 'POST', url: '/api/addin/messages/logs/7/files', body: '%PDF' });
  expect(requests[0]!.headers.get('Content-Type')).toBe('application/octet-stream');
  expect(requests[0]!.headers.get('X-File-Name')).toBe(encodeURIComponent('报价 1.pdf'));
});

it('limits are numbers, however they travel', async () => {
  const { api } = sent({ limits: { fileBytes: 20971520 } });
  expect((await api.rights()).limits.fileBytes).toBe(20971520);
});

it('the next page is asked for by its mark', async () => {
  const { api, requests } = sent();
  await api.visits();
  await api.visits('638-7');
  expect(requests.map((request) => request.url)).toEqual(['/api/addin/visits', '/api/addin/visits?after=638-7']);
});
