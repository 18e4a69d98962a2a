import { useEffect, useState } from 'react';
import { toHex } from '../../../../platform/sealing/bytes.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useHolds, useSession } from '../../../../../web/session.ts';
import { newStaffKey, type StaffKey } from '../../sealing/staff-key.ts';
import { writeKeyFile } from '../keyring/key-file.ts';
import { RequestField } from '../keys/request-field.tsx';
import { SecureKey } from '../keys/secure-key.tsx';
import { texts } from './ceremony-texts.ts';
import type { StepProps } from './draft.ts';

/** The Super Admin's key: made here where he holds the ceremony himself, by his request where somebody else does. */
export function SuperAdminStep({ draft, forward }: StepProps) {
  const t = useTexts(texts);
  const himself = useHolds('super-admin');
  const { account, government } = useSession();
  const [key, setKey] = useState<StaffKey | null>(null);
  useEffect(() => {
    if (!himself) return;
    let current = true;
    void newStaffKey().then((each) => current && setKey(each));
    return () => {
      current = false;
    };
  }, [himself]);
  if (!himself) {
    return (
      <>
        <p>{t('superAdminOther')}</p>
        <RequestField held="super-admin" taken={[]} onRequest={(superAdmin) => forward({ superAdmin })} />
      </>
    );
  }
  if (key === null || draft.root === null) return null;
  const memory = { government: government.id, root: toHex(draft.root.publicKey), head: null };
  const { recipient, signer } = key;
  return (
    <>
      <p>{t('superAdminLead', { name: account.name })}</p>
      <SecureKey
        text={writeKeyFile({ identity: key.identity, memory })}
        label={t('passkeyLabel', { government: government.name })}
        onKept={(kept) =>
          forward({
            kept,
            superAdmin: { request: { account: account.id, recipient, signer }, name: account.name },
          })
        }
      />
    </>
  );
}
