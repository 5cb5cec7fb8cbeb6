import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { EntryEditor } from './EntryEditor';
import type { FileTexts } from './fileTexts';
import type { FileHand } from './useFileHand';
import type { EntryAnswer, FieldAnswer, PartAnswer, SectionAnswer } from './types';

interface Props {
  sections: SectionAnswer[];
  hand: FileHand | null;
  texts: FileTexts;
}

/** Entries shown before the reader asks for more: a customer has hundreds of interviews. */
const few = 10;

/** The four sections of the file as the fill guide orders them (002 §6.1.1). */
export function Sections({ sections, hand, texts }: Props) {
  return sections.map((section) => (
    <section key={section.key} id={`section-${section.key}`} className="stage file-section" aria-label={section.title}>
      <h3>{section.title}</h3>
      {section.parts.map((part) => (
        <Part key={part.key} part={part} hand={hand} texts={texts} />
      ))}
    </section>
  ));
}

function Part({ part, hand: given, texts }: { part: PartAnswer; hand: FileHand | null; texts: FileTexts }) {
  const hand = part.retired ? null : given;
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const shown = all ? part.entries : part.entries.slice(0, few);
  return (
    <div className="file-part">
      <div className="part-head">
        <h4>
          {part.title}
          {part.many && <small> {texts.entries(part.entries.length)}</small>}
          {part.retired && <small> {texts.retired}</small>}
        </h4>
        {hand && part.many && !adding && (
          <Button size="small" disabled={hand.step.busy} onClick={() => setAdding(true)} aria-label={texts.addTo(part.title)}>
            {texts.add}
          </Button>
        )}
      </div>
      {part.lacks && <p className="lacking">{texts.needsOne}</p>}
      {adding && hand && part.blank && <EntryEditor part={part} entry={part.blank} hand={hand} texts={texts} onClose={() => setAdding(false)} />}
      {part.many && part.entries.length === 0 && !part.lacks && !adding && <p className="quiet">{texts.noEntries}</p>}
      {shown.map((entry, index) => (
        <Entry key={entry.id ?? `new-${index}`} part={part} entry={entry} hand={hand} texts={texts} />
      ))}
      {part.entries.length > shown.length && <Button onClick={() => setAll(true)}>{texts.showAll(part.entries.length)}</Button>}
    </div>
  );
}

function Entry({ part, entry, hand, texts }: { part: PartAnswer; entry: EntryAnswer; hand: FileHand | null; texts: FileTexts }) {
  const [editing, setEditing] = useState<'no' | 'fields' | 'removal'>('no');
  if (hand && editing !== 'no')
    return <EntryEditor part={part} entry={entry} hand={hand} texts={texts} removing={editing === 'removal'} onClose={() => setEditing('no')} />;
  const name = part.many ? entry.title : part.title;
  return (
    <article className="file-entry" aria-label={name}>
      {part.many && <h5>{entry.title}</h5>}
      <Values fields={entry.fields} texts={texts} />
      {hand && (
        <div className="form-buttons">
          <Button size="small" disabled={hand.step.busy} aria-label={texts.editOf(name)} onClick={() => setEditing('fields')}>
            {texts.edit}
          </Button>
          {part.many && (
            <Button size="small" appearance="subtle" disabled={hand.step.busy} aria-label={texts.removeOf(name)} onClick={() => setEditing('removal')}>
              {texts.remove}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

/** Each value with where it is from and who stood for it last; what is required and missing stands out by its word. */
function Values({ fields, texts }: { fields: FieldAnswer[]; texts: FileTexts }) {
  const there = fields.filter((field) => field.value !== '' || field.required);
  const empty = fields.filter((field) => field.value === '' && !field.required);
  return (
    <>
      <dl className="values">
        {there.map((field) => (
          <div key={field.key} className={field.type === 'LongText' ? 'field-wide' : undefined}>
            <dt>{field.retired ? texts.retiredField(field.label) : field.label}</dt>
            {field.value === '' ? (
              <dd className="lacking">{texts.missing}</dd>
            ) : (
              <dd>
                <span className="value-text">{field.shown}</span>
                {(field.source || field.confirmed) && <small>{[field.source, field.confirmed].filter(Boolean).join(' · ')}</small>}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {empty.length > 0 && <p className="quiet">{texts.notFilled(empty.map((field) => field.label))}</p>}
    </>
  );
}
