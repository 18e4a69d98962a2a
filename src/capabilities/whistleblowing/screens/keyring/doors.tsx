import { useId, useState, type FormEvent } from 'react';
import { PasswordField } from '../../../../../web/entry/password-field.tsx';
import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { FileField } from '../../../../../web/ui/file-field.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Stack } from '../../../../../web/ui/page.tsx';
import css from '../keys/keys.module.css';
import { texts } from './keyring-texts.ts';
import { UnlockError, type UnlockFault } from './unlock-error.ts';

const work = () => import('./open-key-file.ts');
/** Bytes of a key file; a real one has some hundreds. */
const LIMIT = 16_384;

/** Opens a key file by passkey or passphrase. @param onText takes its content; an UnlockError of it is told like one of the opening */
export function Doors({
  files,
  onText,
}: {
  /** those that a passkey opens, base64 */
  files: readonly string[];
  onText: (text: string) => Promise<void>;
}) {
  const t = useTexts(texts);
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
      await onText(await open());
    } catch (error) {
      if (!(error instanceof UnlockError)) throw error;
      setFault(error.fault);
    } finally {
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
  const byFile = (
    <form onSubmit={submit} noValidate className={css.form}>
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
        show={t('passphraseShow')}
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
    </form>
  );
  return (
    <Stack>
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
      {files.length === 0 ? (
        byFile
      ) : (
        <details className={css.other}>
          <summary>{t('byFile')}</summary>
          {byFile}
        </details>
      )}
    </Stack>
  );
}
