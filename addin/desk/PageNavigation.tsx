import type { PageTexts } from './pages/pageTexts';
import type { PageName } from './usePlace';

interface Props {
  pages: PageName[];
  /** Null at the cards. */
  at: PageName | null;
  texts: PageTexts;
  onCards: () => void;
  onPage: (page: PageName) => void;
}

/** The way from the cards to the pages and back: a row of buttons, on a phone one list. */
export function PageNavigation({ pages, at, texts, onCards, onPage }: Props) {
  if (pages.length === 0) return null;
  return (
    <nav className="page-navigation" aria-label={texts.pages}>
      <div className="page-row">
        <button type="button" aria-current={at === null ? 'page' : undefined} onClick={onCards}>
          {texts.cards}
        </button>
        {pages.map((page) => (
          <button key={page} type="button" aria-current={at === page ? 'page' : undefined} onClick={() => onPage(page)}>
            {texts.names[page]}
          </button>
        ))}
      </div>
      <label className="page-list">
        <span>{texts.pages}</span>
        <select value={at ?? ''} onChange={(event) => (event.target.value === '' ? onCards() : onPage(event.target.value as PageName))}>
          <option value="">{texts.cards}</option>
          {pages.map((page) => (
            <option key={page} value={page}>
              {texts.names[page]}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}
