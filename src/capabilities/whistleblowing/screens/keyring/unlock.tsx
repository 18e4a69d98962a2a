import { useTexts } from '../../../../../web/language.tsx';
import { useHolds } from '../../../../../web/session.ts';
import { LinkButton } from '../../../../../web/ui/button.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section, Stack, Waiting } from '../../../../../web/ui/page.tsx';
import { useSay } from '../../../../../web/ui/status-line.tsx';
import type { KeyRole } from '../../sealing/directory-entry.ts';
import { Broken } from './broken.tsx';
import { Doors } from './doors.tsx';
import { roleTexts } from './role-texts.ts';
import { useKeyring } from './keyring.ts';
import { texts } from './keyring-texts.ts';

/** Asks for an own key: by passkey, or by the file that a passphrase opens. */
export function Unlock({ roles }: { roles: readonly KeyRole[] | null }) {
  const t = useTexts(texts);
  const r = useTexts(roleTexts);
  const keyring = useKeyring();
  // Only these two hold the ceremony; the others get their own key ready for it.
  const keeper = useHolds('super-admin', 'inspektur');
  if (keyring.state === 'loading') return <Waiting />;
  if (keyring.state === 'broken') return <Broken />;
  if (keyring.state === 'no-ceremony') {
    return (
      <Notice tone="info" title={t('noCeremonyTitle')}>
        <p>{t('noCeremonyBody')}</p>
        {!keeper && <p>{t('noCeremonyYours')}</p>}
        <LinkButton to={keeper ? '/kunci/upacara' : '/kunci/saya'}>
          {t(keeper ? 'toCeremony' : 'toOwnKey')}
        </LinkButton>
      </Notice>
    );
  }
  const fitting = keyring.own.filter((each) => roles === null || roles.includes(each.role));
  if (fitting.length === 0) {
    return (
      <Notice tone="info" title={t('noKeyTitle')}>
        <p>
          {roles === null
            ? t('noKeyBody')
            : t('noKeyOfRole', { role: roles.map((role) => r(role)).join(' / ') })}
        </p>
        <LinkButton to="/kunci/saya">{t('toOwnKey')}</LinkButton>
      </Notice>
    );
  }
  const fingerprints = fitting.map((each) => each.fingerprint);
  const files = keyring.keyFiles.filter((each) => fingerprints.includes(each.fingerprint));
  return <UnlockDoors files={files.map((each) => each.file)} />;
}

function UnlockDoors({ files }: { files: readonly string[] }) {
  const t = useTexts(texts);
  const { take } = useKeyring();
  const say = useSay();
  const open = async (text: string) => {
    await take(text);
    say(t('opened'));
  };
  return (
    <Section title={t('lockedTitle')}>
      <Stack>
        <p>{t('lockedBody')}</p>
        <Doors files={files} onText={open} />
      </Stack>
    </Section>
  );
}
