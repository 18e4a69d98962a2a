import { useEffect, useState } from 'react';
import { isProblem, type Problem } from '../../../../../web/problem.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { fingerprintOf } from '../../sealing/directory-entry.ts';
import { newStaffKey, type StaffKey } from '../../sealing/staff-key.ts';
import { writeKeyFile } from '../keyring/key-file.ts';
import { useKeyring } from '../keyring/keyring.ts';
import { sendKeyFile } from '../keys/keys-wire.ts';
import { SecureKey, type Kept } from '../keys/secure-key.tsx';
import { texts } from './own-key-texts.ts';
import { RequestPaper } from './request-paper.tsx';

/** Makes a key, secures it, and shows what is handed to the keeper of the root. */
export function NewKey() {
  const t = useTexts(texts);
  const { government } = useSession();
  const { directory } = useKeyring();
  const [key, setKey] = useState<StaffKey | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const [stored, setStored] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let current = true;
    void newStaffKey().then((each) => current && setKey(each));
    return () => {
      current = false;
    };
  }, []);
  if (key === null) return null;
  const memory =
    directory === null ? null : { government: government.id, root: directory.root, head: directory.head };
  async function keep(how: Kept) {
    setKept(how);
    setProblem(null);
    try {
      if (how.file !== null) await sendKeyFile(await fingerprintOf(key!.recipient), how.file);
      setStored(true);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    }
  }
  if (kept === null) {
    return (
      <SecureKey
        text={writeKeyFile({ identity: key.identity, memory })}
        label={t('passkeyLabel', { government: government.name })}
        onKept={(how) => void keep(how)}
      />
    );
  }
  if (!stored) {
    return problem === null ? null : (
      <>
        <ProblemNotice problem={problem} />
        <p>
          <Button onClick={() => void keep(kept)}>{t('storeAgain')}</Button>
        </p>
      </>
    );
  }
  return <RequestPaper recipient={key.recipient} signer={key.signer} />;
}
