import { useState } from 'react';
import { useTexts } from '../../../../web/language.tsx';
import { useSession } from '../../../../web/session.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Page, Section } from '../../../../web/ui/page.tsx';
import { appointHolder, retireKey } from '../sealing/ceremony.ts';
import { keysOn, type KeyDirectory } from '../sealing/directory.ts';
import { texts } from './change/change-texts.ts';
import { KeeperOnly } from './change/keeper-only.tsx';
import { Rewrap } from './change/rewrap.tsx';
import { SignAndSend } from './change/sign-and-send.tsx';
import { useToday } from './change/use-today.ts';
import { Doors } from './keyring/doors.tsx';
import { useKeyring, type OpenKey } from './keyring/keyring.ts';
import { sendHandover, wrapsOf } from './keys/keys-wire.ts';
import { Process } from './keys/process.tsx';
import { RequestField, type NamedRequest } from './keys/request-field.tsx';
import { TermsFields, useTerms } from './keys/terms-fields.tsx';

/** From one Super Admin to the next by a new decree: the old key is retired, the new one appointed, every identity wrapped anew. */
export function Screen() {
  const t = useTexts(texts);
  return (
    <Page title={t('handoverTitle')} lead={t('handoverLead')} back={{ to: '/kunci', label: t('back') }}>
      <KeeperOnly>{(directory) => <OldKey directory={directory} />}</KeeperOnly>
    </Page>
  );
}

/** The Super Admin's key of this account, also one that was retired just now: a handover that broke off goes on with it. */
function OldKey({ directory }: { directory: KeyDirectory }) {
  const t = useTexts(texts);
  const { account } = useSession();
  const { key, keyFiles, take } = useKeyring();
  const own = directory.holders
    .filter((each) => each.role === 'super-admin' && each.account === account.id)
    .map((each) => each.fingerprint);
  const open = own.map(key).findLast((each) => each !== null);
  if (open) return <Handover key={open.fingerprint} directory={directory} old={open} />;
  if (own.length === 0) {
    return (
      <Notice tone="info" title={t('notHolder')}>
        <p>{t('notHolderBody')}</p>
      </Notice>
    );
  }
  const files = keyFiles.filter((each) => own.includes(each.fingerprint));
  return (
    <Section title={t('handover-open')}>
      <p>{t('openOld')}</p>
      <Doors files={files.map((each) => each.file)} onText={async (text) => void (await take(text))} />
    </Section>
  );
}

const STEPS = ['successor', 'sign', 'rewrap'] as const;

function Handover({ directory, old }: { directory: KeyDirectory; old: OpenKey }) {
  const t = useTexts(texts);
  const today = useToday();
  const [successor, setSuccessor] = useState<NamedRequest | null>(null);
  const form = useTerms();
  const { superAdmin } = keysOn(directory, today);
  const at =
    superAdmin !== null && superAdmin.fingerprint !== old.fingerprint
      ? 'rewrap'
      : successor === null
        ? 'successor'
        : 'sign';
  const terms = form.terms === null ? null : { ...form.terms, from: today };
  return (
    <Process
      label={t('handoverTitle')}
      steps={STEPS.map((id) => ({ id, label: t(`handover-${id}`) }))}
      at={at}
    >
      {at === 'successor' && (
        <>
          <p>{t('successorBody')}</p>
          <RequestField
            held="super-admin"
            taken={directory.holders.map((each) => each.recipient)}
            onRequest={setSuccessor}
          />
        </>
      )}
      {at === 'sign' && successor !== null && (
        <>
          <p>{t('signHandover', { name: successor.name })}</p>
          <TermsFields form={form} today />
          <SignAndSend
            directory={directory}
            entries={
              terms === null
                ? []
                : [retireKey(old.fingerprint, terms), appointHolder('super-admin', successor.request, terms)]
            }
            missing={terms === null ? t('decreeFirst') : null}
            submit={t('signSubmit')}
            onSent={() => {}}
          />
        </>
      )}
      {at === 'rewrap' && superAdmin !== null && (
        <Rewrap
          readers={[superAdmin]}
          opener={old.identity}
          read={() => wrapsOf(old.fingerprint)}
          send={(handover) => sendHandover(old.fingerprint, handover)}
        />
      )}
    </Process>
  );
}
