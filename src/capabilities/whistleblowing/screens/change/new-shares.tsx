import { useEffect, useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import type { Share } from '../../../../platform/sealing/shares.ts';
import { newRecoveryKey } from '../../sealing/staff-key.ts';
import { SharePages } from '../keys/share-pages.tsx';
import { texts } from './change-texts.ts';

/** A new recovery key for five keepers: the old one was on a screen, so it is spent. */
export function NewShares({ decree, onPrinted }: { decree: string; onPrinted: (recipient: string) => void }) {
  const t = useTexts(texts);
  const { government } = useSession();
  const [made, setMade] = useState<{ recipient: string; shares: Share[] } | null>(null);
  useEffect(() => {
    let current = true;
    void newRecoveryKey().then((each) => current && setMade(each));
    return () => {
      current = false;
    };
  }, []);
  if (made === null) return null;
  return (
    <>
      <p data-print="no">{t('freshBody')}</p>
      <SharePages
        recovery={made}
        government={government.name}
        decree={decree}
        onDone={() => onPrinted(made.recipient)}
      />
    </>
  );
}
