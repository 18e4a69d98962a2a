import type { CheckBody, RunView } from '../../src/platform/imports/contract.ts';
import { post } from '../api.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import { Select, TextField } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { Section } from '../ui/page.tsx';
import { FileSample } from './file-sample.tsx';
import { OtherPlace } from './other-place.tsx';

/** Which column of the file means which field; known names are matched already. */
export function MappingStep({ run, onSent }: { run: RunView; onSent: () => void }) {
  const t = useTexts(texts);
  const both = useBoth();
  const form = useForm({
    initial: {
      mapping: Object.fromEntries(run.columns.map(({ field }) => [field, run.mapping[field] ?? ''])),
      saveAs: '',
    },
    send: ({ mapping, saveAs }) =>
      post<RunView>(`/imports/${run.id}/check`, {
        mapping: Object.fromEntries(Object.entries(mapping).map(([field, label]) => [field, label || null])),
        saveAs: saveAs.trim() === '' ? null : saveAs,
      } satisfies CheckBody),
    refresh: ['/imports'],
    done: onSent,
  });
  const labels = run.labels.map((label) => ({ value: label, label }));
  return (
    <>
      <Section title={t('map')}>
        <p>{t('mapLead')}</p>
        <Form form={form} submit={t('check')} columns={2}>
          {run.columns.map((column) => (
            <Select
              key={column.field}
              {...form.field(`mapping.${column.field}`)}
              label={column.header}
              hint={
                column.example === ''
                  ? both(column.explanation)
                  : `${both(column.explanation)} ${t('example', { example: column.example })}`
              }
              required={column.required}
              options={labels}
              blank={column.required ? t('chooseColumn') : t('notInFile')}
            />
          ))}
          <TextField
            {...form.field('saveAs')}
            label={t('saveAs')}
            hint={t('saveAsHint')}
            required={false}
            wide
          />
        </Form>
      </Section>
      <Section title={t('sample')}>
        <FileSample run={run} />
        <OtherPlace run={run} />
      </Section>
    </>
  );
}
