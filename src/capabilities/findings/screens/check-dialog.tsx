import { post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { RadioRows, TextArea } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { checkOf, LEDGER } from './paths.ts';
import { texts } from './texts/actions.ts';
import type { Payment } from './types.ts';

type Checkable = Pick<Payment, 'id' | 'amount' | 'receiptNumber' | 'paidOn'>;

/** The second officer's word on a payment. */
export function CheckDialog({ payment, onClose }: { payment: Checkable; onClose: () => void }) {
  const t = useTexts(texts);
  const f = useFormat();
  const form = useForm({
    initial: { verdict: 'verified' as 'verified' | 'rejected', note: '' },
    send: (values) => post(checkOf(payment.id), values),
    refresh: LEDGER,
    said: t('checked'),
    done: onClose,
  });
  return (
    <Dialog title={t('checkTitle', { amount: f.rupiah(payment.amount) })} open onClose={onClose}>
      <p>{t('checkLead', { number: payment.receiptNumber, day: f.day(payment.paidOn) })}</p>
      <Form form={form} submit={t('check')} cancel={onClose}>
        <RadioRows
          {...form.field('verdict')}
          label={t('decision')}
          options={(['verified', 'rejected'] as const).map((value) => ({
            value,
            label: t(`check-${value}`),
            hint: t(`check-${value}-hint`),
          }))}
        />
        <TextArea {...form.field('note')} label={t('note')} hint={t('checkNoteHint')} rows={3} />
      </Form>
    </Dialog>
  );
}
