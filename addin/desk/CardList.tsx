import { Badge, Text } from '@fluentui/react-components';
import type { DeskCard, Locale } from './api';
import { when, type Texts } from './texts';
import { keyOf } from './useDesk';

interface Props {
  cards: DeskCard[];
  selected: string | null;
  locale: Locale;
  texts: Texts;
  onOpen: (key: string) => void;
}

/** The person's cards: what waits, by due date, then what is done. */
export function CardList({ cards, selected, locale, texts, onOpen }: Props) {
  const own = cards.filter((card) => card.kind !== 'home');
  const waiting = own.filter((card) => !card.settled);
  const earlier = own.filter((card) => card.settled);
  const entry = (card: DeskCard) => (
    <li key={keyOf(card)}>
      <button type="button" className="entry" aria-current={selected === keyOf(card) ? 'true' : undefined} onClick={() => onOpen(keyOf(card))}>
        <span className="entry-title">{card.title}</span>
        <span className="entry-line">
          <Badge appearance="tint" color={card.settled ? 'subtle' : overdue(card) ? 'danger' : 'brand'}>
            {card.settled ? texts.done : texts.waits}
          </Badge>
          <span className={overdue(card) ? 'overdue' : undefined}>{dueText(card, locale, texts)}</span>
        </span>
      </button>
    </li>
  );
  return (
    <>
      <h2 className="group">
        {texts.waiting} <span className="count">{waiting.length}</span>
      </h2>
      {waiting.length > 0 ? <ul className="entries">{waiting.map(entry)}</ul> : <Text block className="empty">{texts.nothingWaiting}</Text>}
      {earlier.length > 0 && (
        <>
          <h2 className="group">
            {texts.earlier} <span className="count">{earlier.length}</span>
          </h2>
          <ul className="entries">{earlier.map(entry)}</ul>
        </>
      )}
    </>
  );
}

const overdue = (card: DeskCard) => !card.settled && card.due !== null && Date.parse(card.due) < Date.now();

function dueText(card: DeskCard, locale: Locale, texts: Texts): string {
  if (card.settled) return '';
  if (!card.due) return texts.noDue;
  return (overdue(card) ? texts.overdue : texts.due)(when(card.due, locale));
}
