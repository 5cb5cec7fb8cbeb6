import { beforeEach, describe, expect, it, vi } from 'vitest';
import { begin, enter, open, signedOut, type Pane } from './opening';
import { choosePersona, chosenPersona } from './persona';
import { Refusal, Unreachable } from './refusal';

type Host = { name: string };
const host = { name: 'Outlook' };
const me = { name: '王芳', unit: '华南公司', locale: 'zh-CN' };
const pane = (part: Partial<Pane<Host, number>> = {}): Pane<Host, number> => ({
  title: () => '窗格',
  inOffice: async () => host,
  inBrowser: async () => host,
  first: async () => ({ me, first: 7 }),
  ...part,
});
const written = (way: string) => (document.head.innerHTML = `<meta name="sign-in" content='${way}'>`);

beforeEach(() => {
  sessionStorage.clear();
  written('{"mode":"persona"}');
  document.body.innerHTML = '<div id="pane"><main><p class="waits"></p></main></div>';
  vi.stubGlobal('fetch', vi.fn(async () => Response.json({ mode: 'persona' })));
});

describe('opening', () => {
  it('asks nobody how one signs in: the page says so', async () => {
    expect(await open(pane())).toEqual({ at: 'choosing', again: false, host });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('asks the server anew when it is tried again, or when the page does not say', async () => {
    await open(pane(), true);
    written('/SIGN_IN');
    await open(pane());
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('asks for the first view before what draws may keep the page busy', async () => {
    choosePersona('token', '12');
    const order: string[] = [];
    const first = async () => (order.push('asks'), { me, first: 7 });
    const stand = await open(pane({ first }), false, () => order.push('draws'));
    expect(order).toEqual(['asks', 'draws']);
    expect(stand).toMatchObject({ at: 'open', entered: { host, me, first: 7, persona: true } });
  });

  it('says what it can when nobody answers', async () => {
    choosePersona('token', '12');
    expect(await open(pane({ first: () => Promise.reject(new Unreachable()) }))).toMatchObject({ at: 'failed', message: 'This could not be opened. Check the network and try again.' });
  });

  it('shows where it ended, and in the page itself that what draws did not come', async () => {
    const show = vi.fn();
    await begin(pane(), async () => ({ show }));
    expect(show.mock.calls[0]![1]).toMatchObject({ at: 'choosing' });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await begin(pane(), () => Promise.reject(new TypeError('no file')));
    expect(document.querySelector('.waits')!.textContent).toBe('This could not be opened. Check the network and try again.');
  });
});

describe('a refused sign-in', () => {
  const who = () => choosePersona('token', '12');

  it('of a chosen person leads back to the choice', async () => {
    const stand = await enter(pane({ first: () => Promise.reject(new Refusal(401, 'Desk.SignInEnded', '', null)) }), host, who(), true);
    expect(stand).toEqual({ at: 'choosing', again: true, host });
    expect(chosenPersona()).toBeNull();
  });

  it('of an account is said in the server’s words', async () => {
    const why = new Refusal(403, 'Http.PersonUnknown', '不认识您', null);
    expect(await signedOut({ host, who: who(), persona: false }, why)).toEqual({ at: 'signed-out', trouble: { kind: 'refused' }, message: '不认识您' });
  });

  it('is not what every refusal is', () => expect(signedOut({ host, who: who(), persona: true }, new Refusal(403, 'Shared.ActionNotAllowed', '', null))).toBeNull());
});
