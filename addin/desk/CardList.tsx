import { Badge, Text } from '@fluentui/react-components';
import type { Locale } from '../shared/signInWay';
import type { DeskCard } from './api';
import { when, type Texts } from './texts';
import { keyOf } from './useDesk';

interface Props {
  cards: DeskCard[];
  selected: string | null;
  locale: Locale;
  texts: Texts;
  onOpen: (key: string) => void;
}

/** The person's cards: what waits, by due date, then what there is to read, then what is done. */
export function CardList({ cards, selected, locale, texts, onOpen }: Props) {
  const own = cards.filter((card) => card.kind !== 'home');
  const waiting = own.filter((card) => !card.settled && card.due !== null);
  const toRead = own.filter((card) => !card.settled && card.due === null);
  const earlier = own.filter((card) => card.settled);
  const entry = (card: DeskCard) => (
    <li key={keyOf(card)}>
      <button type="button" className="entry" aria-current={selected === keyOf(card) ? 'true' : undefined} onClick={() => onOpen(keyOf(card))}>
        <span className="entry-title">{card.title}</span>
        {(card.settled || card.due !== null) && (
          <span className="entry-line">
            <Badge appearance="tint" color={card.settled ? 'subtle' : overdue(card) ? 'danger' : 'brand'}>
              {card.settled ? texts.done : texts.waits}
            </Badge>
            <span className={overdue(card) ? 'overdue' : undefined}>{dueText(card, locale, texts)}</span>
          </span>
        )}
      </button>
    </li>
  );
  const group = (heading: string, members: DeskCard[]) =>
    members.length > 0 && (
      <>
        <h2 className="group">
          {heading} <span className="count">{members.length}</span>
        </h2>
        <ul className="entries">{members.map(entry)}</ul>
      </>
    );
  return (
    <>
      <h2 className="group">
        {texts.waiting} <span className="count">{waiting.length}</span>
      </h2>
      {waiting.length > 0 ? <ul className="entries">{waiting.map(entry)}</ul> : <Text block className="empty">{texts.nothingWaiting}</Text>}
      {group(texts.toRead, toRead)}
      {group(texts.earlier, earlier)}
    </>
  );
}

const overdue = (card: DeskCard) => !card.settled && card.due !== null && Date.parse(card.due) < Date.now();

function dueText(card: DeskCard, locale: Locale, texts: Texts): string {
  if (card.settled || card.due === null) return '';
  return (overdue(card) ? texts.overdue : texts.due)(when(card.due, locale));
}
