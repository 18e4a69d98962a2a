import { useId, useState, type FormEvent } from 'react';
import { PasswordField } from '../../../../../web/entry/password-field.tsx';
import { useTexts } from '../../../../../web/language.tsx';
import { Button, LinkButton } from '../../../../../web/ui/button.tsx';
import { FileField } from '../../../../../web/ui/file-field.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section, Stack, Waiting } from '../../../../../web/ui/page.tsx';
import { useSay } from '../../../../../web/ui/status-line.tsx';
import type { KeyRole } from '../../sealing/directory-entry.ts';
import { Broken } from './broken.tsx';
import { roleTexts } from './role-texts.ts';
import { useKeyring } from './keyring.ts';
import { texts } from './keyring-texts.ts';
import { UnlockError, type UnlockFault } from './unlock-error.ts';

const work = () => import('./open-key-file.ts');
/** Bytes of a key file; a real one has some hundreds. */
const LIMIT = 16_384;

/** Asks for an own key: by passkey, or by the file that a passphrase opens. */
export function Unlock({ roles }: { roles: readonly KeyRole[] | null }) {
  const t = useTexts(texts);
  const r = useTexts(roleTexts);
  const keyring = useKeyring();
  if (keyring.state === 'loading') return <Waiting />;
  if (keyring.state === 'broken') return <Broken />;
  if (keyring.state === 'no-ceremony') {
    return (
      <Notice tone="info" title={t('noCeremonyTitle')}>
        <p>{t('noCeremonyBody')}</p>
        <LinkButton to="/kunci/upacara">{t('toCeremony')}</LinkButton>
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
  return <Doors files={files.map((each) => each.file)} />;
}

function Doors({ files }: { files: readonly string[] }) {
  const t = useTexts(texts);
  const { take } = useKeyring();
  const say = useSay();
  const id = useId();
  const [busy, setBusy] = useState<'passkey' | 'passphrase' | null>(null);
  const [fault, setFault] = useState<UnlockFault | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  async function run(by: 'passkey' | 'passphrase', open: () => Promise<string>) {
    if (busy !== null) return;
    setBusy(by);
    setFault(null);
    try {
      await take(await open());
      say(t('opened'));
    } catch (error) {
      if (!(error instanceof UnlockError)) throw error;
      setFault(error.fault);
      setBusy(null);
    }
  }
  const passkey = (sealed: string) => void run('passkey', async () => (await work()).openByPasskey(sealed));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file === null || passphrase === '') return;
    void run('passphrase', async () =>
      (await work()).openByPassphrase(new Uint8Array(await file.arrayBuffer()), passphrase),
    );
  };
  return (
    <Section title={t('lockedTitle')}>
      <Stack>
        <p>{t('lockedBody')}</p>
        {fault !== null && (
          <Notice tone="danger" title={t('notOpened')} role="alert">
            <p>{t(fault)}</p>
          </Notice>
        )}
        {files.map((each) => (
          <p key={each}>
            <Button kind="primary" busy={busy === 'passkey'} onClick={() => passkey(each)}>
              {t('byPasskey')}
            </Button>
          </p>
        ))}
        <details open={files.length === 0}>
          <summary>{t('byFile')}</summary>
          <form onSubmit={submit} noValidate>
            <Stack>
              <FileField
                id={`${id}-file`}
                name="file"
                label={t('file')}
                hint={t('fileHint')}
                accept=".age"
                maxBytes={LIMIT}
                value={file}
                onChange={setFile}
                error={undefined}
                required
              />
              <PasswordField
                id={`${id}-passphrase`}
                name="passphrase"
                label={t('passphrase')}
                value={passphrase}
                onChange={setPassphrase}
                error={undefined}
              />
              <p>
                <Button
                  type="submit"
                  kind={files.length === 0 ? 'primary' : 'plain'}
                  busy={busy === 'passphrase'}
                  disabledReason={file === null || passphrase === '' ? t('bothNeeded') : null}
                >
                  {t('open')}
                </Button>
              </p>
            </Stack>
          </form>
        </details>
      </Stack>
    </Section>
  );
}
