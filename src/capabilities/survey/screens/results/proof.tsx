import { useState } from 'react';
import type { z } from 'zod';
import { post, useSend } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Facts } from '../../../../../web/ui/facts.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { proven, ResultView } from '../../contract/results.ts';
import css from '../waves/waves.module.css';
import { WAVES } from '../waves/search.ts';
import { texts } from './texts.ts';

/** Fingerprints of what went in and came out, and the computation made once more. */
export function Proof({ view, proof }: { view: ResultView; proof: NonNullable<ResultView['proof']> }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [same, setSame] = useState<boolean | null>(null);
  const prove = useSend({
    send: () => post<z.output<typeof proven>>(`${WAVES}/${view.wave.id}/result/proof`, {}),
    done: (result) => setSame(result.same),
  });
  const hash = (text: string) => (
    <span className={css.hash}>
      <Code>{text}</Code>
    </span>
  );
  return (
    <Section
      title={t('proof')}
      actions={
        view.may.includes('prove') && (
          <Button busy={prove.sending} onClick={() => prove.send(undefined)}>
            {t('prove')}
          </Button>
        )
      }
    >
      <p className={css.quiet}>{t('proofLead')}</p>
      {prove.problem && <ProblemNotice problem={prove.problem} />}
      {same !== null && <Notice tone={same ? 'ok' : 'danger'} title={t(same ? 'proofSame' : 'proofOther')} />}
      <Facts
        rows={[
          { term: t('computedBy'), value: `${f.time(proof.computedAt)}, ${proof.computedBy ?? '–'}` },
          { term: t('modelHash'), value: hash(proof.modelHash) },
          { term: t('answersHash'), value: hash(proof.answersHash) },
          { term: t('receiptRoot'), value: hash(proof.receiptRoot) },
          { term: t('resultHash'), value: hash(proof.resultHash) },
        ]}
      />
    </Section>
  );
}
