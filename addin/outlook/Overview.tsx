import { CustomerGlance } from './CustomerGlance';
import type { Ground } from './ground';
import { LogCard } from './LogCard';
import { Sender } from './Sender';
import type { Customer, Log, Look } from './types';

interface Props {
  ground: Ground;
  look: Look;
  chosen: Customer | null;
  onChoose: (customer: Customer) => void;
  onFind: () => void;
  onRegister: () => void;
  onAmend: (log: Log) => void;
}

/** Before anything is done: what was logged, who wrote, and the customer. */
export function Overview({ ground, look, chosen, onChoose, onFind, onRegister, onAmend }: Props) {
  const { mail, rights, texts } = ground;
  return (
    <>
      {look.logged.length > 0 && (
        <section aria-label={texts.loggedHere}>
          <h2 className="logged-mark">✓ {texts.loggedHere}</h2>
          {look.logged.map((log) => (
            <LogCard key={log.id} ground={ground} log={log} here onAmend={() => onAmend(log)} />
          ))}
        </section>
      )}
      <Sender mail={mail} look={look} chosen={chosen} texts={texts} onChoose={onChoose} onFind={onFind} onRegister={rights.may.addContacts ? onRegister : null} />
      {chosen && <CustomerGlance customer={chosen} texts={texts} />}
      {look.thread.length > 0 && (
        <details className="box thread">
          <summary>{texts.thread(look.thread.length)}</summary>
          {look.thread.map((log) => (
            <LogCard key={log.id} ground={ground} log={log} here={false} onAmend={() => onAmend(log)} />
          ))}
        </details>
      )}
    </>
  );
}
