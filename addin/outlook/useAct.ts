import { createContext, useCallback, useContext } from 'react';
import type { Kept } from './kept';
import { useKept } from './useKept';
import { troubleOf, type Trouble } from './trouble';

interface State {
  busy: boolean;
  trouble: Trouble | null;
}

const idle: State = { busy: false, trouble: null };

/** Takes the pane to the sign-in where an error means that; false when it does not. */
export const SignedOut = createContext<(why: unknown) => boolean>(() => false);

/** One thing done about a mail: at most once at a time, and its outcome waits for whoever changed to another mail meanwhile. */
export interface Act extends State {
  /** What it answered, or null when it was not done; why says `trouble`. */
  run: <T>(call: () => Promise<T>) => Promise<T | null>;
  clear: () => void;
}

export function useAct(kept: Kept, mail: string, name: string): Act {
  const signedOut = useContext(SignedOut);
  const [state, set] = useKept<State>(kept, mail, `act:${name}`, idle);
  const run = useCallback(
    async <T>(call: () => Promise<T>): Promise<T | null> => {
      if (kept.get<State>(mail, `act:${name}`)?.busy) return null;
      set({ busy: true, trouble: null });
      try {
        const answer = await call();
        set(idle);
        return answer;
      } catch (error) {
        set({ busy: false, trouble: troubleOf(error) });
        if (signedOut(error)) set(idle);
        return null;
      }
    },
    [kept, mail, name, set, signedOut],
  );
  const clear = useCallback(() => set(idle), [set]);
  return { ...state, run, clear };
}
