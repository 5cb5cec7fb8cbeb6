import type { SignedIn } from './session';
import { beforeSignIn } from './signInWay';

const tokenKey = 'desk.token';
const personaKey = 'desk.persona';

/** Development: the person chosen in this browser tab, or null. A token ends with the server process and is then got again without asking. */
export function chosenPersona(): SignedIn | null {
  const persona = sessionStorage.getItem(personaKey);
  if (!persona) return null;
  return {
    account: null,
    token: async () => sessionStorage.getItem(tokenKey) ?? '',
    async renew(refused) {
      const stored = sessionStorage.getItem(tokenKey);
      if (stored && stored !== refused) return stored;
      return beforeSignIn.becomePersona(persona).then(
        ({ token }) => {
          sessionStorage.setItem(tokenKey, token);
          return token;
        },
        () => null,
      );
    },
    async leave() {
      sessionStorage.removeItem(tokenKey);
      sessionStorage.removeItem(personaKey);
    },
  };
}

/** Becomes the person in this tab; nothing outlives it. */
export function choosePersona(token: string, persona: string): SignedIn {
  sessionStorage.setItem(tokenKey, token);
  sessionStorage.setItem(personaKey, persona);
  return chosenPersona()!;
}
