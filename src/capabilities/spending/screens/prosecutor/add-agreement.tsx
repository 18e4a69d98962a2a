import { post } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import type { Option } from '../../../../../web/ui/combobox.tsx';
import { DateField, RadioRows, TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import { AgencyPicker } from '../../../../../web/ui/pickers.tsx';
import { texts } from './texts.ts';

interface Values {
  number: string;
  partner: string;
  purpose: string;
  validFrom: string;
  validTo: string;
  scope: 'all' | 'one';
  agency: Option | null;
}
const NOTHING: Values = {
  number: '',
  partner: '',
  purpose: '',
  validFrom: '',
  validTo: '',
  scope: 'one',
  agency: null,
};

/** Records an agreement: for one agency, or for all. */
export function AddAgreement() {
  const t = useTexts(texts);
  const form = useForm({
    initial: NOTHING,
    send: ({ scope, agency, ...values }: Values) =>
      post('/spending/prosecutor/agreements', {
        ...values,
        agencyIds: scope === 'all' ? null : agency === null ? [] : [agency.id],
      }),
    refresh: ['/spending/prosecutor'],
    said: t('added'),
    clears: true,
  });
  return (
    <Form form={form} submit={t('add')} columns={2}>
      <TextField {...form.field('number')} label={t('number')} required />
      <TextField {...form.field('partner')} label={t('partner')} hint={t('partnerHint')} required />
      <DateField {...form.field('validFrom')} label={t('from')} required />
      <DateField {...form.field('validTo')} label={t('to')} required />
      <RadioRows
        {...form.field('scope')}
        label={t('scope')}
        options={(['one', 'all'] as const).map((value) => ({ value, label: t(`scope-${value}`) }))}
      />
      {form.values.scope === 'one' && <AgencyPicker {...form.field('agency')} label={t('agency')} required />}
      <TextArea {...form.field('purpose')} label={t('purpose')} max={1_000} required />
    </Form>
  );
}
