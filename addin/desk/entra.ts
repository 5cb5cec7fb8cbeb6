import { CacheLookupPolicy, PublicClientApplication, type AccountInfo } from '@azure/msal-browser';
import { Refusal, Unreachable } from '../shared/refusal';
import type { SignedIn } from '../shared/session';
import { isNetwork, troubleOf, type SignInTrouble } from '../shared/signInTrouble';
import type { SignInWay } from '../shared/signInWay';

type EntraWay = Extract<SignInWay, { mode: 'entra' }>;

export interface Entra {
  /** Who came back from the sign-in page, or was signed in in this tab before. */
  who: SignedIn | null;
  trouble: SignInTrouble | null;
  /** Goes to the sign-in page and comes back to this address. */
  signIn(chooseAccount: boolean): Promise<void>;
}

/** Remembers over the way to the sign-in page and back that it was asked for; without it, 'Back' would lead there again for ever. */
const wentKey = 'desk.went';

/** Signing in with the tenant's accounts: authorization code with PKCE in this window, tokens in this tab's storage only. */
export async function startEntra(way: EntraWay): Promise<Entra> {
  const page = new URL('./', document.baseURI).href;
  const client = new PublicClientApplication({
    auth: {
      clientId: way.clientId,
      authority: way.authority,
      // No other host is asked about the authority; the page's policy would not let it.
      knownAuthorities: [new URL(way.authority).host],
      redirectUri: page,
      postLogoutRedirectUri: page,
    },
    cache: { cacheLocation: 'sessionStorage' },
  });
  const scopes = [way.scope];
  const signIn = async (chooseAccount: boolean) => {
    sessionStorage.setItem(wentKey, 'in');
    const account = client.getActiveAccount();
    await client.acquireTokenRedirect({ scopes, ...(chooseAccount ? { prompt: 'select_account' } : account && { account }) });
  };
  const before = sessionStorage.getItem(wentKey);
  try {
    await client.initialize();
    const back = await client.handleRedirectPromise();
    if (back) client.setActiveAccount(back.account);
  } catch (error) {
    return { who: null, trouble: troubleOf(error), signIn };
  } finally {
    sessionStorage.removeItem(wentKey);
  }
  const account = client.getActiveAccount();
  if (account) return { who: signedIn(client, account, scopes), trouble: null, signIn };
  return { who: null, trouble: before ? { kind: before === 'out' ? 'left' : 'cancelled' } : null, signIn };
}

function signedIn(client: PublicClientApplication, account: AccountInfo, scopes: string[]): SignedIn {
  // Renewed five minutes before its end by the library. No hidden frames: the page's policy has none.
  const acquire = async (forceRefresh: boolean) => {
    const cacheLookupPolicy = forceRefresh ? CacheLookupPolicy.RefreshToken : CacheLookupPolicy.AccessTokenAndRefreshToken;
    return (await client.acquireTokenSilent({ scopes, account, forceRefresh, cacheLookupPolicy })).accessToken;
  };
  return {
    account: account.username,
    token: () =>
      acquire(false).catch((error: unknown) => {
        if (isNetwork(error)) throw new Unreachable('no answer from the authority', { cause: error });
        throw new Refusal(401, 'Desk.SignInEnded', '', null);
      }),
    async renew(refused) {
      try {
        const stored = await acquire(false);
        return stored === refused ? await acquire(true) : stored;
      } catch (error) {
        if (isNetwork(error)) throw new Unreachable('no answer from the authority', { cause: error });
        return null;
      }
    },
    async leave() {
      sessionStorage.setItem(wentKey, 'out');
      await client.logoutRedirect({ account });
    },
  };
}
