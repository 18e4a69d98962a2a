import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { texts } from './texts.ts';

/** The passphrase of a file that was made just now. It stands on this screen and nowhere else. */
export function PassphraseOnce({ passphrase, onClose }: { passphrase: string; onClose: () => void }) {
  const t = useTexts(texts);
  return (
    <Notice tone="warn" title={t('passphraseTitle')} role="alert">
      <p>
        <Code>{passphrase}</Code>
      </p>
      <p>{t('passphraseBody')}</p>
      <Button onClick={onClose}>{t('noted')}</Button>
    </Notice>
  );
}
