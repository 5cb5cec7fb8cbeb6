/** Somebody who is signed in. How that came about is known to `persona.ts`, `entra.ts` and, later, other ways. */
export interface SignedIn {
  /** The account as its owner knows it, where it tells more than the name on the desk. */
  account: string | null;
  /** A token that is still good for a while. A `Refusal` with status 401 when only the person can get another one. */
  token(): Promise<string>;
  /** Another token after the server refused this one, when that needs nobody's doing; otherwise null. */
  renew(refused: string): Promise<string | null>;
  /** Signs out. */
  leave(): Promise<void>;
}
