import { useCallback, useRef, useState } from 'react';
import { Refusal, Unreachable } from '../../../shared/refusal';

/** What became of the last step on a page. */
export interface Step {
  busy: boolean;
  refusal: Refusal | null;
  lost: boolean;
  notice: string | null;
  /** Carries one step out; a second one waits for nobody and is not begun. What it says on success stays until the next. */
  run: (call: () => Promise<string | null>) => Promise<boolean>;
  clear: () => void;
}

/** One step at a time, with what became of it. */
export function useStep(signedOut: (why: Refusal) => void): Step {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [lost, setLost] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const inFlight = useRef(false);
  const clear = useCallback(() => {
    setRefusal(null);
    setLost(false);
    setNotice(null);
  }, []);
  const run = useCallback(
    async (call: () => Promise<string | null>) => {
      if (inFlight.current) return false;
      inFlight.current = true;
      setBusy(true);
      clear();
      try {
        setNotice(await call());
        return true;
      } catch (error) {
        if (error instanceof Refusal && error.status === 401) signedOut(error);
        else if (error instanceof Refusal) setRefusal(error);
        else if (error instanceof Unreachable) setLost(true);
        else throw error;
        return false;
      } finally {
        inFlight.current = false;
        setBusy(false);
      }
    },
    [clear, signedOut],
  );
  return { busy, refusal, lost, notice, run, clear };
}
