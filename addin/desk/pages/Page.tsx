import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Refusal } from '../../shared/refusal';
import type { SignedIn } from '../../shared/session';
import type { Locale } from '../../shared/signInWay';
import type { PageName } from '../usePlace';
import type { PageTexts } from './pageTexts';
import type { Asked } from './usePage';

/** What every page is given. */
export interface PageProps {
  who: SignedIn;
  locale: Locale;
  texts: PageTexts;
  chosen: Record<string, string>;
  onSignedOut: (why: Refusal) => void;
  /** Goes to a page, or chooses something else on this one. */
  onVisit: (page: PageName, chosen?: Record<string, string | number | null | undefined>) => void;
  /** Opens a card, on the desk's own list or by asking for it. */
  onCard: (kind: string, subject: string) => void;
  /** Begins what a card's button begins; the answer is a card. */
  onVerb: (verb: string, inputs?: Record<string, string>) => void;
  busy: boolean;
  /** Fetches the pack of a year or its summary; null without the right. */
  onYearPack: ((unit: string, year: number, summary: boolean) => void) | null;
  /** May see the ranking of the whole group. */
  seesGroup: boolean;
}

/** A page's heading, which takes the focus when the page is come to, what it is for, and what can be chosen on it. */
export function Page({ title, hint, choices, children }: { title: string; hint: string; choices?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="page-body">
      <h2 ref={heading} tabIndex={-1} className="page-title">
        {title}
      </h2>
      <p className="page-hint">{hint}</p>
      {choices && <div className="choices">{choices}</div>}
      {children}
    </div>
  );
}

/** Shows what was asked for, says that it is on its way, or why it is not there and what to do. */
export function Answered<T>({ asked, onRetry, texts, children }: { asked: Asked<T>; onRetry: () => void; texts: PageTexts; children: (data: T) => ReactNode }) {
  if (asked.stand === 'failed')
    return (
      <MessageBar intent={asked.refused ? 'info' : 'error'} layout="multiline" role="alert">
        <MessageBarBody>{asked.message || texts.loadFailed}</MessageBarBody>
        {!asked.refused && (
          <MessageBarActions>
            <Button onClick={onRetry}>{texts.retry}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    );
  const data = asked.stand === 'there' ? asked.data : asked.before;
  return (
    <>
      <div role="status" aria-live="polite">
        {asked.stand === 'loading' && <Spinner size={data ? 'tiny' : 'medium'} labelPosition="after" label={texts.loading} />}
      </div>
      {data !== null && children(data)}
    </>
  );
}

/** Says that there is nothing yet, and what would bring something here. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="page-empty">{children}</p>;
