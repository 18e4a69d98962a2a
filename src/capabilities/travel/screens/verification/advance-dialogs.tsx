import { post } from '../../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Dialog } from '../../../../../web/ui/dialog.tsx';
import { DateField, MoneyField, TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { ActProps } from './act-dialogs.tsx';
import { texts } from './texts/acts.ts';
import { CHANGED, memberAt } from './types.ts';

/** What was not used of the advance came back. */
export function RepayAdvance({ account, onClose }: ActProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const owed = account.advanceLeft ?? 0;
  const form = useForm({
    initial: { amount: owed as number | null, day: '', reference: '' },
    send: (values) => post(`${memberAt(account.memberId)}/repay-advance`, values),
    refresh: CHANGED,
    said: t('repaid'),
    done: onClose,
  });
  return (
    <Dialog title={t('repayTitle')} open onClose={onClose}>
      <p>{t('repayLead', { amount: f.rupiah(owed) })}</p>
      <Form form={form} submit={t('do-repay-advance')} cancel={onClose}>
        <MoneyField {...form.field('amount')} label={t('repayAmount')} required />
        <DateField {...form.field('day')} label={t('repayDay')} required />
        <TextField {...form.field('reference')} label={t('repayReference')} code maxLength={80} required />
      </Form>
    </Dialog>
  );
}

/** It did not: the debt goes the way of every finding. */
export function AdvanceFinding({ account, onClose }: ActProps) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { reason: '' },
    send: (values) => post(`${memberAt(account.memberId)}/advance-finding`, values),
    refresh: CHANGED,
    said: t('advanceDone'),
    done: onClose,
  });
  return (
    <Dialog title={t('advanceTitle')} open onClose={onClose}>
      <p>{t('advanceLead')}</p>
      <Form form={form} submit={t('do-advance-finding')} kind="danger" cancel={onClose}>
        <TextArea {...form.field('reason')} label={t('advanceReason')} max={2_000} required />
      </Form>
    </Dialog>
  );
}
