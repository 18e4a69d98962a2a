import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './notice.module.css';
import { Shape } from './status-mark.tsx';

interface NoticeProps {
  tone: 'info' | 'ok' | 'warn' | 'danger';
  title: string;
  /** `alert` for what must be heard at once */
  role?: 'alert' | 'status' | 'note';
  children?: ReactNode;
}

/** One thing that the reader must know here. */
export function Notice({ tone, title, role = 'note', children }: NoticeProps) {
  return (
    <div className={cx(css.notice, css[tone])} role={role}>
      <p className={css.title}>
        <Shape tone={tone} />
        {title}
      </p>
      {children !== undefined && <div className={css.body}>{children}</div>}
    </div>
  );
}
