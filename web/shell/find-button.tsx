import { useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { openOverlay } from './overlay-events.ts';
import css from './top-bar.module.css';

export function FindButton() {
  const t = useTexts(texts);
  return (
    <button
      type="button"
      className={css.find}
      onClick={() => openOverlay('palette')}
      aria-keyshortcuts="Control+K Meta+K"
    >
      {t('find')} <kbd>Ctrl K</kbd>
    </button>
  );
}
