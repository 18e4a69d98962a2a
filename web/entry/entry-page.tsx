import { useEffect, useRef, type ReactNode } from 'react';
import { useGovernmentFace } from '../government.ts';
import { useLanguage, useTexts } from '../language.tsx';
import { texts } from '../locales/entry.ts';
import { texts as shellTexts } from '../locales/shell.ts';
import { Mark } from '../shell/mark.tsx';
import css from './entry-page.module.css';

interface EntryPageProps {
  title: string;
  lead?: string;
  children: ReactNode;
  foot?: ReactNode;
}

/** A page before signing in: the same margin and rule as the public pages. */
export function EntryPage({ title, lead, children, foot }: EntryPageProps) {
  const t = useTexts(texts);
  const s = useTexts(shellTexts);
  const { locale, choose } = useLanguage();
  const face = useGovernmentFace();
  const heading = useRef<HTMLHeadingElement>(null);
  const other = locale === 'id' ? 'en' : 'id';
  useEffect(() => {
    document.title = `${title} · ${face?.name ?? 'Lurus'}`;
  }, [title, face?.name]);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div className={css.page}>
      <header>
        {face?.demo && (
          <p className={css.banner} role="note">
            <b>{s('demoWord')}</b> {s('demoBanner')}
          </p>
        )}
        <div className={css.head}>
          <div className={css.frame}>
            <a href="/" className={css.tenant}>
              <Mark className={css.mark} />
              {face?.arms && <img className={css.arms} src={face.arms} alt="" />}
              <span>
                {face?.name ?? 'Lurus'}
                <small>{t('home')}</small>
              </span>
            </a>
            <button type="button" className={css.language} lang={other} onClick={() => choose(other)}>
              {t('language')}
            </button>
          </div>
        </div>
      </header>
      <div className={css.frame}>
        <main className={css.sheet}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className={css.lead}>{lead}</p>}
          <div className={css.body}>{children}</div>
          {foot !== undefined && <div className={css.foot}>{foot}</div>}
        </main>
      </div>
    </div>
  );
}
