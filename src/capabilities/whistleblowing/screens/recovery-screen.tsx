import { useState } from 'react';
import { useTexts } from '../../../../web/language.tsx';
import { Page } from '../../../../web/ui/page.tsx';
import type { KeyDirectory } from '../sealing/directory.ts';
import { keysOn } from '../sealing/directory.ts';
import { texts } from './change/change-texts.ts';
import { KeeperOnly } from './change/keeper-only.tsx';
import { NewShares } from './change/new-shares.tsx';
import { Rewrap } from './change/rewrap.tsx';
import { SharesField } from './change/shares-field.tsx';
import { SignRecovery } from './change/sign-recovery.tsx';
import { useToday } from './change/use-today.ts';
import { sendRecovery, wrapsOf } from './keys/keys-wire.ts';
import { LeaveDialog } from './keys/leave-dialog.tsx';
import { Process } from './keys/process.tsx';
import { RequestField, type NamedRequest } from './keys/request-field.tsx';
import { TermsFields, useTerms } from './keys/terms-fields.tsx';

const STEPS = ['shares', 'successor', 'fresh', 'sign', 'rewrap'] as const;

/** The Super Admin is gone: three keepers bring the recovery key back, and a new Super Admin and a new recovery key take over. */
export function Screen() {
  const t = useTexts(texts);
  return (
    <Page title={t('recoveryTitle')} lead={t('recoveryLead')} back={{ to: '/kunci', label: t('back') }}>
      <KeeperOnly>{(directory) => <Recovery directory={directory} />}</KeeperOnly>
    </Page>
  );
}

function Recovery({ directory }: { directory: KeyDirectory }) {
  const t = useTexts(texts);
  const today = useToday();
  const form = useTerms();
  const [recovered, setRecovered] = useState<{ identity: string; fingerprint: string } | null>(null);
  const [successor, setSuccessor] = useState<NamedRequest | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const { superAdmin, recovery } = keysOn(directory, today);
  // What was signed before a page broke off is in the directory: the shares are typed again, and it goes on with the last step.
  const signed = recovered !== null && recovery !== null && recovery.fingerprint !== recovered.fingerprint;
  const at =
    recovered === null
      ? 'shares'
      : signed
        ? 'rewrap'
        : successor === null
          ? 'successor'
          : fresh === null
            ? 'fresh'
            : 'sign';
  const terms = form.terms === null ? null : { ...form.terms, from: today };
  return (
    <>
      <LeaveDialog active={at === 'fresh' || at === 'sign'} />
      <Process
        label={t('recoveryTitle')}
        steps={STEPS.map((id) => ({ id, label: t(`recovery-${id}`) }))}
        at={at}
      >
        {at === 'shares' && (
          <SharesField
            holders={directory.holders.filter((each) => each.role === 'recovery')}
            onRecovered={setRecovered}
          />
        )}
        {at === 'successor' && (
          <>
            <p>{t('recoverySuccessor')}</p>
            <TermsFields form={form} today />
            {terms !== null && (
              <RequestField
                held="super-admin"
                taken={directory.holders.map((each) => each.recipient)}
                onRequest={setSuccessor}
              />
            )}
          </>
        )}
        {at === 'fresh' && terms !== null && <NewShares decree={terms.decree.number} onPrinted={setFresh} />}
        {at === 'sign' && terms !== null && successor !== null && fresh !== null && recovery !== null && (
          <SignRecovery
            directory={directory}
            terms={terms}
            old={[...(superAdmin === null ? [] : [superAdmin]), recovery]}
            successor={successor}
            recovery={fresh}
          />
        )}
        {at === 'rewrap' && superAdmin !== null && recovery !== null && recovered !== null && (
          <Rewrap
            readers={[superAdmin, recovery]}
            opener={recovered.identity}
            read={() => wrapsOf(recovered.fingerprint)}
            send={(handover) => sendRecovery(recovered.fingerprint, handover)}
          />
        )}
      </Process>
    </>
  );
}
