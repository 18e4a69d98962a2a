import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { Button } from './button.tsx';
import css from './pagination.module.css';

interface PaginationProps {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which rows of how many, and the pages beside them. */
export function Pagination({ page, size, total, onPage }: PaginationProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const last = Math.max(1, Math.ceil(total / size));
  const shown = t('rows', {
    from: f.count(total === 0 ? 0 : (page - 1) * size + 1),
    to: f.count(Math.min(total, page * size)),
    total: f.count(total),
  });
  return (
    <nav className={css.pages} aria-label={t('pages')} data-print="no">
      <span className={css.shown}>{shown}</span>
      {last > 1 && (
        <>
          <Button small aria-disabled={page <= 1} onClick={() => page > 1 && onPage(page - 1)}>
            {t('previous')}
          </Button>
          <span aria-current="page" className={css.shown}>
            {t('page', { n: `${f.count(page)}/${f.count(last)}` })}
          </span>
          <Button small aria-disabled={page >= last} onClick={() => page < last && onPage(page + 1)}>
            {t('next')}
          </Button>
        </>
      )}
    </nav>
  );
}
