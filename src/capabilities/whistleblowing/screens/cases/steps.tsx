import { useState } from 'react';
import { post, useSend } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Button, Buttons, LinkButton } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog } from '../../../../../web/ui/dialog.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import { Section, Stack } from '../../../../../web/ui/page.tsx';
import { mailboxTexts } from '../../pages/browser/texts/mailbox-texts.ts';
import type { CaseDetail } from '../../contract-desk.ts';
import { mayObject, type Status } from '../../rules/status.ts';
import css from './case.module.css';
import { texts } from './texts/acts.ts';
import { CASES, caseAt } from './wire.ts';

/** Steps that end something for the reporter: he is to read why before the state changes. */
const NEEDS_WORDS: readonly Status[] = ['rejected', 'concluded', 'closed', 'referred'];

/** Where the case may go from here, each with what its reporter will see; none while the case cannot be read. */
export function Steps({ detail, readable }: { detail: CaseDetail; readable: boolean }) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<Status | null>(null);
  const { steps, id, status } = detail;
  const referrable = steps.includes('referred') || status === 'referred';
  return (
    <Section title={t('next')}>
      {steps.length === 0 && <p className={css.meta}>{t('noStep')}</p>}
      {steps.length > 0 && !readable && <p className={css.meta}>{t('readFirst')}</p>}
      <Buttons>
        {(readable ? steps : []).map((step, index) => (
          <Button
            key={step}
            kind={step === 'rejected' ? 'danger' : index === 0 ? 'primary' : 'plain'}
            onClick={() => setChosen(step)}
          >
            {t(`step-${step}`)}
          </Button>
        ))}
        {readable && referrable && <LinkButton to={`/kasus/${id}/rujukan`}>{t('refer')}</LinkButton>}
      </Buttons>
      {readable && chosen !== null && <Confirm id={id} to={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}

function Confirm({ id, to, onClose }: { id: string; to: Status; onClose: () => void }) {
  const t = useTexts(texts);
  const seen = useTexts(mailboxTexts);
  const { send, sending, problem } = useSend({
    send: () => post(`${caseAt(id)}/status`, { status: to }),
    refresh: [CASES],
    said: t('changed'),
    done: onClose,
  });
  return (
    <ConfirmDialog
      title={t(`step-${to}`)}
      open
      onClose={onClose}
      body={
        <Stack>
          {problem && <ProblemNotice problem={problem} />}
          <p>{t('reporterSees')}</p>
          <blockquote className={css.seen}>{seen(`st-${to}`)}</blockquote>
          {NEEDS_WORDS.includes(to) && <p>{t('tellWhy')}</p>}
          {mayObject(to) && <p>{t('mayObject')}</p>}
        </Stack>
      }
      confirm={t(`step-${to}`)}
      kind={to === 'rejected' ? 'danger' : 'primary'}
      busy={sending}
      onConfirm={() => send(undefined)}
    />
  );
}
