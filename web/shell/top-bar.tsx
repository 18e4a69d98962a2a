import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { Link } from '../ui/link.tsx';
import css from './top-bar.module.css';

export interface Crumb {
  label: string;
  /** null: a record in between that has no fixed address */
  to: string | null;
}

/** Where the reader is, and beside it the tools of the application. */
export function TopBar({ crumbs, children }: { crumbs: readonly Crumb[]; children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <aside className={css.bar} aria-label={t('tools')} data-print="no" data-shell>
      <nav aria-label={t('here')} className={css.crumbs}>
        {crumbs.length > 0 && (
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.label}>
                {crumb.to === null ? crumb.label : <Link to={crumb.to}>{crumb.label}</Link>}
              </li>
            ))}
          </ol>
        )}
      </nav>
      {children}
    </aside>
  );
}
