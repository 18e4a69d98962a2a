import { useState } from 'react';
import { del, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button, LinkButton } from '../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../web/ui/dialog.tsx';
import { useGo } from '../../../../web/ui/link.tsx';
import { ProblemNotice } from '../../../../web/ui/loaded.tsx';
import { findingAt, FINDINGS } from './paths.ts';
import { RespondDialog } from './respond-dialog.tsx';
import { texts } from './texts/finding.ts';
import type { Finding } from './types.ts';

/** What may be done with the whole finding, while its report is not final. */
export function FindingActions({ finding }: { finding: Finding }) {
  const t = useTexts(texts);
  const [doing, setDoing] = useState<'respond' | 'delete' | null>(null);
  const close = () => setDoing(null);
  const { may } = finding;
  if (may.length === 0) return null;
  return (
    <>
      {may.includes('respond') && (
        <Button kind="primary" onClick={() => setDoing('respond')}>
          {t('respond')}
        </Button>
      )}
      {may.includes('edit') && <LinkButton to={`/temuan/${finding.id}/ubah`}>{t('edit')}</LinkButton>}
      {may.includes('delete') && (
        <Button kind="danger" onClick={() => setDoing('delete')}>
          {t('remove')}
        </Button>
      )}
      {doing === 'respond' && <RespondDialog finding={finding} onClose={close} />}
      {doing === 'delete' && <DeleteDialog finding={finding} onClose={close} />}
    </>
  );
}

function DeleteDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const t = useTexts(texts);
  const go = useGo();
  const { send, sending, problem } = useSend({
    send: () => del(findingAt(finding.id)),
    refresh: [FINDINGS],
    said: t('removed'),
    done: () => go(`/lhp/${finding.reportId}`),
  });
  return (
    <ConfirmDialog
      title={t('remove')}
      open
      onClose={onClose}
      body={
        <>
          <p>{t('removeBody', { number: finding.number })}</p>
          {problem && <ProblemNotice problem={problem} />}
        </>
      }
      confirm={t('remove')}
      kind="danger"
      busy={sending}
      onConfirm={() => send(undefined)}
    />
  );
}
