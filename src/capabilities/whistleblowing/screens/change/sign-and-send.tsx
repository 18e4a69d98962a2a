import { useCallback, useEffect, useRef, useState } from 'react';
import type { SigningKey } from '../../../../platform/sealing/ed25519.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { isProblem, type Problem } from '../../../../../web/problem.ts';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { ChainError, continueWith } from '../../sealing/ceremony.ts';
import type { KeyDirectory, NewEntry } from '../../sealing/directory.ts';
import { useKeyring } from '../keyring/keyring.ts';
import css from '../keys/keys.module.css';
import { sendEntries } from '../keys/keys-wire.ts';
import { RootField } from '../keys/root-field.tsx';
import { texts } from './change-texts.ts';

/** The root is typed, the entries are signed with it, verified together with the chain, sent; then the root's secret is wiped. */
export function SignAndSend({
  directory,
  entries,
  missing,
  submit,
  onSent,
}: {
  directory: KeyDirectory;
  entries: readonly NewEntry[];
  /** what is not filled in yet; null: nothing */
  missing: string | null;
  submit: string;
  onSent: () => void;
}) {
  const t = useTexts(texts);
  const { chain, reload } = useKeyring();
  const root = useRef<SigningKey | null>(null);
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const wipe = useCallback(() => {
    root.current?.seed.fill(0);
    root.current = null;
  }, []);
  useEffect(() => wipe, [wipe]);
  const hold = useCallback((key: SigningKey | null) => {
    root.current = key;
    setReady(key !== null);
  }, []);
  async function run() {
    if (busy || root.current === null) return;
    setBusy(true);
    setFault(null);
    setProblem(null);
    try {
      await sendEntries(await continueWith(chain, directory.government, root.current, entries));
      wipe();
      reload();
      onSent();
    } catch (error) {
      if (error instanceof ChainError) setFault(error.directoryFault);
      else if (isProblem(error)) setProblem(error);
      else throw error;
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className={css.form}>
      <RootField root={directory.root} onRoot={hold} />
      {fault !== null && (
        <Notice tone="danger" title={t('chainWrong')} role="alert">
          <p>{t('chainWrongBody', { code: fault })}</p>
        </Notice>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
      <Buttons>
        <Button
          kind="primary"
          busy={busy}
          disabledReason={missing ?? (ready ? null : t('rootFirst'))}
          onClick={() => void run()}
        >
          {submit}
        </Button>
      </Buttons>
    </div>
  );
}
