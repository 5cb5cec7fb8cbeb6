import { useCallback, useEffect } from 'react';
import type { Mail, MailReading } from '../shared/host';
import type { Kept } from './kept';
import { useKept } from './useKept';
import type { MailApi } from './mailApi';
import { apart, wordsFor } from './mailText';
import { troubleOf } from './trouble';
import type { Customer, Log, Look, MailRights, Proposal } from './types';
import { useAct, type Act } from './useAct';

/** What Outlook gives of the text: not yet asked, in two parts, or kept from add-ins. */
export type Words = { is: 'loading' } | { is: 'here'; fresh: string; quoted: string } | { is: 'protected' | 'failed' };

const loading: Words = { is: 'loading' };

/** What is known of one mail. */
export interface MessageKnown {
  look: Look | null;
  looking: Act;
  words: Words;
  proposal: Proposal | null;
  lookAgain: () => Promise<void>;
  readAgain: () => Promise<void>;
  /** A log is new or was changed. */
  tell: (log: Log) => void;
  /** A customer that was found beside those of the sender. */
  found: Customer | null;
  take: (customer: Customer | null) => void;
}

/** Looks who sent the mail and what was logged of it, and reads its text once. */
export function useMessage(api: MailApi, reading: MailReading, kept: Kept, rights: MailRights, mail: Mail): MessageKnown {
  const [look, setLook] = useKept<Look | null>(kept, mail.item, 'look', null);
  const [words, setWords] = useKept<Words>(kept, mail.item, 'words', loading);
  const [proposal, setProposal] = useKept<Proposal | null>(kept, mail.item, 'proposal', null);
  const [found, take] = useKept<Customer | null>(kept, mail.item, 'found', null);
  const { run, ...looked } = useAct(kept, mail.item, 'look');

  const lookAgain = useCallback(async () => {
    const answer = await run(() => api.look(mail));
    if (answer) setLook(answer);
  }, [run, api, mail, setLook]);

  const readAgain = useCallback(async () => {
    setWords(loading);
    try {
      const parts = apart(await reading.text(mail));
      setWords({ is: 'here', ...parts });
      if (!rights.may.logAppeals) return;
      // A category is only proposed; without the proposal everything else still works.
      const sent = wordsFor(mail.subject, parts.fresh, rights.limits.words);
      setProposal(await api.propose(sent.subject, sent.text).catch(() => null));
    } catch (error) {
      const trouble = troubleOf(error);
      setWords({ is: trouble.is === 'host' && trouble.why === 'protected' ? 'protected' : 'failed' });
    }
  }, [api, reading, rights, mail, setWords, setProposal]);

  useEffect(() => {
    if (!kept.get(mail.item, 'look')) void lookAgain();
    if (kept.get<Words>(mail.item, 'words')?.is !== 'here') void readAgain();
  }, [kept, mail, lookAgain, readAgain]);

  const tell = useCallback(
    (log: Log) =>
      setLook((now) => {
        if (!now) return now;
        const inThread = now.thread.some((other) => other.id === log.id);
        const put = (logs: Log[]) => [log, ...logs.filter((other) => other.id !== log.id)];
        return inThread ? { ...now, thread: put(now.thread) } : { ...now, logged: put(now.logged) };
      }),
    [setLook],
  );

  return { look, looking: { run, ...looked }, words, proposal, lookAgain, readAgain, tell, found, take };
}
