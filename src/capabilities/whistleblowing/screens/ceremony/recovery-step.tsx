import { useEffect, useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { newRecoveryKey } from '../../sealing/staff-key.ts';
import { SharePages } from '../keys/share-pages.tsx';
import { texts } from './ceremony-texts.ts';
import type { Draft, StepProps } from './draft.ts';

export function RecoveryStep({ draft, forward }: StepProps) {
  const t = useTexts(texts);
  const { government } = useSession();
  const [recovery, setRecovery] = useState<Draft['recovery']>(null);
  useEffect(() => {
    let current = true;
    void newRecoveryKey().then((each) => current && setRecovery(each));
    return () => {
      current = false;
    };
  }, []);
  if (recovery === null || draft.terms === null) return null;
  return (
    <>
      <p data-print="no">{t('recoveryLead')}</p>
      <SharePages
        recovery={recovery}
        government={government.name}
        decree={draft.terms.decree.number}
        // The shares are on paper now; what goes on is the public half.
        onDone={() => forward({ recovery: { ...recovery, shares: [] } })}
      />
    </>
  );
}
