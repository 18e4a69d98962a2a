import { useState } from 'react';
import { post } from '../../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button } from '../../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { RadioRows, TextArea } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { Dispute, Payment, Settle } from '../../../contract/payments.ts';
import { PAYMENT_REFRESH, paymentPath } from '../paths.ts';
import { texts as actTexts } from '../texts/acts.ts';
import { texts } from '../texts/events.ts';
import css from './detail.module.css';

/** What the vendor contests, and what was decided about it. */
export function Disputes({ payment }: { payment: Payment }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [open, setOpen] = useState<Dispute | null>(null);
  const since = (seq: number) => payment.events.find((each) => each.seq === seq)?.recordedAt;
  if (payment.disputes.length === 0) return <p className={css.hint}>{t('noDispute')}</p>;
  return (
    <>
      <ul className={css.ledger}>
        {payment.disputes.map((each) => (
          <li key={each.id}>
            <p className={css.title}>
              {t('raised', { time: f.time(each.raisedAt), since: f.shortTime(since(each.fromSeq)) })}
            </p>
            <p className={css.text}>{each.reason}</p>
            {each.linkSentTo !== null && (
              <p className={css.hint}>
                {t('raisedBy', {
                  contact: each.linkSentTo.contact,
                  since: f.time(each.linkSentTo.knownSince),
                })}
              </p>
            )}
            {each.outcome === null ? (
              <StatusMark tone="warn" label={t('waits')} />
            ) : (
              <>
                <StatusMark
                  tone={each.outcome === 'upheld' ? 'ok' : 'plain'}
                  label={t(`outcome-${each.outcome}`)}
                />
                <p className={css.text}>
                  {t('settled', { time: f.time(each.settledAt), reason: each.settledReason ?? '–' })}
                </p>
              </>
            )}
            {each.outcome === null && payment.may.includes('settle') && (
              <Button small onClick={() => setOpen(each)}>
                {t('settle')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open !== null && <SettleDialog payment={payment} dispute={open} onClose={() => setOpen(null)} />}
    </>
  );
}

type Undecided = Pick<Settle, 'reason'> & { outcome: Settle['outcome'] | '' };

function SettleDialog({
  payment,
  dispute,
  onClose,
}: {
  payment: Payment;
  dispute: Dispute;
  onClose: () => void;
}) {
  const t = useTexts(actTexts);
  const form = useForm({
    // Neither answer is offered before the other.
    initial: { outcome: '', reason: '' } as Undecided,
    send: (values) => post(`${paymentPath(payment.id)}/disputes/${dispute.id}/settle`, values),
    refresh: PAYMENT_REFRESH,
    said: t('done'),
    done: onClose,
  });
  return (
    <Dialog title={t('settle')} open onClose={onClose}>
      <p className={css.text}>{dispute.reason}</p>
      <Form form={form} submit={t('settle')} cancel={onClose}>
        <RadioRows
          {...form.field('outcome')}
          label={t('outcome')}
          options={(['upheld', 'dismissed'] as const).map((value) => ({
            value,
            label: t(`outcome-${value}`),
            hint: t(`hint-${value}`),
          }))}
          required
        />
        <TextArea {...form.field('reason')} label={t('settleReason')} rows={4} max={1_000} required />
      </Form>
    </Dialog>
  );
}
