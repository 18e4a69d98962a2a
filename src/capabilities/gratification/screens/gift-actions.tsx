import { useState, type ReactNode } from 'react';
import { post, useSend } from '../../../../web/api.ts';
import { useTexts } from '../../../../web/language.tsx';
import { Button, DownloadLink } from '../../../../web/ui/button.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { DateField, MoneyField, RadioRows, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import type { GiftDetail, Moved } from '../contract.ts';
import { DECISIONS } from '../rules/machine.ts';
import { names } from '../texts/names.ts';
import { GIFT_REFRESH } from './refresh.ts';
import { SupplyDialog } from './supply-dialog.tsx';
import { texts } from './texts.ts';

type Step = GiftDetail['may'][number];

/** What brings a report on; one of them at most is possible at a time. */
const MAIN: readonly Step[] = ['supply', 'accept', 'send', 'decide', 'settle'];

/** What the reader may do with a report now: a button each, first and filled the one that brings it on. */
export function GiftActions({ gift }: { gift: GiftDetail }) {
  const t = useTexts(texts);
  const [step, setStep] = useState<Step | null>(null);
  const accept = useSend({
    send: (id: string) => post<Moved>(`/gratification/${id}/accept`),
    refresh: GIFT_REFRESH,
    said: t('saved'),
  });
  const close = () => setStep(null);
  const steps = gift.may.toSorted((a, b) => Number(MAIN.includes(b)) - Number(MAIN.includes(a)));
  const packable = gift.may.includes('send') || (gift.may.includes('decide') && gift.sentOn !== null);
  return (
    <>
      {steps.map((each) =>
        each === 'accept' ? (
          <Button key={each} kind="primary" busy={accept.sending} onClick={() => accept.send(gift.id)}>
            {t('do-accept')}
          </Button>
        ) : each === 'report' || each === 'lapse' ? null : (
          <Button key={each} kind={MAIN.includes(each) ? 'primary' : 'plain'} onClick={() => setStep(each)}>
            {t(`do-${each}`)}
          </Button>
        ),
      )}
      {packable && <DownloadLink href={`/api/gratification/${gift.id}/kpk.zip`}>{t('package')}</DownloadLink>}
      {(step === 'ask' || step === 'record') && <NoteDialog gift={gift} step={step} onClose={close} />}
      {step === 'supply' && <SupplyDialog gift={gift} onClose={close} />}
      {step === 'send' && <SendDialog gift={gift} onClose={close} />}
      {step === 'decide' && <DecisionDialog gift={gift} onClose={close} />}
      {step === 'settle' && <SettleDialog gift={gift} onClose={close} />}
      {step === 'hand-over' && <HandOverDialog gift={gift} onClose={close} />}
    </>
  );
}

interface StepProps {
  gift: GiftDetail;
  onClose: () => void;
}

function useStep<V extends object>(gift: GiftDetail, path: string, initial: V, onClose: () => void) {
  const t = useTexts(texts);
  return useForm({
    initial,
    send: (values: V) => post(`/gratification/${gift.id}/${path}`, values),
    refresh: GIFT_REFRESH,
    said: t('saved'),
    done: onClose,
  });
}

function Frame({ step, onClose, children }: { step: Step; onClose: () => void; children: ReactNode }) {
  const t = useTexts(texts);
  return (
    <Dialog title={t(`do-${step as 'ask'}`)} open onClose={onClose}>
      {children}
    </Dialog>
  );
}

function NoteDialog({ gift, step, onClose }: StepProps & { step: 'ask' | 'record' }) {
  const t = useTexts(texts);
  const form = useStep(gift, step, { note: '' }, onClose);
  return (
    <Frame step={step} onClose={onClose}>
      <Form form={form} submit={t(`do-${step}`)} cancel={onClose}>
        <TextArea {...form.field('note')} label={t(`note-${step}`)} rows={4} max={1_000} required />
      </Form>
    </Frame>
  );
}

function SendDialog({ gift, onClose }: StepProps) {
  const t = useTexts(texts);
  const form = useStep(gift, 'send', { kpkNumber: '', sentOn: '' }, onClose);
  return (
    <Frame step="send" onClose={onClose}>
      <p>{t('sendLead')}</p>
      <Form form={form} submit={t('do-send')} cancel={onClose}>
        <TextField {...form.field('kpkNumber')} label={t('kpkNumber')} code required />
        <DateField {...form.field('sentOn')} label={t('sentOn')} required />
      </Form>
    </Frame>
  );
}

function DecisionDialog({ gift, onClose }: StepProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const initial = { decision: 'state' as string, number: '', decidedOn: '', share: null as number | null };
  const form = useStep(gift, 'decision', initial, onClose);
  return (
    <Frame step="decide" onClose={onClose}>
      <Form form={form} submit={t('do-decide')} cancel={onClose}>
        <RadioRows
          {...form.field('decision')}
          label={t('decision')}
          options={DECISIONS.map((value) => ({ value, label: n(`decision-${value}`) }))}
        />
        {form.values.decision === 'shared' && (
          <MoneyField {...form.field('share')} label={t('stateShare')} required />
        )}
        <TextField {...form.field('number')} label={t('decisionNumber')} required />
        <DateField {...form.field('decidedOn')} label={t('decidedOn')} required />
      </Form>
    </Frame>
  );
}

function SettleDialog({ gift, onClose }: StepProps) {
  const t = useTexts(texts);
  const form = useStep(gift, 'settle', { settledOn: '', note: '' }, onClose);
  return (
    <Frame step="settle" onClose={onClose}>
      <Form form={form} submit={t('do-settle')} cancel={onClose}>
        <DateField {...form.field('settledOn')} label={t('settledOn')} required />
        <TextArea {...form.field('note')} label={t('settleNote')} rows={3} max={500} required={false} />
      </Form>
    </Frame>
  );
}

function HandOverDialog({ gift, onClose }: StepProps) {
  const t = useTexts(texts);
  const initial = {
    handedOn: '',
    handedBy: gift.person ?? '',
    receivedBy: '',
    items: gift.description,
    condition: '',
  };
  const form = useStep(gift, 'hand-over', initial, onClose);
  return (
    <Frame step="hand-over" onClose={onClose}>
      <Form form={form} submit={t('do-hand-over')} cancel={onClose}>
        <DateField {...form.field('handedOn')} label={t('handedOn')} required />
        <TextField {...form.field('handedBy')} label={t('handedBy')} required />
        <TextField {...form.field('receivedBy')} label={t('receivedBy')} required />
        <TextArea {...form.field('items')} label={t('items')} rows={3} max={1_000} required />
        <TextField {...form.field('condition')} label={t('condition')} required />
      </Form>
    </Frame>
  );
}
