import { post } from '../api.ts';
import { todayIn } from '../days.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/parameters.ts';
import { useSession } from '../session.ts';
import { Checkbox, DateField, TextArea, TextField } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import type { Json, Parameter } from './parameters-screen.tsx';

/** What was typed as JSON, else as plain text: the server says whether it fits and shows one that does. */
export function readValue(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** A local value from a day on, or back to the law's. */
export function SetParameter({ parameter }: { parameter: Parameter }) {
  const t = useTexts(texts);
  const { government } = useSession();
  const form = useForm({
    initial: {
      value: typeof parameter.value === 'string' ? parameter.value : JSON.stringify(parameter.value),
      useLaw: false,
      validFrom: todayIn(government.zone),
      source: '',
      verified: false,
    },
    send: ({ value, useLaw, ...rest }) =>
      post('/parameters', { ...rest, key: parameter.key, value: useLaw ? null : readValue(value) }),
    refresh: ['/parameters'],
    said: t('saved'),
  });
  return (
    <Form form={form} submit={t('set')}>
      {!form.values.useLaw && (
        <TextArea {...form.field('value')} label={t('newValue')} hint={t('newValueHint')} rows={2} required />
      )}
      <Checkbox {...form.field('useLaw')} label={t('useLaw')} />
      <DateField {...form.field('validFrom')} label={t('validFrom')} required />
      <TextField {...form.field('source')} label={t('newSource')} required />
      <Checkbox {...form.field('verified')} label={t('checked')} />
    </Form>
  );
}
