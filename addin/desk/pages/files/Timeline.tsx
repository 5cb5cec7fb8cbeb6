import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FileTexts } from './fileTexts';
import type { TimelineAnswer } from './types';

const few = 12;

/** What happened with the customer, newest first: awards, visits, appeals, changes of the file. */
export function Timeline({ entries, busy, texts, onCard }: { entries: TimelineAnswer[]; busy: boolean; texts: FileTexts; onCard: (kind: string, subject: string) => void }) {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, few);
  return (
    <section className="stage" aria-label={texts.timeline}>
      <h3>{texts.timeline}</h3>
      {entries.length === 0 && <p className="quiet">{texts.noTimeline}</p>}
      <ol className="steps timeline">
        {shown.map((entry, index) => (
          <li key={index} className="step">
            <span className="mark ahead" aria-hidden="true">
              ·
            </span>
            <span className="step-text">
              <span className="step-state">
                {entry.on} · {entry.title}
              </span>
              <span>{entry.text}</span>
            </span>
            {entry.kind !== null && (
              <Button size="small" disabled={busy} aria-label={texts.openEntry(`${entry.title} ${entry.on}`)} onClick={() => onCard(entry.kind!, entry.subject)}>
                {texts.open}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {entries.length > shown.length && <Button onClick={() => setAll(true)}>{texts.showAll(entries.length)}</Button>}
    </section>
  );
}
