import type { KeyRole } from '../../sealing/directory-entry.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { texts } from './keyring-texts.ts';

/** Asks for an own key: by passkey, or by the file that a passphrase opens. */
export function Unlock({ roles }: { roles: readonly KeyRole[] | null }) {
  const t = useTexts(texts);
  return (
    <Notice tone="info" title={t('lockedTitle')}>
      {roles?.join(', ')}
    </Notice>
  );
}
