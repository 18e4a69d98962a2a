import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Combobox, type Option } from '../ui/combobox.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Checkbox, DateField, MoneyField, RadioRows, Select, TextArea, TextField } from '../ui/fields.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { FormItem } from '../ui/form-item.tsx';
import { Section } from '../ui/page.tsx';
import { refuse, searchPeople, WORDS } from './sample.ts';

const KINDS = [
  { value: 'bpk', label: 'BPK' },
  { value: 'apip', label: 'APIP' },
];

/** Every kind of field; the server of the gallery refuses two of them. */
export function SampleForm() {
  const [asking, setAsking] = useState(false);
  const form = useForm({
    initial: {
      title: '',
      condition: '',
      kind: 'bpk',
      source: 'apip',
      due: '',
      parts: [{ value: null as number | null }],
      person: null as Option | null,
      file: null as File | null,
      sure: false,
    },
    send: refuse,
  });
  return (
    <Section title={WORDS.form}>
      <Form form={form} submit={WORDS.send} columns={2} label={WORDS.form}>
        <TextField {...form.field('title')} label={WORDS.title} hint={WORDS.hint} required />
        <TextArea {...form.field('condition')} label={WORDS.condition} max={100} required={false} />
        <Select {...form.field('kind')} label={WORDS.kind} options={KINDS} />
        <RadioRows {...form.field('source')} label={WORDS.kind} options={KINDS} />
        <DateField {...form.field('due')} label={WORDS.due} />
        <FormItem title={WORDS.form} remove={null}>
          <MoneyField {...form.field('parts.0.value')} label={WORDS.value} />
        </FormItem>
        <Combobox {...form.field('person')} label={WORDS.person} search={searchPeople} />
        <FileField {...form.field('file')} label={WORDS.condition} maxBytes={1_000} />
        <Checkbox {...form.field('sure')} label={WORDS.sure} />
      </Form>
      <Button onClick={() => setAsking(true)}>{WORDS.open}</Button>
      <ConfirmDialog
        title={WORDS.issue}
        body={WORDS.noticeBody}
        confirm={WORDS.issue}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => setAsking(false)}
      />
    </Section>
  );
}
