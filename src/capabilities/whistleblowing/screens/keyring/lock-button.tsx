import { use } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import css from './lock-button.module.css';
import { TimeLeft, useKeyring } from './keyring.ts';
import { texts } from './keyring-texts.ts';

/** How long the keys stay open, and the way to forget them at once; nothing while none is open. */
export function LockButton() {
  const t = useTexts(texts);
  const left = use(TimeLeft);
  const { lock } = useKeyring();
  if (left === null) return null;
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <Button small onClick={lock}>
      <span className={css.long}>{t('openLong')}</span> {t('openFor', { time })}
    </Button>
  );
}
