import { AuthError, createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';
import { Refusal, Unreachable } from './refusal';
import type { SignedIn } from './session';
import { isNetwork, troubleOf, type SignInTrouble } from './signInTrouble';
import type { SignInWay } from './signInWay';

/** Office handed out no token; the pane says what it means. */
export class NoOfficeToken extends Refusal {
  constructor(readonly trouble: SignInTrouble) {
    super(401, 'Desk.NoOfficeToken', '', null);
  }
}

/**
 * Nested app authentication: Office, in which the person is signed in, asks the tenant for a token of our own application. Nothing is typed in unless the
 * tenant wants a consent or a second proof, for which Office opens a window of its own.
 */
export async function startNested(way: Extract<SignInWay, { mode: 'entra' }>): Promise<SignedIn> {
  const client = await createNestablePublicClientApplication({
    auth: { clientId: way.clientId, authority: way.authority, knownAuthorities: [new URL(way.authority).host] },
    cache: { cacheLocation: 'sessionStorage' },
  });
  const scopes = [way.scope];
  const ask = async (forceRefresh: boolean): Promise<string> => {
    try {
      try {
        return (await client.acquireTokenSilent({ scopes, forceRefresh })).accessToken;
      } catch (error) {
        if (!(error instanceof InteractionRequiredAuthError)) throw error;
        return (await client.acquireTokenPopup({ scopes })).accessToken;
      }
    } catch (error) {
      if (isNetwork(error)) throw new Unreachable('no answer from the authority', { cause: error });
      throw new NoOfficeToken(consentWanted(error) ? { kind: 'consent' } : troubleOf(error));
    }
  };
  // Requests side by side share one question: two windows for one sign-in would be in each other's way.
  let asking: Promise<string> | null = null;
  let forcing: Promise<string> | null = null;
  const shared = () => forcing ?? (asking ??= ask(false).finally(() => (asking = null)));
  const another = () => (forcing ??= ask(true).finally(() => (forcing = null)));
  return {
    account: null,
    token: shared,
    async renew(refused) {
      try {
        const stored = await shared();
        return stored === refused ? await another() : stored;
      } catch (error) {
        if (error instanceof Unreachable) throw error;
        return null;
      }
    },
    // Whoever signs out of Office is signed out here.
    async leave() {},
  };
}

const consentWanted = (error: unknown) => error instanceof AuthError && /AADSTS(65001|650052|90094)\b/.test(error.errorMessage);
