import type { OpenBody, RunView } from '../../src/platform/imports/contract.ts';
import { post } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/imports.ts';
import { NumberField, Select } from '../ui/fields.tsx';
import { Form, useForm } from '../ui/form.tsx';

/** Another sheet of the workbook, or another row of headings than the one that was found. */
export function OtherPlace({ run }: { run: RunView }) {
  const t = useTexts(texts);
  const form = useForm({
    initial: { sheet: run.sheet ?? '', headerLine: run.headerLine as number | null },
    send: ({ sheet, headerLine }) =>
      post<RunView>(`/imports/${run.id}/open`, {
        sheet: sheet === '' ? null : sheet,
        // Another sheet has its headings elsewhere: they are looked for anew.
        headerLine: sheet === (run.sheet ?? '') ? headerLine : null,
      } satisfies OpenBody),
    refresh: ['/imports'],
  });
  return (
    <details>
      <summary>{t('otherPlace')}</summary>
      <Form form={form} submit={t('reopen')} kind="plain">
        {run.sheets.length > 1 && (
          <Select
            {...form.field('sheet')}
            label={t('sheet')}
            options={run.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          />
        )}
        <NumberField {...form.field('headerLine')} label={t('headerLine')} min={1} />
      </Form>
    </details>
  );
}
