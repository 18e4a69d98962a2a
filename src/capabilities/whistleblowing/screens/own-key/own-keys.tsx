import { useState } from 'react';
import { isProblem, type Problem } from '../../../../../web/problem.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { useSession } from '../../../../../web/session.ts';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { useSay } from '../../../../../web/ui/status-line.tsx';
import { writeKeyFile } from '../keyring/key-file.ts';
import { texts as unlockTexts } from '../keyring/keyring-texts.ts';
import { useKeyring } from '../keyring/keyring.ts';
import { NeedsKey } from '../keyring/needs-key.tsx';
import { roleTexts } from '../keyring/role-texts.ts';
import { UnlockError, type UnlockFault } from '../keyring/unlock-error.ts';
import css from '../keys/keys.module.css';
import { sendKeyFile } from '../keys/keys-wire.ts';
import { SecureKey, type Kept } from '../keys/secure-key.tsx';
import { InlineWords } from '../keys/words.tsx';
import { texts } from './own-key-texts.ts';

/** Keys that the directory gives to this account, and how they are kept. */
export function OwnKeys() {
  const t = useTexts(texts);
  const r = useTexts(roleTexts);
  const f = useFormat();
  const { own, keyFiles, key } = useKeyring();
  return (
    <Section title={t('ownTitle')}>
      <table className={css.ledger}>
        <thead>
          <tr>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('words')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {own.map((each) => (
            <tr key={`${each.role} ${each.fingerprint}`}>
              <th scope="row">{r(each.role)}</th>
              <td data-label={t('since')}>{f.day(each.from)}</td>
              <td data-label={t('words')}>
                <InlineWords fingerprint={each.fingerprint} />
              </td>
              <td data-label={t('state')}>
                <StatusMark
                  tone={key(each.fingerprint) === null ? 'plain' : 'ok'}
                  label={t(
                    key(each.fingerprint) !== null
                      ? 'isOpen'
                      : keyFiles.some((file) => file.fingerprint === each.fingerprint)
                        ? 'byPasskey'
                        : 'byFile',
                  )}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <NeedsKey>{(open) => <KeepAgain key={open.fingerprint} fingerprint={open.fingerprint} />}</NeedsKey>
    </Section>
  );
}

/** One more passkey for the file that is there, or the key kept anew (it then remembers the root of today). */
function KeepAgain({ fingerprint }: { fingerprint: string }) {
  const t = useTexts(texts);
  const u = useTexts(unlockTexts);
  const say = useSay();
  const { government } = useSession();
  const { directory, key, keyFiles, reload, take } = useKeyring();
  const [anew, setAnew] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<UnlockFault | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = key(fingerprint);
  if (open === null || directory === null) return null;
  const label = t('passkeyLabel', { government: government.name });
  const file = keyFiles.find((each) => each.fingerprint === fingerprint)?.file;
  async function store(make: () => Promise<string | null>) {
    if (busy) return;
    setBusy(true);
    setFault(null);
    setProblem(null);
    try {
      const made = await make();
      if (made !== null) await sendKeyFile(fingerprint, made);
      setAnew(false);
      say(t('stored'));
      reload();
    } catch (error) {
      if (error instanceof UnlockError) setFault(error.fault);
      else if (isProblem(error)) setProblem(error);
      else throw error;
    } finally {
      setBusy(false);
    }
  }
  const memory = { government: government.id, root: directory.root, head: directory.head };
  const remembering = writeKeyFile({ identity: open.identity, memory });
  return (
    <div className={css.form}>
      {!open.remembers && (
        <Notice tone="warn" title={t('forgetful')}>
          <p>{t('forgetfulBody')}</p>
        </Notice>
      )}
      {fault !== null && (
        <Notice tone="danger" title={t('notStored')} role="alert">
          <p>{u(fault)}</p>
        </Notice>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
      {anew ? (
        <SecureKey
          text={remembering}
          label={label}
          onKept={(kept: Kept) =>
            void store(async () => {
              await take(remembering);
              return kept.file;
            })
          }
        />
      ) : (
        <Buttons>
          {file !== undefined && (
            <Button
              busy={busy}
              onClick={() =>
                void store(async () =>
                  (await import('../keyring/open-key-file.ts')).keepByOneMorePasskey(file, label),
                )
              }
            >
              {t('oneMore')}
            </Button>
          )}
          <Button onClick={() => setAnew(true)}>{t('anew')}</Button>
        </Buttons>
      )}
    </div>
  );
}
