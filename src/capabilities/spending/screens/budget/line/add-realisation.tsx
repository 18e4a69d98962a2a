import { post } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { DateField, MoneyField, TextField } from '../../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../../web/ui/form.tsx';
import { texts } from '../texts/line.ts';

/** Money that left the line and of which no payment of this programme knows. */
export function AddRealisation({ lineId }: { lineId: string }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { day: '', amount: null as number | null, sp2dNumber: '' },
    send: (values) => post(`/spending/lines/${lineId}/realisations`, values),
    refresh: ['/spending/lines', '/spending/absorption', '/spending/tree'],
    said: t('savedRealisation'),
    clears: true,
  });
  return (
    <Form form={form} submit={t('saveRealisation')} kind="plain" columns={2} label={t('addRealisation')}>
      <DateField {...form.field('day')} label={t('day')} required />
      <MoneyField {...form.field('amount')} label={t('amount')} hint={t('addRealisationHint')} required />
      <TextField {...form.field('sp2dNumber')} label={t('sp2d')} code required={false} />
    </Form>
  );
}
