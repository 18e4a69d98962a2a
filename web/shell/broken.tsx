import { useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import css from './broken.module.css';

/** An address that means nothing. */
export function NoSuchScreen() {
  const t = useTexts(texts);
  return (
    <main className={css.broken}>
      <h1>{t('noScreenTitle')}</h1>
      <p>{t('noScreenBody')}</p>
      <LinkButton to="/meja">{t('toDesk')}</LinkButton>
    </main>
  );
}

/** A screen that threw, or whose chunk is gone because a new version was installed. */
export function ScreenBroke() {
  const t = useTexts(texts);
  return (
    <div className={css.broken} role="alert">
      <h1>{t('brokenTitle')}</h1>
      <p>{t('brokenBody')}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </div>
  );
}
