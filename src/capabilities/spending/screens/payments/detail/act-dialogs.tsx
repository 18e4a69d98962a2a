import type { ReactNode } from 'react';
import { post } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { DateField, Select, TextArea, TextField } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm, type FieldOf } from '../../../../../../web/ui/form.tsx';
import type { Payment, Reject } from '../../../contract/payments.ts';
import { HOLDER, REJECT_REASONS, type RejectReason } from '../../../rules/payments/chain.ts';
import { paymentNames } from '../../../texts/payment-names.ts';
import { PAYMENT_REFRESH, paymentPath } from '../paths.ts';
import { texts } from '../texts/acts.ts';

interface ActProps {
  payment: Payment;
  today: string;
  onClose: () => void;
}

const REASONS = Object.keys(REJECT_REASONS) as RejectReason[];

function useAct<V extends object>({ payment, onClose }: ActProps, act: string, initial: V) {
  const t = useTexts(texts);
  return useForm({
    initial,
    send: (values: V) => post(`${paymentPath(payment.id)}/${act}`, values),
    refresh: PAYMENT_REFRESH,
    said: t('done'),
    done: onClose,
  });
}

/** Day of the paper: the same question in every act. */
function DocDate({ field, today }: { field: FieldOf<string>; today: string }) {
  const t = useTexts(texts);
  return <DateField {...field} label={t('docDate')} hint={t('docDateHint')} max={today} required />;
}

function Frame({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Dialog title={title} open onClose={onClose}>
      {children}
    </Dialog>
  );
}

export function AdvanceDialog(props: ActProps) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const { payment, today, onClose } = props;
  const next = payment.next!;
  const form = useAct(props, 'advance', { to: next, docDate: today, sp2dNumber: null as string | null });
  const holder = HOLDER[next];
  const title = t(`to-${next}`);
  const number = form.field('sp2dNumber');
  return (
    <Frame title={title} onClose={onClose}>
      <p>{holder === null ? t('lead-advance-end') : t('lead-advance', { holder: n(`party-${holder}`) })}</p>
      <Form form={form} submit={title} cancel={onClose}>
        {next === 'sp2d-issued' && (
          <TextField {...number} value={number.value ?? ''} label={t('sp2dNumber')} code required />
        )}
        <DocDate field={form.field('docDate')} today={today} />
      </Form>
    </Frame>
  );
}

export function RejectDialog(props: ActProps) {
  const t = useTexts(texts);
  const n = useTexts(paymentNames);
  const form = useAct(props, 'reject', {
    docDate: props.today,
    reason: 'incomplete-papers' as RejectReason,
    text: '',
  } satisfies Reject as Reject);
  return (
    <Frame title={t('reject')} onClose={props.onClose}>
      <p>{t('lead-reject')}</p>
      <Form form={form} submit={t('reject')} kind="danger" cancel={props.onClose}>
        <Select
          {...form.field('reason')}
          label={t('reason')}
          options={REASONS.map((value) => ({ value, label: n(`reason-${value}`) }))}
          required
        />
        <TextArea {...form.field('text')} label={t('text')} rows={4} max={1_000} required />
        <DocDate field={form.field('docDate')} today={props.today} />
      </Form>
    </Frame>
  );
}

/** Received again, or accounted for: a day and nothing else. */
export function DayDialog(props: ActProps & { act: 'resubmit' | 'account' }) {
  const t = useTexts(texts);
  const form = useAct(props, props.act, { docDate: props.today });
  return (
    <Frame title={t(props.act)} onClose={props.onClose}>
      <Form form={form} submit={t(props.act)} cancel={props.onClose}>
        <DocDate field={form.field('docDate')} today={props.today} />
      </Form>
    </Frame>
  );
}

export function CancelDialog(props: ActProps) {
  const t = useTexts(texts);
  const form = useAct(props, 'cancel', { reason: '' });
  return (
    <Frame title={t('cancel')} onClose={props.onClose}>
      <p>{t('lead-cancel')}</p>
      <Form form={form} submit={t('cancel')} kind="danger" cancel={props.onClose}>
        <TextArea {...form.field('reason')} label={t('cancelReason')} rows={4} max={1_000} required />
      </Form>
    </Frame>
  );
}
