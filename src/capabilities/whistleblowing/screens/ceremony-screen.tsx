import { useState } from 'react';
import { useTexts } from '../../../../web/language.tsx';
import { useHolds, useSession } from '../../../../web/session.ts';
import { LinkButton } from '../../../../web/ui/button.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Waiting } from '../../../../web/ui/page.tsx';
import { AlternateStep } from './ceremony/alternate-step.tsx';
import { texts } from './ceremony/ceremony-texts.ts';
import { DecreeStep } from './ceremony/decree-step.tsx';
import { DoneStep } from './ceremony/done-step.tsx';
import { emptyDraft, STEPS, type CeremonyStep, type Draft } from './ceremony/draft.ts';
import { HoldersStep } from './ceremony/holders-step.tsx';
import { PublishStep } from './ceremony/publish-step.tsx';
import { RecoveryStep } from './ceremony/recovery-step.tsx';
import { RootStep } from './ceremony/root-step.tsx';
import { SuperAdminStep } from './ceremony/super-admin-step.tsx';
import { useKeyring } from './keyring/keyring.ts';
import { LeaveDialog } from './keys/leave-dialog.tsx';
import { Process } from './keys/process.tsx';

/** The key ceremony, one step a page. Everything that it makes lives in this page until it is published as a whole. */
export function Screen() {
  const t = useTexts(texts);
  const keyring = useKeyring();
  const may = useHolds('super-admin', 'inspektur');
  const { government } = useSession();
  const [at, setAt] = useState<CeremonyStep>('decree');
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [begun, setBegun] = useState(false);
  const forward = (change: Partial<Draft>) => {
    setBegun(true);
    setDraft((before) => ({ ...before, ...change }));
    setAt(STEPS[STEPS.indexOf(at) + 1] ?? 'done');
  };
  if (!begun && keyring.state === 'loading') return <Waiting />;
  if (!begun && (keyring.state !== 'no-ceremony' || !may)) {
    return (
      <Page title={t('title')}>
        <Notice tone="info" title={t(may ? 'heldTitle' : 'notYouTitle')}>
          <p>{t(may ? 'heldBody' : 'notYouBody')}</p>
          <LinkButton to={may ? '/kunci' : '/kunci/saya'}>{t(may ? 'toDirectory' : 'toOwnKey')}</LinkButton>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={t('title')} lead={at === 'decree' ? t('lead', { government: government.name }) : undefined}>
      <LeaveDialog active={begun && at !== 'done'} />
      <Process label={t('steps')} at={at} steps={STEPS.map((id) => ({ id, label: t(id) }))}>
        {at === 'decree' && <DecreeStep draft={draft} forward={forward} />}
        {at === 'root' && <RootStep forward={forward} />}
        {at === 'super-admin' && <SuperAdminStep draft={draft} forward={forward} />}
        {at === 'recovery' && <RecoveryStep draft={draft} forward={forward} />}
        {at === 'holders' && <HoldersStep forward={forward} />}
        {at === 'alternate' && <AlternateStep draft={draft} forward={forward} />}
        {at === 'publish' && <PublishStep draft={draft} forward={forward} />}
        {at === 'done' && <DoneStep />}
      </Process>
    </Page>
  );
}
