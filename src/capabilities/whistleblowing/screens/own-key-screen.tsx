import { useState } from 'react';
import { useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { staffKeyOf } from '../sealing/staff-key.ts';
import { Doors } from './keyring/doors.tsx';
import { readKeyFile } from './keyring/key-file.ts';
import { useKeyring } from './keyring/keyring.ts';
import { UnlockError } from './keyring/unlock-error.ts';
import { NewKey } from './own-key/new-key.tsx';
import { OwnKeys } from './own-key/own-keys.tsx';
import { RequestPaper } from './own-key/request-paper.tsx';
import { texts } from './own-key/own-key-texts.ts';

/** A holder's own keys: what he holds, a new one with its request, one more device. */
export function Screen() {
  const t = useTexts(texts);
  const keyring = useKeyring();
  const [making, setMaking] = useState(false);
  const [shown, setShown] = useState<{ recipient: string; signer: string } | null>(null);
  const pending = keyring.keyFiles.filter(
    ({ fingerprint }) => !keyring.own.some((each) => each.fingerprint === fingerprint),
  );
  const show = async (text: string) => {
    const file = readKeyFile(text);
    if (file === null) throw new UnlockError('no-key');
    setShown(await staffKeyOf(file.identity));
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      {keyring.own.length > 0 && <OwnKeys />}
      <Section title={t('newTitle')}>
        {making ? (
          <NewKey />
        ) : (
          <>
            <p>{t(keyring.own.length > 0 ? 'newAgain' : 'newBody')}</p>
            <p>
              <Button kind={keyring.own.length > 0 ? 'plain' : 'primary'} onClick={() => setMaking(true)}>
                {t('make')}
              </Button>
            </p>
          </>
        )}
      </Section>
      {!making && (
        <Section title={t('showTitle')}>
          {shown === null ? (
            <>
              <p>{t('showBody')}</p>
              <Doors files={pending.map((each) => each.file)} onText={show} />
            </>
          ) : (
            <RequestPaper recipient={shown.recipient} signer={shown.signer} />
          )}
        </Section>
      )}
    </Page>
  );
}
