import { useState } from 'react';
import { post, useSend } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Button } from '../../../../../web/ui/button.tsx';
import { ConfirmDialog, Dialog } from '../../../../../web/ui/dialog.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { ProblemNotice } from '../../../../../web/ui/loaded.tsx';
import type { WaveView } from '../../contract/wave/waves.ts';
import { WAVES } from './search.ts';
import { texts } from './texts.ts';
import css from './waves.module.css';

type Step = 'draw' | 'take-back' | 'open' | 'close';

/** What the reader may do with the wave now, each behind a question that says what follows. */
export function WaveSteps({ wave }: { wave: WaveView }) {
  const t = useTexts(texts);
  const [step, setStep] = useState<Step | null>(null);
  const close = () => setStep(null);
  return (
    <div className={css.acts}>
      {wave.may.includes('draw') && (
        <Button kind="primary" onClick={() => setStep('draw')}>
          {t('draw')}
        </Button>
      )}
      {wave.may.includes('open') && (
        <Button kind="primary" onClick={() => setStep('open')}>
          {t('open')}
        </Button>
      )}
      {wave.may.includes('take-back') && (
        <Button onClick={() => setStep('take-back')}>{t('takeBack')}</Button>
      )}
      {wave.may.includes('close') && (
        <Button kind="danger" onClick={() => setStep('close')}>
          {t('close')}
        </Button>
      )}
      {(step === 'draw' || step === 'open') && <Confirm wave={wave} step={step} onClose={close} />}
      {(step === 'take-back' || step === 'close') && <WithReason wave={wave} step={step} onClose={close} />}
    </div>
  );
}

interface StepProps<S extends Step> {
  wave: WaveView;
  step: S;
  onClose: () => void;
}

const WORDS = {
  draw: { title: 'draw', body: 'drawBody', said: 'drawn' },
  open: { title: 'open', body: 'openBody', said: 'opened' },
  'take-back': { title: 'takeBack', body: 'takeBackBody', said: 'takenBack' },
  close: { title: 'close', body: 'closeBody', said: 'closed' },
} as const;

function Confirm({ wave, step, onClose }: StepProps<'draw' | 'open'>) {
  const t = useTexts(texts);
  const words = WORDS[step];
  const send = useSend({
    send: () => post(`${WAVES}/${wave.id}/${step}`, { version: wave.version }),
    refresh: [WAVES],
    said: t(words.said),
    done: onClose,
  });
  return (
    <ConfirmDialog
      title={t(words.title)}
      open
      onClose={onClose}
      body={
        <>
          <p>{t(words.body)}</p>
          {send.problem && <ProblemNotice problem={send.problem} />}
        </>
      }
      confirm={t(words.title)}
      busy={send.sending}
      onConfirm={() => send.send(undefined)}
    />
  );
}

function WithReason({ wave, step, onClose }: StepProps<'take-back' | 'close'>) {
  const t = useTexts(texts);
  const words = WORDS[step];
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason }) => post(`${WAVES}/${wave.id}/${step}`, { version: wave.version, reason }),
    refresh: [WAVES],
    said: t(words.said),
    done: onClose,
  });
  return (
    <Dialog title={t(words.title)} open onClose={onClose}>
      <p>{t(words.body)}</p>
      <Form form={form} submit={t(words.title)} kind="danger" cancel={onClose}>
        <TextArea {...form.field('reason')} label={t('reason')} rows={3} max={500} required />
      </Form>
    </Dialog>
  );
}
