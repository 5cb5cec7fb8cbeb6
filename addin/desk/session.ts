import { api } from './api';

const tokenKey = 'desk.token';
const personaKey = 'desk.persona';

/** Who is signed in, for this browser tab only; nothing outlives it. */
export const session = {
  token: () => sessionStorage.getItem(tokenKey),
  persona: () => sessionStorage.getItem(personaKey),
  begin(token: string, persona: string | null) {
    sessionStorage.setItem(tokenKey, token);
    if (persona) sessionStorage.setItem(personaKey, persona);
  },
  end() {
    sessionStorage.removeItem(tokenKey);
    sessionStorage.removeItem(personaKey);
  },
  /** A persona token ends with the server process; the same person is then signed in again without asking. */
  async renew(): Promise<string | null> {
    const persona = this.persona();
    if (!persona) return null;
    try {
      const { token } = await api.becomePersona(persona);
      this.begin(token, persona);
      return token;
    } catch {
      this.end();
      return null;
    }
  },
};
