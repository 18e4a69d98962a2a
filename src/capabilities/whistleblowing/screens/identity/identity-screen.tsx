import { useState } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useScreenParams } from '../../../../../web/search.ts';
import { Button } from '../../../../../web/ui/button.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Page } from '../../../../../web/ui/page.tsx';
import type { SealedIdentities } from '../../contract-identities.ts';
import { names } from '../cases/texts/names.ts';
import { IDENTITIES } from '../cases/wire.ts';
import type { OpenKey } from '../keyring/keyring.ts';
import { NeedsKey } from '../keyring/needs-key.tsx';
import { AskToOpen } from './ask-to-open.tsx';
import { OpenedIdentity } from './opened-identity.tsx';
import type { Released } from './release.ts';
import { texts } from './texts.ts';

type Sealed = SealedIdentities[number];

/** One sealed identity: why it is to be opened, then for five minutes what it holds. */
export function Screen() {
  const t = useTexts(texts);
  const { id } = useScreenParams<'id'>();
  const identities = useApi<SealedIdentities>(IDENTITIES);
  const sealed = identities.data?.find((each) => each.id === id);
  if (sealed !== undefined) return <Known key={id} sealed={sealed} />;
  return (
    <Page title={t('title')} back={{ to: '/identitas', label: t('back') }}>
      <Loaded query={identities}>
        {() => (
          <Notice tone="info" title={t('missingTitle')}>
            <p>{t('missing')}</p>
          </Notice>
        )}
      </Loaded>
    </Page>
  );
}

function Known({ sealed }: { sealed: Sealed }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return (
    <Page
      title={t('openTitle', { number: sealed.number })}
      lead={`${f.day(sealed.day)} · ${n(`mode-${sealed.mode}`)}`}
      back={{ to: '/identitas', label: t('back') }}
    >
      <NeedsKey role={['super-admin', 'alternate']}>
        {(key) => <Inside key={key.fingerprint} sealed={sealed} opener={key} />}
      </NeedsKey>
    </Page>
  );
}

/** Lives as long as the key; what was released is held here and nowhere else. */
function Inside({ sealed, opener }: { sealed: Sealed; opener: OpenKey }) {
  const t = useTexts(texts);
  const [released, setReleased] = useState<Released | 'failed' | 'closed' | null>(null);
  if (released === null) return <AskToOpen caseId={sealed.id} opener={opener} onReleased={setReleased} />;
  if (released === 'closed')
    return (
      <Notice tone="info" title={t('closedTitle')}>
        <p>{t('closedBody')}</p>
        <Button onClick={() => setReleased(null)}>{t('again')}</Button>
      </Notice>
    );
  if (released === 'failed')
    return (
      <Notice tone="danger" title={t('failedTitle')} role="alert">
        <p>{t('failed')}</p>
      </Notice>
    );
  return (
    <OpenedIdentity
      released={released}
      sealed={sealed}
      opener={opener}
      onClose={() => setReleased('closed')}
    />
  );
}
