import { useState } from 'react';
import { post, useSend } from '../../../../web/api.ts';
import { useBoth, useTexts } from '../../../../web/language.tsx';
import { Button } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Facts } from '../../../../web/ui/facts.tsx';
import { RadioRows, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { ProblemNotice } from '../../../../web/ui/loaded.tsx';
import type { ErasureReply, Moved, RequestDetail } from '../contract.ts';
import { names } from '../texts/names.ts';
import { PRIVACY_REFRESH } from './refresh.ts';
import { CorrectDialog, RectifyDialog } from './correct-dialogs.tsx';
import { texts } from './texts.ts';

type Open = 'check' | 'answer' | 'contest' | 'hear' | 'erase' | 'correct' | 'rectify' | null;

/** What the reader may do with a request now. */
export function RequestActions({ request }: { request: RequestDetail }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState<Open>(null);
  const step = useSend({
    send: (verb: 'start' | 'close') => post<Moved>(`/privacy/requests/${request.id}/${verb}`),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
  });
  const may = (each: RequestDetail['may'][number]) => request.may.includes(each);
  const close = () => setOpen(null);
  return (
    <>
      {may('check') && (
        <Button kind="primary" onClick={() => setOpen('check')}>
          {t('doCheck')}
        </Button>
      )}
      {may('start') && (
        <Button kind="primary" busy={step.sending} onClick={() => step.send('start')}>
          {t('doStart')}
        </Button>
      )}
      {may('correct') && (
        <>
          <Button onClick={() => setOpen('correct')}>{t('doCorrect')}</Button>
          <Button onClick={() => setOpen('rectify')}>{t('doRectify')}</Button>
        </>
      )}
      {may('erase') && <Button onClick={() => setOpen('erase')}>{t('doErase')}</Button>}
      {may('refuse') && (
        <Button kind={may('grant') ? 'primary' : 'plain'} onClick={() => setOpen('answer')}>
          {t('doAnswer')}
        </Button>
      )}
      {may('uphold') && (
        <Button kind="primary" onClick={() => setOpen('hear')}>
          {t('doHear')}
        </Button>
      )}
      {may('contest') && <Button onClick={() => setOpen('contest')}>{t('doContest')}</Button>}
      {may('close') && (
        <Button busy={step.sending} onClick={() => step.send('close')}>
          {t('doClose')}
        </Button>
      )}
      {open === 'check' && <CheckDialog request={request} onClose={close} />}
      {open === 'answer' && <AnswerDialog request={request} onClose={close} />}
      {open === 'contest' && <ContestDialog request={request} onClose={close} />}
      {open === 'hear' && <HearDialog request={request} onClose={close} />}
      {open === 'correct' && <CorrectDialog request={request} onClose={close} />}
      {open === 'rectify' && <RectifyDialog request={request} onClose={close} />}
      {open === 'erase' && <EraseDialog request={request} onClose={close} />}
    </>
  );
}

interface StepProps {
  request: RequestDetail;
  onClose: () => void;
}

function useStep<V extends object>({ request, onClose }: StepProps, verb: string, initial: V) {
  const t = useTexts(texts);
  return useForm({
    initial,
    send: (values: V) => post<Moved>(`/privacy/requests/${request.id}/${verb}`, values),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
    done: onClose,
  });
}

function CheckDialog(props: StepProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const form = useStep(props, 'check', {
    how: 'ticket-code' as 'ticket-code' | 'known-contact' | 'in-person',
  });
  return (
    <Dialog title={t('doCheck')} open onClose={props.onClose}>
      <p>{t('checkLead')}</p>
      <Form form={form} submit={t('doCheck')} cancel={props.onClose}>
        <RadioRows
          {...form.field('how')}
          label={t('identity')}
          options={(['ticket-code', 'known-contact', 'in-person'] as const).map((value) => ({
            value,
            label: n(`identity-${value}`),
          }))}
        />
      </Form>
    </Dialog>
  );
}

function AnswerDialog(props: StepProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const outcomes = (['grant', 'grant-partly', 'refuse'] as const).filter((each) =>
    props.request.may.includes(each),
  );
  const form = useStep(props, 'answer', { outcome: outcomes[0] ?? 'refuse', answer: '', article: '' });
  return (
    <Dialog title={t('doAnswer')} open onClose={props.onClose}>
      <Form form={form} submit={t('doAnswer')} cancel={props.onClose}>
        <RadioRows
          {...form.field('outcome')}
          label={t('outcome')}
          options={outcomes.map((value) => ({ value, label: n(`event-${value}`) }))}
        />
        <TextArea
          {...form.field('answer')}
          label={t('answer')}
          hint={t('answerHint')}
          rows={6}
          max={8_000}
          required
        />
        {form.values.outcome !== 'grant' && (
          <TextField {...form.field('article')} label={t('article')} hint={t('articleHint')} required />
        )}
      </Form>
    </Dialog>
  );
}

function ContestDialog(props: StepProps) {
  const t = useTexts(texts);
  const form = useStep(props, 'contest', { text: '' });
  return (
    <Dialog title={t('doContest')} open onClose={props.onClose}>
      <p>{t('contestLead')}</p>
      <Form form={form} submit={t('doContest')} cancel={props.onClose}>
        <TextArea {...form.field('text')} label={t('contest')} max={4_000} required />
      </Form>
    </Dialog>
  );
}

function HearDialog(props: StepProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { accepted: 'no' as 'yes' | 'no', answer: '' },
    send: ({ accepted, answer }) =>
      post<Moved>(`/privacy/requests/${props.request.id}/hear`, { accepted: accepted === 'yes', answer }),
    refresh: PRIVACY_REFRESH,
    said: t('saved'),
    done: props.onClose,
  });
  return (
    <Dialog title={t('doHear')} open onClose={props.onClose}>
      <Form form={form} submit={t('doHear')} cancel={props.onClose}>
        <RadioRows
          {...form.field('accepted')}
          label={t('outcome')}
          options={[
            { value: 'yes', label: t('accept') },
            { value: 'no', label: t('uphold') },
          ]}
        />
        <TextArea {...form.field('answer')} label={t('contestAnswer')} max={4_000} required />
      </Form>
    </Dialog>
  );
}

function EraseDialog({ request, onClose }: StepProps) {
  const t = useTexts(texts);
  const both = useBoth();
  const [reply, setReply] = useState<ErasureReply | null>(null);
  const erase = useSend({
    send: () => post<ErasureReply>(`/privacy/requests/${request.id}/erase`),
    refresh: PRIVACY_REFRESH,
    done: setReply,
  });
  return (
    <Dialog title={t('doErase')} open onClose={onClose}>
      {erase.problem !== null && <ProblemNotice problem={erase.problem} />}
      {reply === null ? (
        <>
          <p>{t('eraseLead')}</p>
          <Button kind="danger" busy={erase.sending} onClick={() => erase.send(undefined)}>
            {t('doErase')}
          </Button>
        </>
      ) : (
        <Facts
          rows={reply.lines.map((line) => ({
            term: both(line.title),
            value: (
              <>
                {t('erased', { n: line.erased })}
                {line.stays !== null && ` ${both(line.stays)}`}
              </>
            ),
          }))}
        />
      )}
    </Dialog>
  );
}
