/** Mails whose state is remembered; beyond that the oldest is let go. */
const most = 30;

/**
 * What was typed and what is under way, by mail: a pinned pane changes mails under a form, and whoever comes back finds everything as it was. It
 * lives in the memory of this pane only.
 */
export class Kept {
  private readonly mails = new Map<string, Map<string, unknown>>();
  private readonly listeners = new Set<() => void>();

  get<T>(mail: string, name: string): T | undefined {
    return this.mails.get(mail)?.get(name) as T | undefined;
  }

  set<T>(mail: string, name: string, value: T) {
    const of = this.mails.get(mail) ?? new Map<string, unknown>();
    of.set(name, value);
    this.mails.delete(mail);
    this.mails.set(mail, of);
    if (this.mails.size > most) this.mails.delete(this.mails.keys().next().value!);
    for (const changed of this.listeners) changed();
  }

  readonly listen = (changed: () => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };
}

let present: { owner: string; kept: Kept } | null = null;

/** One for the whole life of the page, so that signing in again takes nothing away; another person begins with nothing. */
export function keptOf(owner: string): Kept {
  if (present?.owner !== owner) present = { owner, kept: new Kept() };
  return present.kept;
}
