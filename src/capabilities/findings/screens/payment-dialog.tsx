import { post } from '../../../../web/api.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Dialog } from '../../../../web/ui/dialog.tsx';
import { Checkbox, DateField, MoneyField, Select, TextField } from '../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../web/ui/form.tsx';
import { EvidenceField, type UploadedFile } from './evidence-field.tsx';
import { LEDGER, recommendationAt } from './paths.ts';
import type { ActionDialogProps } from './recommendation-actions.tsx';
import { texts } from './texts/actions.ts';
import type { Part } from './types.ts';

const restOf = (part: Part) => Math.max(0, part.share - part.paid - part.waiting);

/** A payment against one share, as its maker. */
export function PaymentDialog({ recommendation, onClose }: ActionDialogProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const owing = recommendation.parts.filter((part) => part.share > 0);
  const first = owing.find((part) => restOf(part) > 0) ?? owing[0];
  const form = useForm({
    initial: {
      responsibleId: first?.id ?? '',
      amount: first === undefined ? null : restOf(first) || null,
      paidOn: '',
      receiptNumber: '',
      ntpn: '',
      bankReference: '',
      fileId: [] as UploadedFile[],
      overpayment: false,
    },
    send: ({ fileId, ...values }) =>
      post(recommendationAt(recommendation.id, 'payments'), { ...values, fileId: fileId.at(-1)?.id ?? null }),
    refresh: LEDGER,
    said: t('paid'),
    done: onClose,
  });
  return (
    <Dialog title={t('payTitle')} open onClose={onClose}>
      <p>{t('payLead')}</p>
      <Form form={form} submit={t('pay')} cancel={onClose} columns={2}>
        <Select
          {...form.field('responsibleId')}
          label={t('payer')}
          options={owing.map((part) => ({
            value: part.id,
            label: t('payerLine', { name: part.party.name, rest: f.rupiah(restOf(part)) }),
          }))}
          required
          wide
        />
        <MoneyField {...form.field('amount')} label={t('amount')} required />
        <DateField {...form.field('paidOn')} label={t('paidOn')} required />
        <TextField
          {...form.field('receiptNumber')}
          label={t('receiptNumber')}
          hint={t('receiptHint')}
          code
          required
        />
        <TextField {...form.field('ntpn')} label={t('ntpn')} hint={t('optional')} code />
        <TextField {...form.field('bankReference')} label={t('bankReference')} hint={t('optional')} code />
        <EvidenceField {...form.field('fileId')} label={t('receiptFile')} hint={t('optional')} wide />
        <Checkbox {...form.field('overpayment')} label={t('overpayment')} hint={t('overpaymentHint')} wide />
      </Form>
    </Dialog>
  );
}
