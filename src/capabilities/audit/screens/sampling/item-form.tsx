import { put } from '../../../../../web/api.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { MoneyField, Select, TextArea } from '../../../../../web/ui/fields.tsx';
import { Form, useForm } from '../../../../../web/ui/form.tsx';
import type { SampleView } from '../../contract/sampling.ts';
import { SAMPLES } from './search.ts';
import { texts } from './texts.ts';

const ANSWERS = { yes: true, no: false, untested: null } as const;
type Answer = keyof typeof ANSWERS;

interface FormProps {
  sampleId: string;
  item: SampleView['rows'][number];
  onDone: () => void;
}

/** What was found in one line: its right amount, and whether its control held. */
export function ItemForm({ sampleId, item, onDone }: FormProps) {
  const t = useTexts(texts);
  const deviates: Answer = item.deviates === null ? 'untested' : item.deviates ? 'yes' : 'no';
  const initial: { audited: number | null; deviates: Answer; note: string } = {
    audited: item.audited,
    deviates,
    note: item.note ?? '',
  };
  const form = useForm({
    initial,
    send: (values) =>
      put(`${SAMPLES}/${sampleId}/items`, {
        items: [{ id: item.id, ...values, deviates: ANSWERS[values.deviates] }],
      }),
    refresh: [SAMPLES],
    said: t('saved'),
    done: onDone,
  });
  return (
    <Form form={form} submit={t('save')} label={item.label}>
      <MoneyField {...form.field('audited')} label={t('audited')} hint={t('auditedHint')} />
      <Select
        {...form.field('deviates')}
        label={t('deviates')}
        options={(['untested', 'no', 'yes'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <TextArea {...form.field('note')} label={t('note')} rows={3} max={2_000} />
    </Form>
  );
}
