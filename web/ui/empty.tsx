import type { ReactNode } from 'react';
import css from './empty.module.css';

/** Nothing is here, why that may be, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{title}</p>
      {children}
    </div>
  );
}
