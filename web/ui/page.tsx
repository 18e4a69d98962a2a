import { createContext, use, useEffect, useId, useRef, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { cx } from './cx.ts';
import { Link } from './link.tsx';
import css from './page.module.css';

interface PageProps {
  title: string;
  /** one or two sentences below the title */
  lead?: ReactNode;
  /** a StatusMark beside the title */
  status?: ReactNode;
  actions?: ReactNode;
  /** path of the list that this record is on */
  back?: { to: string; label: string };
  children: ReactNode;
}

/** Paths that the shell names above the screen: a wide window need not show the same way back twice. */
export const PathsAbove = createContext<readonly string[]>([]);

/** The body of every screen. Its heading takes the focus when the screen opens, so that it is read out first. */
export function Page({ title, lead, status, actions, back, children }: PageProps) {
  const above = use(PathsAbove);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body || active.closest('[data-shell]'))
      heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · Lurus`;
  }, [title]);
  return (
    <div className={css.page}>
      {back && (
        <p className={cx(css.back, above.includes(back.to) && css.named)} data-print="no">
          <Link to={back.to}>{back.label}</Link>
        </p>
      )}
      <header className={css.head}>
        <div className={css.heading}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {status}
        </div>
        {actions !== undefined && (
          <div className={css.actions} data-print="no">
            {actions}
          </div>
        )}
        {lead !== undefined && <div className={css.lead}>{lead}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a screen under a heading of its own. */
export function Section({
  title,
  actions,
  id,
  children,
}: {
  title: string;
  actions?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <section className={css.section} aria-labelledby={headingId} id={id}>
      <div className={css.sectionHead}>
        <h2 id={headingId}>{title}</h2>
        {actions !== undefined && (
          <div className={css.actions} data-print="no">
            {actions}
          </div>
        )}
      </div>
      <div className={css.sectionBody}>{children}</div>
    </section>
  );
}

/** The record and what stands beside it; below each other under 960 px. */
export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={css.columns}>
      <div className={css.stack}>{children}</div>
      <div className={cx(css.stack, css.aside)}>{aside}</div>
    </div>
  );
}

/** Children below each other with even space. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={css.stack}>{children}</div>;
}

/** For lines that only those who hear the screen need. */
export function ForEars({ children }: { children: ReactNode }) {
  return <span className="hidden">{children}</span>;
}

/** Waiting for a screen or its data. */
export function Waiting() {
  const t = useTexts(texts);
  return (
    <output className={css.waiting}>
      <span className="hidden">{t('loading')}</span>
      <span className={css.bar} />
      <span className={css.bar} />
      <span className={css.bar} />
    </output>
  );
}
