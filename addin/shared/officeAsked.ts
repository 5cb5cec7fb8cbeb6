import { HostRefused } from './host';

/** Outlook sometimes never answers; somebody who waits longer than this wants to try again. */
const patience = 30_000;

/** What Outlook answers to one call, or why not. */
export function asked<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void, milliseconds = patience): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const late = setTimeout(() => reject(new HostRefused('failed')), milliseconds);
    try {
      call((result) => {
        clearTimeout(late);
        if (String(result.status) === 'succeeded') resolve(result.value);
        else reject(new HostRefused('failed', result.error?.code ?? null));
      });
    } catch {
      clearTimeout(late);
      reject(new HostRefused('failed'));
    }
  });
}

/** What is open in Outlook at this moment; another object after each change. */
export const itemNow = () => (Office.context.mailbox?.item ?? null) as Office.Item | null;

/** Follows which item is open while the pane is pinned; an Outlook that cannot say so opens the pane anew each time. */
export function followItem(changed: () => void): () => void {
  const mailbox = Office.context.mailbox;
  if (!mailbox?.addHandlerAsync) return () => {};
  // Outlook keeps one handler for each kind of event, so this one is never taken away from the next: it only falls silent.
  let on = true;
  mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => on && changed());
  return () => {
    on = false;
  };
}
