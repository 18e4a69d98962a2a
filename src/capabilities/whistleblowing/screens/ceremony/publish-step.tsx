import { useState } from 'react';
import { toHex } from '../../../../platform/sealing/bytes.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { isProblem, type Problem } from '../../../../../web/problem.ts';
import { useSession } from '../../../../../web/session.ts';
import { Button, Buttons } from '../../../../../web/ui/button.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { foundWith } from '../../sealing/ceremony.ts';
import { fingerprintOf } from '../../sealing/directory-entry.ts';
import { roleTexts } from '../keyring/role-texts.ts';
import { useKeyring } from '../keyring/keyring.ts';
import { sendEntries, sendKeyFile } from '../keys/keys-wire.ts';
import { useRootWords, Words } from '../keys/words.tsx';
import { texts } from './ceremony-texts.ts';
import { appointmentsOf, type StepProps } from './draft.ts';

/** Signs and sends all of it at once; then the root's secret is wiped from this page. */
export function PublishStep({ draft, forward }: StepProps) {
  const t = useTexts(texts);
  const r = useTexts(roleTexts);
  const { government } = useSession();
  const { reload } = useKeyring();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sent, setSent] = useState(false);
  const { root, terms, superAdmin } = draft;
  const words = useRootWords(root === null ? null : toHex(root.publicKey));
  const appointments = appointmentsOf(draft);
  if (root === null || terms === null || superAdmin === null || appointments === null) return null;
  async function publish() {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      if (!sent) await sendEntries(await foundWith(government.id, root!, terms!, appointments!));
      // From here on only the key file can be missing, and that is sent again.
      setSent(true);
      root!.seed.fill(0);
      const file = draft.kept?.file ?? null;
      if (file !== null) await sendKeyFile(await fingerprintOf(superAdmin!.request.recipient), file);
      reload();
      forward({ root: null });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <p>{t('publishLead')}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      <Words words={words} label={t('rootWords')} />
      <Facts
        columns={1}
        rows={[
          { term: t('decreeTerm'), value: terms.decree.number },
          { term: r('super-admin'), value: superAdmin.name },
          { term: r('recovery'), value: t('recoveryPaper') },
          ...draft.holders.map((each) => ({ term: r(each.role), value: each.name })),
          ...draft.alternates.map((each) => ({
            term: r('alternate'),
            value: each.holder === null ? each.office : `${each.holder.name}, ${each.office}`,
          })),
        ]}
      />
      <p>{t('publishOnce')}</p>
      <Buttons>
        <Button kind="primary" busy={busy} onClick={() => void publish()}>
          {t(sent ? 'publishAgain' : 'publishNow')}
        </Button>
      </Buttons>
    </>
  );
}
