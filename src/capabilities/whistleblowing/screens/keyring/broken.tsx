import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { useKeyring } from './keyring.ts';
import { texts } from './keyring-texts.ts';

/** The directory is not what it should be: nothing may be opened or sealed, and the person is told what to do. */
export function Broken() {
  const t = useTexts(texts);
  const { fault, reload } = useKeyring();
  if (fault === 'unreadable') {
    return (
      <Notice tone="danger" title={t('unreadableTitle')} role="alert">
        <p>{t('unreadableBody')}</p>
        <Button small onClick={reload}>
          {t('again')}
        </Button>
      </Notice>
    );
  }
  const why =
    fault === 'other-root' || fault === 'root-differs'
      ? 'brokenRoot'
      : fault === 'rolled-back'
        ? 'brokenOld'
        : 'brokenChain';
  return (
    <Notice tone="danger" title={t('brokenTitle')} role="alert">
      <p>{t(why)}</p>
      <p>{t('brokenBody')}</p>
      <p>{t('brokenDo')}</p>
      <p>{t('brokenCode', { code: fault ?? '' })}</p>
    </Notice>
  );
}
