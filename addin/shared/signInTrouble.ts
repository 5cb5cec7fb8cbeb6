import { AuthError, BrowserAuthError, InteractionRequiredAuthError } from '@azure/msal-browser';

/** Why nobody is signed in. `refused` is an account that may not come in here; `code` finds the cause in the tenant's sign-in log. */
export interface SignInTrouble {
  kind: 'cancelled' | 'left' | 'ended' | 'refused' | 'consent' | 'unreachable' | 'failed';
  code?: string;
}

/** Accounts of other tenants, and such as are not admitted to the application. */
const foreignAccount = /AADSTS(50020|50105|90072|900144|500213)\b/;

const networkCodes = new Set(['network_error', 'no_network_connectivity', 'get_request_failed', 'post_request_failed', 'endpoints_resolution_error', 'openid_config_error', 'request_timeout']);

/** What the reader should hear about a sign-in that did not come about. */
export function troubleOf(error: unknown): SignInTrouble {
  if (!(error instanceof AuthError)) return { kind: 'failed' };
  const code = /AADSTS\d+/.exec(error.errorMessage)?.[0] ?? error.errorCode;
  if (isNetwork(error)) return { kind: 'unreachable', code };
  if (foreignAccount.test(error.errorMessage)) return { kind: 'refused', code };
  if (error.errorCode === 'access_denied' || error.subError === 'cancel') return { kind: 'cancelled' };
  return { kind: 'failed', code };
}

/** Whether the authority could not be asked. */
export const isNetwork = (error: unknown) =>
  error instanceof AuthError && !(error instanceof InteractionRequiredAuthError) && (networkCodes.has(error.errorCode) || (error instanceof BrowserAuthError && !navigator.onLine));
