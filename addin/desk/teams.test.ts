import { teamsDarkTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const host = vi.hoisted(() => ({
  theme: 'default',
  subPageId: undefined as string | undefined,
  changed: (_: string) => {},
  token: async (): Promise<string> => '',
  initialize: async () => {},
}));

vi.mock('@microsoft/teams-js', () => ({
  app: {
    initialize: () => host.initialize(),
    getContext: async () => ({ app: { theme: host.theme }, page: { subPageId: host.subPageId } }),
    registerOnThemeChangeHandler: (handler: (theme: string) => void) => (host.changed = handler),
    notifySuccess: () => {},
  },
  authentication: { getAuthToken: () => host.token() },
}));

const { NoTeamsToken, placeOfLink, signedInByTeams, startTeams, troubleOf } = await import('./teams');
const { tellTheme, themeNow, themeReady } = await import('../shared/theme');
const { Unreachable } = await import('../shared/refusal');

const tokenUntil = (seconds: number, mark = '') => `head.${btoa(JSON.stringify({ exp: seconds, mark })).replace(/=+$/, '')}.sign`;

beforeEach(() => {
  Object.assign(host, { theme: 'default', subPageId: undefined, initialize: async () => {}, token: async () => tokenUntil(9e9) });
  window.location.hash = '#/';
});
afterEach(() => vi.useRealTimers());

describe('starting', () => {
  test('startTeams_PageAroundIsNoTeams_GivesUpAfterFiveSeconds', async () => {
    vi.useFakeTimers();
    host.initialize = () => new Promise(() => {});
    const started = startTeams();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await started).toBeNull();
  });

  test('startTeams_Refused_IsNone', async () => {
    host.initialize = () => Promise.reject(new Error('no parent'));
    expect(await startTeams()).toBeNull();
  });

  test('startTeams_DeepLink_GoesToTheItem', async () => {
    host.subPageId = 'card/ballot/123';
    await startTeams();
    expect(window.location.hash).toBe('#/card/ballot/123');
  });

  test('startTeams_WithoutDeepLink_StaysWhereTheTabBegins', async () => {
    window.location.hash = '#/customers';
    await startTeams();
    expect(window.location.hash).toBe('#/customers');
  });

  test.each(['javascript:alert(1)', '//evil.example', '../x', '#/card', '<b>', ''])('placeOfLink_%s_IsNone', (named) => expect(placeOfLink(named)).toBeNull());

  test('placeOfLink_OfAPageWithChoices_IsItsAddress', () => expect(placeOfLink('year?unit=5&year=2025')).toBe('#/year?unit=5&year=2025'));
});

describe('theme', () => {
  test.each([
    ['dark', teamsDarkTheme.colorNeutralBackground1],
    ['contrast', teamsHighContrastTheme.colorNeutralBackground1],
  ])('theme_%s_IsTakenOnAtStart', async (name, background) => {
    host.theme = name;
    await startTeams();
    expect(themeNow().colorNeutralBackground1).toBe(background);
    expect(document.documentElement.style.colorScheme).toBe('dark');
  });

  test('theme_ChangedInTeams_Follows', async () => {
    await startTeams();
    const light = themeNow();
    host.changed('contrast');
    await themeReady();
    expect(themeNow().colorNeutralBackground1).toBe(teamsHighContrastTheme.colorNeutralBackground1);
    host.changed('default');
    expect(themeNow()).toBe(light);
  });

  test('theme_WithANewName_LooksLikeTheDefault', () => {
    tellTheme('default');
    const light = themeNow();
    tellTheme('constructor-of-2030');
    expect(themeNow()).toBe(light);
  });
});

describe('signing in', () => {
  test('token_StillGood_IsNotAskedForAgain', async () => {
    const token = vi.fn(async () => tokenUntil(10_000));
    host.token = token;
    const who = signedInByTeams(() => 1_000_000);
    expect(await who.token()).toBe(await who.token());
    expect(token).toHaveBeenCalledTimes(1);
  });

  test('token_FiveMinutesBeforeItsEnd_IsAskedForAgain', async () => {
    let now = 0;
    const token = vi.fn(async () => tokenUntil(1000));
    host.token = token;
    const who = signedInByTeams(() => now * 1000);
    await who.token();
    now = 701;
    await who.token();
    expect(token).toHaveBeenCalledTimes(2);
  });

  test('token_ThatCannotBeRead_IsNotKept', async () => {
    const token = vi.fn(async () => 'opaque');
    host.token = token;
    const who = signedInByTeams();
    await who.token();
    await who.token();
    expect(token).toHaveBeenCalledTimes(2);
  });

  test('renew_TheSameTokenAgain_IsNone', async () => {
    const who = signedInByTeams();
    expect(await who.renew(await who.token())).toBeNull();
  });

  test('renew_AnotherToken_IsGiven', async () => {
    host.token = async () => tokenUntil(9e9, 'new');
    expect(await signedInByTeams().renew(tokenUntil(9e9, 'old'))).toBe(tokenUntil(9e9, 'new'));
  });

  test('renew_Refused_IsNone', async () => {
    host.token = () => Promise.reject(new Error('CancelledByUser'));
    expect(await signedInByTeams().renew('x')).toBeNull();
  });

  test.each([
    ['CancelledByUser', 'cancelled'],
    ['resourceRequiresConsent', 'consent'],
    ['AADSTS65001: The user or administrator has not consented', 'consent'],
    ['Network request failed', 'unreachable'],
    ['resourceDisabled', 'failed'],
    ['AADSTS500011: The resource principal was not found', 'failed'],
  ])('trouble_%s_Is%s', (words, kind) => expect(troubleOf(words)).toBe(kind));

  test('token_Refused_CarriesTheCodeAndNothingElse', async () => {
    host.token = () => Promise.reject(new Error('AADSTS500011: The resource principal named api://secret was not found'));
    const refusal = await signedInByTeams().token().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(NoTeamsToken);
    expect(refusal).toMatchObject({ status: 401, trouble: 'failed', detail: 'AADSTS500011', message: '' });
  });

  test('token_WithoutConnection_IsUnreachable', async () => {
    host.token = () => Promise.reject(new Error('timeout'));
    await expect(signedInByTeams().token()).rejects.toBeInstanceOf(Unreachable);
  });
});
