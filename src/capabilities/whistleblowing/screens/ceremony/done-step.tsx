import { useState } from 'react';
import { todayIn } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Waiting } from '../../../../../web/ui/page.tsx';
import { keysOn } from '../../sealing/directory.ts';
import { readersOf } from '../../sealing/readers.ts';
import { Broken } from '../keyring/broken.tsx';
import { useKeyring } from '../keyring/keyring.ts';
import { Annex } from '../keys/annex.tsx';
import { texts } from './ceremony-texts.ts';

/** What was published, read back from the server and verified: whether reports can be taken, and the annex for the decree. */
export function DoneStep() {
  const t = useTexts(texts);
  const { government } = useSession();
  const { directory, state } = useKeyring();
  const [today] = useState(() => todayIn(government.zone));
  if (state === 'broken') return <Broken />;
  if (directory === null) return <Waiting />;
  const keys = keysOn(directory, today);
  const plain = readersOf(keys, 'none').fault;
  const conflict = readersOf(keys, 'alternate').fault;
  return (
    <>
      <div data-print="no">
        <Notice tone={plain === null ? 'ok' : 'warn'} title={t(plain === null ? 'ready' : 'notReady')}>
          {plain !== null && <p>{t(plain)}</p>}
          {conflict !== null && <p>{t(conflict)}</p>}
        </Notice>
      </div>
      <p data-print="no">{t('doneLead')}</p>
      <Annex directory={directory} day={today} />
      <p data-print="no">
        <LinkButton to="/meja" kind="primary">
          {t('toStart')}
        </LinkButton>
      </p>
    </>
  );
}
