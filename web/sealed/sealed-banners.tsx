import { useTexts } from '../language.tsx';
import { texts as shellTexts } from '../locales/shell.ts';
import { texts } from '../locales/sealed.ts';
import { useSession } from '../session.ts';
import css from '../shell/banners.module.css';

/** In a demo city the channel shows invented reports; nobody should write a real one there. */
export function SealedBanners() {
  const t = useTexts(texts);
  const s = useTexts(shellTexts);
  const { government } = useSession();
  return (
    <aside aria-label={s('about')}>
      {government.demo && (
        <p className={css.banner} role="note" data-print="no">
          <b>{s('demoWord')}</b> {t('demoBanner')}
        </p>
      )}
    </aside>
  );
}
