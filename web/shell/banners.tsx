import { useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { useSession } from '../session.ts';
import { LinkButton } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import css from './banners.module.css';

/** What must be known on every screen: practice, demo, a database that is for trying out only, a second factor that is missing. */
export function Banners() {
  const t = useTexts(texts);
  const { government, embedded, mustEnrolTotp } = useSession();
  return (
    <aside aria-label={t('about')}>
      {government.practice && (
        <p className={cx(css.banner, css.practice)} role="note">
          <b>{t('practiceWord')}</b> {t('practiceBanner')}
        </p>
      )}
      {!government.practice && government.demo && (
        <p className={css.banner} role="note" data-print="no">
          <b>{t('demoWord')}</b> {t('demoBanner')} {embedded && t('embeddedBanner')}
        </p>
      )}
      {!government.practice && !government.demo && embedded && (
        <p className={css.banner} role="note" data-print="no">
          {t('embeddedBanner')}
        </p>
      )}
      {mustEnrolTotp && (
        <div className={cx(css.banner, css.must)} role="note" data-print="no">
          <span>{t('totpBanner')}</span>{' '}
          <LinkButton to="/profil" small>
            {t('totpAction')}
          </LinkButton>
        </div>
      )}
    </aside>
  );
}
