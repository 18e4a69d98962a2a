import { useState } from 'react';
import type { RunView } from '../../src/platform/imports/contract.ts';
import { post, useSend } from '../api.ts';
import { useBoth, useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/page.tsx';
import { Counts } from './checked-step.tsx';

/** A saved import, and the way to take it back; or one that was taken back. */
export function SavedStep({ run }: { run: RunView }) {
  const t = useTexts(texts);
  const f = useFormat();
  const both = useBoth();
  const totals = run.totals!;
  return (
    <Section title={t('outcome')}>
      {run.status === 'committed' ? (
        <Notice tone="ok" title={t('saved')}>
          <p>
            {t('savedBody', {
              new: f.count(totals.new),
              changed: f.count(totals.changed),
              by: run.committedBy ?? '–',
              at: f.time(run.committedAt),
            })}
          </p>
        </Notice>
      ) : (
        <Notice tone="info" title={t('undoneTitle')}>
          <p>
            {t('undoneBody', {
              removed: f.count(totals.undone?.removed ?? 0),
              restored: f.count(totals.undone?.restored ?? 0),
              by: run.undoneBy ?? '–',
              at: f.time(run.undoneAt),
            })}
          </p>
        </Notice>
      )}
      <Counts totals={totals} />
      {run.status === 'committed' && (run.stays === null ? <Undo run={run} /> : <p>{both(run.stays)}</p>)}
    </Section>
  );
}

function Undo({ run }: { run: RunView }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const undo = useSend({
    send: () => post<RunView>(`/imports/${run.id}/undo`).finally(() => setAsking(false)),
    refresh: ['/'],
    said: t('saidUndone'),
  });
  return (
    <>
      {undo.problem && <ProblemNotice problem={undo.problem} />}
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('undo')}
      </Button>
      <ConfirmDialog
        title={t('undoTitle')}
        body={t('undoBody')}
        confirm={t('undo')}
        kind="danger"
        open={asking}
        busy={undo.sending}
        onClose={() => setAsking(false)}
        onConfirm={() => undo.send(undefined)}
      />
    </>
  );
}
