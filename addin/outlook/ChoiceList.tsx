import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { pageOf, type ChoiceKind, type ChoicePage } from './choices';
import type { ComposeTexts } from './composeTexts';
import type { Kept } from './kept';
import type { MailApi } from './mailApi';
import { Said } from './Said';
import type { Choice } from './types';
import { useAct } from './useAct';

interface Props {
  api: MailApi;
  kept: Kept;
  kind: ChoiceKind;
  texts: ComposeTexts;
  onChoose: (choice: Choice) => void;
}

/** What there is of one kind, a page at a time. */
export function ChoiceList({ api, kept, kind, texts, onChoose }: Props) {
  const [page, setPage] = useState<ChoicePage | null>(null);
  const act = useAct(kept, '', `list:${kind}`);
  const { run } = act;
  const load = useCallback(
    async (after: string | null) => {
      const more = await run(() => pageOf(api, kind, after, texts));
      if (more) setPage((now) => ({ choices: [...(after && now ? now.choices : []), ...more.choices], next: more.next }));
    },
    [run, api, kind, texts],
  );
  useEffect(() => void load(null), [load]);

  return (
    <>
      {page && page.choices.length === 0 && <p className="box">{texts.empty[kind]}</p>}
      {page && page.choices.length > 0 && (
        <ul className="choices">
          {page.choices.map((choice) => (
            <li key={choice.id}>
              <button type="button" className="entry" onClick={() => onChoose(choice)}>
                <strong>{choice.title}</strong>
                {choice.lines.map((line, index) => (
                  <span key={index} className="quiet">
                    {line}
                  </span>
                ))}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Said act={act} texts={texts} busy={texts.loading} onRetry={() => void load(page?.next ?? null)} />
      {page?.next && !act.busy && <Button onClick={() => void load(page.next)}>{texts.more}</Button>}
    </>
  );
}
