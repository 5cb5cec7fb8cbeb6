import { Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { MailHost } from '../shared/host';
import type { Locale } from '../shared/signInWay';
import { ChoiceList } from './ChoiceList';
import { kindsFor, type ChoiceKind } from './choices';
import { composeTextsOf } from './composeTexts';
import { InsertForm } from './InsertForm';
import { useKept, type Kept } from './kept';
import type { MailApi } from './mailApi';
import { Browse } from './Out';
import { Said } from './Said';
import type { Choice, MailRights } from './types';
import { useAct } from './useAct';

interface Props {
  api: MailApi;
  host: MailHost;
  kept: Kept;
  locale: Locale;
}

/** The pane beside a mail that is written. */
export function ComposePane({ api, host, kept, locale }: Props) {
  const texts = composeTextsOf(locale);
  const [rights, setRights] = useState<MailRights | null>(null);
  const act = useAct(kept, '', 'rights');
  const { run } = act;
  const load = useCallback(async () => setRights(await run(api.rights)), [run, api]);
  useEffect(() => void load(), [load]);
  const [open, setOpen] = useState(() => host.writing.open());
  useEffect(() => host.writing.onChange(() => setOpen(host.writing.open())), [host]);
  const kinds = rights ? kindsFor(rights) : [];

  return (
    <Browse.Provider value={host.browse}>
      <div className="mail-pane">
        <h1 className="hidden">{texts.title}</h1>
        {!rights && (act.trouble ? <Said act={act} texts={texts} onRetry={() => void load()} /> : <Spinner label={texts.loading} />)}
        {rights && kinds.length === 0 && <p className="box">{texts.noRights}</p>}
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

function Insertions({ api, host, kept, locale, kinds }: Props & { kinds: ChoiceKind[] }) {
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
