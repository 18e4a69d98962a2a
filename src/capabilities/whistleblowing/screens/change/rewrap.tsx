import { useState } from 'react';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { isProblem, type Problem } from '../../../../../web/problem.ts';
import { Button, Buttons, LinkButton } from '../../../../../web/ui/button.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Progress } from '../../../../../web/ui/progress.tsx';
import type { KeyHolder } from '../../sealing/directory.ts';
import type { Handover, IdentityWrap } from '../../sealing/handover.ts';
import { texts } from './change-texts.ts';

/** Identities between two pauses in which the page is drawn and answers. */
const SLICE = 20;

/** Wraps every identity anew, in slices so that the page stays alive, and sends all of them at once: either all change hands or none. */
export function Rewrap({
  readers,
  opener,
  read,
  send,
}: {
  readers: readonly KeyHolder[];
  /** the secret identity that opens the old wraps */
  opener: string;
  read: () => Promise<IdentityWrap[]>;
  send: (handover: Handover) => Promise<{ count: number }>;
}) {
  const t = useTexts(texts);
  const f = useFormat();
  const [at, setAt] = useState<{ done: number; of: number } | null>(null);
  const [count, setCount] = useState<number | null>(null);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function run() {
    if (at !== null) return;
    setProblem(null);
    setFailed([]);
    setAt({ done: 0, of: 0 });
    try {
      const wraps = await read();
      const { rewrapIdentities } = await import('../../sealing/handover.ts');
      const handover = await rewrapIdentities(wraps, opener, readers, async (done, of) => {
        if (done % SLICE !== 0 && done !== of) return;
        setAt({ done, of });
        await new Promise((resolve) => setTimeout(resolve));
      });
      if (handover.failed.length > 0) setFailed(handover.failed);
      else setCount((await send(handover)).count);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setAt(null);
    }
  }
  if (count !== null) {
    return (
      <Notice tone="ok" title={t('rewrapDone', { n: f.count(count) })}>
        <p>{t('rewrapDoneBody')}</p>
        <LinkButton to="/kunci">{t('back')}</LinkButton>
      </Notice>
    );
  }
  return (
    <>
      <p>{t('rewrapBody')}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      {failed.length > 0 && (
        <Notice tone="danger" title={t('rewrapFailed', { n: failed.length })} role="alert">
          <p>{t('rewrapFailedBody')}</p>
        </Notice>
      )}
      {at !== null && (
        <Progress
          label={t('rewrapAt', { done: f.count(at.done), of: f.count(at.of) })}
          value={at.done}
          max={Math.max(at.of, 1)}
        />
      )}
      <Buttons>
        <Button kind="primary" busy={at !== null} onClick={() => void run()}>
          {t('rewrapStart')}
        </Button>
      </Buttons>
    </>
  );
}
