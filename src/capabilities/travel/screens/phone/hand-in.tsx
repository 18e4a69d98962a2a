import { useState } from 'react';
import type { MemberDetail } from '../../contract.ts';
import { post, useSend } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Button, LinkButton } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { useGo } from '../../../../../web/ui/link.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import { usePapers } from './papers.tsx';
import css from './phone.module.css';
import { texts } from './texts/claim.ts';

/** The last look before the account is handed in. */
export function HandIn({ detail, unsaved }: { detail: MemberDetail; unsaved: boolean }) {
  const t = useTexts(texts);
  const go = useGo();
  const papers = usePapers(detail.id);
  const [asking, setAsking] = useState(false);
  const send = useSend({
    send: () => post(`/travel/members/${detail.id}/submit`),
    refresh: ['/travel', '/desk'],
    said: t('submitted'),
    done: () => go(`/perjalanan-saya/${detail.tripId}`),
  });
  const why = !detail.may.includes('submit') ? t('submitLater') : unsaved ? t('unsaved') : null;
  return (
    <Section title={t('submit')}>
      <p className={css.next}>
        <span>{t('evidence', { n: papers.data?.rows.length ?? 0 })}</span>
        <LinkButton to={`/perjalanan-saya/${detail.tripId}/bukti`} small>
          {t('papers')}
        </LinkButton>
      </p>
      <div className={css.wide}>
        <Button kind="primary" disabledReason={why} onClick={() => setAsking(true)}>
          {t('submit')}
        </Button>
      </div>
      <ConfirmDialog
        title={t('submitTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        body={
          <>
            <p>{t('submitBody')}</p>
            {send.problem && <ProblemNotice problem={send.problem} />}
          </>
        }
        confirm={t('submit')}
        kind="primary"
        busy={send.sending}
        onConfirm={() => send.send(undefined)}
      />
    </Section>
  );
}
