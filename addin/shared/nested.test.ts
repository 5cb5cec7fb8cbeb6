import { AuthError, BrowserAuthError, InteractionRequiredAuthError } from '@azure/msal-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoOfficeToken, startNested } from './nested';
import { Unreachable } from './refusal';

const client = { acquireTokenSilent: vi.fn(), acquireTokenPopup: vi.fn() };
const create = vi.fn(async (_configuration: unknown) => client);

vi.mock('@azure/msal-browser', async (original) => ({ ...(await original<object>()), createNestablePublicClientApplication: (configuration: unknown) => create(configuration) }));

const way = { mode: 'entra', authority: 'https://login.example/tenant', clientId: 'client-1', scope: 'api://client-1/access_as_user' } as const;
const scopes = [way.scope];

const gives = (accessToken: string) => async () => ({ accessToken });
const fails = (error: unknown) => async () => {
  throw error;
};
const needsPerson = () => new InteractionRequiredAuthError('interaction_required', 'c', 'AADSTS50076: second proof');
const says = (message: string, code = 'invalid_grant', sub = '') => new AuthError(code, 'c', message, sub);

const failed = (call: Promise<unknown>) => call.then(() => null, (error: unknown) => error);

/** An answer that comes when the test says so. */
function later() {
  let give!: (token: string) => void;
  const answer = new Promise<{ accessToken: string }>((resolve) => (give = (accessToken) => resolve({ accessToken })));
  return { answer, give };
}

beforeEach(() => {
  vi.resetAllMocks();
  create.mockImplementation(async () => client);
});

