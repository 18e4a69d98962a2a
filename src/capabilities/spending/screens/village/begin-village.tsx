import { post } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { MoneyField, RadioRows, Select } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { VillageList } from '../../contract/village.ts';
import { VILLAGE_STATUSES, type VillageStatus } from '../../rules/village/stages.ts';
import { villageNames } from '../../texts/village.ts';
import { texts } from './texts.ts';

interface Values {
  agencyId: string;
  status: VillageStatus;
  ceiling: number | null;
}

/** Lays the year of one village: its stages come from the year's rule. */
export function BeginVillage({ year, villages }: { year: number; villages: VillageList['without'] }) {
  const t = useTexts(texts);
  const n = useTexts(villageNames);
  const form = useForm({
    initial: { agencyId: '', status: 'other', ceiling: null } as Values,
    send: (values: Values) => post('/spending/villages', { ...values, year }),
    refresh: ['/spending/villages'],
    said: t('beginDone'),
    clears: true,
  });
  return (
    <Form form={form} submit={t('begin')}>
      <Select
        {...form.field('agencyId')}
        label={t('village')}
        options={villages.map((each) => ({ value: each.id, label: each.name }))}
        blank={t('choose')}
        required
      />
      <RadioRows
        {...form.field('status')}
        label={t('status')}
        options={VILLAGE_STATUSES.map((value) => ({ value, label: n(`status-${value}`) }))}
      />
      <MoneyField {...form.field('ceiling')} label={t('ceiling')} hint={t('ceilingHint')} required />
    </Form>
  );
}
