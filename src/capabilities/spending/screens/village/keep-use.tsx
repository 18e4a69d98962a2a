import { post } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { DateField, MoneyField, RadioRows, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { VillageView } from '../../contract/village.ts';
import { USES, type Use } from '../../rules/village/use.ts';
import { villageNames } from '../../texts/village.ts';
import { texts } from './texts.ts';

interface Values {
  use: Use;
  name: string;
  budget: number | null;
  realised: number | null;
  docDate: string;
}
const NOTHING: Values = { use: 'infrastructure', name: '', budget: null, realised: 0, docDate: '' };

/** One activity of the village with what it plans and has spent. */
export function KeepUse({ village }: { village: VillageView }) {
  const t = useTexts(texts);
  const n = useTexts(villageNames);
  const form = useForm({
    initial: NOTHING,
    send: (values: Values) => post(`/spending/villages/${village.id}/uses`, values),
    refresh: ['/spending/villages'],
    said: t('kept'),
    clears: true,
  });
  return (
    <Form form={form} submit={t('keep')} columns={2}>
      <TextField {...form.field('name')} label={t('name')} hint={t('keepHint')} required />
      <RadioRows
        {...form.field('use')}
        label={t('use')}
        options={USES.map((value) => ({ value, label: n(`use-${value}`) }))}
      />
      <MoneyField {...form.field('budget')} label={t('budget')} required />
      <MoneyField {...form.field('realised')} label={t('realised')} required />
      <DateField {...form.field('docDate')} label={t('docDate')} required />
    </Form>
  );
}
