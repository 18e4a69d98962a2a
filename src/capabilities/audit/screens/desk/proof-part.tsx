import { useState } from 'react';
import { useApi } from '../../../../../web/api.ts';
import { useBoth, useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import type { FlagView, Proof } from '../../contract/flags.ts';
import css from './desk.module.css';
import { FLAGS } from './queue-search.ts';
import { texts } from './texts/panel.ts';

/** The data that the rule saw and their fingerprints; on demand the rule runs over them once more. */
export function ProofPart({ flag }: { flag: FlagView }) {
  const t = useTexts(texts);
  const [asked, setAsked] = useState(false);
  const proof = useApi<Proof>(asked ? `${FLAGS}/${flag.id}/proof` : null);
  return (
    <section className={css.part}>
      <div className={css.split}>
        <h3>{t('hashes')}</h3>
        <Button small onClick={() => setAsked(true)}>
          {t('prove')}
        </Button>
      </div>
      {asked && <Loaded query={proof}>{(data) => <ProofNotice proof={data} />}</Loaded>}
      <details>
        <summary>{t('snapshot')}</summary>
        <p>
          <span className={css.hash}>
            <Code>{flag.dataHash}</Code>
          </span>
        </p>
        <pre className={css.snapshot}>{JSON.stringify(flag.data, null, 2)}</pre>
      </details>
      <details>
        <summary>{t('thresholds')}</summary>
        <p>
          <span className={css.hash}>
            <Code>{flag.thresholdsHash}</Code>
          </span>
        </p>
        <pre className={css.snapshot}>{JSON.stringify(flag.thresholds, null, 2)}</pre>
      </details>
    </section>
  );
}

function ProofNotice({ proof }: { proof: Proof }) {
  const t = useTexts(texts);
  const both = useBoth();
  const title =
    proof.same === null ? t('proofNone') : proof.same && proof.intact ? t('proofSame') : t('proofOther');
  const tone = proof.same === null ? 'info' : proof.same && proof.intact ? 'ok' : 'danger';
  return (
    <Notice tone={tone} title={title}>
      <p>{t(proof.intact ? 'intact' : 'touched')}</p>
      <p>{both(proof.says)}</p>
      {proof.differences.map(({ field, before, after }) => (
        <p key={field}>
          {t('difference', { field, before: JSON.stringify(before), after: JSON.stringify(after) })}
        </p>
      ))}
    </Notice>
  );
}
