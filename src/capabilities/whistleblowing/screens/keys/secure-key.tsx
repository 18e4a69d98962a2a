import { useId, useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { saveFile } from '../../../../../web/save-file.ts';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { RadioRows } from '../../../../../web/ui/fields.tsx';
import { FileField } from '../../../../../web/ui/file-field.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { newPassphrase } from '../../../../platform/sealing/words.ts';
import { texts as unlockTexts } from '../keyring/keyring-texts.ts';
import { UnlockError, type UnlockFault } from '../keyring/unlock-error.ts';
import css from './keys.module.css';
import { texts } from './keys-texts.ts';
import { CodeBlock } from './paper.tsx';
import { TypeBack } from './type-back.tsx';

const work = () => import('../keyring/open-key-file.ts');

/** How a key is kept: `file` is what the server may hold for its passkeys (base64); null where the person keeps a passphrase file himself. */
export interface Kept {
  file: string | null;
}

/** Secures a new key by a passkey or by a passphrase file, and opens it once again as proof before it says so. */
export function SecureKey({
  text,
  label,
  onKept,
}: {
  /** content of the key file */
  text: string;
  /** shown by the device beside the passkey */
  label: string;
  onKept: (kept: Kept) => void;
}) {
  const t = useTexts(texts);
  const u = useTexts(unlockTexts);
  const id = useId();
  const [by, setBy] = useState<'passkey' | 'file'>('passkey');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<UnlockFault | null>(null);
  async function run(keep: () => Promise<Kept>) {
    if (busy) return;
    setBusy(true);
    setFault(null);
    try {
      onKept(await keep());
    } catch (error) {
      if (!(error instanceof UnlockError)) throw error;
      setFault(error.fault);
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className={css.form}>
      <RadioRows
        id={`${id}-by`}
        name="by"
        label={t('keepHow')}
        value={by}
        onChange={(next) => {
          setBy(next);
          setFault(null);
        }}
        error={undefined}
        required
        options={[
          { value: 'passkey', label: t('keepPasskey'), hint: t('keepPasskeyHint') },
          { value: 'file', label: t('keepFile'), hint: t('keepFileHint') },
        ]}
      />
      {fault !== null && (
        <Notice tone="danger" title={t('notKept')} role="alert">
          <p>{u(fault)}</p>
        </Notice>
      )}
      {by === 'passkey' ? (
        <>
          <p>{t('passkeyTwice')}</p>
          <p>
            <Button
              kind="primary"
              busy={busy}
              onClick={() =>
                void run(async () => ({ file: await (await work()).keepByPasskey(text, label) }))
              }
            >
              {t('makePasskey')}
            </Button>
          </p>
        </>
      ) : (
        <ByFile text={text} busy={busy} run={run} />
      )}
    </div>
  );
}

/** Passphrase on paper, file on the device, and both once again as proof. */
function ByFile({
  text,
  busy,
  run,
}: {
  text: string;
  busy: boolean;
  run: (keep: () => Promise<Kept>) => Promise<void>;
}) {
  const t = useTexts(texts);
  const id = useId();
  const [passphrase, setPassphrase] = useState(newPassphrase);
  const [written, setWritten] = useState(false);
  const [saved, setSaved] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const save = async () => {
    const sealed = await (await work()).keepByPassphrase(text, passphrase);
    saveFile('kunci-wbs.age', sealed);
    setSaved(true);
  };
  const prove = () =>
    run(async () => {
      if (file === null) throw new UnlockError('no-key');
      const opened = await (
        await work()
      ).openByPassphrase(new Uint8Array(await file.arrayBuffer()), passphrase);
      if (opened !== text) throw new UnlockError('wrong');
      return { file: null };
    });
  return (
    <>
      <p>{t('passphraseWrite')}</p>
      <CodeBlock name="passphrase">{passphrase}</CodeBlock>
      <Buttons>
        <Button
          small
          onClick={() => {
            setPassphrase(newPassphrase());
            setSaved(false);
          }}
        >
          {t('passphraseOther')}
        </Button>
      </Buttons>
      <TypeBack
        key={passphrase}
        label={t('passphraseBack')}
        hint={t('passphraseBackHint')}
        expected={passphrase}
        onRight={setWritten}
      />
      <p>
        <Button disabledReason={written ? null : t('passphraseFirst')} onClick={() => void save()}>
          {t('saveKeyFile')}
        </Button>
      </p>
      {saved && (
        <>
          <FileField
            id={`${id}-proof`}
            name="proof"
            label={t('proof')}
            hint={t('proofHint')}
            accept=".age"
            maxBytes={16_384}
            value={file}
            onChange={setFile}
            error={undefined}
            required
          />
          <p>
            <Button
              kind="primary"
              busy={busy}
              disabledReason={file === null ? t('proofFirst') : null}
              onClick={() => void prove()}
            >
              {t('proveKeyFile')}
            </Button>
          </p>
        </>
      )}
    </>
  );
}