describe('a token of nested app authentication', () => {
  it('is asked of Office for our own application, and kept for as long as the page is open', async () => {
    client.acquireTokenSilent.mockImplementation(gives('first'));
    const person = await startNested(way);
    expect(create).toHaveBeenCalledWith({
      auth: { clientId: 'client-1', authority: 'https://login.example/tenant', knownAuthorities: ['login.example'] },
      cache: { cacheLocation: 'sessionStorage' },
    });
    expect(person.account).toBeNull();
    expect(await person.token()).toBe('first');
    expect(client.acquireTokenSilent).toHaveBeenCalledWith({ scopes, forceRefresh: false });
    expect(client.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it('is asked of the person where the tenant wants that, and only there', async () => {
    client.acquireTokenSilent.mockImplementation(fails(needsPerson()));
    client.acquireTokenPopup.mockImplementation(gives('typed'));
    expect(await (await startNested(way)).token()).toBe('typed');
    expect(client.acquireTokenPopup).toHaveBeenCalledExactlyOnceWith({ scopes });
  });

  it('opens no window for any other trouble', async () => {
    client.acquireTokenSilent.mockImplementation(fails(says('AADSTS50020: user of another tenant')));
    expect(await failed((await startNested(way)).token())).toBeInstanceOf(NoOfficeToken);
    expect(client.acquireTokenPopup).not.toHaveBeenCalled();
  });

  it.each([
    ['AADSTS65001: no consent', 'consent'],
    ['AADSTS650052: not subscribed', 'consent'],
    ['AADSTS90094: administrator needed', 'consent'],
    ['AADSTS650011: something else', 'failed'],
    ['AADSTS50020: user of another tenant', 'refused'],
    ['anything', 'failed'],
  ])('that does not come says why: %s is %s', async (message, kind) => {
    client.acquireTokenSilent.mockImplementation(fails(says(message)));
    const error = (await failed((await startNested(way)).token())) as NoOfficeToken;
    expect(error).toMatchObject({ status: 401, code: 'Desk.NoOfficeToken', trouble: { kind } });
    // What Office wrote is for whoever looks after the tenant; the reader hears words of ours.
    expect(error.message).toBe('');
  });

  it('that the person does not want is said to be cancelled', async () => {
    client.acquireTokenSilent.mockImplementation(fails(needsPerson()));
    client.acquireTokenPopup.mockImplementation(fails(says('closed', 'user_cancelled', 'cancel')));
    expect(await failed((await startNested(way)).token())).toMatchObject({ trouble: { kind: 'cancelled' } });
  });

  it('for which consent is wanted in the window says so too', async () => {
    client.acquireTokenSilent.mockImplementation(fails(needsPerson()));
    client.acquireTokenPopup.mockImplementation(fails(says('AADSTS65001: no consent')));
    expect(await failed((await startNested(way)).token())).toMatchObject({ trouble: { kind: 'consent' } });
  });

  it.each([
    ['silently', fails(new BrowserAuthError('no_network_connectivity', 'c')), gives('never')],
    ['in the window', fails(needsPerson()), fails(new BrowserAuthError('post_request_failed', 'c'))],
  ])('without a network is no refusal: %s', async (_where, silent, popup) => {
    client.acquireTokenSilent.mockImplementation(silent);
    client.acquireTokenPopup.mockImplementation(popup);
    const error = await failed((await startNested(way)).token());
    expect(error).toBeInstanceOf(Unreachable);
    expect((error as Unreachable).cause).toBeInstanceOf(AuthError);
  });

  it('is one question for requests side by side, and another one afterwards', async () => {
    const { answer, give } = later();
    client.acquireTokenSilent.mockReturnValueOnce(answer).mockImplementationOnce(gives('second'));
    const person = await startNested(way);
    const both = Promise.all([person.token(), person.token()]);
    give('first');
    expect(await both).toEqual(['first', 'first']);
    expect(client.acquireTokenSilent).toHaveBeenCalledTimes(1);
    expect(await person.token()).toBe('second');
  });

  it('is asked anew after one that failed', async () => {
    client.acquireTokenSilent.mockImplementationOnce(fails(says('x'))).mockImplementationOnce(gives('first'));
    const person = await startNested(way);
    expect(await failed(person.token())).toBeInstanceOf(NoOfficeToken);
    expect(await person.token()).toBe('first');
  });
});

describe('a token that the server refused', () => {
  /** Silent answers: what is stored, then what a forced question gives. */
  const stored = (token: string, forced: () => Promise<unknown>) =>
    client.acquireTokenSilent.mockImplementation(async (request: { forceRefresh: boolean }) => (request.forceRefresh ? forced() : { accessToken: token }));
  const forcedCalls = () => client.acquireTokenSilent.mock.calls.filter(([request]) => request.forceRefresh).length;

  it('is replaced by a forced question', async () => {
    stored('old', gives('new'));
    expect(await (await startNested(way)).renew('old')).toBe('new');
    expect(client.acquireTokenSilent).toHaveBeenLastCalledWith({ scopes, forceRefresh: true });
  });

  it('is replaced by what is stored where another request renewed it meanwhile', async () => {
    stored('newer', gives('never'));
    expect(await (await startNested(way)).renew('old')).toBe('newer');
    expect(forcedCalls()).toBe(0);
  });

  it('is forced once for requests side by side', async () => {
    const { answer, give } = later();
    stored('old', () => answer);
    const person = await startNested(way);
    const both = Promise.all([person.renew('old'), person.renew('old')]);
    await vi.waitFor(() => expect(forcedCalls()).toBeGreaterThan(0));
    // Who asks in the meantime waits for the new one too.
    const third = person.token();
    give('new');
    expect([...(await both), await third]).toEqual(['new', 'new', 'new']);
    expect(forcedCalls()).toBe(1);
  });

  it('opens one window for requests side by side where the person is wanted', async () => {
    stored('old', fails(needsPerson()));
    const { answer, give } = later();
    client.acquireTokenPopup.mockReturnValue(answer);
    const person = await startNested(way);
    const both = Promise.all([person.renew('old'), person.renew('old')]);
    await vi.waitFor(() => expect(client.acquireTokenPopup).toHaveBeenCalled());
    give('typed');
    expect(await both).toEqual(['typed', 'typed']);
    expect(client.acquireTokenPopup).toHaveBeenCalledTimes(1);
  });

  it('stays refused where Office has no other', async () => {
    stored('old', fails(says('AADSTS65001: no consent')));
    expect(await (await startNested(way)).renew('old')).toBeNull();
  });

  it('is not given up for want of a network', async () => {
    stored('old', fails(new BrowserAuthError('no_network_connectivity', 'c')));
    expect(await failed((await startNested(way)).renew('old'))).toBeInstanceOf(Unreachable);
  });
});

it('leaving is Office\'s own matter: nothing is asked, and the next token comes as before', async () => {
  client.acquireTokenSilent.mockImplementation(gives('first'));
  const person = await startNested(way);
  await person.leave();
  expect(client.acquireTokenSilent).not.toHaveBeenCalled();
  expect(await person.token()).toBe('first');
});
