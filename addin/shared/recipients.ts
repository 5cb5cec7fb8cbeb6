import type { MailPerson } from './host';

/** Who is not addressed yet, each once, whatever the capitals. */
export function notYet(people: readonly MailPerson[], there: ReadonlySet<string>): MailPerson[] {
  const seen = new Set(there);
  return people.filter((person) => {
    const address = person.address.trim().toLowerCase();
    if (!address || seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}
