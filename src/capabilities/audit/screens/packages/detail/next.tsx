import { useTexts } from '../../../../../../web/language.tsx';
import { cx } from '../../../../../../web/ui/cx.ts';
import { ProblemNotice } from '../../../../../../web/ui/loaded.tsx';
import { post, useSend } from '../../../../../../web/api.ts';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import type { PackageView, VerdictView } from '../../../contract/packages.ts';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/package.ts';
import css from './detail.module.css';
import { useMend } from './mend.tsx';
import { holding, nextStep, unanswered } from './next-step.ts';

/** One sentence that says what to do next, and the buttons for it. */
export function Next({ of, verdicts }: { of: PackageView; verdicts: readonly VerdictView[] }) {
  const t = useTexts(texts);
  const { open } = useMend();
  const submit = useSend({
    send: () => post(`${packagePath(of.id)}/submit`, { version: of.version }),
    refresh: PACKAGE_REFRESH,
    said: t('submitted'),
    done: () => window.scrollTo({ top: 0 }),
  });
  const step = nextStep(of, verdicts);
  const n = {
    documents: of.missingDocuments.length,
    confirm: of.unconfirmed.length,
    stopped: holding(verdicts, 'critical'),
    returned: holding(verdicts, 'high'),
    answer: unanswered(verdicts).length,
  };
  const bends = step === 'stopped' || step === 'returned' || step === 'revoked' || step === 'passedHeld';
  const waits = of.documentList.some((each) => each.reading === 'waiting');
  return (
    <div className={cx(css.next, bends && css.nextBent)}>
      <output className={css.nextSay}>
        {t(`next-${step}`, step in n ? { n: n[step as keyof typeof n] } : {})}
      </output>
      {submit.problem && <ProblemNotice problem={submit.problem} />}
      <Buttons>
        {of.may.includes('submit') && (
          <Button
            kind={step === 'ready' ? 'primary' : 'plain'}
            busy={submit.sending}
            disabledReason={waits ? t('waitReading') : null}
            onClick={() => submit.send(undefined)}
          >
            {t('submit')}
          </Button>
        )}
        {step === 'documents' && <Button onClick={() => open('dokumen')}>{t('toDocuments')}</Button>}
        {step === 'confirm' && <Button onClick={() => open('isian')}>{t('toFields')}</Button>}
        {(step === 'stopped' || step === 'returned' || step === 'answer') && (
          <Button onClick={() => open('periksa')}>{t('toCheck')}</Button>
        )}
      </Buttons>
    </div>
  );
}
