/** Why the server did not do it. `field` is the input it is about. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly field: string | null,
  ) {
    super(message);
  }
}

/** The server did not answer at all: nothing is known about the outcome. */
export class Unreachable extends Error {}

/** The server took neither the token nor a new one: this account is not admitted here. */
export const accountRefused = 'Desk.AccountRefused';

/** The problem (RFC 9457) of an answer. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const problem = (await response.json().catch(() => ({}))) as Partial<{ code: string; message: string; field: string | null }>;
  return new Refusal(response.status, problem.code ?? `Http.${response.status}`, problem.message ?? '', problem.field ?? null);
}

/** Why a token was not taken, in the server's words where they say more than 'sign in first', which tells somebody nothing who just did. */
export const signInRefused = (why: Refusal, otherwise: string) =>
  new Refusal(401, why.code === 'Http.AccountOfOtherTenant' ? accountRefused : otherwise, why.code === 'Http.SignInNeeded' ? '' : why.message, null);
