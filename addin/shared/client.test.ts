import { beforeEach, describe, expect, test, vi } from 'vitest';
import { apiOf, dataOf, versioned } from './client';
import { accountRefused, Refusal, Unreachable } from './refusal';
import type { SignedIn } from './session';

const asked: Request[] = [];
let answers: (() => Response)[] = [];

const json = (body: object, status = 200, headers: Record<string, string> = {}) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

const problem = (status: number, code: string, message = '', headers: Record<string, string> = {}) => json({ code, message, field: 'text' }, status, headers);

const who = (renewed: string | null = 'second'): SignedIn => ({ account: null, token: async () => 'first', renew: async () => renewed, leave: async () => {} });

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    return answers.shift()!();
  });
});

const me = (person = who()) => dataOf(apiOf(person).GET('/api/addin/me'));
const tokens = () => asked.map((request) => request.headers.get('Authorization'));

describe('apiOf', () => {
  test('call_Answered_GivesDataAndNamesThePerson', async () => {
    answers = [json({ name: '周敏', unit: 'HN', position: '', locale: 'en' })];
    expect((await me()).name).toBe('周敏');
    expect(tokens()).toEqual(['Bearer first']);
    expect(new URL(asked[0]!.url).pathname).toBe('/api/addin/me');
  });

  test('call_Refused_IsTheServersRefusal', async () => {
    answers = [problem(409, 'Shared.Taken', '已经有了')];
    await expect(me()).rejects.toMatchObject({ status: 409, code: 'Shared.Taken', message: '已经有了', field: 'text' });
  });

  test('call_WithoutAnswer_IsUnreachable', async () => {
    answers = [() => { throw new TypeError('network'); }];
    await expect(me()).rejects.toBeInstanceOf(Unreachable);
  });

  test('call_WithEndedToken_GoesOnceMoreWithAnother', async () => {
    answers = [problem(401, 'Http.SignInExpired'), json({ name: 'n' })];
    await me();
    expect(tokens()).toEqual(['Bearer first', 'Bearer second']);
  });

  test('call_WithNoOtherToken_SaysThatTheSignInEnded', async () => {
    answers = [problem(401, 'Http.SignInNeeded', '请先登录。')];
    await expect(me(who(null))).rejects.toMatchObject({ status: 401, code: 'Desk.SignInEnded', message: '' });
  });

  test('call_WithBothTokensRefused_SaysThatTheAccountIs', async () => {
    answers = [problem(401, 'Http.SignInNeeded'), problem(401, 'Http.SignInNeeded')];
    await expect(me()).rejects.toMatchObject({ status: 401, code: accountRefused });
  });

  test('call_AboveTheLimit_WaitsAsLongAsSaidAndGoesAgain', async () => {
    vi.useFakeTimers();
    answers = [problem(429, 'Http.TooManyRequests', '', { 'Retry-After': '5' }), json({ name: 'n' })];
    const call = me();
    await vi.advanceTimersByTimeAsync(4900);
    expect(asked.length).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    await call;
    expect(asked.length).toBe(2);
    vi.useRealTimers();
  });

  test('call_AlwaysAboveTheLimit_IsRefusedInTheEnd', async () => {
    vi.useFakeTimers();
    answers = Array.from({ length: 9 }, () => problem(429, 'Http.TooManyRequests', '', { 'Retry-After': '5' }));
    const call = me().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await call).toBeInstanceOf(Refusal);
    expect(asked.length).toBe(4);
    vi.useRealTimers();
  });

  test('versioned_Answer_GivesTheTagForTheEdit', async () => {
    answers = [json({ name: 'n' }, 200, { ETag: '"3"' })];
    expect((await versioned(apiOf(who()).GET('/api/addin/me'))).tag).toBe('"3"');
  });
});
