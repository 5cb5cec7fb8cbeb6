import { useEffect, useState } from 'react';
import type { MailHost } from '../shared/host';
import type { Locale } from '../shared/signInWay';
import { ChoiceList } from './ChoiceList';
import { kindsFor, type ChoiceKind } from './choices';
import { composeTextsOf } from './composeTexts';
import { InsertForm } from './laterForms';
import type { Kept } from './kept';
import { useKept } from './useKept';
import type { MailApi } from './mailApi';
import { Browse } from './Out';
import type { Choice, MailRights } from './types';

interface Props {
  api: MailApi;
  host: MailHost;
  kept: Kept;
  rights: MailRights;
  locale: Locale;
}

/** The pane beside a mail that is written. */
export function ComposePane({ api, host, kept, rights, locale }: Props) {
  const texts = composeTextsOf(locale);
  const [open, setOpen] = useState(() => host.writing.open());
  useEffect(() => host.writing.onChange(() => setOpen(host.writing.open())), [host]);
  const kinds = kindsFor(rights);

  return (
    <Browse.Provider value={host.browse}>
      <div className="mail-pane">
        <h1 className="hidden">{texts.title}</h1>
        {kinds.length === 0 && <p className="box">{texts.noRights}</p>}
        {kinds.length > 0 && open !== 'mail' && (
          <section className="box nothing" role="status">
            <h2>{open === 'nothing' ? texts.nothing : texts.other}</h2>
            <p>{open === 'nothing' ? texts.nothingHint : texts.otherHint}</p>
          </section>
        )}
        {kinds.length > 0 && open === 'mail' && <Insertions api={api} host={host} kept={kept} locale={locale} kinds={kinds} />}
      </div>
    </Browse.Provider>
  );
}

function Insertions({ api, host, kept, locale, kinds }: Omit<Props, 'rights'> & { kinds: ChoiceKind[] }) {
  const texts = composeTextsOf(locale);
  const [kind, setKind] = useKept<ChoiceKind>(kept, '', 'kind', kinds[0]!);
  const [choice, setChoice] = useKept<Choice | null>(kept, '', 'choice', null);
  if (choice) return <InsertForm key={choice.id} api={api} host={host} kept={kept} kind={kind} choice={choice} texts={texts} onBack={() => setChoice(null)} />;

  const step = (by: number) => {
    const next = kinds[(kinds.indexOf(kind) + by + kinds.length) % kinds.length]!;
    setKind(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <h2>{texts.what}</h2>
      <div
        className="kinds"
        role="tablist"
        aria-label={texts.what}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') step(1);
          if (event.key === 'ArrowLeft') step(-1);
        }}
      >
        {kinds.map((each) => (
          <button
            key={each}
            id={`tab-${each}`}
            type="button"
            role="tab"
            aria-selected={each === kind}
            aria-controls="choices"
            tabIndex={each === kind ? 0 : -1}
            onClick={() => setKind(each)}
          >
            {texts.kinds[each]}
          </button>
        ))}
      </div>
      <div id="choices" role="tabpanel" aria-labelledby={`tab-${kind}`}>
        <ChoiceList key={kind} api={api} kept={kept} kind={kind} texts={texts} onChoose={setChoice} />
      </div>
    </>
  );
}
