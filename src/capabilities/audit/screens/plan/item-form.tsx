import { put } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { Checkbox, NumberField, Select, TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { EditItem, PlanItemOut, PlanView } from '../../contract/plan.ts';
import { PLANS } from './search.ts';
import { texts } from './texts.ts';

const KINDS: readonly EditItem['kind'][] = ['audit', 'reviu', 'evaluasi', 'pemantauan', 'probity', 'lain'];
const QUARTERS = ['1', '2', '3', '4'];

/** Changes what the reckoning proposed for one agency; the reason stays beside the change. */
export function ItemForm({ plan, item, onDone }: { plan: PlanView; item: PlanItemOut; onDone: () => void }) {
  const t = useTexts(texts);
  const { included, kind, title, days } = item;
  const initial: {
    included: boolean;
    kind: EditItem['kind'];
    title: string;
    days: number | null;
    quarter: string;
    reason: string;
  } = { included, kind, title, days, quarter: String(item.quarter), reason: '' };
  const form = useForm({
    initial,
    send: (values) =>
      put(`${PLANS}/${plan.id}/items/${item.id}`, {
        ...values,
        quarter: Number(values.quarter),
        team: item.team.map((each) => each.personId),
        edition: plan.edition,
      }),
    refresh: [PLANS],
    said: t('saved'),
    done: onDone,
  });
  return (
    <Form form={form} submit={t('save')} label={t('edit', { agency: item.agency })}>
      <Checkbox {...form.field('included')} label={t('included')} />
      <TextField {...form.field('title')} label={t('itemTitle')} required />
      <Select
        {...form.field('kind')}
        label={t('kind')}
        options={KINDS.map((value) => ({ value, label: t(`kind-${value}`) }))}
      />
      <NumberField {...form.field('days')} label={t('days')} required />
      <Select
        {...form.field('quarter')}
        label={t('quarter')}
        options={QUARTERS.map((value) => ({ value, label: t('quarterN', { n: value }) }))}
      />
      <TextArea {...form.field('reason')} label={t('reason')} rows={3} max={2_000} required />
    </Form>
  );
}
