import { Button, MessageBar, MessageBarActions, MessageBarBody, SearchBox, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { choosePersona } from './persona';
import { personaTextsOf, type PersonaTexts } from './personaTexts';
import type { SignedIn } from './session';
import { beforeSignIn, type Locale, type Persona } from './signInWay';

/** More rows than this are not drawn; a search narrows them. */
const atMost = 100;

/** Development: whose desk do you want to see? */
export function ChoosePerson({ locale, message, onChosen }: { locale: Locale; message: string | null; onChosen: (who: SignedIn) => void }) {
  const texts = personaTextsOf(locale);
  const [people, setPeople] = useState<Persona[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [wanted, setWanted] = useState('');
  const [busy, setBusy] = useState(false);

  const load = useCallback(async () => {
    setFailed(false);
    try {
      setPeople(await beforeSignIn.people());
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => void load(), [load]);

  const choose = async (person: Persona) => {
    setBusy(true);
    try {
      onChosen(choosePersona((await beforeSignIn.becomePersona(person.id)).token, person.id));
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };

  const found = people?.filter((person) => matches(person, wanted, texts)) ?? [];
  return (
    <main className="choose">
      <h1>{texts.choose}</h1>
      <p className="hint">{texts.chooseHint}</p>
      {message && (
        <MessageBar intent="info">
          <MessageBarBody>{message}</MessageBarBody>
        </MessageBar>
      )}
      {failed && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.loadFailed}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void load()}>{texts.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {!people && !failed && <Spinner label={texts.loading} />}
      {people && (
        <>
          <SearchBox
            className="search"
            size="large"
            aria-label={texts.search}
            placeholder={texts.search}
            value={wanted}
            onChange={(_, data) => setWanted(data.value)}
            dismiss={null}
          />
          <ul className="people" aria-label={texts.people}>
            {found.slice(0, atMost).map((person) => (
              <li key={person.id}>
                <button type="button" className="entry" disabled={busy} onClick={() => void choose(person)}>
                  <span className="entry-title">
                    {person.name}
                    {person.locale !== locale && person.locale === 'en' && <small> {texts.englishReader}</small>}
                  </span>
                  <span className="entry-line">
                    {person.unit} · {person.position}
                  </span>
                  {duties(person, texts).length > 0 && <span className="entry-line">{duties(person, texts).join(' · ')}</span>}
                </button>
              </li>
            ))}
          </ul>
          <p role="status" className="empty">
            {people.length === 0 ? texts.noPeopleYet : found.length === 0 ? texts.noPeople : found.length > atMost ? texts.morePeople(found.length - atMost) : ''}
          </p>
        </>
      )}
    </main>
  );
}

/** Roles and committee duties in words; a duty in another unit than the own names it. */
function duties(person: Persona, texts: PersonaTexts): string[] {
  const name = (id: string) => texts.roles[id] ?? id;
  return [
    ...person.duties.map(({ unit, duty }) => (unit === person.unit ? name(duty) : `${name(duty)} (${unit})`)),
    ...person.roles.map(name),
  ];
}

function matches(person: Persona, wanted: string, texts: PersonaTexts): boolean {
  const words = wanted.trim().toLowerCase().split(/\s+/);
  const text = [person.name, person.unit, person.position, ...duties(person, texts)].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
