import { Button } from '@fluentui/react-components';
import type { FileTexts } from './fileTexts';

/** From page to page of a list; nothing where there is one page only. */
export function Leaf({ page, more, texts, onPage }: { page: number; more: boolean; texts: FileTexts; onPage: (page: number) => void }) {
  if (page === 1 && !more) return null;
  return (
    <nav className="form-buttons" aria-label={texts.leafing}>
      <Button disabled={page === 1} onClick={() => onPage(page - 1)}>
        {texts.previousPage}
      </Button>
      <span className="leaf-at">{texts.pageAt(page)}</span>
      <Button disabled={!more} onClick={() => onPage(page + 1)}>
        {texts.nextPage}
      </Button>
    </nav>
  );
}
